package id.sopan.procedure;

import id.sopan.definition.Located;
import id.sopan.definition.Problems;
import id.sopan.definition.Yaml;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A decision has something to decide, and its diamond two arrows. */
final class DecisionRules {

    private DecisionRules() {}

    static void check(Definition definition, Problems problems) {
        for (Located<Step> step : definition.steps()) {
            if (step.value().work() instanceof Decision decision) check(step, decision, problems);
            else if (step.at().at("approvals") != null) approvalsElsewhere(step, problems);
        }
    }

    private static void check(Located<Step> step, Decision decision, Problems problems) {
        Yaml at = step.at().near("decision");
        if (decision.exits().size() < 2) {
            problems.error(
                    at,
                    "Keputusan memerlukan sedikitnya dua pilihan. Mohon tambahkan, atau jadikan `task`.",
                    "A decision needs two exits at least. Add one, or make it a `task`.");
        }
        if (Text.lookAlike(decision.exits().stream().map(Exit::label).toList())) {
            problems.error(
                    at,
                    "Dua pilihan keputusan ini berlabel sama, sehingga tombolnya tidak dapat dibedakan. Mohon ganti"
                            + " salah satunya.",
                    "Two exits of this decision have the same label, so that nobody can tell their buttons apart."
                            + " Change one.");
        }
        Set<Target> yes = arrow(decision, SopArrow.YA);
        Set<Target> no = arrow(decision, SopArrow.TIDAK);
        if (yes.isEmpty() != no.isEmpty() || yes.size() > 1 || no.size() > 1) {
            problems.error(
                    at,
                    "Belah ketupat memiliki tepat dua panah: `arrow: ya` dan `arrow: tidak`, masing-masing ke satu"
                            + " tujuan. Jalan bersyarat ditulis pada langkah tujuannya, atau pada pilihan lain tanpa"
                            + " `arrow`.",
                    "A diamond has exactly two arrows: `arrow: ya` and `arrow: tidak`, each to one target. Ways with"
                            + " conditions stand at the step that it leads to, or at another exit without `arrow`.");
        }
        approvals(step, decision, problems);
    }

    private static Set<Target> arrow(Decision decision, SopArrow arrow) {
        return decision.exits().stream()
                .filter(exit -> exit.arrow() == arrow)
                .flatMap(exit -> exit.next().targets().stream())
                .collect(Collectors.toSet());
    }

    private static void approvals(Located<Step> step, Decision decision, Problems problems) {
        List<Exit> approving = decision.exits().stream().filter(Exit::approves).toList();
        Approvals approvals = decision.approvals();
        if ((approvals == null) != approving.isEmpty()) {
            problems.error(
                    step.at().near(approvals == null ? "decision" : "approvals"),
                    "`approvals` dan pilihan dengan `approves: true` harus ada bersama-sama.",
                    "`approvals` and an exit with `approves: true` need each other.");
        }
        if (approvals != null && !step.value().acts().containsAll(approvals.sequence())) {
            problems.error(
                    step.at().near("approvals"),
                    "Peran dalam `sequence` harus juga ada pada `acts` (atau `pelaksana`) langkah ini.",
                    "The roles of `sequence` must be among `acts` (or `pelaksana`) of this step too.");
        }
        if (approvals != null && !approvals.sequence().isEmpty()) idle(step, approvals.sequence(), problems);
    }

    private static void idle(Located<Step> step, List<Role> sequence, Problems problems) {
        String roles = step.value().acts().stream()
                .filter(role -> !sequence.contains(role))
                .map(role -> "`" + role.id() + "`")
                .collect(Collectors.joining(", "));
        if (roles.isEmpty()) return;
        problems.warn(
                step.at().near(step.at().at("acts") == null ? "pelaksana" : "acts"),
                "Tidak pernah dapat memutuskan di sini: " + roles
                        + ", karena tidak ada dalam `sequence`. Mohon tambahkan"
                        + " di sana, atau tulis `acts` tanpanya.",
                "Can never decide here: " + roles + ", not being in `sequence`. Add it there, or write `acts` without"
                        + " it.");
    }

    private static void approvalsElsewhere(Located<Step> step, Problems problems) {
        problems.error(
                step.at().near("approvals"),
                "`approvals` hanya untuk langkah dengan `decision`. Mohon hapus.",
                "`approvals` stands beside a `decision` only. Delete it.");
    }
}
