package id.sopan.conversation;

import id.sopan.engine.Command;
import id.sopan.procedure.Decision;
import id.sopan.procedure.Exit;
import id.sopan.procedure.Field;
import id.sopan.procedure.Step;
import id.sopan.procedure.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is asked of somebody who enters an act late, in order, and the command that it makes. */
record LateFlow(Step step, @Nullable String exit) {

    static final String WHEN = "waktu";
    static final String OUTPUT = "hasil";
    static final String REASON = "alasan";
    static final String WHY = "susulan";

    List<String> asked() {
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
    @Nullable
    String next(Map<String, String> answers) {
        return asked().stream()
                .filter(field -> !answers.containsKey(field))
                .findFirst()
                .orElse(null);
    }

    /** What the task must produce. */
    Optional<Field> output() {
        return step.work() instanceof Task task ? Optional.ofNullable(task.output()) : Optional.empty();
    }

    private boolean isReasonRequired() {
        return step.work() instanceof Decision decision
                && decision.exits().stream()
                        .filter(candidate -> candidate.id().equals(exit))
                        .anyMatch(Exit::reasonRequired);
    }

    /** With what is answered so far; where something is missing, it is refused for that at the earliest. */
    Command command(int version, Map<String, String> answers, Instant now) {
        Instant at = Optional.ofNullable(answers.get(WHEN)).map(Instant::parse).orElse(now);
        return new Command.EnterLate(at, act(version, answers), Objects.requireNonNullElse(answers.get(WHY), ""));
    }

    private Command act(int version, Map<String, String> answers) {
        return switch (step.work()) {
            case Decision ignored ->
                new Command.Decide(version, Objects.requireNonNullElse(exit, ""), answers.get(REASON));
            case Task task ->
                new Command.Finish(
                        version, task.output() == null ? null : Objects.requireNonNullElse(answers.get(OUTPUT), ""));
            default -> new Command.Submit(version, Map.of());
        };
    }
}
