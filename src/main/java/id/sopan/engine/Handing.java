package id.sopan.engine;

import id.sopan.procedure.Role;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What whoever has a task in hand, or an admin for somebody who is away, does with it: giving it back or on. For somebody who
 * is of the unit no more their colleagues do.
 */
final class Handing {

    private Handing() {}

    /** @param by in which capacity the actor disposes of it; null where they may not, for that reason */
    private record Disposal(@Nullable By by, @Nullable Rejection refusal) {}

    static @Nullable Rejection release(Situation situation, Plan plan, Command.Release command) {
        Disposal disposal = disposal(situation);
        if (disposal.by() == null) {
            return disposal.refusal();
        }
        plan.add(disposal.by(), new Event.Released(situation.step().id()));
        return null;
    }

    /** To a colleague of the unit that has it, who may take such a task themselves. */
    static @Nullable Rejection handOver(Situation situation, Plan plan, Command.HandOver command) {
        Disposal disposal = disposal(situation);
        if (disposal.by() == null) {
            return disposal.refusal();
        }
        By holder = Objects.requireNonNull(situation.current().taken()).by();
        Actor to = command.to();
        if (to == null || to.person() == null) {
            return new Rejection.RecipientRequired();
        }
        if (to.is(holder)) {
            return new Rejection.AlreadyTaken(holder);
        }
        Optional<By> by = colleague(situation, to, holder);
        if (by.isEmpty()) {
            return new Rejection.NotAColleague(to.person(), Objects.requireNonNull(holder.unit()));
        }
        String step = situation.step().id();
        plan.add(
                disposal.by(),
                new Event.HandedOver(
                        step,
                        to.person(),
                        Objects.requireNonNull(by.get().unit()),
                        Objects.requireNonNull(by.get().role()),
                        by.get().represents()));
        return null;
    }

    private static Disposal disposal(Situation situation) {
        Visit.Taking taken = situation.current().taken();
        if (taken == null) {
            return new Disposal(null, new Rejection.NotTaken());
        }
        Actor actor = situation.act().actor();
        Optional<By> by = actor.disposing(taken.by());
        if (by.isEmpty() && situation.act().gone().contains(taken.by())) {
            by = colleague(situation, actor, taken.by());
        }
        if (by.isPresent()) {
            return new Disposal(by.get(), null);
        }
        return actor.admin()
                ? new Disposal(new By(actor.person(), null, null), null)
                : new Disposal(null, new Rejection.NotTakenByYou(taken.by()));
    }

    private static Optional<By> colleague(Situation situation, Actor to, By holder) {
        List<Role> roles = situation.step().acts().stream()
                .filter(role -> Objects.equals(situation.run().unitOf(role), holder.unit()))
                .toList();
        return situation.capacities(to, roles).findFirst();
    }
}
