package id.sopan.report;

import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.procedure.Decision;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Exit;
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
import java.util.function.Predicate;
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

    /**
     * Adds what was objected in the period.
     *
     * @param rows by their number
     */
    static void gather(Run run, Procedure procedure, Predicate<Instant> period, Map<Integer, Objections> rows) {
        for (Visit visit : run.visits()) {
            Step step = visit.in(procedure);
            if (!(step.work() instanceof Decision decision)) {
                continue;
            }
            Objections row = rows.computeIfAbsent(step.nomor(), unused -> new Objections());
            visit.pauses().stream()
                    .filter(pause -> period.test(pause.from()))
                    .forEach(pause -> row.add(false, pause.reason(), pause.from()));
            Visit.Closing closing = visit.closing();
            if (closing != null && closing.completed() && period.test(closing.at())) {
                decision.exits().stream()
                        .filter(exit -> exit.id().equals(closing.exit()))
                        .findFirst()
                        .ifPresent(exit -> row.closed(exit, step, visit.version(procedure), closing));
            }
        }
    }

    private void closed(Exit exit, Step step, Procedure procedure, Visit.Closing closing) {
        for (Target target : exit.next().targets()) {
            if (target instanceof ToEnd end && end.ending() == Ending.DITOLAK) {
                add(true, closing.note(), closing.at());
                return;
            }
            if (target instanceof ToStep to && place(procedure, to.step()) <= place(procedure, step.id())) {
                add(false, closing.note(), closing.at());
                return;
            }
        }
    }

    private static int place(Procedure procedure, String step) {
        return procedure.steps().indexOf(procedure.step(step));
    }
}
