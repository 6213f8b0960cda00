package id.sopan.procedure;

import id.sopan.definition.Located;
import id.sopan.definition.Problems;
import java.util.List;
import java.util.stream.Collectors;

/** What starts by itself needs a unit that it starts for, and a form that is sent back comes back to who sent it. */
final class StartRules {

    private StartRules() {}

    static void check(Definition definition, Problems problems) {
        returned(definition, problems);
        Starts starts = definition.procedure().starts();
        if (starts.every() == null || !starts.by().isEmpty()) return;
        problems.error(
                definition.root().require("starts").near("every"),
                "`every` memerlukan peran pada `by`: permohonan berkala diajukan atas nama unit peran tersebut.",
                "`every` needs a role in `by`: a unit of that role is the requester of what starts by itself.");
    }

    private static void returned(Definition definition, Problems problems) {
        Located<Step> first = definition.steps().getFirst();
        List<Role> acts = first.value().acts();
        List<Role> strangers = definition.procedure().starts().by().stream()
                .filter(role -> !acts.contains(role) && !acts.contains(Role.PEMOHON))
                .toList();
        boolean comesBack = definition.procedure().steps().stream()
                .flatMap(step -> step.work().targets().stream())
                .anyMatch(new ToStep(first.value().id())::equals);
        if (!(first.value().work() instanceof Form) || strangers.isEmpty() || !comesBack) return;
        String to = ids(acts);
        String from = ids(strangers);
        problems.warn(
                first.at().near(first.at().at("acts") == null ? "pelaksana" : "acts"),
                "Formulir yang diajukan oleh " + from + " akan dikembalikan kepada " + to
                        + ", bukan kepada pemohonnya. Mohon tulis `acts: [pemohon]`.",
                "A form that " + from + " sent is returned to " + to
                        + ", and not to the requester. Write `acts: [pemohon]`.");
    }

    private static String ids(List<Role> roles) {
        return roles.stream().map(role -> "`" + role.id() + "`").collect(Collectors.joining(", "));
    }
}
