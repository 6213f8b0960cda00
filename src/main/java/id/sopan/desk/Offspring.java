package id.sopan.desk;

import id.sopan.engine.Child;
import id.sopan.engine.Run;

/** The runs that a run waits for. */
final class Offspring {

    private Offspring() {}

    /**
     * Whether somebody has acted on one of them, or may have, where it cannot be read: then the step that led to it cannot
     * be taken back any more.
     */
    static boolean isActedOn(Run run, Runs runs) {
        return run.children().stream()
                .filter(child -> child.needed() && child.ending() == null)
                .map(Child::id)
                .anyMatch(id ->
                        runs.legible(id).map(child -> child.lastAct() != null).orElseGet(() -> runs.isIllegible(id)));
    }
}
