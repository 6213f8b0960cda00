package id.sopan.procedure;

import id.sopan.definition.Located;
import id.sopan.definition.Problems;
import id.sopan.definition.Yaml;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A sub-run's every ending leads somewhere, and what it is given exists. */
final class SubrunRules {

    private SubrunRules() {}

    static void check(Definition definition, Problems problems) {
        Set<String> known = ConditionRules.known(definition).keySet();
        for (Located<Step> step : definition.steps()) {
            if (!(step.value().work() instanceof Subrun subrun)) continue;
            Yaml at = step.at().require("subrun");
            endings(at, subrun, problems);
            Yaml prefill = at.at("prefill");
            for (Yaml given : prefill == null ? List.<Yaml>of() : prefill.entries()) {
                if (known.contains(given.text())) {
                    never(step.value(), given, definition.procedure(), problems);
                    continue;
                }
                problems.error(
                        given,
                        "Isian `" + given.text() + "` tidak ada pada prosedur ini. Mohon periksa ejaannya.",
                        "There is no field `" + given.text() + "` in this procedure. Check the spelling.");
            }
        }
    }

    private static void never(Step step, Yaml given, Procedure procedure, Problems problems) {
        if (WayRules.mayKnow(procedure, step, given.text())) return;
        problems.warn(
                given,
                "`" + given.text()
                        + "` belum terjawab di sini, karena langkahnya tidak pernah mendahului langkah ini; isiannya akan"
                        + " ditanyakan. Mohon ambil dari langkah lain, atau hapus.",
                "`" + given.text()
                        + "` has no answer here, since its step never comes before this one; it will be asked"
                        + " for. Take it from another step, or delete it.");
    }

    private static void endings(Yaml at, Subrun subrun, Problems problems) {
        List<String> missing = Arrays.stream(Ending.values())
                .filter(ending -> !subrun.ended().containsKey(ending))
                .map(ending -> ending.id())
                .toList();
        if (missing.isEmpty()) return;
        problems.error(
                at.near("ended"),
                "Belum ada tujuan untuk: " + String.join(", ", missing) + ". Mohon tambahkan pada `ended`.",
                "No way is given for: " + String.join(", ", missing) + ". Add it to `ended`.");
    }
}
