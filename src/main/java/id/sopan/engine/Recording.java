package id.sopan.engine;

import id.sopan.procedure.Subrun;
import id.sopan.procedure.Target;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the program itself reports: the number, and how runs stand to each other. */
final class Recording {

    private Recording() {}

    static @Nullable Rejection number(Situation situation, Plan plan, Command.AssignNumber command) {
        if (!situation.byProgram() || situation.run().number() != null) {
            return new Rejection.Unfit();
        }
        plan.addFollowing(new Event.NumberAssigned(command.number()));
        return null;
    }

    static @Nullable Rejection started(Situation situation, Plan plan, Command.RecordSubrunStarted command) {
        Optional<Child> child = child(situation, command.child());
        boolean asked = child.isPresent()
                && (child.get().number() == null || child.get().endUndone() != null);
        if (!situation.byProgram() || !asked) {
            return new Rejection.Unfit();
        }
        plan.addFollowing(new Event.SubrunStarted(command.child(), command.number()));
        return null;
    }

    static @Nullable Rejection ended(Situation situation, Plan plan, Command.RecordSubrunEnded command) {
        Optional<Child> child = child(situation, command.child());
        boolean awaited = child.isPresent()
                && child.get().ending() == null
                && command.version() > child.get().endedBefore();
        if (!situation.byProgram() || !awaited) {
            return new Rejection.Unfit();
        }
        Event.SubrunEnded ended =
                new Event.SubrunEnded(command.child(), command.ending(), command.reason(), command.by());
        if (child.get().needed() && situation.step().work() instanceof Subrun subrun) {
            plan.inherit(command.units());
            plan.addFollowing(ended);
            Target target = Objects.requireNonNull(subrun.ended().get(command.ending()));
            plan.goTo(target);
        } else {
            plan.addFollowing(ended);
        }
        return null;
    }

    static @Nullable Rejection informed(Situation situation, Plan plan) {
        Run run = situation.run();
        if (!situation.byProgram() || run.parent() == null || run.end() == null || run.parentInformed()) {
            return new Rejection.Unfit();
        }
        plan.addFollowing(new Event.ParentInformed());
        return null;
    }

    private static Optional<Child> child(Situation situation, String id) {
        return situation.run().children().stream()
                .filter(child -> child.id().equals(id))
                .findFirst();
    }
}
