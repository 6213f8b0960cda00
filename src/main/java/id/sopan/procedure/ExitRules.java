package id.sopan.procedure;

import id.sopan.definition.Located;
import id.sopan.definition.Problems;
import java.util.List;

/** Reasons and pauses stand where they mean something. */
final class ExitRules {

    private ExitRules() {}

    static void check(Definition definition, Problems problems) {
        for (Located<Step> step : definition.steps()) {
            Definition.exits(step).forEach(exit -> check(exit, definition.procedure(), problems));
            if (step.value().pausesClock() && step.value().work() instanceof Subrun) pausedSubrun(step, problems);
        }
    }

    private static void check(Located<Exit> exit, Procedure procedure, Problems problems) {
        List<Target> targets = exit.value().next().targets();
        boolean reason = exit.value().reasonRequired();
        boolean denies = targets.contains(new ToEnd(Ending.DITOLAK));
        if (denies && exit.value().approves()) {
            problems.error(
                    exit.at().near("approves"),
                    "Penolakan tidak dapat dihitung: penolakan harus beralasan, dan suara yang dihitung tidak meminta"
                            + " alasan. Mohon hapus `approves`; satu penolakan memutuskan seketika.",
                    "A denial cannot be counted: it needs a reason, and a voice that is counted asks for none. Delete"
                            + " `approves`; one denial decides at once.");
            return;
        }
        if (denies && !reason) {
            problems.error(
                    exit.at(),
                    "Penolakan harus beralasan. Mohon tambahkan `reason: required`.",
                    "A denial needs a reason. Add `reason: required`.");
        }
        if (reason && exit.value().approves()) {
            problems.error(
                    exit.at().near("reason"),
                    "Persetujuan yang dihitung tidak meminta alasan. Mohon hapus `reason`.",
                    "An approval that is counted asks for no reason. Delete `reason`.");
        }
        if (exit.value().pausesClock()) pause(exit, procedure, problems);
    }

    private static void pause(Located<Exit> exit, Procedure procedure, Problems problems) {
        boolean toForms = exit.value().next().targets().stream()
                .allMatch(target -> target instanceof ToStep to
                        && procedure
                                .find(to.step())
                                .filter(found -> found.work() instanceof Form)
                                .isPresent());
        if (!toForms) {
            problems.error(
                    exit.at().near("clock"),
                    "`clock: pause` hanya untuk pilihan yang kembali ke sebuah `form`. Mohon hapus.",
                    "`clock: pause` fits only an exit that leads back to a `form`. Delete it.");
        } else if (!exit.value().reasonRequired()) {
            problems.error(
                    exit.at().near("clock"),
                    "Pemohon perlu tahu apa yang harus diperbaiki. Mohon tambahkan `reason: required`.",
                    "The requester must know what to complete. Add `reason: required`.");
        }
    }

    private static void pausedSubrun(Located<Step> step, Problems problems) {
        problems.error(
                step.at().near("clock"),
                "Waktu prosedur turunan sudah dihitung tersendiri. Mohon hapus `clock: pause`.",
                "The time of a sub-run is kept apart already. Delete `clock: pause`.");
    }
}
