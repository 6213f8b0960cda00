package id.sopan.report;

import id.sopan.desk.Histories;
import id.sopan.desk.History;
import id.sopan.desk.Runs;
import id.sopan.engine.Run;
import id.sopan.engine.Versions;
import id.sopan.measure.UnitCalendars;
import id.sopan.procedure.Procedure;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Figures for the evaluation of SOPs, by procedure and row.
 *
 * @param definitions by content hash; runs of a definition that is gone are counted as omitted
 * @param clock beyond which no time is counted
 */
public record Evaluations(
        Histories histories,
        Runs runs,
        Function<String, Optional<Procedure>> definitions,
        UnitCalendars calendars,
        InstantSource clock) {

    public Evaluation of(Period period, ZoneId zone, Scope scope) {
        Map<String, ProcedureTally> tallies = new TreeMap<>();
        NotedCalendars noted = new NotedCalendars(NotedCalendars.kept(calendars));
        AtomicInteger omitted = new AtomicInteger();
        Instant from = period.from(zone);
        Instant to = period.to(zone);
        Instant now = clock.instant();
        Predicate<Instant> inPeriod = at -> !at.isBefore(from) && at.isBefore(to);
        histories.during(from, to, found -> {
            if (!scope.includes(found)) return;
            Optional<Procedure> known = Versions.of(found.definition(), found.visits(), definitions);
            if (known.isEmpty()) {
                omitted.incrementAndGet();
                return;
            }
            Procedure procedure = known.get();
            History history = histories.placed(found, procedure, from, to);
            if (!history.submitted(procedure).isBefore(to)) return;
            RunFacts facts = RunFacts.of(history, procedure, noted, from, to, now);
            Optional<Run> objected =
                    Objections.mayBe(history, procedure) ? runs.legible(history.id()) : Optional.empty();
            synchronized (tallies) {
                ProcedureTally tally = tallies.computeIfAbsent(procedure.id(), unused -> new ProcedureTally(procedure));
                tally.add(facts, procedure);
                if (facts.open()) {
                    tally.stands(StandsAt.row(history, procedure, to), unfinished(facts));
                }
                objected.ifPresent(run -> tally.objections(run, procedure, inPeriod));
            }
        });
        histories.rated(from, to, (history, rating) -> {
            if (!scope.includes(history)) return;
            definitions
                    .apply(history.definition())
                    .ifPresent(procedure -> tallies.computeIfAbsent(
                                    procedure.id(), unused -> new ProcedureTally(procedure))
                            .rate(rating));
        });
        return new Evaluation(
                tallies.values().stream().map(ProcedureTally::evaluation).toList(),
                String.join(" ", NotedCalendars.versions(NotedCalendars.joined(noted.counted(), calendars))),
                omitted.get());
    }

    private static Unfinished unfinished(RunFacts facts) {
        RunFacts.Waits waits = facts.waits();
        return new Unfinished(facts.run().number(), waits != null && waits.overdue());
    }
}
