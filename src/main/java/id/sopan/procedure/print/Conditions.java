package id.sopan.procedure.print;

import id.sopan.procedure.Condition;
import id.sopan.procedure.Decision;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Field;
import id.sopan.procedure.Form;
import id.sopan.procedure.Language;
import id.sopan.procedure.Next;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Row;
import id.sopan.procedure.Step;
import id.sopan.procedure.Subrun;
import id.sopan.procedure.Target;
import id.sopan.procedure.Task;
import id.sopan.procedure.ToEnd;
import id.sopan.procedure.ToStep;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which answers lead where, such as {@code Jenis: Sakit → 3}: what arrows alone do not say; and what these say, in words.
 *
 * @param endings what each end is called
 */
public record Conditions(Procedure flow, Language language, Function<Ending, String> endings) {

    /** A line for each way of the step that an answer decides on, in their order; none where none does. */
    public List<String> of(Step step) {
        return ways(step).filter(Way::conditional).map(Way::line).toList();
    }

    /** A line for each way out of the step, in their order: all that its arrows say. */
    public List<String> every(Step step) {
        return ways(step).map(Way::line).toList();
    }

    private Stream<Way> ways(Step step) {
        return switch (step.work()) {
            case Form form -> ways("", form.next());
            case Task task -> ways("", task.next());
            case Decision decision ->
                decision.exits().stream().flatMap(exit -> ways(exit.label().in(language), exit.next()));
            case Subrun subrun ->
                subrun.ended().entrySet().stream()
                        .flatMap(ended -> ways(endings.apply(ended.getKey()), Next.to(ended.getValue())));
        };
    }

    /**
     * What a row's remark says, and these.
     *
     * @param given the remark, or what stands where there is none
     * @param unset whether it is not set, so that these may stand in its place
     */
    public String remark(Row row, String given, boolean unset) {
        String ways = row.steps().stream().flatMap(step -> of(step).stream()).collect(Collectors.joining(". "));
        if (ways.isEmpty()) return given;
        if (unset) return ways;
        return given + (given.endsWith(".") ? " " : ". ") + ways;
    }

    /** @param conditional whether an answer decides on it */
    private record Way(boolean conditional, String line) {}

    /** @param exit what leads there; empty where the work is just done */
    private Stream<Way> ways(String exit, Next next) {
        return next.branches().stream().map(branch -> {
            Condition condition = branch.when();
            String given = Stream.of(exit, condition == null ? "" : answers(condition))
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining("; "));
            return new Way(condition != null, (given + " → " + name(branch.target())).strip());
        });
    }

    private String answers(Condition condition) {
        return condition.equal().entrySet().stream().map(this::answers).collect(Collectors.joining("; "));
    }

    private String answers(Map.Entry<String, Set<String>> equal) {
        return flow.steps().stream()
                .flatMap(step -> step.fields().stream()
                        .filter(field -> step.key(field).equals(equal.getKey()))
                        .map(field -> field.label().in(language) + ": " + values(field, equal.getValue())))
                .findFirst()
                .orElse(equal.getKey() + ": " + String.join(", ", equal.getValue()));
    }

    private String values(Field field, Set<String> values) {
        return values.stream()
                .map(value -> field.options().containsKey(value)
                        ? field.options().get(value).in(language)
                        : value)
                .collect(Collectors.joining(", "));
    }

    private String name(Target target) {
        return switch (target) {
            case ToStep to -> String.valueOf(flow.step(to.step()).nomor());
            case ToEnd end -> endings.apply(end.ending());
        };
    }
}
