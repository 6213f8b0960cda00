package id.sopan.report;

import id.sopan.desk.Histories;
import id.sopan.desk.History;
import id.sopan.engine.Versions;
import id.sopan.measure.UnitCalendars;
import id.sopan.procedure.Procedure;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Computes reports from what is stored now, with the calendar in force. */
public final class Statistics {

    private final Histories histories;
    private final Function<String, Optional<Procedure>> definitions;
    private final UnitCalendars calendars;
    private final InstantSource clock;

    /**
     * @param definitions by content hash; runs of a definition that is gone are counted as omitted
     * @param clock beyond which no time is counted
     */
    public Statistics(
            Histories histories,
            Function<String, Optional<Procedure>> definitions,
            UnitCalendars calendars,
            InstantSource clock) {
        this.histories = histories;
        this.definitions = definitions;
        this.calendars = calendars;
        this.clock = clock;
    }

    public Report report(Period period, ZoneId zone, Scope scope) {
        return reports(period, zone, List.of(scope)).getFirst();
    }

    /** One report for each scope, in one reading of the runs. */
    public List<Report> reports(Period period, ZoneId zone, List<Scope> scopes) {
        NotedCalendars noted = new NotedCalendars(calendars);
        List<Pending> pending = scopes.stream()
                .map(scope -> new Pending(scope, new Tally(), new Tally(), new HashSet<>()))
                .toList();
        int periods = Baseline.periodsFor(
                period,
                histories.first().map(first -> LocalDate.ofInstant(first, zone)).orElse(period.first()));
        Instant start = period.before(periods).from(zone);
        Instant from = period.from(zone);
        Instant to = period.to(zone);
        Instant now = clock.instant();
        histories.during(start, to, run -> {
            List<Pending> asking =
                    pending.stream().filter(one -> one.scope.includes(run)).toList();
            if (asking.isEmpty()) return;
            Optional<Procedure> procedure = Versions.of(run.definition(), run.visits(), definitions);
            if (procedure.isPresent()) {
                add(asking, run, procedure.get(), noted, new Instant[] {start, from, to, now});
                Set<String> counted = noted.taken();
                asking.forEach(one -> one.counted.addAll(counted));
            } else if (isLater(run, from)) {
                asking.forEach(one -> one.now.omit());
            }
        });
        histories.rated(
                from,
                to,
                (run, rating) ->
                        pending.stream().filter(one -> one.scope.includes(run)).forEach(one -> one.now.rate(rating)));
        return pending.stream()
                .map(one -> new Report(
                        period,
                        zone.getId(),
                        one.now.figures(),
                        Baseline.of(periods, one.before.figures()),
                        noted.joined(one.counted),
                        one.now.omitted()))
                .toList();
    }

    /** @param counted versions of the calendars that its runs were counted by */
    private record Pending(Scope scope, Tally now, Tally before, Set<String> counted) {}

    private static void add(
            List<Pending> asking, History run, Procedure procedure, UnitCalendars calendars, Instant[] bounds) {
        if (run.since().isBefore(bounds[1])) {
            RunFacts before = RunFacts.brief(run, procedure, calendars, bounds[0], bounds[1]);
            asking.forEach(one -> one.before.add(before));
        }
        if (isLater(run, bounds[1])) {
            RunFacts now = RunFacts.of(run, procedure, calendars, bounds[1], bounds[2], bounds[3]);
            asking.forEach(one -> one.now.add(now));
        }
    }

    /** Whether it was open then or after. */
    private static boolean isLater(History run, Instant from) {
        return run.ended() == null || !run.ended().isBefore(from);
    }
}
