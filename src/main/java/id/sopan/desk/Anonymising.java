package id.sopan.desk;

import id.sopan.engine.By;
import id.sopan.engine.Child;
import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.Origin;
import id.sopan.engine.Parent;
import id.sopan.engine.Run;
import id.sopan.engine.Versions;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Legible;
import id.sopan.store.Query;
import id.sopan.store.Store;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * Takes what is personal out of runs that have ended: names and ids of people, what they wrote, what they sent, and the
 * message, tap or form that it came from. Times, steps, roles, units and hashes stay, and the journal gets an entry that says
 * so. Each run is one write, so that it is done or not; a second time changes nothing.
 */
public final class Anonymising {

    private static final Legible<JsonNode> JOURNALS = new Legible<>(
            Collection.RUNS, document -> Json.MAPPER.readTree(document.json()).path("journal"));

    private static final String ANONYMISED = EntryCodec.type(Event.Anonymised.class);

    private final Documents runs;
    private final ProcedureLibrary procedures;
    private final InstantSource clock;
    private final Consumer<String> changed;
    private final Tally tally;
    private final RunCodec codec = new RunCodec();
    private final Legible<Run> legible = new Legible<>(Collection.RUNS, codec::run);

    /** @param changed is told the id of each run that has been written */
    public Anonymising(
            Store store,
            ProcedureLibrary procedures,
            InstantSource clock,
            Consumer<String> changed,
            MeterRegistry meters) {
        this.runs = store.documents(Collection.RUNS);
        this.procedures = procedures;
        this.clock = clock;
        this.changed = changed;
        this.tally = new Tally(meters);
    }

    /** The Monday of its week, in UTC. */
    public static LocalDate week(Instant instant) {
        return Weeks.of(instant);
    }

    /** The week of the oldest run, or else this one. */
    public LocalDate oldest() {
        return runs.query(Query.all().limit(1)).stream()
                .findFirst()
                .map(document -> week(Instant.ofEpochMilli(document.order())))
                .orElseGet(() -> week(clock.instant()));
    }

