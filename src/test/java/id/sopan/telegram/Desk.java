package id.sopan.telegram;

import id.sopan.conversation.Answer;
import id.sopan.conversation.Inbound;
import id.sopan.conversation.Listener;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;

/** A front desk for tests: writes down what it hears; a lane is a chat. */
class Desk implements Listener {

    final List<Inbound> inbounds = new CopyOnWriteArrayList<>();
    final List<String> unanswered = new CopyOnWriteArrayList<>();
    final List<String> apologies = new CopyOnWriteArrayList<>();
    final List<String> heard = new CopyOnWriteArrayList<>();
    volatile Function<String, Answer> work = words -> Answer.NONE;
    /** Of a tap that asks something: empty until that is shown. */
    volatile Supplier<Optional<Answer>> asked = () -> Optional.of(Answer.NONE);

    @Override
    public Answer hear(Inbound inbound) {
        String words = words(inbound);
        Answer answer = work.apply(words);
        heard.add(words);
        inbounds.add(inbound);
        return answer;
    }

    @Override
    public Optional<Answer> asked(Inbound.Tapped tap) {
        return asked.get();
    }

    @Override
    public Answer stillAsked(Inbound.Tapped tap) {
        return Answer.NONE;
    }

    @Override
    public void unanswered(Inbound.Tapped tap, Answer answer) {
        unanswered.add(tap.callback() + " " + answer.text());
    }

    @Override
    public void setAside(Inbound inbound, boolean kept) {
        apologies.add(words(inbound) + (kept ? "" : ", which is not kept"));
    }

    @Override
    public String lane(Inbound inbound) {
        return switch (inbound) {
            case Inbound.Said said -> String.valueOf(said.message().place().chat());
            case Inbound.Tapped tapped -> tapped.callback();
            default -> "";
        };
    }

    private static String words(Inbound inbound) {
        return switch (inbound) {
            case Inbound.Said said -> said.message().text();
            case Inbound.Tapped tapped -> String.valueOf(tapped.data());
            default -> inbound.toString();
        };
    }

    @Override
    public boolean knows(long chat, long message) {
        return false;
    }

    @Override
    public Optional<Integer> topic(long chat, long message) {
        return Optional.empty();
    }

    @Override
    public void missing(long chat, long person) {}

    @Override
    public void tidy() {}
}
