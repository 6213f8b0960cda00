package id.sopan.engine;

import id.sopan.procedure.Ending;
import id.sopan.procedure.Field;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way: what its journal has made of it.
 *
 * @param id from the message that asked for it, or from parent, step and visit
 * @param procedure id of the procedure
 * @param definition content hash of the version that counts for it: that it began with, or was moved to
 * @param number such as {@code WS-2026-0001}; null for the moment until it is given
 * @param unit that asks
 * @param role in which it asks
 * @param requester who asked; the program for a sub-run
 * @param since when the asking began; where a person asked and the first step is no form, when they sent it
 * @param answers keyed {@code step.field}
 * @param units which unit it is with, for each role
 * @param visits in the order of their opening
 * @param version of what a card can be tapped for: grows with each opened step and changed answer
 * @param end how it ended; null while it runs
 * @param notes that were not taken back, the oldest first
 * @param rating how it went by whoever asked; null where they have not said it since its last end
 * @param undoable what the last act could be taken back to
 */
public record Run(
        String id,
        String procedure,
        String definition,
        @Nullable String number,
        String unit,
        Role role,
        By requester,
        Instant since,
        @Nullable Parent parent,
        Map<String, String> answers,
        Map<Role, String> units,
        List<Visit> visits,
        int version,
        List<Child> children,
        @Nullable End end,
        @Nullable Undoable undoable,
        boolean parentInformed,
        List<Note> notes,
        @Nullable Rating rating,
        List<Entry> journal) {

    /**
     * @param seen when it could be seen first: later than it was, where it was entered late
     * @param reason of a denial or withdrawal
     */
    public record End(
            Ending ending,
            Instant at,
            Instant seen,
            By by,
            @Nullable String reason) {

        /** So long it may be reopened. */
        public Instant reopenableUntil() {
            return seen.plus(Reverting.REOPENABLE);
        }
    }

    /**
     * @param before the run as it was before {@code by} closed or sent back the step
     * @param by the program where a sub-run ended: whoever ended that takes it back there
     */
    public record Undoable(Run before, By by, String step) {}

    /** The run that a whole journal tells of. */
    public static Run fold(String id, List<Entry> journal) {
        Run run = Fold.begin(id, journal.getFirst());
        for (Entry entry : journal.subList(1, journal.size())) {
            run = run.apply(entry);
        }
        return run;
    }

    public Run apply(Entry entry) {
        return Fold.apply(this, entry);
    }

    /** Number of entries; also the version of its document. */
    public long seq() {
        return journal.size();
    }

    /**
     * The latest time in the journal; later than its last entry's where that was entered late. What lay in time to come
     * when that was entered was written while the machine's clock was ahead, and counts no more.
     */
    public Instant lastAt() {
        Optional<Entry> late = journal.stream()
                .filter(entry -> entry.event() instanceof Event.EnteredLate)
                .reduce((first, last) -> last);
        return journal.stream()
                .filter(entry -> late.isEmpty()
                        || entry.seq() >= late.get().seq()
                        || !entry.at().isAfter(late.get().recordedAt()))
                .map(Entry::at)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The last entry by which anything happened to it. */
    public Entry lastHappened() {
        return journal.reversed().stream()
                .filter(entry -> entry.event().happens())
                .findFirst()
                .orElseThrow();
    }

    /** The latest time in the journal that is not after this one; empty where there is none. */
    Optional<Instant> lastUpTo(Instant instant) {
        return journal.stream()
                .map(Entry::at)
                .filter(at -> !at.isAfter(instant))
                .max(Comparator.naturalOrder());
    }

    /** The private chat that it was asked for in; empty where that was a group. */
    public Optional<Long> privateChat() {
        return Optional.ofNullable(journal.getFirst().origin().chat()).filter(chat -> chat > 0);
    }

    /** When the asking began by its journal, be it that nothing was sent yet. */
    public Instant asked() {
        return ((Event.Requested) journal.getFirst().event()).since();
    }

    /**
     * When the form that it begins with was sent; where it has none, or none yet, {@link #since}, as of one that another
     * request asked for: people have seen it from then on.
     */
    public Instant submitted() {
        return parent != null ? since : sent();
    }

    private Instant sent() {
        return journal.stream()
                .filter(entry -> entry.event() instanceof Event.Submitted sent
                        && sent.step().equals(visits.getFirst().step()))
                .map(Entry::at)
                .findFirst()
                .orElse(since);
    }

    public boolean isOpen() {
        return end == null;
    }

    /** In which album that entry came; empty where it came alone. */
    public Optional<String> album(long entry) {
        return Optional.ofNullable(
                journal.get(Math.toIntExact(entry) - 1).origin().album());
    }

    /** What came of the files of that album, the oldest first. */
    public List<Entry> ofAlbum(@Nullable String album) {
        return album == null
                ? List.of()
                : journal.stream()
                        .filter(entry -> album.equals(entry.origin().album()))
                        .toList();
    }

    /** The notes that came together with that one, it among them, the oldest first. */
    public List<Note> together(Note note) {
        return album(note.seq())
                .map(album -> notes.stream()
                        .filter(other ->
                                album(other.seq()).filter(album::equals).isPresent())
                        .toList())
                .orElse(List.of(note));
    }

    /** Whether another file that came with it is an answer. */
    public boolean isBesideAnswer(Note note) {
        return ofAlbum(album(note.seq()).orElse(null)).stream()
                .anyMatch(entry -> !(entry.event() instanceof Event.NoteAdded));
    }

    /** Whether all that is personal was taken out of it. */
    public boolean isAnonymised() {
        return journal.stream().anyMatch(entry -> entry.event() instanceof Event.Anonymised);
    }

    /** Whether somebody's names and words were taken out of it, or everybody's. */
    public boolean lacksSomebody() {
        return isAnonymised() || journal.stream().anyMatch(entry -> entry.event() instanceof Event.PersonRemoved);
    }

    /** Whether somebody of another unit asked for it. */
    public boolean isOnBehalf() {
        return requester.unit() != null && !requester.unit().equals(unit);
    }

    /** Roles that are told where one of the steps to which it has come takes longer than its standard time. */
    public Stream<Role> escalations(Procedure procedure) {
        return visits.stream()
                .map(visit -> visit.in(procedure).escalation())
                .filter(Objects::nonNull)
                .distinct();
    }

    /** Whether its end can be undone then, by whoever may. */
    public boolean isReopenable(Instant at) {
        return end != null && parent == null && !lacksSomebody() && !at.isAfter(end.reopenableUntil());
    }

    /** Whether it is early enough then to take back its last act, as far as time goes. */
    public boolean isInTimeToUndo(Instant at) {
        return undoableUntil().filter(until -> !at.isBefore(until)).isEmpty();
    }

    /** Until when its end can be undone, exclusive; empty where it has none, or one that cannot be undone. */
    public Optional<Instant> undoableUntil() {
        return end == null || undoable == null
                ? Optional.empty()
                : Optional.of(end.seen().plus(Reverting.UNDOABLE));
    }

    /** They know it: their command was answered. */
    public boolean isWithdrawnByRequester() {
        Person person = requester.person();
        return end != null
                && end.ending() == Ending.DIBATALKAN
                && person != null
                && end.by().isPerson(person.id());
    }

    /** {@code open}, or how it ended. */
    public String state() {
        return end == null ? "open" : end.ending().id();
    }

    /** The step it is in; empty once it has ended. */
    public Optional<Visit> current() {
        for (Visit visit : visits.reversed()) {
            if (visit.isOpen() && !visit.isSentBack()) {
                return Optional.of(visit);
            }
        }
        return Optional.empty();
    }

    /** What the task that it is in asks for when it is done; empty where nothing is asked, and in other work. */
    public Optional<Field> output(Procedure version) {
        return current().map(visit -> visit.in(version)).flatMap(step -> step.output(answers));
    }

    /** All that the requesting unit was asked, stay by stay. */
    public Stream<Visit.Question> questions() {
        return visits.stream()
                .flatMap(visit -> visit.holds().stream())
                .flatMap(hold -> Stream.ofNullable(hold.question()));
    }

    /** Whether that question, by the entry that asked it, waits for its answer. */
    public boolean isAsked(long question) {
        return current()
                .map(Visit::question)
                .map(Visit.Hold::question)
                .filter(open -> open.seq() == question)
                .isPresent();
    }

    /** The stay in this step that waits for something to come back. */
    public Optional<Visit> sentBack(String step) {
        return visits.stream()
                .filter(visit -> visit.step().equals(step) && visit.isSentBack())
                .findFirst();
    }

    /** Which stay in this step the next one would be, from 1. */
    int nextVisit(String step) {
        return 1
                + (int) visits.stream()
                        .filter(visit -> visit.step().equals(step))
                        .count();
    }

    /**
     * The entry by which a stay began whose number was another's before, which was taken back; empty for the first of its
     * number. Numbers are given again, entries are not.
     */
    public Optional<Entry> reopening(Visit stay) {
        Event opened = new Event.StepOpened(stay.step(), stay.number());
        return journal.stream()
                .filter(entry -> entry.event().equals(opened))
                .skip(1)
                .reduce((first, last) -> last);
    }

    /** Content hash of the version that counted when that entry was written. */
    public String definitionAt(long seq) {
        String counts = ((Event.Requested) journal.getFirst().event()).definition();
        for (Entry entry : journal) {
            if (entry.seq() < seq && entry.event() instanceof Event.Migrated migrated) {
                counts = migrated.to();
            }
        }
        return counts;
    }

    /** The unit that this run is with in that role; the requester's for {@link Role#PEMOHON}. */
    public @Nullable String unitOf(Role role) {
        return role.equals(Role.PEMOHON) ? unit : units.get(role);
    }

    /** Whether somebody is of the unit that acts in that role, and in it; any role of the requester's unit is its own. */
    boolean isIn(By by, Role role) {
        return (role.equals(Role.PEMOHON) || role.equals(by.role())) && Objects.equals(by.unit(), unitOf(role));
    }

    /** The unit that it is with in each role, by the role's id and in the order of these. */
    public SortedMap<String, String> unitsByRole() {
        SortedMap<String, String> sorted = new TreeMap<>();
        units.forEach((role, unit) -> sorted.put(role.id(), unit));
        return sorted;
    }

    /** The units that take part, the requesting one among them. */
    public Set<String> involved() {
        Set<String> involved = new HashSet<>(units.values());
        involved.add(unit);
        return involved;
    }

    /** The step whose act ended it, or in which it was withdrawn; of a run that has ended. */
    String endedIn() {
        int ended = lastIndexOf(Event.Ended.class);
        return fold(id, journal.subList(0, ended - 1))
                .current()
                .map(Visit::step)
                .orElseGet(() -> visits.getLast().step());
    }

    /** Whether its last act took back the one that had ended it. */
    public boolean isEndUndone() {
        int undone = Math.max(lastIndexOf(Event.Undone.class), lastIndexOf(Event.SubrunEndUndone.class));
        return undone > 0
                && journal.get(undone).equals(lastAct())
                && journal.subList(0, undone).reversed().stream()
                        .map(Entry::event)
                        .filter(event -> event.moves() && !(event instanceof Event.ParentInformed))
                        .findFirst()
                        .filter(Event.Ended.class::isInstance)
                        .isPresent();
    }

    private int lastIndexOf(Class<? extends Event> type) {
        return journal.stream().map(Entry::event).map(Event::getClass).toList().lastIndexOf(type);
    }

    /** The sub-run whose end brought it here, while nobody has acted since. */
    public Optional<String> broughtHereBy() {
        return Optional.ofNullable(undoable)
                .map(undo -> journal.get((int) undo.before().seq()).event())
                .filter(Event.SubrunEnded.class::isInstance)
                .map(ended -> ((Event.SubrunEnded) ended).child());
    }

    /** The newest entry by which a person moved it; null where the program alone has acted. */
    public @Nullable Entry lastAct() {
        return journal.stream()
                .filter(Entry::isAct)
                .reduce((first, last) -> last)
                .orElse(null);
    }

    /** What it owes to other runs, to be delivered after each commit, and again until it is done. */
    public List<Owed> owed() {
        return Owed.by(this);
    }
}
