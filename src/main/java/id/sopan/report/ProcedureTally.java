package id.sopan.report;

import id.sopan.engine.Rating;
import id.sopan.engine.Run;
import id.sopan.measure.VisitTime;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Row;
import id.sopan.procedure.Subrun;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Adds up the runs of one procedure for its evaluation. */
final class ProcedureTally {

    private final Map<Integer, List<Duration>> measured = new HashMap<>();
    private final Map<Integer, Integer> uncovered = new HashMap<>();
    private final Map<Integer, Standards> standards = new HashMap<>();
    private final Map<Integer, VisitTime> spent = new HashMap<>();
    private final Map<Integer, List<Unfinished>> unfinished = new HashMap<>();
    private final Map<Integer, Objections> objections = new HashMap<>();
    private final RatingTally ratings = new RatingTally();
    private final Map<String, Instant> counted = new HashMap<>();
    private Procedure newest;
    private Instant newestAt = Instant.MIN;
    private int requested;
    private int finished;
    private int denied;
    private int withdrawn;
    private int reopened;

    ProcedureTally(Procedure procedure) {
        newest = procedure;
    }

    void add(RunFacts facts, Procedure procedure) {
        if (facts.run().since().isAfter(newestAt)) {
            newestAt = facts.run().since();
            newest = procedure;
        }
        requested += facts.requested() ? 1 : 0;
        finished += facts.ending() == Ending.SELESAI ? 1 : 0;
        denied += facts.ending() == Ending.DITOLAK ? 1 : 0;
        withdrawn += facts.ending() == Ending.DIBATALKAN ? 1 : 0;
        reopened += facts.reopened() ? 1 : 0;
        for (RunFacts.Done done : facts.done()) {
            int nomor = done.row().nomor();
            if (done.covered()) {
                measured.computeIfAbsent(nomor, unused -> new ArrayList<>()).add(done.measured());
            } else {
                uncovered.merge(nomor, 1, Integer::sum);
            }
            standards.computeIfAbsent(nomor, unused -> new Standards()).add(done);
            counted.merge(done.definition(), facts.run().since(), (one, other) -> one.isAfter(other) ? one : other);
        }
        facts.spent().forEach(one -> spent.merge(one.row().nomor(), one.time(), VisitTime::plus));
    }

    /** A run that was open at the end of the period, in that row. */
    void stands(int nomor, Unfinished run) {
        unfinished.computeIfAbsent(nomor, unused -> new ArrayList<>()).add(run);
    }

    void objections(Run run, Procedure procedure, Predicate<Instant> period) {
        Objections.gather(run, procedure, period, objections);
    }

    void rate(Rating rating) {
        ratings.add(rating);
    }

    ProcedureEvaluation evaluation() {
        List<Unfinished> open =
                unfinished.values().stream().flatMap(List::stream).toList();
        return new ProcedureEvaluation(
                newest.id(),
                newest.nama().id(),
                definitions(),
                requested,
                finished,
                denied,
                withdrawn,
                reopened,
                open.size(),
                Math.toIntExact(open.stream().filter(Unfinished::overdue).count()),
                newest.rows().stream().map(this::step).toList(),
                ratings.ratings());
    }

    /** All by which anything counts, where a standard is not that of the newest. */
    private List<String> definitions() {
        String last = newest.hash();
        return newest.rows().stream().noneMatch(row -> standards(row).isOtherThan(row.waktu()))
                ? List.of(last)
                : Stream.concat(
                                counted.entrySet().stream()
                                        .sorted(Map.Entry.<String, Instant>comparingByValue()
                                                .thenComparing(Map.Entry.comparingByKey()))
                                        .map(Map.Entry::getKey)
                                        .filter(definition -> !definition.equals(last)),
                                Stream.of(last))
                        .toList();
    }

    private Standards standards(Row row) {
        return standards.getOrDefault(row.nomor(), new Standards());
    }

    private StepEvaluation step(Row row) {
        int nomor = row.nomor();
        List<Duration> sorted =
                measured.getOrDefault(nomor, List.of()).stream().sorted().toList();
        boolean none = sorted.isEmpty();
        return new StepEvaluation(
                nomor,
                row.kegiatan().id(),
                row.steps().stream().allMatch(step -> step.work() instanceof Subrun),
                standards(row).only(row.waktu()),
                sorted.size(),
                uncovered.getOrDefault(nomor, 0),
                standards(row).compliance(),
                standards(row).several(),
                none ? null : Percentile.of(sorted, 50),
                none ? null : Percentile.of(sorted, 80),
                none ? null : Percentile.of(sorted, 90),
                waiting(spent.getOrDefault(nomor, VisitTime.NONE)),
                unfinished.getOrDefault(nomor, List.of()).stream()
                        .sorted(Comparator.comparing(Unfinished::number))
                        .toList(),
                objections.getOrDefault(nomor, new Objections()).list(),
                ProposedStandard.of(sorted));
    }

    private static double waiting(VisitTime time) {
        long all = time.measured().plus(time.waiting()).toSeconds();
        return all == 0 ? 0 : time.waiting().toSeconds() / (double) all;
    }
}
