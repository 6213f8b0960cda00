package id.sopan.procedure;

import id.sopan.definition.Located;
import id.sopan.definition.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every way leads to a step that exists, every step can be reached, and from every step an end can. A form that only
 * {@code clock: pause} leads to never goes on by its own way; what lies behind it is warned of, since the rest runs.
 */
final class WayRules {

    private WayRules() {}

    static void check(Definition definition, Problems problems) {
        Procedure procedure = definition.procedure();
        List<String> ids = procedure.steps().stream().map(Step::id).toList();
        List<Located<Branch>> lost = definition.steps().stream()
                .flatMap(step -> Definition.branches(step).stream())
                .filter(branch -> branch.value().target() instanceof ToStep to && !ids.contains(to.step()))
                .toList();
        lost.forEach(branch -> lost(branch, ids, problems));
        if (!lost.isEmpty()) return;
        Set<String> reached = reached(procedure);
        Set<String> entered = reached(procedure, Work::onwards);
        Set<String> awaited = entered.stream()
                .flatMap(id -> steps(procedure.step(id).work().targets()))
                .collect(Collectors.toSet());
        Set<String> ending = ending(procedure, step -> step.work().targets());
        OpenWays open = new OpenWays(procedure);
        Set<String> ended = ending(procedure, open::of);
        for (Located<Step> step : definition.steps()) {
            if (!reached.contains(step.value().id())) unreachable(step, problems);
            else if (!ending.contains(step.value().id())) endless(step, problems);
            else if (entered.contains(step.value().id())
                    && !ended.contains(step.value().id())
                    && open.leavesOut(step.value())) round(step, problems);
            else if (!entered.contains(step.value().id())
                    && !awaited.contains(step.value().id())) behind(step, problems);
        }
    }

    private static void lost(Located<Branch> branch, List<String> ids, Problems problems) {
        String step = branch.at().near("to").text();
        problems.error(
                branch.at().near("to"),
                "Langkah `" + step + "` tidak ada. Langkah yang ada: " + String.join(", ", ids) + ".",
                "There is no step `" + step + "`. The steps are: " + String.join(", ", ids) + ".");
    }

    private static void unreachable(Located<Step> step, Problems problems) {
        String id = step.value().id();
        problems.error(
                step.at().near("id"),
                "Tidak ada jalan menuju langkah `" + id + "`. Mohon arahkan `next` suatu langkah ke sini, atau hapus.",
                "No way leads to the step `" + id + "`. Let the `next` of a step lead here, or delete it.");
    }

    private static void behind(Located<Step> step, Problems problems) {
        String id = step.value().id();
        problems.warn(
                step.at().near("id"),
                "Tidak ada jalan menuju langkah `" + id
                        + "`: formulir sebelumnya hanya dituju dengan `clock: pause`, dan setelah dikirim, permohonan"
                        + " kembali ke keputusannya. Mohon arahkan jalan lain ke sini, atau hapus.",
                "No way leads to the step `" + id
                        + "`: only `clock: pause` leads to the form before it, and when that is"
                        + " sent the decision goes on. Let another way lead here, or delete it.");
    }

    private static void endless(Located<Step> step, Problems problems) {
        String id = step.value().id();
        problems.error(
                step.at().near("id"),
                "Dari langkah `" + id
                        + "` tidak ada jalan menuju akhir. Mohon tulis `end: selesai` pada salah satu jalan.",
                "From the step `" + id + "` no way leads to an end. Write `end: selesai` on one of its ways.");
    }

    private static void round(Located<Step> step, Problems problems) {
        String id = step.value().id();
        problems.error(
                step.at().near("id"),
                "Dari langkah `" + id
                        + "` permohonan tidak pernah sampai pada akhir: `clock: pause` kembali ke keputusannya, dan jalan"
                        + " setelah `when` yang selalu terpenuhi tidak pernah ditempuh. Mohon beri jalan lain.",
                "From the step `" + id
                        + "` a request never comes to an end: `clock: pause` comes back to its decision, and a way behind"
                        + " a `when` that always holds is never taken. Give it another way.");
    }

    private static Set<String> reached(Procedure procedure) {
        return reached(procedure, Work::targets);
    }

    private static Stream<String> steps(List<Target> targets) {
        return targets.stream().flatMap(target -> target instanceof ToStep to ? Stream.of(to.step()) : Stream.empty());
    }

    /** The step that asks for an answer, {@code step.field}. */
    static String asking(String answer) {
        return answer.substring(0, answer.indexOf('.'));
    }

    /** Whether an answer, {@code step.field}, may have been given before that step, or in it. */
    static boolean mayKnow(Procedure procedure, Step step, String answer) {
        String asked = asking(answer);
        return asked.equals(step.id())
                || procedure.find(asked).isEmpty()
                || after(procedure, asked).contains(step.id());
    }

    /** The steps that a run may come to after that one; a form that was sent back leads to its decision. */
    static Set<String> after(Procedure procedure, String step) {
        Set<String> after = new HashSet<>();
        Set<String> from = Set.of(step);
        while (!from.isEmpty()) {
            from = from.stream()
                    .flatMap(id -> Stream.concat(
                            procedure.find(id).stream()
                                    .flatMap(found -> steps(found.work().targets())),
                            procedure.steps().stream()
                                    .filter(sender -> sendsBackTo(id, sender.work()))
                                    .map(Step::id)))
                    .filter(after::add)
                    .collect(Collectors.toSet());
        }
        return after;
    }

    private static boolean sendsBackTo(String form, Work work) {
        return work instanceof Decision decision
                && decision.exits().stream()
                        .filter(Exit::pausesClock)
                        .anyMatch(exit -> exit.next().targets().contains(new ToStep(form)));
    }

    private static Set<String> reached(Procedure procedure, Function<Work, List<Target>> ways) {
        Set<String> reached = new HashSet<>(Set.of(procedure.first().id()));
        boolean more = true;
        while (more) {
            Set<String> next = procedure.steps().stream()
                    .filter(step -> reached.contains(step.id()))
                    .flatMap(step -> steps(ways.apply(step.work())))
                    .collect(Collectors.toSet());
            more = reached.addAll(next);
        }
        return reached;
    }

    private static Set<String> ending(Procedure procedure, Function<Step, List<Target>> ways) {
        Set<String> ending = new HashSet<>();
        boolean more = true;
        while (more) {
            Set<String> next = procedure.steps().stream()
                    .filter(step -> ways.apply(step).stream()
                            .anyMatch(target -> !(target instanceof ToStep to) || ending.contains(to.step())))
                    .map(Step::id)
                    .collect(Collectors.toSet());
            more = ending.addAll(next);
        }
        return ending;
    }
}
