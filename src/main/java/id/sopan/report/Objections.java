package id.sopan.report;

import id.sopan.desk.History;
import id.sopan.engine.Event;
import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.procedure.Decision;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Step;
import id.sopan.procedure.Target;
import id.sopan.procedure.ToEnd;
import id.sopan.procedure.ToStep;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Returns and denials of one row, gathered by their reasons: the same after normalising is the same. */
final class Objections {

    private static final Comparator<Cases> FIRST =
            Comparator.comparing(Cases::first).thenComparing(cases -> cases.objection.reason());

    private final Map<String, Cases> byReason = new HashMap<>();

    /** @param first when it was objected for the first time */
    private record Cases(Objection objection, Instant first) {

        Cases and(Cases more) {
            Cases earlier = FIRST.compare(this, more) <= 0 ? this : more;
            Objection words = earlier.objection;
            int cases = objection.cases() + more.objection.cases();
            return new Cases(new Objection(words.denial(), words.reason(), cases), earlier.first);
        }
    }

    void add(boolean denial, @Nullable String reason, Instant at) {
        String words = reason == null ? "" : reason.strip();
        byReason.merge(denial + " " + normal(words), new Cases(new Objection(denial, words, 1), at), Cases::and);
    }

    /** Without differences of case, space, punctuation at the ends, and ways to write a character (Unicode NFKC). */
    static String normal(String reason) {
        return Normalizer.normalize(reason, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .replaceAll("^[\\p{P}\\s]+|[\\p{P}\\s]+$", "");
    }

    /** The most frequent first, of those the one that was there first. */
    List<Objection> list() {
        return byReason.values().stream()
                .sorted(Comparator.comparingInt((Cases cases) -> cases.objection.cases())
                        .reversed()
                        .thenComparing(FIRST)
                        .thenComparing(cases -> cases.objection.denial()))
                .map(Cases::objection)
                .toList();
    }

    /** Whether its journal, where the reasons are, may tell of any. */
    static boolean mayBe(History history, Procedure procedure) {
        return history.visits().stream()
                .anyMatch(visit -> !visit.pauses().isEmpty()
                        || ways(visit, procedure).anyMatch(way -> isDenial(way) || isBack(way, visit, procedure)));
    }

    /** Where the exit by which a decision was closed may lead; none of other work. */
    private static Stream<Target> ways(Visit visit, Procedure procedure) {
        return Stream.ofNullable(visit.closing())
                .flatMap(closing -> visit.in(procedure).exit(closing.exit()).stream())
                .flatMap(exit -> exit.next().targets().stream());
    }

    /**
     * Adds what was objected in the period.
     *
     * @param rows by their number
     */
    static void gather(Run run, Procedure procedure, Predicate<Instant> period, Map<Integer, Objections> rows) {
        for (Visit visit : run.visits()) {
            Step step = visit.in(procedure);
            if (!(step.work() instanceof Decision)) {
                continue;
            }
            Objections row = rows.computeIfAbsent(step.nomor(), unused -> new Objections());
            visit.pauses().stream()
                    .filter(pause -> period.test(pause.from()))
                    .forEach(pause -> row.add(false, pause.reason(), pause.from()));
            Visit.Closing closing = visit.closing();
            if (closing != null && closing.completed() && period.test(closing.at())) {
                taken(run, visit, closing)
                        .filter(way -> isDenial(way) || isBack(way, visit, procedure))
                        .ifPresent(way -> row.add(isDenial(way), closing.note(), closing.at()));
            }
        }
    }

    /** The way that it took, as the journal has it: the answers on which that depended may be others since. */
    private static Optional<Target> taken(Run run, Visit visit, Visit.Closing closing) {
        return run.journal().stream()
                .filter(entry -> entry.at().equals(closing.at()))
                .filter(entry -> entry.event() instanceof Event.Decided decided
                        && decided.step().equals(visit.step())
                        && decided.exit().equals(closing.exit()))
                .reduce((first, last) -> last)
                .flatMap(decided -> run.journal().stream().skip(decided.seq()).findFirst())
                .flatMap(next -> target(next.event()));
    }

    private static Optional<Target> target(Event following) {
        return switch (following) {
            case Event.StepOpened opened -> Optional.of(new ToStep(opened.step()));
            case Event.Resumed resumed -> Optional.of(new ToStep(resumed.step()));
            case Event.Ended ended -> Optional.of(new ToEnd(ended.ending()));
            default -> Optional.empty();
        };
    }

    private static boolean isDenial(Target way) {
        return way instanceof ToEnd end && end.ending() == Ending.DITOLAK;
    }

    /** To the same step, or one before it. */
    private static boolean isBack(Target way, Visit from, Procedure procedure) {
        List<Step> steps = from.version(procedure).steps();
        return way instanceof ToStep to
                && steps.indexOf(from.version(procedure).step(to.step())) <= steps.indexOf(from.in(procedure));
    }
}
