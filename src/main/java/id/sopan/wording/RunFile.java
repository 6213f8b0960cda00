package id.sopan.wording;

import id.sopan.engine.Note;
import id.sopan.engine.Run;
import id.sopan.procedure.Field;
import id.sopan.procedure.Procedure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file among the answers or the notes of a run, or in answer to a question.
 *
 * @param option as {@link RunAction#FILE} carries it: the question's place among all questions of the procedure, or
 *     {@code n} and the entry of the note or question
 * @param field that it answers; null for a note's
 * @param note that it came with; null for an answer
 * @param number among those of the same name, from 1
 */
public record RunFile(
        String option, @Nullable Field field, @Nullable Note note, Attachment attachment, int number) {

    /** Among the answers, in the order of the definition. */
    public static List<RunFile> of(Procedure procedure, Run run) {
        List<String> keys = Answered.questions(procedure).map(Answered::key).toList();
        return numbered(Answered.of(procedure, run).stream()
                .flatMap(answered -> answered.file().stream()
                        .map(file -> new RunFile("" + keys.indexOf(answered.key()), answered.field(), null, file, 1))));
    }

    /** Among the answers, and after them those of the notes, the oldest first. */
    static List<RunFile> all(Procedure procedure, Run run) {
        Stream<RunFile> ofNotes = Stream.concat(run.notes().stream(), replies(run))
                .flatMap(note -> Stream.ofNullable(note.file())
                        .flatMap(file -> Attachment.of(file).stream())
                        .map(file -> new RunFile("n" + note.seq(), null, note, file, 1)));
        return numbered(Stream.concat(of(procedure, run).stream(), ofNotes));
    }

    private static List<RunFile> numbered(Stream<RunFile> files) {
        Map<String, Integer> named = new HashMap<>();
        return files.map(file -> file.numbered(named.merge(file.attachment.name(), 1, Integer::sum)))
                .toList();
    }

    private RunFile numbered(int number) {
        return new RunFile(option, field, note, attachment, number);
    }

    /** As its sender named it; all photos have one name. */
    String name() {
        return number == 1 ? attachment.name() : attachment.name() + " (" + number + ")";
    }

    /** What came in answer to questions, each by the entry that asked. */
    private static Stream<Note> replies(Run run) {
        return run.questions()
                .flatMap(question -> Stream.ofNullable(question.reply())
                        .map(reply -> new Note(question.seq(), reply.by(), reply.at(), reply.text(), reply.file())));
    }

    /** The file that a button asks for; empty when there is none (any more). */
    public static Optional<RunFile> find(Procedure procedure, Run run, String option) {
        return all(procedure, run).stream()
                .filter(file -> file.option().equals(option))
                .findFirst();
    }

    /** The question that it answers, or who sent it and when; plain. */
    String belonging(Teller teller) {
        if (field != null) {
            return Harmless.text(field.label().in(teller.language()));
        }
        return note == null ? "" : teller.by(note.by()) + ", " + teller.when(note.at());
    }

    /** The file as a message of its own, which says what it belongs to. */
    public Card card(RunView view, Viewpoint viewpoint) {
        Teller teller = view.teller(viewpoint.language(), viewpoint.zone());
        Html number = RunHead.number(teller, view.run());
        Html caption = field != null
                ? teller.html("file.caption", number, teller.text(field.label(), 300))
                : note == null
                        ? number
                        : teller.html("file.caption.note", number, teller.by(note.by()), teller.moment(note.at()));
        return new Card(caption.value(), List.of(), null, attachment, null, null);
    }
}
