package id.sopan.engine;

import id.sopan.procedure.Role;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Choosing which unit takes part, where several hold the role: Unit TI's choice, by which it takes part itself. */
final class Assigning {

    private Assigning() {}

    static @Nullable Rejection assign(Situation situation, Plan plan, Command.AssignUnit command) {
        Run run = situation.run();
        if (run.end() != null) {
            return Rejection.ended(run);
        }
        if (!situation.act().holders().getOrDefault(command.role(), List.of()).contains(command.unit())) {
            return new Rejection.UnknownUnit(command.role());
        }
        if (run.units().containsKey(command.role())) {
            return new Rejection.Stale(choice(run, command.role()));
        }
        Optional<By> by = chooser(situation);
        if (by.isEmpty()) {
            return new Rejection.NotYours(List.of(Role.UNIT_TI));
        }
        plan.assign(by.get(), command.role(), command.unit());
        takePart(run, plan, by.get(), command.role());
        plan.askUnlessAsked(situation.step());
        return null;
    }

    /** Null where nobody chose, since only one unit held the role then. */
    private static @Nullable Entry choice(Run run, Role role) {
        return run.journal().reversed().stream()
                .filter(entry -> entry.event() instanceof Event.UnitAssigned assigned
                        && assigned.role().equals(role))
                .findFirst()
                .filter(entry -> entry.by().person() != null)
                .orElse(null);
    }

    /** The run is with the Unit TI that chose, unless it is with one already. */
    private static void takePart(Run run, Plan plan, By chooser, Role chosen) {
        if (chooser.unit() != null
                && !chosen.equals(Role.UNIT_TI)
                && !run.units().containsKey(Role.UNIT_TI)) {
            plan.assign(By.PROGRAM, Role.UNIT_TI, chooser.unit());
        }
    }

    private static Optional<By> chooser(Situation situation) {
        if (situation.byProgram()) {
            return Optional.of(By.PROGRAM);
        }
        Actor actor = situation.act().actor();
        String unitTi = situation.run().unitOf(Role.UNIT_TI);
        Optional<By> ofUnitTi = actor.capacities().stream()
                .filter(by -> Role.UNIT_TI.equals(by.role()))
                .filter(by -> unitTi == null || unitTi.equals(by.unit()))
                .findFirst();
        return ofUnitTi.isPresent() || !actor.admin() ? ofUnitTi : Optional.of(new By(actor.person(), null, null));
    }
}
