package id.sopan.procedure;

import id.sopan.definition.Located;
import id.sopan.definition.Problems;
import id.sopan.definition.Yaml;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Of several ways exactly one is taken whatever the answers are, and ways stand where they are looked for. */
final class NextRules {

    private NextRules() {}

    static void check(Definition definition, Problems problems) {
        for (Located<Step> step : definition.steps()) {
            Work work = step.value().work();
            if (work instanceof Decision || work instanceof Subrun) elsewhere(step.at(), problems);
            check(step.at().at("next"), problems);
            Definition.exits(step).forEach(exit -> check(exit.at().at("next"), problems));
        }
    }

    private static void check(@Nullable Yaml next, Problems problems) {
        List<Yaml> branches = next == null ? List.of() : next.items();
        for (int i = 0; i < branches.size(); i++) {
            boolean isLast = i == branches.size() - 1;
            boolean conditional = branches.get(i).at("when") != null;
            if (isLast && conditional) {
                problems.error(
                        branches.get(i),
                        "Jalan terakhir harus tanpa `when`, agar selalu ada jalan. Mohon tambahkan satu lagi.",
                        "The last way must have no `when`, so that there always is one. Add another.");
            } else if (!isLast && !conditional) {
                problems.error(
                        branches.get(i),
                        "Jalan setelah ini tidak pernah ditempuh. Mohon tambahkan `when` di sini.",
                        "The ways after this one are never taken. Add a `when` here.");
            }
        }
    }

    private static void elsewhere(Yaml step, Problems problems) {
        for (String key : List.of("next", "end")) {
            if (step.at(key) == null) continue;
            problems.error(
                    step.near(key),
                    "Tujuan ditulis pada tiap pilihan `decision`, atau pada `ended` dari `subrun`. Mohon hapus di sini.",
                    "Ways stand at each exit of a `decision`, or in `ended` of a `subrun`. Delete this.");
        }
    }
}
