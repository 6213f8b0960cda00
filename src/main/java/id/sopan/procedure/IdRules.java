package id.sopan.procedure;

import id.sopan.definition.Located;
import id.sopan.definition.Problems;
import id.sopan.definition.Yaml;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An id names one thing: a step in its procedure, an exit in its decision, a field in its step. */
final class IdRules {

    private IdRules() {}

    static void check(Definition definition, Problems problems) {
        once(places(definition.steps()), "langkah", "step", problems);
        for (Located<Step> step : definition.steps()) {
            once(places(Definition.exits(step)), "pilihan", "exit", problems);
            once(places(Definition.fields(step)), "isian", "field", problems);
        }
    }

    static boolean tellStepsApart(Definition definition) {
        List<Step> steps = definition.procedure().steps();
        return steps.stream().map(Step::id).distinct().count() == steps.size();
    }

    private static <T> List<Yaml> places(List<Located<T>> located) {
        return located.stream().map(one -> one.at().near("id")).toList();
    }

    private static void once(List<Yaml> ids, String kind, String kindInEnglish, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (Yaml id : ids) {
            if (seen.add(id.text())) continue;
            problems.error(
                    id,
                    "Dua " + kind + " bernama `" + id.text() + "`. Mohon beri nama lain pada salah satunya.",
                    "Two things of the kind " + kindInEnglish + " are named `" + id.text() + "`. Rename one of them.");
        }
    }
}
