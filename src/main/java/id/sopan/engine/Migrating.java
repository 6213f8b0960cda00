package id.sopan.engine;

import id.sopan.procedure.Exit;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Step;
import id.sopan.procedure.Subrun;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Moving a run to another version of its procedure, where each step that it is in still exists as the same work. */
public final class Migrating {

    private Migrating() {}

    /** The run as it would be once moved; what its steps would have to be asked anew is left out. */
    public static Run moved(Run run, Procedure to, Instant now) {
        Instant at = now.isBefore(run.lastAt()) ? run.lastAt() : now;
        Event moved = new Event.Migrated(run.definition(), to.hash(), false, "");
        return run.apply(new Entry(run.seq() + 1, at, at, By.PROGRAM, Origin.NONE, moved));
    }

    static @Nullable Rejection migrate(Situation situation, Plan plan, Command.Migrate command) {
        Run run = situation.run();
        Procedure to = command.to();
        if (!to.id().equals(run.procedure())) {
            return new Rejection.Unfit();
        }
        if (!situation.act().actor().admin()) {
            return new Rejection.AdminsOnly();
        }
        if (to.hash().equals(run.definition())) {
            return new Rejection.SameVersion();
        }
        Optional<Rejection> misfit = misfit(situation.procedure(), run, to);
        if (misfit.isPresent()) {
            return misfit.get();
        }
        if (Words.sayNothing(command.reason())) {
            return new Rejection.ReasonRequired();
        }
        By by = new By(situation.act().actor().person(), null, null);
        boolean afresh = isAskedAfresh(situation.procedure(), run, to);
        plan.add(by, new Event.Migrated(run.definition(), to.hash(), afresh, command.reason()));
        Step step = to.step(situation.current().step());
        relieved(run, to).ifPresent(holder -> plan.addFollowing(new Event.Released(step.id())));
        plan.choose(step);
        plan.askUnlessAsked(step);
        return null;
    }

    /**
     * Why an open run cannot go on by that version; empty where it can.
     *
     * @param from the version that it has
     */
    public static Optional<Rejection> misfit(Procedure from, Run run, Procedure to) {
        return run.visits().stream()
                .filter(Visit::isOpen)
                .map(visit -> misfit(visit, visit.in(from), to.find(visit.step())))
                .filter(Objects::nonNull)
                .map(Rejection.class::cast)
                .findFirst();
    }

    private static @Nullable Rejection misfit(Visit visit, Step before, Optional<Step> after) {
        if (after.isEmpty()) {
            return new Rejection.StepGone(visit.step());
        }
        boolean same = before.work().getClass() == after.get().work().getClass()
                && isSameSubrun(before, after.get())
                && (!visit.isSentBack() || isSameReturn(visit, before, after.get()));
        return same ? null : new Rejection.StepDiffers(visit.step());
    }

    private static boolean isSameSubrun(Step before, Step after) {
        return !(before.work() instanceof Subrun is)
                || !(after.work() instanceof Subrun would)
                || (is.procedure().equals(would.procedure()) && is.as().equals(would.as()));
    }

    /** What was sent back must find its way back. */
    private static boolean isSameReturn(Visit visit, Step before, Step after) {
        String exit = visit.pauses().getLast().exit();
        Optional<Exit> would = after.exit(exit);
        return would.isPresent()
                && before.exit(exit)
                        .map(is -> is.next().targets().equals(would.get().next().targets()))
                        .orElse(false);
    }

    /** Whether voices have been given in a decision that is another one by that version. */
    public static boolean isAskedAfresh(Procedure from, Run run, Procedure to) {
        return run.current()
                .filter(visit -> !visit.approvals().isEmpty())
                .filter(visit ->
                        !visit.in(from).work().equals(to.step(visit.step()).work()))
                .isPresent();
    }

    /** Who has the step in hand and could neither take nor finish it by that version; empty where nobody is so. */
    public static Optional<By> relieved(Run run, Procedure to) {
        return run.current()
                .filter(visit -> visit.taken() != null)
                .flatMap(visit -> Stream.of(
                                Objects.requireNonNull(visit.taken()).by())
                        .filter(holder ->
                                to.step(visit.step()).awaits(0).stream().noneMatch(role -> run.isIn(holder, role)))
                        .findFirst());
    }
}
