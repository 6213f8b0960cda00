package id.sopan.procedure;

import id.sopan.definition.Located;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The flows of one document agree on its head and total, and number its rows through. */
final class DokumenRules {

    private DokumenRules() {}

    static void check(List<LoadedFile> files) {
        Map<String, LoadedFile> first = new HashMap<>();
        Map<String, LoadedFile> rows = new HashMap<>();
        for (LoadedFile file : files) {
            Dokumen dokumen = file.procedure().dokumen();
            if (dokumen == null) continue;
            LoadedFile other = first.putIfAbsent(dokumen.id(), file);
            if (other != null) agree(file, other);
            rows(file, dokumen.id(), rows);
            named(file, dokumen.id(), files);
        }
    }

    private static void agree(LoadedFile file, LoadedFile other) {
        boolean same = Objects.equals(
                        file.procedure().dokumen(), other.procedure().dokumen())
                && Objects.equals(
                        file.procedure().totalTertulis(), other.procedure().totalTertulis())
                && file.procedure().header().equals(other.procedure().header());
        if (same) return;
        file.problems()
                .error(
                        file.definition().root().near("dokumen"),
                        "Kepala dan total dokumen ini berbeda dari " + other.name() + ". Mohon samakan.",
                        "The document's head and total differ from those in " + other.name() + ". Write them alike.");
    }

    private static void rows(LoadedFile file, String dokumen, Map<String, LoadedFile> rows) {
        for (Located<Step> step : file.definition().steps()) {
            int nomor = step.value().nomor();
            LoadedFile other = rows.putIfAbsent(dokumen + "#" + nomor, file);
            if (other == null || other.equals(file)) continue;
            file.problems()
                    .error(
                            step.at().near("nomor"),
                            "Baris " + nomor + " dokumen ini sudah ada di " + other.name()
                                    + ". Mohon perbaiki nomornya.",
                            "Row " + nomor + " of the document stands in " + other.name() + ". Correct the number.");
        }
    }

    private static void named(LoadedFile file, String dokumen, List<LoadedFile> files) {
        if (files.stream().noneMatch(other -> other.procedure().id().equals(dokumen))) return;
        file.problems()
                .error(
                        file.definition().root().near("dokumen").near("id"),
                        "`" + dokumen + "` sudah menjadi nama sebuah prosedur. Mohon beri nama lain pada dokumen.",
                        "`" + dokumen + "` is the id of a procedure already. Give the document another.");
    }
}
