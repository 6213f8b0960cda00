package id.sopan.conversation;

import id.sopan.desk.Result;
import id.sopan.desk.Who;
import id.sopan.engine.Command;
import id.sopan.engine.Origin;
import id.sopan.procedure.Language;
import id.sopan.wording.Card;
import id.sopan.wording.Notice;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Gives commands to runs, and says what came of them. */
record Acting(Office office) {

    Result byTap(Inbound.Tapped tap, String run, Command command) {
        return byTap(tap, run, command, null);
    }

    /** @param answered the dialogue that the tap answers, which is closed by whoever began it */
    Result byTap(Inbound.Tapped tap, String run, Command command, @Nullable Dialogue answered) {
        Origin origin = Origin.tap(tap.place().chat(), tap.message(), tap.callback());
        return act(run, command, who(tap.sender()), office.clock().instant(), origin, answered);
    }

    /** @param answered the dialogue that the message answers, which is closed by whoever began it */
    Result byMessage(Message message, String run, Command command, @Nullable Dialogue answered) {
        Origin origin = Origin.message(message.place().chat(), message.id(), message.album());
        return act(run, command, who(message.sender()), message.at(), origin, answered);
    }

    private Result act(String run, Command command, Who who, Instant at, Origin origin, @Nullable Dialogue answered) {
        Result result = office.desk().act(run, command, who, at, origin);
        result.effective().ifPresent(done -> new Overtaking(office).close(done, answered));
        return result;
    }

    /** What whoever sent the message is told of it. */
    void reply(Message message, Result result) {
        switch (result) {
            case Result.Refused refused ->
                office.say(
                        message,
                        refused.rejection().getClass().getSimpleName(),
                        Card.text(office.why(refused, message.place())));
            case Result.MembershipUnknown ignored -> office.say(message, Notice.MEMBERSHIP_UNKNOWN);
            case Result.Repeated ignored -> office.say(message, Notice.ALREADY_RECORDED);
            case Result.Done ignored -> office.say(message, Notice.RECORDED);
            case Result.NotBegun ignored -> office.say(message, Notice.FORGED);
            case Result.UnknownRun ignored -> office.say(message, Notice.CARD_UNKNOWN);
        }
    }

    /** What whoever tapped sees of what their prompt asked for; it is closed, unless Telegram would not say whether they may act. */
    Answer settle(Inbound.Tapped tap, Dialogue prompt, Result result) {
        end(prompt, null, result);
        return answer(tap, result);
    }

    /** The same after a message, which is told only that. */
    void settle(Message answer, Dialogue prompt, Result result) {
        end(prompt, answer, result);
        if (result instanceof Result.MembershipUnknown) {
            office.say(answer, Notice.MEMBERSHIP_UNKNOWN);
            office.dialogues().heard(prompt.id(), answer);
        }
    }

    private void end(Dialogue prompt, @Nullable Message answer, Result result) {
        switch (result) {
            case Result.Effective done -> close(prompt, answer, Dialogue.End.SENT, Office.number(done.run()));
            case Result.Refused refused -> close(prompt, answer, Dialogue.End.OVERTAKEN, office.why(refused, prompt));
            case Result.MembershipUnknown ignored -> {}
            case Result.NotBegun ignored -> close(prompt, answer, Dialogue.End.CANCELLED, "");
            case Result.UnknownRun ignored -> close(prompt, answer, Dialogue.End.CANCELLED, "");
        }
    }

    private void close(Dialogue prompt, @Nullable Message answer, Dialogue.End end, String text) {
        office.dialogues().close(prompt.id(), new Dialogue.Closing(end, text), answer);
    }

    static Who who(Sender sender) {
        return Who.of(sender.id(), sender.name());
    }

    /** What whoever tapped sees of it. */
    Answer answer(Inbound.Tapped tap, Result result) {
        Language language = office.language(tap.place());
        return switch (result) {
            case Result.Done ignored -> Answer.toast(Notice.RECORDED.alert(language));
            case Result.Repeated ignored -> Answer.toast(Notice.ALREADY_RECORDED.alert(language));
            case Result.Refused refused ->
                Answer.alert(office.refusals(refused.run(), tap.place()).alert(refused.rejection()));
            case Result.NotBegun notBegun -> Answer.alert(Notice.NOTHING_TO_START.alert(language));
            case Result.UnknownRun ignored -> Answer.alert(Notice.CARD_UNKNOWN.alert(language));
            case Result.MembershipUnknown ignored -> Answer.alert(Notice.MEMBERSHIP_UNKNOWN.alert(language));
        };
    }
}
