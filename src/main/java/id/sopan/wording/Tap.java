package id.sopan.wording;

import id.sopan.engine.Run;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button of ours says when it is pressed: {@code v1:<id>:<number>:<action>:<option>}, at most 64 bytes. The id
 * and number are those of a run and its version, or of a dialogue and its question; a menu has neither.
 */
public sealed interface Tap {

    /**
     * @param run its id, 12 characters
     * @param version the run's version that the card showed
     * @param option as {@link RunAction} says
     */
    record OnRun(String run, int version, RunAction action, String option) implements Tap {

        static OnRun of(Run run, RunAction action, String option) {
            return new OnRun(run.id(), run.version(), action, option);
        }

        /** The same below another message than a card, which it does not lead to: its option is the code of the action, and the option. */
        OnRun beside() {
            return new OnRun(run, version, RunAction.BESIDE, action.code() + option);
        }

        /** What one does that stands below another message; empty where it is not of our making. */
        public Optional<OnRun> within() {
            return Optional.of(option)
                    .filter(all -> !all.isEmpty())
                    .flatMap(all -> RunAction.of(all.charAt(0)))
                    .filter(inner -> inner != RunAction.BESIDE)
                    .map(inner -> new OnRun(run, version, inner, option.substring(1)));
        }
    }

    /**
     * @param dialogue its id, 12 characters
     * @param question the number of the question that the card showed
     * @param option as {@link DialogueAction} says
     */
    record OnDialogue(String dialogue, int question, DialogueAction action, String option) implements Tap {}

    /** @param option as {@link MenuAction} says */
    record OnMenu(MenuAction action, String option) implements Tap {}

    Pattern FORM = Pattern.compile("v1:([A-Za-z0-9_-]{12})?:(\\d{1,6})?:([a-zA-Z0-9]):(.*)");

    /** What {@code data} asks for; empty when it is not of our making. Never throws. */
    static Optional<Tap> parse(String data) {
        Matcher parts = FORM.matcher(data);
        if (data.getBytes(StandardCharsets.UTF_8).length > 64 || !parts.matches()) {
            return Optional.empty();
        }
        char code = parts.group(3).charAt(0);
        String option = parts.group(4);
        if (parts.group(1) == null && parts.group(2) == null) {
            return MenuAction.of(code).map(action -> new OnMenu(action, option));
        }
        if (parts.group(1) == null || parts.group(2) == null) {
            return Optional.empty();
        }
        int number = Integer.parseInt(parts.group(2));
        Optional<Tap> onRun = RunAction.of(code).map(action -> new OnRun(parts.group(1), number, action, option));
        return onRun.isPresent()
                ? onRun
                : DialogueAction.of(code).map(action -> new OnDialogue(parts.group(1), number, action, option));
    }

    /** As a button carries it. Throws where it would not fit into 64 bytes: a mistake of this program. */
    default String data() {
        String data = switch (this) {
            case OnRun tap -> join(tap.run(), "" + tap.version(), tap.action().code(), tap.option());
            case OnDialogue tap ->
                join(tap.dialogue(), "" + tap.question(), tap.action().code(), tap.option());
            case OnMenu tap -> join("", "", tap.action().code(), tap.option());
        };
        if (data.getBytes(StandardCharsets.UTF_8).length > 64) {
            throw new IllegalArgumentException("a button carries at most 64 bytes: " + data);
        }
        return data;
    }

    private static String join(String id, String number, char code, String option) {
        return "v1:" + id + ":" + number + ":" + code + ":" + option;
    }
}
