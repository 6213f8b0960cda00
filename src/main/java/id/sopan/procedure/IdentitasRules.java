package id.sopan.procedure;

import id.sopan.definition.Problems;
import id.sopan.definition.Yaml;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dates of an SOP are days, and it was made before it was revised and came into force. */
final class IdentitasRules {

    private IdentitasRules() {}

    static void check(Definition definition, Problems problems) {
        Yaml at = definition.root().at("identitas");
        if (at == null) return;
        LocalDate made = Texts.date(at.at("pembuatan"));
        for (String key : List.of("pembuatan", "revisi", "efektif")) {
            Yaml written = at.at(key);
            LocalDate day = Texts.date(written);
            if (written == null) continue;
            if (day == null) {
                problems.error(
                        written,
                        "Tanggal " + written.text() + " tidak ada. Mohon perbaiki.",
                        "There is no day " + written.text() + ". Correct it.");
            } else if (isBefore(day, made)) {
                problems.warn(
                        written,
                        "`" + key + "` mendahului `pembuatan`. Mohon periksa tahunnya.",
                        "`" + key + "` is before `pembuatan`. Check the year.");
            }
        }
    }

    private static boolean isBefore(LocalDate day, @Nullable LocalDate made) {
        return made != null && day.isBefore(made);
    }
}
