package id.sopan.desk;

import id.sopan.engine.Actor;
import id.sopan.engine.By;
import id.sopan.engine.Person;
import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.roster.Colleague;
import id.sopan.roster.Hats;
import id.sopan.roster.Roster;
import id.sopan.roster.Unit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may go on with a task that somebody has in hand. */
public record Successors(Roster roster) {

    /** Who has the step in hand; null: nobody. */
    public static @Nullable By holder(Run run) {
        return run.current()
                .map(Visit::taken)
                .map(taken -> Objects.requireNonNull(taken).by())
                .orElse(null);
    }

    /** Those known who may take it, beside whoever has it. */
    public List<Colleague> of(Run run, Procedure procedure) {
        By holder = holder(run);
        if (holder == null || holder.unit() == null) {
            return List.of();
        }
        long mine = holder.person() == null ? 0 : holder.person().id();
        return roster.known(holder.unit(), roles(run, procedure, holder.unit())).stream()
                .filter(colleague -> colleague.id() != mine)
                .toList();
    }

    /** Whether each member of the group of the unit that has it may take it. */
    public boolean isOpen(Run run, Procedure procedure) {
        return unit(run)
                .filter(unit -> roles(run, procedure, unit.id()).stream()
                        .anyMatch(role -> unit.accessOf(role) == Unit.Access.OPEN))
                .isPresent();
    }

    public Optional<Unit> unit(Run run) {
        return Optional.ofNullable(holder(run)).map(By::unit).flatMap(roster::unit);
    }

    /** What a colleague may do in this run at this moment. */
    public Hats hats(Run run, Colleague colleague) {
        return roster.hats(colleague.id(), run.involved());
    }

    public static Actor actor(Colleague colleague, Hats hats) {
        return new Actor(new Person(colleague.id(), colleague.name()), hats.hats(), hats.mandates(), false);
    }

    /** The roles of the step that the unit holds in this run; of the requesting unit all that it has. */
    private static List<Role> roles(Run run, Procedure procedure, String unit) {
        List<Role> acts = run.current().map(visit -> visit.in(procedure).acts()).orElse(List.of());
        return acts.stream()
                .filter(role -> unit.equals(run.unitOf(role)))
                .map(role -> role.equals(Role.PEMOHON) ? run.role() : role)
                .toList();
    }
}
