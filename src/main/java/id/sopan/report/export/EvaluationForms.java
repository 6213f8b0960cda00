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

/**
 * Fills in evaluation forms.
 *
 * @param zone whose days a half-year's are
 */
public record EvaluationForms(Evaluations evaluations, Supplier<List<Unit>> units, InstantSource clock, ZoneId zone) {

    /**
     * Writes a temporary file, which is the caller's to delete.
     *
     * @param concerned ids of units; empty for all
     * @throws IOException where the disk does not take it
     */
    synchronized Path write(HalfYear half, Set<String> concerned) throws IOException {
        Evaluation all = evaluations.of(half.period(), zone, Scope.of(concerned));
        return TemporaryFiles.write(".xlsx", to -> EvaluationForm.write(to, half, today(), names(concerned), all));
    }

    /** Whether the half-year is not over yet. */
    boolean isRunning(HalfYear half) {
        return half.isRunningOn(today());
    }

    private LocalDate today() {
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
