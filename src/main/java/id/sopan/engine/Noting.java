package id.sopan.engine;

import id.sopan.procedure.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Notes on a run: by whoever acts for a unit that takes part or is told where a step to which it has come is late, or an admin,
 * also after its end; the writer takes them back.
 */
final class Noting {

    private Noting() {}

    static @Nullable Rejection add(Situation situation, Plan plan, Command.AddNote command) {
        if (Words.sayNothing(command.text()) && command.file() == null) {
            return new Rejection.Unfit();
        }
        Optional<By> by = involved(situation);
        if (by.isEmpty()) {
            return new Rejection.NotInvolved(situation.run().involved());
        }
        plan.add(by.get(), new Event.NoteAdded(command.text(), command.file()));
        return null;
    }

    static @Nullable Rejection remove(Situation situation, Plan plan, Command.RemoveNote command) {
        Optional<Note> note = situation.run().notes().stream()
                .filter(other -> other.seq() == command.note())
                .findFirst();
        if (note.isEmpty()) {
            return new Rejection.NoteGone();
        }
        if (!situation.act().actor().is(note.get().by())) {
            return new Rejection.NotYourNote(note.get().by());
        }
        plan.add(note.get().by(), new Event.NoteRemoved(command.note()));
        return null;
    }

    private static Optional<By> involved(Situation situation) {
        List<Role> roles = situation.run().units().keySet().stream()
                .sorted(Comparator.comparing(Role::id))
                .toList();
        Actor actor = situation.act().actor();
        Optional<By> officer = situation.capacity(roles).or(() -> escalated(situation));
        return officer.isPresent() || !actor.admin() ? officer : Optional.of(new By(actor.person(), null, null));
    }

    /** Of a role that no unit was chosen for each unit that holds it is told. */
    private static Optional<By> escalated(Situation situation) {
        Set<Role> told = situation
                .run()
                .escalations(situation.procedure())
                .filter(role -> situation.run().unitOf(role) == null)
                .collect(Collectors.toSet());
        return situation.act().actor().capacities().stream()
                .filter(by -> by.role() != null && told.contains(by.role()))
                .findFirst();
    }
}
