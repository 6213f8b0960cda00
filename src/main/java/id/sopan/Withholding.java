package id.sopan;

import id.sopan.conversation.UnsentReplies;
import id.sopan.desk.RemovalOrders;
import id.sopan.engine.Run;
import id.sopan.roster.Roster;
import id.sopan.wording.Notice;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps answers that are not sent yet from saying what was removed: those that name the request by its number, whatever they
 * say of it, since most do not note which they are about.
 */
record Withholding(UnsentReplies unsent, Roster roster) {

    /** Of a longer name a card may show no more. */
    private static final int SHOWN = 40;

    /** @param run that loses something, or has lost it */
    void about(Run run) {
        withhold(traces(run));
    }

    /**
     * Likewise also those that name somebody, as they may without the number.
     *
     * @param names under which they stood in it
     */
    void about(Run run, long person, Set<String> names) {
        Stream<String> called = names.stream()
                .map(name -> name.length() <= SHOWN ? whole(name) : Pattern.quote(name.substring(0, SHOWN)));
        withhold(Stream.concat(
                traces(run), Stream.concat(Stream.of(RemovalOrders.trace(person).pattern()), called)));
    }

    private static Stream<String> traces(Run run) {
        return Stream.ofNullable(run.number()).map(Withholding::whole);
    }

    /** Not within a longer word or number. */
    private static String whole(String word) {
        return "(?<![\\p{L}\\d])" + Pattern.quote(word) + "(?![\\p{L}\\d])";
    }

    private void withhold(Stream<String> traces) {
        String any = traces.collect(Collectors.joining("|"));
        if (!any.isEmpty()) {
            unsent.withhold(
                    Pattern.compile(any),
                    chat -> Notice.ANSWER_WITHHELD.card(roster.chats().language(chat)));
        }
    }
}
