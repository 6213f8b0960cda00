package id.sopan.procedure.print;

import id.sopan.procedure.Decision;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.procedure.Row;
import id.sopan.procedure.Step;
import id.sopan.procedure.Subrun;
import id.sopan.procedure.Target;
import id.sopan.procedure.ToEnd;
import id.sopan.procedure.ToStep;
import java.util.ArrayList;
import java.util.List;

/** The flow chart's symbols of one row in the column of one role, with where their arrows lead. */
final class TextSymbols {

    private TextSymbols() {}

    static List<String> of(Procedure procedure, Row row, Role role) {
        List<String> lines = new ArrayList<>();
        for (Step step : row.steps()) {
            if (!step.pelaksana().contains(role)) continue;
            lines.add(Symbol.of(procedure, step).inText() + (step.added() ? "+" : ""));
            if (step.work() instanceof Subrun subrun) lines.add(subrun.procedure());
            if (step.pelaksana().getFirst().equals(role)) arrows(procedure, step, lines);
        }
        return lines.isEmpty() ? List.of("") : lines;
    }

    private static void arrows(Procedure procedure, Step step, List<String> lines) {
        for (Flow flow : Flow.of(step)) {
            boolean extra = flow.added() && !step.added();
            if (flow.target() instanceof ToEnd && flow.arrow() == null && !(step.work() instanceof Decision)) continue;
            String label = flow.arrow() == null ? "" : flow.arrow().name();
            lines.add(label + "→" + name(procedure, flow.target()) + (extra ? "+" : ""));
        }
    }

    private static String name(Procedure procedure, Target target) {
        return switch (target) {
            case ToStep to -> String.valueOf(procedure.step(to.step()).nomor());
            case ToEnd end ->
                switch (end.ending()) {
                    case SELESAI -> "(v)";
                    case DITOLAK -> "(x)";
                    case DIBATALKAN -> "(-)";
                };
        };
    }
}
