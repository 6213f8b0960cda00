package id.sopan.report.export;

import java.util.List;

/**
 * A line about the calendar that an export was computed by.
 *
 * @param day ISO date of a day off, or what hours are told of
 * @param source decree or rule that it stands in
 */
record CalendarRow(String calendar, String day, String kind, String name, String source, boolean provisional) {

    static final List<Column<CalendarRow>> COLUMNS = List.of(
            new Column<>("kalender", "Kalender", 22, CalendarRow::calendar),
            new Column<>("tanggal", "Hari", 14, CalendarRow::day),
            new Column<>("jenis", "Jenis", 18, CalendarRow::kind),
            new Column<>("nama", "Nama", 50, CalendarRow::name),
            new Column<>("sumber", "Dasar", 60, CalendarRow::source),
            new Column<>("sementara", "Sementara", 11, row -> row.provisional() ? "ya" : null));
}
