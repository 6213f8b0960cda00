package id.sopan.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report in words and shares, for a page.
 *
 * @param whose names of the units and of the procedure that it is about
 * @param before beside the time before
 * @param notes what is not in the figures
 * @param ratings how those who asked say that it went
 * @param rows one for each row of a procedure
 * @param calendar versions that it was counted by, as people read them
 */
public record ReportView(
        String period,
        String whose,
        Figures figures,
        String compliance,
        String before,
        List<String> notes,
        List<String> ratings,
        List<Row> rows,
        List<String> waiting,
        String calendar) {

    /**
     * @param times how long it took, in words, and of how many
     * @param standards how many were held against which, and kept it; empty where all were held against the same
     * @param uncovered that some time is not known; empty where all is
     * @param medianShare of the chart's width, in per cent; likewise the others
     * @param standardShare null where it has none, or several
     */
    public record Row(
            String code,
            String kegiatan,
            int cases,
            String compliance,
            String times,
            String standard,
            String standards,
            String queued,
            String waited,
            String uncovered,
            boolean late,
            double medianShare,
            double p80Share,
            @Nullable Double standardShare) {}
}
