package id.sopan.web;

import id.sopan.engine.Note;
import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.wording.Attachment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A whole run, without Telegram's ids: people and files stand by their names.
 *
 * @param definition content hash of the procedure's version
 * @param units role to unit
 * @param answers keyed {@code step.field}
 * @param parent number of the run that asked for this one; null for none
 * @param notes that were not taken back, the oldest first
 * @param reason why it was denied or withdrawn; null otherwise
 * @param intact whether the hash chain of its journal holds
 */
record RunDetail(
        RunSummary run,
        String definition,
        @Nullable String requester,
        @Nullable String parent,
        Map<String, String> units,
        Map<String, String> answers,
        List<Remark> notes,
        @Nullable String reason,
        List<Stay> visits,
        boolean intact) {

    /** A note. */
    record Remark(
            Instant at,
            @Nullable String by,
            @Nullable String text,
            @Nullable String file) {

        static Remark of(Note note) {
            return new Remark(
                    note.at(),
                    note.by().person() == null ? null : note.by().person().name(),
                    note.text(),
                    note.file() == null ? null : named(note.file()));
        }
    }

    /**
     * @param taken when it was first taken; null when it never was
     * @param represents whose stand-in {@code by} was; null for nobody's
     */
    record Stay(
            String step,
            int visit,
            Instant opened,
            @Nullable Instant taken,
            @Nullable Instant done,
            @Nullable String by,
            @Nullable String represents,
            @Nullable String exit,
            @Nullable String note) {

        static Stay of(Visit visit) {
            Visit.Closing closing = visit.closing();
            return new Stay(
                    visit.step(),
                    visit.number(),
                    visit.opened(),
                    visit.takings().isEmpty()
                            ? null
                            : visit.takings().getFirst().at(),
                    closing == null ? null : closing.at(),
                    closing == null || closing.by().person() == null
                            ? null
                            : closing.by().person().name(),
                    closing == null || closing.by().represents() == null
                            ? null
                            : closing.by().represents().name(),
                    closing == null ? null : closing.exit(),
                    closing == null || closing.note() == null ? null : named(closing.note()));
        }
    }

    static RunDetail of(Run run, boolean intact) {
        Map<String, String> answers = new TreeMap<>();
        run.answers().forEach((key, answer) -> answers.put(key, named(answer)));
        return new RunDetail(
                RunSummary.of(run),
                run.definition(),
                run.requester().person() == null
                        ? null
                        : run.requester().person().name(),
                run.parent() == null ? null : run.parent().number(),
                run.unitsByRole(),
                answers,
                run.notes().stream().map(Remark::of).toList(),
                run.end() == null ? null : run.end().reason(),
                run.visits().stream().map(Visit::inOrder).map(Stay::of).toList(),
                intact);
    }

    /** A file by its name: its id says nothing to anybody but the bot. */
    private static String named(String answer) {
        return Attachment.told(answer);
    }
}
