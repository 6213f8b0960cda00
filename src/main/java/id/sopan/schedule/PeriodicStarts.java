package id.sopan.schedule;

import id.sopan.calendar.WorkingCalendar;
import id.sopan.desk.AgencyCalendars;
import id.sopan.desk.Desk;
import id.sopan.desk.Result;
import id.sopan.desk.Runs;
import id.sopan.desk.Who;
import id.sopan.engine.Command;
import id.sopan.engine.Hat;
import id.sopan.engine.Origin;
import id.sopan.engine.RunId;
import id.sopan.log.Concerning;
import id.sopan.measure.PutBack;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.procedure.Role;
import id.sopan.roster.Roster;
import id.sopan.roster.Unit;
import id.sopan.store.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins what recurs ({@code starts.every}), on the first working day of each period, once. */
public final class PeriodicStarts implements Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(PeriodicStarts.class);

    private final Desk desk;
    private final Runs runs;
    private final ProcedureLibrary procedures;
    private final Roster roster;
    private final AgencyCalendars hours;
    private final Recurrences recurrences;
    private final Supplier<List<PutBack>> putBacks;
    private final BiConsumer<Procedure, List<LocalDate>> leftOut;
    /** Procedures and periods of runs that are known to be there. */
    private final Set<String> begun = ConcurrentHashMap.newKeySet();
    /** Procedures that the log was told of, since no unit can ask for them. */
    private final Set<String> unheld = ConcurrentHashMap.newKeySet();

    /**
     * @param putBacks each time that the machine's clock was put back
     * @param leftOut is told of periods that a procedure was not begun for, and will not be, by their first days; maybe twice
     */
    public PeriodicStarts(
            Store store,
            Desk desk,
            Runs runs,
            ProcedureLibrary procedures,
            Roster roster,
            AgencyCalendars hours,
            Supplier<List<PutBack>> putBacks,
            BiConsumer<Procedure, List<LocalDate>> leftOut) {
        this.desk = desk;
        this.runs = runs;
        this.procedures = procedures;
        this.roster = roster;
        this.hours = hours;
        this.recurrences = new Recurrences(store);
        this.putBacks = putBacks;
        this.leftOut = leftOut;
    }

    /** A procedure that recurs, for whom, and by which periods. */
    private record Recurrence(Procedure procedure, Hat hat, Periods periods) {

        String name() {
            return procedure.id() + " " + procedure.starts().every();
        }
    }

    @Override
    public Optional<Instant> next(Instant after) {
        return recurring()
                .flatMap(recurrence -> next(recurrence, after).stream())
                .min(Instant::compareTo);
    }

    private Optional<Instant> next(Recurrence recurrence, Instant after) {
        recurrences.since(recurrence.name(), after);
        Periods periods = recurrence.periods();
        LocalDate first = periods.first(periods.calendar().date(after));
        return Stream.iterate(first, periods::after)
                .limit(2)
                .flatMap(period -> periods.opening(period).stream())
                .filter(after::isBefore)
                .findFirst();
    }

    @Override
    public void run(Instant now) {
        recurring().toList().forEach(recurrence -> run(recurrence, now));
    }

    /**
     * Of all periods that were missed while nobody looked, the last is made up for: at the next working moment, be it that the
     * period after it opens on that day.
     */
    private void run(Recurrence recurrence, Instant now) {
        Periods periods = recurrence.periods();
        Instant since = PutBack.began(recurrences.since(recurrence.name(), now), now, putBacks.get());
        if (periods.calendar().isWorking(now)) {
            lastTwo(periods, now, since)
                    .filter(period -> periods.opening(period)
                            .filter(opening -> opening.isAfter(since) && !opening.isAfter(now))
                            .isPresent())
                    .forEach(period -> begin(recurrence, period, since, now));
        }
    }

    /** Those since the last that it began in, the earliest first. */
    private List<LocalDate> leftOut(Recurrence recurrence, LocalDate period, Instant since) {
        Periods periods = recurrence.periods();
        LocalDate earliest = periods.calendar().date(since);
        return Stream.iterate(
                        periods.before(period, earliest),
                        Optional::isPresent,
                        later -> later.flatMap(one -> periods.before(one, earliest)))
                .flatMap(Optional::stream)
                .takeWhile(before ->
                        periods.opening(before).filter(since::isBefore).isPresent()
                                && !hasBegun(recurrence.procedure().id(), before))
                .sorted()
                .toList();
    }

    /** The period that it is, and on the day on which it opens before it the one before, whose last hours may have been missed. */
    private static Stream<LocalDate> lastTwo(Periods periods, Instant now, Instant since) {
        WorkingCalendar calendar = periods.calendar();
        LocalDate today = calendar.date(now);
        LocalDate present = periods.first(today);
        Optional<LocalDate> before = periods.opening(present)
                .filter(opening -> calendar.date(opening).equals(today))
                .flatMap(opening -> periods.before(present, calendar.date(since)));
        return Stream.concat(before.stream(), Stream.of(present));
    }

    private void begin(Recurrence recurrence, LocalDate period, Instant since, Instant now) {
        String procedure = recurrence.procedure().id();
        String name = procedure + " " + period;
        if (begun.contains(name)) {
            return;
        }
        if (hasBegun(procedure, period)) {
            begun.add(name);
        } else {
            List<LocalDate> missed = leftOut(recurrence, period, since);
            if (!missed.isEmpty()) {
                leftOut.accept(recurrence.procedure(), missed);
            }
            String proposed = RunId.ofPeriod(procedure, recurrence.hat().unit(), period);
            String id = recurrences.run(name, proposed);
            Command.Request request = new Command.Request(recurrence.hat(), now, null, Map.of(), null);
            Result result = desk.request(id, recurrence.procedure(), request, Who.PROGRAM, now, Origin.NONE);
            String number = result instanceof Result.Done done ? done.run().number() : null;
            try (Concerning run = Concerning.run(number)) {
                LOG.info(
                        "{} dimulai sendiri untuk {} / began by itself for that: {}",
                        recurrence.name(),
                        period,
                        result.getClass().getSimpleName());
            }
        }
    }

    /** For whichever unit, dissolved by now or not: another may be the first one since then. */
    private boolean hasBegun(String procedure, LocalDate period) {
        return roster.everyUnit().stream()
                .map(unit -> RunId.ofPeriod(procedure, unit.id(), period))
                .anyMatch(id -> runs.find(id).isPresent());
    }

    private Stream<Recurrence> recurring() {
        return procedures.all().stream()
                .filter(procedure -> procedure.starts().every() != null)
                .flatMap(procedure ->
                        hat(procedure).stream().map(hat -> new Recurrence(procedure, hat, periods(procedure, hat))));
    }

    private Periods periods(Procedure procedure, Hat hat) {
        return Periods.of(Objects.requireNonNull(procedure.starts().every()), hours.of(hat.unit()));
    }

    private Optional<Hat> hat(Procedure procedure) {
        List<Role> by = procedure.starts().by();
        Optional<Hat> hat = by.stream().flatMap(role -> first(role).stream()).findFirst();
        if (hat.isPresent()) {
            unheld.remove(procedure.id());
        } else if (unheld.add(procedure.id())) {
            LOG.warn(
                    "{} belum dimulai sendiri, karena belum ada unit dengan peran {} / it does not begin by itself: no unit has"
                            + " that role",
                    procedure.id(),
                    by.stream().map(Role::id).collect(Collectors.joining(", ")));
        }
        return hat;
    }

    private Optional<Hat> first(Role role) {
        return roster.holding(role).stream().findFirst().map(Unit::id).map(unit -> new Hat(unit, role));
    }
}
