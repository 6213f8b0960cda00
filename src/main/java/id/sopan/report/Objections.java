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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Returns and denials of one row, gathered by their reasons: the same after normalising is the same. */
final class Objections {

    private final Map<String, Objection> byReason = new LinkedHashMap<>();

    private void add(boolean denial, @Nullable String reason) {
        String words = reason == null ? "" : reason.strip();
        byReason.merge(
                denial + " " + normal(words),
                new Objection(denial, words, 1),
                (before, next) -> new Objection(denial, before.reason(), before.cases() + 1));
    }

    /** Without differences of case, space, punctuation at the ends, and ways to write a character (Unicode NFKC). */
    static String normal(String reason) {
        return Normalizer.normalize(reason, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .replaceAll("^[\\p{P}\\s]+|[\\p{P}\\s]+$", "");
    }

    /** The most frequent first. */
    List<Objection> list() {
        List<Objection> list = new ArrayList<>(byReason.values());
        list.sort(Comparator.comparingInt(Objection::cases).reversed());
        return List.copyOf(list);
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
                    .forEach(pause -> row.add(false, pause.reason()));
            Visit.Closing closing = visit.closing();
            if (closing != null && closing.completed() && period.test(closing.at())) {
                decision.exits().stream()
                        .filter(exit -> exit.id().equals(closing.exit()))
                        .findFirst()
                        .ifPresent(exit -> row.closed(exit, step, visit.version(procedure), closing.note()));
            }
        }
    }

    private void closed(Exit exit, Step step, Procedure procedure, @Nullable String reason) {
        for (Target target : exit.next().targets()) {
            if (target instanceof ToEnd end && end.ending() == Ending.DITOLAK) {
                add(true, reason);
                return;
            }
            if (target instanceof ToStep to && place(procedure, to.step()) <= place(procedure, step.id())) {
                add(false, reason);
                return;
            }
        }
    }

    private static int place(Procedure procedure, String step) {
        return procedure.steps().indexOf(procedure.step(step));
    }
}
