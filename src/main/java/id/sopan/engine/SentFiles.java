package id.sopan.engine;

import id.sopan.digest.Sha256;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Files that were sent: a run holds what Telegram knows them by. */
public final class SentFiles {

    /** How a file stands among texts. */
    public static final String PREFIX = "tg-file:";

    private static final int PARTS = 4;

    /** Of Telegram's file ids some 100 characters are known, of a name at most 120 are kept. */
    private static final int LONGEST_REFERENCE = 1000;

    private static final int LONGEST_COPY_NAME = 80;

    private SentFiles() {}

    /** Whether an answer is a file: its reference, and on the lines below it what was written beside it. */
    public static boolean isOne(String answer) {
        String reference = reference(answer);
        return reference.startsWith(PREFIX)
                && reference.length() <= LONGEST_REFERENCE
                && parts(answer).size() == PARTS;
    }

    /** Of an answer that is a file: how a file stands among texts, its kind, its id and its name. */
    public static List<String> parts(String answer) {
        return List.of(reference(answer).split(":", PARTS));
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
        Stream<String> replies = run.questions()
                .flatMap(question -> Stream.ofNullable(question.reply()))
                .flatMap(reply -> Stream.ofNullable(reply.file()));
        return Stream.concat(run.answers().values().stream(), Stream.concat(notes, replies))
                .filter(text -> text.startsWith(PREFIX))
                .distinct();
    }

    /** References of all that the journal of a run names, also in answers that were replaced and notes that were taken back. */
    public static Stream<String> named(Run run) {
        return run.journal().stream().flatMap(entry -> in(entry.event())).distinct();
    }

    /** References of those that an entry names. */
    public static Stream<String> in(Event event) {
        Stream<@Nullable String> texts = switch (event) {
            case Event.Requested it -> it.prefill().values().stream();
            case Event.Submitted it -> it.answers().values().stream();
            case Event.AnswersChanged it -> it.answers().values().stream();
            case Event.Finished it -> Stream.of(it.output());
            case Event.QuestionAnswered it -> Stream.of(it.file());
            case Event.NoteAdded it -> Stream.of(it.file());
            case Event.SubrunRequested it -> it.prefill().values().stream();
            default -> Stream.empty();
        };
        return texts.filter(Objects::nonNull).filter(SentFiles::isOne).map(SentFiles::reference);
    }

    /** Names of the copies of which the journal of a run says what they are known by. */
    public static Set<String> kept(Run run) {
        return run.journal().stream()
                .map(Entry::event)
                .filter(Event.FileKept.class::isInstance)
                .map(event -> ((Event.FileKept) event).copy().name())
                .collect(Collectors.toSet());
    }

    /** The name of a file's copy: safe in any file system, and another one for another file of the same name. */
    public static String copyName(String answer) {
        List<String> parts = parts(answer);
        String safe = parts.getLast().replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^[.]+", "_");
        String tail = safe.substring(Math.max(0, safe.length() - LONGEST_COPY_NAME));
        return HexFormat.of().formatHex(Sha256.of(parts.get(PARTS - 2)), 0, 6) + "-" + tail;
    }
}
