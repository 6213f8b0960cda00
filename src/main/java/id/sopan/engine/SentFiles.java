package id.sopan.engine;

import java.util.Objects;
import java.util.stream.Stream;

/** Files that were sent: a run holds what Telegram knows them by. */
public final class SentFiles {

    /** How a file stands among texts. */
    public static final String PREFIX = "tg-file:";

    private static final int PARTS = 4;

    /** Of Telegram's file ids some 100 characters are known, of a name at most 120 are kept. */
    private static final int LONGEST_REFERENCE = 1000;

    private SentFiles() {}

    /** Whether an answer is a file: its reference, and on the lines below it what was written beside it. */
    public static boolean isOne(String answer) {
        String reference = reference(answer);
        return reference.startsWith(PREFIX)
                && reference.length() <= LONGEST_REFERENCE
                && reference.split(":", PARTS).length == PARTS;
    }

    /** What somebody typed, stripped, as it is kept: what looks like a file is none, and is quoted. */
    public static String typed(String text) {
        String stripped = text.strip();
        return isOne(stripped) ? "'" + stripped : stripped;
    }

    /** The first line of an answer. */
    public static String reference(String answer) {
        return answer.split("\n", 2)[0];
    }

    /** What was written beside the file that an answer is; empty for nothing. */
    public static String beside(String answer) {
        int end = answer.indexOf('\n');
        return end < 0 ? "" : answer.substring(end + 1);
    }

    /** Those of a run as it is: its answers', notes' and replies' to questions. */
    public static Stream<String> of(Run run) {
        Stream<String> notes = run.notes().stream().flatMap(note -> Stream.ofNullable(note.file()));
        Stream<String> replies = run.visits().stream()
                .flatMap(visit -> visit.holds().stream())
                .map(Visit.Hold::question)
                .filter(Objects::nonNull)
                .flatMap(question -> Stream.ofNullable(question.reply()))
                .flatMap(reply -> Stream.ofNullable(reply.file()));
        return Stream.concat(run.answers().values().stream(), Stream.concat(notes, replies))
                .filter(text -> text.startsWith(PREFIX))
                .distinct();
    }
}
