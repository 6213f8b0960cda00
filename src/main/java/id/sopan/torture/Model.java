package id.sopan.torture;

import id.sopan.engine.By;
import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.Run;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What should become of one permit: the table of its states, apart from the engine. */
final class Model {

    /** Where a permit stands. */
    enum State {
        /** Nobody has sent its form yet. */
        BEGUN(""),
        ANALYSIS("Unit TI"),
        /** Unit TI wants it completed. */
        RETURNED(""),
        CHECK("Manage Server"),
        WORK("Tim Pengembang"),
        DONE(""),
        DENIED(""),
        WITHDRAWN("");

        private final String unit;

        State(String unit) {
            this.unit = unit;
        }

        /** The unit that must act; empty where it is the one that asked, or nobody. */
        String unit() {
            return unit;
        }

        /** What that unit may do, as the buttons call it. */
        Set<String> offers() {
            return switch (this) {
                case ANALYSIS -> Set.of("Setujui", "Tolak", "Minta Perbaikan");
                case CHECK -> Set.of("Setujui", "Tolak");
                case WORK -> Set.of("Ambil", "Selesai");
                case BEGUN, RETURNED, DONE, DENIED, WITHDRAWN -> Set.of();
            };
        }

        /** What a card says then first of all, where it has ended; else empty. */
        String ending() {
            return switch (this) {
                case DONE -> "✅ Selesai pada ";
                case DENIED -> "⛔ Ditolak pada ";
                case WITHDRAWN -> "🚫 Dibatalkan pada ";
                case BEGUN, ANALYSIS, RETURNED, CHECK, WORK -> "";
            };
        }
    }

    /** What somebody did, and where it stood before. */
    private record Done(State from, By by) {}

    private final Roll roll;
    private final Run run;
    private final List<String> mistakes = new ArrayList<>();
    private final Deque<Done> before = new ArrayDeque<>();
    private @Nullable Group asking;
    private State state = State.BEGUN;

    private Model(Roll roll, Run run) {
        this.roll = roll;
        this.run = run;
        run.journal().forEach(this::play);
        compare();
    }

    static Model of(Roll roll, Run run) {
        return new Model(roll, run);
    }

    State state() {
        return state;
    }

    /** Where the journal tells of what cannot be, and where the run is not what it tells. */
    List<String> mistakes() {
        return mistakes;
    }

    private void play(Entry entry) {
        switch (entry.event()) {
            case Event.Submitted ignored -> move(entry, Set.of(State.BEGUN, State.RETURNED), State.ANALYSIS);
            case Event.Returned ignored -> move(entry, Set.of(State.ANALYSIS), State.RETURNED);
            case Event.Decided decided -> decide(entry, decided);
            case Event.Taken ignored -> move(entry, Set.of(State.WORK), State.WORK);
            case Event.Released ignored -> move(entry, Set.of(State.WORK), State.WORK);
            case Event.Finished ignored -> move(entry, Set.of(State.WORK), State.DONE);
            case Event.Withdrawn ignored ->
                move(
                        entry,
                        Set.of(State.BEGUN, State.ANALYSIS, State.RETURNED, State.CHECK, State.WORK),
                        State.WITHDRAWN);
            case Event.Undone ignored -> undo(entry);
            default -> {}
        }
    }

    private void decide(Entry entry, Event.Decided decided) {
        boolean denies = decided.exit().equals("tolak");
        if (decided.step().equals("analisis")) {
            move(entry, Set.of(State.ANALYSIS), denies ? State.DENIED : State.CHECK);
        } else {
            move(entry, Set.of(State.CHECK), denies ? State.DENIED : State.WORK);
        }
        if (denies && (decided.reason() == null || decided.reason().isBlank())) {
            mistakes.add(at(entry) + "denied without a reason");
        }
    }

    private void move(Entry entry, Set<State> from, State to) {
        if (!from.contains(state)) {
            mistakes.add(at(entry) + "cannot be while it is in " + state);
        }
        mayAct(entry, isOfTheUnit(entry));
        before.push(new Done(state, entry.by()));
        state = to;
    }

    private void undo(Entry entry) {
        if (before.isEmpty()) {
            mistakes.add(at(entry) + "nothing was there to undo");
        } else {
            Done last = before.pop();
            state = last.from();
            mayAct(entry, last.by().equals(entry.by()));
        }
    }

    /** Whether whoever did it is of the unit that acts now; it is the one that asked that sends a form, or withdraws. */
    private boolean isOfTheUnit(Entry entry) {
        Group group = by(entry).map(Person::group).orElse(null);
        boolean ofTheAskingUnit = state.unit().isEmpty() || entry.event() instanceof Event.Withdrawn;
        if (!ofTheAskingUnit) {
            return group != null && group.title().equals(state.unit());
        }
        if (asking == null && by(entry).filter(Person::asks).isPresent()) {
            asking = group;
        }
        return group != null && group.equals(asking);
    }

    private Optional<Person> by(Entry entry) {
        return entry.by().person() == null
                ? Optional.empty()
                : roll.person(entry.by().person().id());
    }

    private void mayAct(Entry entry, boolean theirs) {
        if (entry.by().person() == null) {
            mistakes.add(at(entry) + "was done by nobody");
            return;
        }
        boolean touches = entry.event() instanceof Event.Taken || entry.event() instanceof Event.Released;
        if (entry.by().person().id() == roll.admin() && touches) {
            return;
        }
        if (!theirs || by(entry).filter(Person::entitled).isEmpty()) {
            mistakes.add(at(entry) + "was done by " + entry.by() + ", who may not");
        }
    }

    private void compare() {
        String stored = run.isOpen() ? run.current().map(visit -> visit.step()).orElse("nowhere") : run.state();
        String expected = switch (state) {
            case BEGUN, RETURNED -> "permohonan";
            case ANALYSIS -> "analisis";
            case CHECK -> "periksa";
            case WORK -> "kerjakan";
            case DONE -> "selesai";
            case DENIED -> "ditolak";
            case WITHDRAWN -> "dibatalkan";
        };
        if (!stored.equals(expected)) {
            mistakes.add(run.number() + " is in " + stored + ", and should be in " + expected);
        }
    }

    private String at(Entry entry) {
        return run.number() + " entry " + entry.seq() + " " + entry.event() + ": ";
    }
}
