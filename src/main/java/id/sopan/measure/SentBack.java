package id.sopan.measure;

import id.sopan.engine.Visit;
import id.sopan.procedure.Form;
import id.sopan.procedure.Step;
import java.time.Instant;
import java.util.List;

/** Forms that another step sent back to: that step waits for them, and where both are added up their time counts as its pause alone. */
public final class SentBack {

    private SentBack() {}

    /** @param visits of the whole run */
    public static boolean isTo(Visit visit, Step step, List<Visit> visits) {
        return step.work() instanceof Form && visits.stream().anyMatch(other -> isPaused(other, visit.opened()));
    }

    private static boolean isPaused(Visit visit, Instant at) {
        return visit.pauses().stream()
                .anyMatch(pause -> !pause.from().isAfter(at)
                        && (pause.until() == null || pause.until().isAfter(at)));
    }
}
