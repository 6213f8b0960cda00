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
import org.jspecify.annotations.Nullable;

/**
 * Computes reports from what is stored now, with the calendar in force.
 *
 * @param definitions by content hash; runs of a definition that is gone are counted as omitted
 * @param clock beyond which no time is counted
 */
record Statistics(
        Histories histories,
        Function<String, Optional<Procedure>> definitions,
        UnitCalendars calendars,
        InstantSource clock) {

    /** The same by other calendars. */
    Statistics by(UnitCalendars others) {
        return new Statistics(histories, definitions, others, clock);
    }

    Report report(Period period, ZoneId zone, Scope scope) {
        return reports(period, zone, List.of(scope)).getFirst();
    }

    /** One report for each scope, in one reading of the runs. */
    List<Report> reports(Period period, ZoneId zone, List<Scope> scopes) {
        UnitCalendars kept = NotedCalendars.kept(calendars);
        int periods = Baseline.periodsFor(
                period,
                histories.first().map(first -> LocalDate.ofInstant(first, zone)).orElse(period.first()));
        Instant from = period.from(zone);
        Instant start = periods == 0 ? from : period.before(periods).from(zone);
        Instant to = period.to(zone);
        Instant now = clock.instant();
        List<Pending> pending = scopes.stream().map(Pending::new).toList();
        histories.during(start, to, found -> {
            List<Pending> asking =
                    pending.stream().filter(one -> one.scope.includes(found)).toList();
            if (asking.isEmpty()) return;
            Optional<Procedure> procedure = Versions.of(found.definition(), found.visits(), definitions);
            History run = procedure
                    .map(known -> histories.placed(found, known, start, from, to))
                    .orElse(found);
            Instant asked = procedure.map(run::submitted).orElseGet(run::since);
            boolean isEarlier = asked.isBefore(from);
            boolean isLater = asked.isBefore(to) && run.isOpenAtOrAfter(from);
            if (procedure.isPresent()) {
                NotedCalendars noted = new NotedCalendars(kept);
                RunFacts before = isEarlier ? RunFacts.brief(run, procedure.get(), noted, start, from) : null;
                RunFacts within = isLater ? RunFacts.of(run, procedure.get(), noted, from, to, now) : null;
                asking.forEach(one -> one.add(before, within, noted.counted()));
            } else if (isLater) {
                asking.forEach(Pending::omit);
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
                        NotedCalendars.joined(one.counted, kept),
                        one.now.omitted()))
                .toList();
    }

    /** What was said in the period of how requests of any of these scopes went. */
    Ratings ratings(Period period, ZoneId zone, List<Scope> scopes) {
        RatingTally ratings = new RatingTally();
        histories.rated(period.from(zone), period.to(zone), (run, rating) -> {
            if (scopes.stream().anyMatch(scope -> scope.includes(run))) ratings.add(rating);
        });
        return ratings.ratings();
    }

    /** A report that is being added up, by several threads. */
    private static final class Pending {

        private final Scope scope;
        private final Tally before = new Tally();
        private final Tally now = new Tally();
        private final Set<String> counted = new HashSet<>();

        Pending(Scope scope) {
            this.scope = scope;
        }

        /** @param calendars that the run was counted by, as {@link Report#calendar} has them */
        synchronized void add(@Nullable RunFacts earlier, @Nullable RunFacts within, Set<String> calendars) {
            if (earlier != null) before.add(earlier);
            if (within != null) now.add(within);
            counted.addAll(calendars);
        }

        synchronized void omit() {
            now.omit();
        }
    }
}
