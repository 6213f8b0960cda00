package id.sopan.console;

import id.sopan.engine.AnswerCheck;
import id.sopan.engine.AnswerCheck.Misfit;
import id.sopan.engine.Command;
import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.procedure.Field;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Task;
import id.sopan.wording.Assignment;
import id.sopan.wording.RunAction;
import id.sopan.wording.Tap;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the buttons of a run's page command. */
final class Commands {

    private Commands() {}

    /**
     * Empty for a button that no page has.
     *
     * @param words reason or output; null where it was not asked for yet
     */
    static Optional<Command> of(Procedure procedure, Tap.OnRun tap, @Nullable String words) {
        int version = tap.version();
        return switch (tap.action()) {
            case DECIDE -> Optional.of(new Command.Decide(version, tap.option(), words));
            case TAKE -> Optional.of(new Command.Take(version));
            case RELEASE -> Optional.of(new Command.Release(version));
            case FINISH -> Optional.of(new Command.Finish(version, words));
            case UNDO -> Optional.of(new Command.Undo(version));
            case PAUSE -> Optional.of(new Command.Pause(version, Objects.requireNonNullElse(words, "")));
            case CONTINUE -> Optional.of(new Command.Continue(version));
            case ASSIGN ->
                Assignment.of(procedure, tap.option())
                        .map(chosen -> new Command.AssignUnit(chosen.role(), chosen.unit()));
            default -> Optional.empty();
        };
    }

    /** As what the words of this button are checked: the task's output, or a reason. */
    static Field field(Procedure procedure, Run run, Tap.OnRun tap) {
        return tap.action() != RunAction.FINISH
                ? AnswerCheck.REASON
                : run.current()
                        .map(Visit::step)
                        .map(step -> procedure.step(step).work())
                        .filter(Task.class::isInstance)
                        .flatMap(work -> Optional.ofNullable(((Task) work).output()))
                        .orElse(AnswerCheck.REASON);
    }

    /** Why these words do not do; null where they do, or were not asked for yet. */
    static @Nullable Misfit misfit(Procedure procedure, Run run, Tap.OnRun tap, @Nullable String words) {
        Field field = field(procedure, run, tap);
        return words == null || (words.isBlank() && field.optional()) ? null : AnswerCheck.misfit(field, words.strip());
    }
}
