package id.sopan.procedure;

import id.sopan.definition.Located;
import id.sopan.definition.Problems;
import id.sopan.definition.Yaml;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row has one standard time, though several steps may share the row. */
final class RowRules {

    private RowRules() {}

    static void check(Definition definition, Problems problems) {
        Map<Integer, Integer> times = new HashMap<>();
        int highest = 0;
        for (Located<Step> step : definition.steps()) {
            escalation(step, definition.procedure(), problems);
            int nomor = step.value().nomor();
            if (nomor < highest) disorder(step, highest, problems);
            highest = Math.max(highest, nomor);
            Integer waktu = step.value().mutuBaku().waktu();
            if (waktu != null) compare(step, waktu, times.putIfAbsent(nomor, waktu), problems);
        }
    }

    private static void escalation(Located<Step> step, Procedure procedure, Problems problems) {
        if (step.value().escalation() == null
                || procedure.row(step.value().nomor()).waktu() != null) return;
        problems.warn(
                step.at().near("escalation"),
                "`escalation` tidak pernah disampaikan: baris ini belum memiliki `waktu`. Mohon tuliskan waktunya.",
                "`escalation` is never told: this row has no `waktu`. Write it.");
    }

    private static void compare(Located<Step> step, Integer waktu, @Nullable Integer before, Problems problems) {
        if (before == null) return;
        int nomor = step.value().nomor();
        Yaml at = step.at().near("mutuBaku").near("waktu");
        if (before.equals(waktu)) {
            problems.warn(
                    at,
                    "Waktu baris " + nomor + " tertulis dua kali. Waktu itu milik baris seluruhnya dan dihitung satu"
                            + " kali: " + waktu + " menit, tidak dijumlahkan. Mohon hapus salah satunya, atau tulis"
                            + " jumlahnya satu kali.",
                    "Row " + nomor + " states its waktu twice. It is the whole row's and counts once: " + waktu
                            + " minutes, and no sum. Delete one of them, or write the sum once.");
            return;
        }
        problems.error(
                at,
                "Baris " + nomor + " sudah memiliki waktu " + before + " menit. Mohon tulis waktu satu kali saja.",
                "Row " + nomor + " has a waktu of " + before + " minutes already. State the row's waktu once.");
    }

    private static void disorder(Located<Step> step, int highest, Problems problems) {
        int nomor = step.value().nomor();
        problems.error(
                step.at().near("nomor"),
                "Baris " + nomor + " berada setelah baris " + highest + ". Mohon urutkan langkah menurut nomor.",
                "Row " + nomor + " stands after row " + highest + ". Put the steps in the order of their numbers.");
    }
}
