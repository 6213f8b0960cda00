package id.sopan.wording;

import id.sopan.engine.Run;
import id.sopan.procedure.Field;
import id.sopan.procedure.Procedure;
import java.util.List;
import java.util.Optional;

/**
 * A file among the answers of a run.
 *
 * @param option as {@link RunAction#FILE} carries it: the question's place among all questions of the procedure
 * @param field that it answers
 */
public record RunFile(String option, Field field, Attachment attachment) {

    /** In the order of the definition. */
    public static List<RunFile> of(Procedure procedure, Run run) {
        List<String> keys = Answered.questions(procedure).map(Answered::key).toList();
        return Answered.of(procedure, run.answers()).stream()
                .flatMap(answered -> answered.file().stream()
                        .map(file -> new RunFile("" + keys.indexOf(answered.key()), answered.field(), file)))
                .toList();
    }

    /** The file that a button asks for; empty when there is none (any more). */
    public static Optional<RunFile> find(Procedure procedure, Run run, String option) {
        return of(procedure, run).stream()
                .filter(file -> file.option().equals(option))
                .findFirst();
    }

    /** The file as a message of its own, which says what it belongs to. */
    public Card card(RunView view, Viewpoint viewpoint) {
        Teller teller = new Teller(viewpoint.language(), viewpoint.zone(), view.unitNames());
        Html caption = teller.html("file.caption", RunHead.number(teller, view.run()), teller.text(field.label(), 300));
        return new Card(caption.value(), List.of(), null, attachment, null, null);
    }
}
