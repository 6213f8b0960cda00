package id.sopan.procedure;

import id.sopan.definition.Located;
import id.sopan.definition.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A procedure beside the file that it was read from, so that rules can name lines. */
record Definition(Yaml root, Procedure procedure) {

    List<Located<Step>> steps() {
        return zip(procedure.steps(), root.require("steps").items());
    }

    static List<Located<Exit>> exits(Located<Step> step) {
        if (!(step.value().work() instanceof Decision decision)) return List.of();
        return zip(decision.exits(), step.at().require("decision").items());
    }

    /** The fields of a form, or the output of a task. */
    static List<Located<Field>> fields(Located<Step> step) {
        Work work = step.value().work();
        if (work instanceof Form form)
            return zip(form.fields(), step.at().require("form").items());
        if (!(work instanceof Task task) || task.output() == null) return List.of();
        return List.of(new Located<>(task.output(), step.at().require("task").require("output")));
    }

    static List<Located<Branch>> branches(Located<Step> step) {
        return switch (step.value().work()) {
            case Form form -> branches(form.next(), step.at());
            case Task task -> branches(task.next(), step.at());
            case Decision decision ->
                exits(step).stream()
                        .flatMap(exit -> branches(exit.value().next(), exit.at()).stream())
                        .toList();
            case Subrun ignored ->
                step.at().require("subrun").require("ended").entries().stream()
                        .map(entry -> new Located<>(new Branch(null, NextParser.ended(entry)), entry))
                        .toList();
        };
    }

    private static List<Located<Branch>> branches(Next next, Yaml at) {
        Yaml written = at.near(at.at("end") == null ? "next" : "end");
        if (written.items().isEmpty()) {
            return next.branches().stream()
                    .map(branch -> new Located<>(branch, written))
                    .toList();
        }
        return zip(next.branches(), written.items());
    }

    /** Every condition: of questions and of ways. */
    Stream<Located<Condition>> conditions() {
        return steps().stream().flatMap(step -> conditions(step).stream());
    }

    /** Those of one step. */
    static List<Located<Condition>> conditions(Located<Step> step) {
        List<Located<Condition>> all = new ArrayList<>();
        fields(step).forEach(field -> add(all, field.value().when(), field.at()));
        branches(step).forEach(branch -> add(all, branch.value().when(), branch.at()));
        return all;
    }

    private static void add(List<Located<Condition>> all, @Nullable Condition condition, Yaml at) {
        if (condition != null) all.add(new Located<>(condition, at.near("when")));
    }

    private static <T> List<Located<T>> zip(List<T> values, List<Yaml> places) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> new Located<>(values.get(i), places.get(i)))
                .toList();
    }
}
