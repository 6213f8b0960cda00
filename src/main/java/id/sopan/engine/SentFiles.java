package id.sopan.engine;

import java.util.Objects;
import java.util.stream.Stream;

/** Files that were sent: a run holds what Telegram knows them by. */
public final class SentFiles {

    /** How a file stands among texts; no text that somebody typed begins so. */
    public static final String PREFIX = "tg-file:";

    private SentFiles() {}

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