    /**
     * Ids of the runs to be anonymised to which something happened last in that week, and of those that cannot be read, which may be
     * among them. A sub-run whose parent is there whole is not: it goes with that.
     *
     * @param monday of the week, in UTC
     * @param before what happened to it last must be from before that
     */
    public List<String> due(LocalDate monday, Instant before) {
        Map<String, Optional<Parent>> due = new LinkedHashMap<>();
        runs.scan(Query.of(Weeks.writtenKey(monday)), document -> {
            if (!document.keys().contains(RunKeys.OPEN)) {
                Optional<Run> read = legible.read(document);
                if (read.isEmpty() || isDue(read.get(), before)) {
                    due.put(document.id(), read.flatMap(run -> Optional.ofNullable(run.parent())));
                }
            }
        });
        return due.entrySet().stream()
                .filter(run -> run.getValue().filter(this::isWhole).isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean isLegible(Child child) {
        return runs.find(child.id()).flatMap(legible::read).isPresent();
    }

    /** Whether it is there and was not anonymised, also where it cannot be read. */
    private boolean isWhole(Parent parent) {
        return runs.find(parent.run())
                .filter(document ->
                        !legible.read(document).map(Run::isAnonymised).orElse(false))
                .isPresent();
    }

    private static boolean isDue(Run run, Instant before) {
        return !run.isAnonymised() && run.lastHappened().recordedAt().isBefore(before);
    }

    /** How many were anonymised since then, in that week. */
    public int count(LocalDate monday, Predicate<Instant> when) {
        int[] count = {0};
        runs.scan(Query.of(Weeks.writtenKey(monday)), document -> {
            StoredJournal journal = StoredJournal.of(document);
            Instant at = journal.recordedAt(journal.size());
            if (at != null && when.test(at) && journal.type(journal.size()).equals(ANONYMISED)) {
                count[0]++;
            }
        });
        return count[0];
    }

    /** Ids of the runs in which that person stands, and of those that led there or were led to, which may have their words. */
    public List<String> with(long person) {
        Set<String> found = new LinkedHashSet<>(naming(person));
        for (String id : List.copyOf(found)) {
            found.addAll(linked(id));
        }
        return List.copyOf(found);
    }

    /** Ids of the runs that led to that one or that it led to; none where it cannot be read. */
    private List<String> linked(String id) {
        List<String> linked = new ArrayList<>();
        runs.find(id).flatMap(legible::read).ifPresent(run -> {
            if (run.parent() != null) {
                linked.add(run.parent().run());
            }
            run.children().forEach(child -> linked.add(child.id()));
        });
        return linked;
    }

    /** Likewise of one that has ended, and in which the person stands still. */
    public List<String> linked(String id, long person) {
        return runs.find(id)
                        .filter(document -> !document.keys().contains(RunKeys.OPEN) && names(document, person))
                        .isPresent()
                ? linked(id)
                : List.of();
    }

    /** Ids of the runs in which that person stands, the oldest first; also of those that cannot be read but bear their id. */
    public List<String> naming(long person) {
        List<String> found = new ArrayList<>();
        runs.scan(Query.all(), document -> {
            if (names(document, person)) {
                found.add(document.id());
            }
        });
        return found;
    }

    private static boolean names(Document document, long person) {
        return document.json().contains(String.valueOf(person))
                && JOURNALS.read(document)
                        .map(journal -> journal.valueStream().anyMatch(entry -> Concealing.names(entry, person)))
                        .orElse(true);
    }

    /**
     * Takes out all that is personal, of its sub-runs first: where that is cut short, the run itself is still due and finds
     * them again. One that cannot go yet is due by itself from then on.
     *
     * @param before what happened to it last must be from before that
     * @param clearing is given the run as it will be, before that is written; what it leaves stays to be cleared by who keeps copies
     * @return whether it is done; false where the run is open, owes something to another still, or is not due any more
     */
    public boolean anonymise(String run, Instant before, Consumer<Run> clearing) {
        runs.find(run)
                .map(codec::run)
                .filter(found -> isOver(found) && isDue(found, before))
                .ifPresent(found -> {
                    for (Child child : found.children()) {
                        boolean ignored = isLegible(child) && anonymise(child.id(), before, clearing);
                    }
                });
        return take(run, found -> isDue(found, before), new Event.Anonymised(), Concealing::all, clearing);
    }

    /** Likewise what is of that person. */
    public boolean remove(String run, long person, Consumer<Run> clearing) {
        return take(run, found -> true, new Event.PersonRemoved(), Concealing.eachOf(person), clearing);
    }

    private boolean take(
            String id, Predicate<Run> due, Event event, Consumer<JsonNode> taking, Consumer<Run> clearing) {
        while (true) {
            Optional<Document> document = runs.find(id);
            if (document.isEmpty()) {
                return true;
            }
            Filed before = codec.read(document.get());
            Run run = before.run();
            if (!isOver(run)) {
                return false;
            }
            Filed without = codec.without(before, taking);
            if (without.journal().equals(before.journal())) {
                return true;
            }
            if (!due.test(run)) {
                return false;
            }
            List<Entry> entries = entries(run, without.run(), event);
            Filed next = codec.append(without, entries);
            clearing.accept(next.run());
            if (runs.replace(written(next), document.get().version())) {
                tally.written(run.procedure(), entries);
                changed.accept(id);
                return true;
            }
        }
    }

    private static boolean isOver(Run run) {
        return !run.isOpen() && run.owed().isEmpty();
    }

    private Document written(Filed filed) {
        return codec.write(Versions.require(filed.run(), procedures::byHash), filed);
    }

    /** A copy whose file another entry names, too, is known by what it was. */
    private List<Entry> entries(Run before, Run without, Event event) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Entry> entries = new ArrayList<>(KeptFiles.entries(without, RecordedCopies.lost(before, without), now));
        Instant at = now.isBefore(without.lastAt()) ? without.lastAt() : now;
        entries.add(new Entry(without.seq() + entries.size() + 1, at, now, By.PROGRAM, Origin.NONE, event));
        return entries;
    }
}
