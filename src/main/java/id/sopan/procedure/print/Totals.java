package id.sopan.procedure.print;

import id.sopan.procedure.Procedure;
import id.sopan.procedure.Row;
import java.util.List;

/** The last line of the table: what the document states, and what its rows sum to. */
final class Totals {

    private Totals() {}

    static String line(SopSheet sheet) {
        int sum = sheet.flows().stream().mapToInt(Procedure::totalWaktu).sum();
        Integer stated = sheet.flows().getFirst().totalTertulis();
        if (sheet.whole() && stated != null) {
            return "TOTAL tertulis " + stated + " menit; jumlah baris yang terbaca " + sum + " menit" + without(sheet);
        }
        if (sum == 0) return "JUMLAH " + Gaps.NOT_SET;
        return "JUMLAH " + sum + " menit" + without(sheet);
    }

    private static String without(SopSheet sheet) {
        List<String> missing = sheet.flows().stream()
                .flatMap(flow -> flow.rows().stream())
                .filter(row -> row.waktu() == null)
                .map(Row::nomor)
                .map(String::valueOf)
                .toList();
        return missing.isEmpty() ? "" : " (tanpa baris " + String.join(", ", missing) + ")";
    }
}
