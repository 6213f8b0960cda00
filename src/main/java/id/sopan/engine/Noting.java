package id.sopan.engine;

import id.sopan.procedure.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Notes on a run: by whoever acts for a unit that takes part or is told where a step to which it has come is late, or an admin,
 * also after its end; the writer takes them back, those that came together by one act.
 */
final class Noting {

    /** Four albums of ten files: as much as nobody has to say to others who are to read it. */
    static final int MOST_AN_HOUR = 40;

    private static final Duration HOUR = Duration.ofHours(1);

    private Noting() {}

    static @Nullable Rejection add(Situation situation, Plan plan, Command.AddNote command) {
        if (Words.sayNothing(command.text()) && command.file() == null) {
            return new Rejection.Unfit();
        }
        Optional<By> by = involved(situation);
        if (by.isEmpty()) {
            return new Rejection.NotInvolved(situation.run().involved());
        }
        List<Instant> lately = lately(situation);
        if (lately.size() >= MOST_AN_HOUR) {
            return new Rejection.TooManyNotes(
                    lately.get(lately.size() - MOST_AN_HOUR).plus(HOUR));
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
        situation.run().together(note.get()).forEach(one -> plan.add(one.by(), new Event.NoteRemoved(one.seq())));
        return null;
    }

    /** When the actor wrote notes within the last hour, also such as were taken back: the journal keeps them. */
    private static List<Instant> lately(Situation situation) {
        Act act = situation.act();
        Instant hourAgo = act.at().minus(HOUR);
        return situation.run().journal().stream()
                .filter(entry -> entry.event() instanceof Event.NoteAdded
                        && entry.at().isAfter(hourAgo)
                        && act.actor().is(entry.by()))
                .map(Entry::at)
                .toList();
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
