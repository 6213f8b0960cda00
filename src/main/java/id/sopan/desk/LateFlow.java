package id.sopan.desk;

import id.sopan.engine.Child;
import id.sopan.engine.Command;
import id.sopan.engine.Rejection;
import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.procedure.Decision;
import id.sopan.procedure.Exit;
import id.sopan.procedure.Field;
import id.sopan.procedure.FieldType;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.procedure.Step;
import id.sopan.procedure.Subrun;
import id.sopan.procedure.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of somebody who enters an act late, in order, and the command that it makes.
 *
 * @param procedure the version that counts for the run
 * @param exit that was chosen; null for a task or a form
 * @param turn as {@link Command.Decide} has it
 */
public record LateFlow(
        Procedure procedure,
        Run run,
        @Nullable String exit,
        @Nullable Role turn) {

    public static final String WHEN = "waktu";
    public static final String OUTPUT = "hasil";
    public static final String REASON = "alasan";
    public static final String WHY = "susulan";

    /** Of what can have been done there, the first. */
    public static LateFlow first(Procedure procedure, Run run) {
        return new LateFlow(
                procedure,
                run,
                step(procedure, run).work() instanceof Decision decision
                        ? decision.exits().getFirst().id()
                        : null,
                null);
    }

    /** Of the step that the run is in, or was in last. */
    public static Step step(Procedure procedure, Run run) {
        return procedure.step(run.current()
                .map(Visit::step)
                .orElseGet(() -> run.visits().getLast().step()));
    }

    public Step step() {
        return step(procedure, run);
    }

    /** Why nothing can be entered late, whoever would. */
    public static Optional<Rejection> refusal(Procedure procedure, Run run) {
        if (run.end() != null) {
            return Optional.of(Rejection.ended(run));
        }
        return step(procedure, run).work() instanceof Subrun
                ? Optional.of(new Rejection.LateInSubrun(run.current()
                        .flatMap(visit -> Child.of(run, visit))
                        .map(Child::number)
                        .orElse(null)))
                : Optional.empty();
    }

    /**
     * What stands in the way of entering anything late there, but for what is not answered yet; empty where it can be offered.
     *
     * @param consider says why a command would not be carried out; null: it would
     */
    public static Optional<Result> hindrance(
            Procedure procedure, Run run, Instant now, Function<Command, @Nullable Result> consider) {
        return refusal(procedure, run)
                .<Result>map(rejection -> new Result.Refused(rejection, run))
                .or(() -> Optional.ofNullable(
                                consider.apply(first(procedure, run).command(run.version(), Map.of(), now)))
                        .filter(considered -> !isOnlyIncomplete(considered)));
    }

    /** Whether nothing stands in its way but what is not answered yet; null is nothing at all. */
    public static boolean isOnlyIncomplete(@Nullable Result considered) {
        return considered == null
                || considered instanceof Result.Done
                || Result.isRefusedFor(considered, Rejection.ReasonRequired.class)
                || Result.isRefusedFor(considered, Rejection.OutputRequired.class);
    }

    /** Whether it could be entered with another time. */
    public static boolean isAboutTime(Rejection rejection) {
        return rejection instanceof Rejection.LateBeforeStep || rejection instanceof Rejection.LateInFuture;
    }

    public List<String> asked() {
        List<String> asked = new ArrayList<>(List.of(WHEN));
        if (output().filter(field -> !field.optional()).isPresent()) {
            asked.add(OUTPUT);
        }
        if (isReasonRequired()) {
            asked.add(REASON);
        }
        asked.add(WHY);
        return asked;
    }

    /** Null once all was answered. */
    public @Nullable String next(Map<String, String> answers) {
        return asked().stream()
                .filter(field -> !answers.containsKey(field))
                .findFirst()
                .orElse(null);
    }

    /** What the task must produce. */
    public Optional<Field> output() {
        return step().output(run.answers());
    }

    /** Whether that is chosen, and not said. */
    public boolean wantsButton() {
        return output().filter(field -> field.type() == FieldType.CHOICE).isPresent();
    }

    public boolean isReasonRequired() {
        return step().exit(exit).filter(Exit::reasonRequired).isPresent();
    }

    /** With what is answered so far; where something is missing, it is refused for that at the earliest. */
    public Command command(int version, Map<String, String> answers, Instant now) {
        Instant at = Optional.ofNullable(answers.get(WHEN)).map(Instant::parse).orElse(now);
        return new Command.EnterLate(at, act(version, answers), Objects.requireNonNullElse(answers.get(WHY), ""));
    }

    private Command act(int version, Map<String, String> answers) {
        return switch (step().work()) {
            case Decision ignored ->
                new Command.Decide(version, Objects.requireNonNullElse(exit, ""), answers.get(REASON), turn);
            case Task ignored ->
                new Command.Finish(
                        version, output().isEmpty() ? null : Objects.requireNonNullElse(answers.get(OUTPUT), ""));
            default -> new Command.Submit(version, Map.of());
        };
    }
}
