package id.sopan.report;

import id.sopan.calendar.DateRange;
import java.util.ArrayList;
import java.util.List;

/** What must be known beside the figures of a report: what is not in them. */
final class ReportNotes {

    private ReportNotes() {}

    /** @param covered days that the calendar knows */
    static List<String> of(Spoken spoken, Report report, DateRange covered) {
        List<String> notes = new ArrayList<>();
        if (report.omitted() > 0) {
            notes.add(spoken.html("report.omitted", report.omitted()));
        }
        Period period = report.period();
        if (!covered.contains(period.first()) || !covered.contains(period.last())) {
            notes.add(
                    spoken.html("report.beyond", PeriodNames.days(covered.first(), covered.last(), spoken.language())));
        }
        return notes;
    }
}
