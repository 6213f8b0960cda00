package id.sopan;

import id.sopan.desk.RunMarks;
import id.sopan.desk.Runs;
import id.sopan.engine.Rating;
import id.sopan.engine.Run;
import id.sopan.engine.Versions;
import id.sopan.measure.Progress;
import id.sopan.measure.RunClock;
import id.sopan.measure.UnitCalendars;
import id.sopan.outbox.Outbox;
import id.sopan.outbox.RunProjection;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.roster.Roster;
import id.sopan.roster.Unit;
import id.sopan.schedule.Recurring;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Has cards looked at again when another tenth of a standard time is used up, when it is asked no longer how a request
 * went, when its end cannot be undone any more, and when a calendar changes. When that is follows from the runs and the calendars, so it is kept in memory alone.
 */
final class Redrawing implements Recurring {

    /** How soon runs that another instance began are found, should that one be gone. */
    private static final Duration LOOK_AROUND = Duration.ofMinutes(15);

    private final Runs runs;
    private final RunMarks marks;
    private final ProcedureLibrary procedures;
    private final Roster roster;
    private final UnitCalendars calendars;
    private final InstantSource clock;
    private final Outbox outbox;
    private final Map<String, Instant> due = new ConcurrentHashMap<>();
    /** Since when it is not known of a run when it is due. */
    private final Map<String, Instant> changed = new ConcurrentHashMap<>();

    private volatile boolean tookOver;
    private volatile String versions = "";
    private volatile Instant looked = Instant.MIN;

    Redrawing(
            Runs runs,
            ProcedureLibrary procedures,
            Roster roster,
            UnitCalendars calendars,
            InstantSource clock,
            Outbox outbox) {
        this.runs = runs;
        this.marks = new RunMarks(runs);
        this.procedures = procedures;
        this.roster = roster;
        this.calendars = calendars;
        this.clock = clock;
        this.outbox = outbox;
        outbox.onShowing(RunProjection.RUN, this::shown);
    }

    /** Its card is drawn anyway, whichever instance has written it; when it is due again is found out later. */
    private void shown(String run) {
        changed.putIfAbsent(run, clock.instant());
    }

    /** To be called when this instance speaks from now on: what others have shown meanwhile, or have not, it does not know. */
    void takeOver() {
        tookOver = true;
    }

    @Override
    public Optional<Instant> next(Instant after) {
        findOut();
        return due.values().stream().filter(at -> at.isAfter(after)).min(Instant::compareTo);
    }

    @Override
    public void run(Instant now) {
        if (tookOver) {
            tookOver = false;
            due.clear();
            versions = "";
        }
        findOut();
        due.forEach((run, at) -> {
            if (!at.isAfter(now)) {
                outbox.changed(RunProjection.RUN, run);
                findOut(run, now);
            }
        });
        lookAround(now);
    }

    private void lookAround(Instant now) {
        String current = versions();
        boolean other = !current.equals(versions);
        if (!other && !now.isBefore(looked) && now.isBefore(looked.plus(LOOK_AROUND))) {
            return;
        }
        Set<String> beingShown = Set.copyOf(marks.unshown());
        List<String> drawn = new ArrayList<>();
        try {
            runs.open().forEach(run -> {
                boolean found = !due.containsKey(run.id()) && findOut(run.id(), now);
                if ((found || other) && run.number() != null && !beingShown.contains(run.id())) {
                    drawn.add(run.id());
                    findOut(run.id(), now);
                }
            });
        } finally {
            outbox.changed(RunProjection.RUN, drawn);
        }
        takeOff(marks.rateable(now.minus(Rating.OPEN).plusMillis(1)), Rating::until, marks::closed, now);
        takeOff(marks.undoable(), Run::undoableUntil, marks::ended, now);
        versions = current;
        looked = now;
    }

    /**
     * Also where nobody was there at that moment, or the process that was ended before it was shown.
     *
     * @param until when something stands on their cards, exclusive
     * @param noted that it does no more
     */
    private void takeOff(
            List<Run> ended, Function<Run, Optional<Instant>> until, BiPredicate<String, Long> noted, Instant now) {
        for (Run run : ended) {
            if (until.apply(run).filter(now::isBefore).isEmpty()) {
                marks.unshow(run.id());
                boolean ignored = noted.test(run.id(), run.seq());
                outbox.changed(RunProjection.RUN, run.id());
            }
        }
    }

    private String versions() {
        return roster.units().stream()
                .map(Unit::id)
                .map(unit -> unit + " " + calendars.of(unit).version())
                .sorted()
                .collect(Collectors.joining(",", calendars.of(null).version() + ",", ""));
    }

    private void findOut() {
        for (String run : Set.copyOf(changed.keySet())) {
            Instant since = changed.remove(run);
            if (since != null) {
                findOut(run, since);
            }
        }
    }

    /**
     * @param shown up to when its card is as it should be
     * @return whether it will be due
     */
    private boolean findOut(String id, Instant shown) {
        Instant next = runs.legible(id).map(run -> next(run, shown)).orElse(null);
        if (next == null) {
            due.remove(id);
        } else {
            due.put(id, next);
        }
        return next != null;
    }

    private @Nullable Instant next(Run run, Instant shown) {
        Optional<Instant> over = Stream.of(Rating.until(run), run.undoableUntil())
                .flatMap(Optional::stream)
                .filter(shown::isBefore)
                .min(Comparator.naturalOrder());
        return progress(run, shown).map(Progress::next).or(() -> over).orElse(null);
    }

    private Optional<Progress> progress(Run run, Instant now) {
        return Versions.of(run, procedures::byHash)
                .flatMap(procedure -> new RunClock(run, procedure, calendars, now).progress());
    }
}
