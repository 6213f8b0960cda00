package id.sopan.report.export;

import id.sopan.report.Evaluation;
import id.sopan.report.Evaluations;
import id.sopan.report.HalfYear;
import id.sopan.report.Scope;
import id.sopan.report.TemporaryFiles;
import id.sopan.roster.Unit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Fills in evaluation forms. */
public record EvaluationForms(Evaluations evaluations, Supplier<List<Unit>> units, InstantSource clock) {

    /**
     * Writes a temporary file, which is the caller's to delete.
     *
     * @param zone whose days the half-year's are
     * @param concerned ids of units; empty for all
     * @throws IOException where the disk does not take it
     */
    synchronized Path write(HalfYear half, ZoneId zone, Set<String> concerned) throws IOException {
        Evaluation all = evaluations.of(half.period(), zone, Scope.of(concerned));
        return TemporaryFiles.write(".xlsx", to -> EvaluationForm.write(to, half, today(zone), names(concerned), all));
    }

    /** Whether the half-year is not over yet. */
    boolean isRunning(HalfYear half, ZoneId zone) {
        return half.isRunningOn(today(zone));
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private String names(Set<String> concerned) {
        return concerned.isEmpty()
                ? "Semua unit"
                : units.get().stream()
                        .filter(unit -> concerned.contains(unit.id()))
                        .map(Unit::name)
                        .sorted()
                        .collect(Collectors.joining(", "));
    }
}
