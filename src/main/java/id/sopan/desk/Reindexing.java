package id.sopan.desk;

import id.sopan.engine.Versions;
import id.sopan.measure.ActingUnit;
import id.sopan.procedure.Form;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Legible;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs that were stored before they were found by week, by the units that asked for another and were asked for, or by acts of admins, before
 * their visits said which unit did them, or before those that begin with no form counted from when they were sent, and before no time was charged in which they were over by
 * an end that was taken back, are written anew: all but the journal follows from that. An earlier version may write such ones
 * after this one did, beside it or once somebody went back to it. So at each start, and whenever this instance takes over,
 * those are looked at that were written since the last look; all of them where none is noted.
 */
public final class Reindexing {

    private static final Logger LOG = LoggerFactory.getLogger(Reindexing.class);

    /** Its order is when was looked last, 0 where a version wrote it that looked once. */
    private static final String DONE =
            "runs by week, unit, who asked for another, also of open ones, acts of admins, when they were sent, and undone";

    /** What a journal has where an act was taken back. */
    private static final List<String> UNDONE = List.of("\"undone\"", "\"subrunEndUndone\"");

    /** By which clocks of instances surely agree. */
    private static final Duration APART = Duration.ofDays(1);

    /** Whoever takes over just after its start has looked already. */
    private static final Duration SOON = Duration.ofMinutes(1);

    private final Documents runs;
    private final Documents settings;
    private final ProcedureLibrary procedures;
    private final InstantSource clock;
    private final RunCodec codec = new RunCodec();
    private final Legible<Filed> legible = new Legible<>(Collection.RUNS, codec::read);
    private final Legible<Boolean> old = new Legible<>(Collection.RUNS, this::isOld);
    private final boolean shared;
    private volatile boolean due = true;
    private volatile Instant looked = Instant.EPOCH;

    public Reindexing(Store store, ProcedureLibrary procedures, InstantSource clock) {
        this.shared = store.isShared();
        this.runs = store.documents(Collection.RUNS);
        this.settings = store.documents(Collection.SETTINGS);
        this.procedures = procedures;
        this.clock = clock;
    }

    /** Where another instance may have written meanwhile, which may be of an earlier version, looks again at the next {@link #run}. */
    public void again() {
        if (shared && clock.instant().isAfter(looked.plus(SOON))) {
            due = true;
        }
    }

    /** Costs nothing where nothing is due; doing it twice at a time does no harm. */
    public void run() {
        if (!due) {
            return;
        }
        due = false;
        try {
            look();
        } catch (RuntimeException undone) {
            due = true;
            throw undone;
        }
    }

    private void look() {
        Instant now = clock.instant();
        List<String> found = new ArrayList<>();
        for (Query query : unseen(now)) {
            runs.scan(query, document -> {
                if (old.read(document).orElse(false)) {
                    found.add(document.id());
                }
            });
        }
        long written = found.stream().filter(this::write).count();
        settings.put(DONE, now.toEpochMilli(), Set.of(), "{}");
        looked = now;
        if (written > 0) {
            LOG.info("{} requests that an earlier version had written were written anew", written);
        }
    }

    private List<Query> unseen(Instant now) {
        return settings.find(DONE)
                .map(Document::order)
                .filter(last -> last > 0)
                .map(Instant::ofEpochMilli)
                .map(last -> Weeks.between((last.isBefore(now) ? last : now).minus(APART), now.plus(APART)).stream()
                        .map(week -> Query.of(Weeks.writtenKey(week)))
                        .toList())
                .orElseGet(() -> List.of(Query.all()));
    }

    private boolean isOld(Document document) {
        return lacksKey(document) || isWithoutUnit(document) || countsUnsent(document) || chargesUndone(document);
    }

    /** Whether time is charged in which it was over by an end that was taken back. */
    private boolean chargesUndone(Document document) {
        return UNDONE.stream().anyMatch(document.json()::contains)
                && !document.json().startsWith(RunCodec.head(codec.run(document)));
    }

    /** Whether it counts from when it was asked for, though it was sent later. What begins with a form does so, and is not read. */
    private boolean countsUnsent(Document document) {
        return HistoryReader.read(document).filter(this::beginsWithoutForm).isPresent()
                && document.order() != codec.run(document).since().toEpochMilli();
    }

    private boolean beginsWithoutForm(History history) {
        return history.visits().stream()
                .limit(1)
                .flatMap(first -> procedures
                        .byHash(Objects.requireNonNullElse(first.definition(), history.definition()))
                        .flatMap(procedure -> procedure.find(first.step()))
                        .stream())
                .anyMatch(step -> !(step.work() instanceof Form));
    }

    private static boolean lacksKey(Document document) {
        return document.keys().stream().noneMatch(Weeks::isKey)
                || AdminActs.areMissing(document)
                || (RunKeys.lacksUnits(document.keys()) && HistoryReader.isOnBehalf(document));
    }

    /** Whether somebody acted there and no unit is known; so it is too where the program did. */
    private static boolean isWithoutUnit(Document document) {
        return HistoryReader.read(document).map(History::visits).orElse(List.of()).stream()
                .anyMatch(visit -> ActingUnit.of(visit).isEmpty()
                        && (visit.closing() != null || !visit.takings().isEmpty()));
    }

    /** Where somebody else writes it meanwhile, they have done so as it is now. */
    private boolean write(String id) {
        return runs.find(id)
                .flatMap(document -> legible.read(document)
                        .flatMap(filed -> Versions.of(filed.run(), procedures::byHash)
                                .map(procedure -> codec.write(procedure, filed)))
                        .filter(next -> !next.json().equals(document.json())
                                || next.order() != document.order()
                                || (lacksKey(document) && !lacksKey(next)))
                        .filter(next -> runs.replace(next, document.version())))
                .isPresent();
    }
}
