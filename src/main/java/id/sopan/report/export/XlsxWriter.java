package id.sopan.report.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of runs, steps, pauses and the calendar. Only one sheet can be written at a time, so the rows of the others
 * wait on the disk. Times are those of the zone; texts are stored as such, so none is computed.
 */
final class XlsxWriter implements RunWriter {

    private final Workbook workbook;
    private final Tables tables;
    private final ZoneId zone;
    private final List<CalendarRow> calendar;
    private final Sheets runs;
    private final Spool steps = new Spool();
    private final Spool pauses = new Spool();

    XlsxWriter(OutputStream to, Tables tables, ZoneId zone, List<CalendarRow> calendar) throws IOException {
        this.tables = tables;
        this.zone = zone;
        this.calendar = calendar;
        workbook = new Workbook(unclosed(to), "Sopan", "1.0");
        runs = new Sheets(workbook, "Permohonan", tables.runs(), zone);
    }

    /** The workbook closes its stream. */
    private static OutputStream unclosed(OutputStream to) {
        return new FilterOutputStream(to) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    @Override
    public void add(Told told) throws IOException {
        runs.add(cells(tables.runs(), told));
        for (Stay stay : told.stays()) {
            steps.add(cells(tables.steps(), new Tables.Row(told, stay)));
            for (Stay.Interruption pause : stay.pauses()) {
                pauses.add(cells(tables.pauses(), new Tables.PauseRow(told, stay, pause)));
            }
        }
    }

    private static <T> List<@Nullable Object> cells(List<Column<T>> columns, T row) {
        List<@Nullable Object> cells = new ArrayList<>(columns.size());
        columns.forEach(column -> cells.add(column.value().apply(row)));
        return cells;
    }

    @Override
    public void close() throws IOException {
        try (steps;
                pauses) {
            runs.finish();
            rest("Langkah", tables.steps(), steps);
            rest("Jeda", tables.pauses(), pauses);
            Sheets days = new Sheets(workbook, "Kalender", CalendarRow.COLUMNS, zone);
            for (CalendarRow row : calendar) {
                days.add(cells(CalendarRow.COLUMNS, row));
            }
            days.finish();
            workbook.finish();
        }
    }

    private void rest(String name, List<? extends Column<?>> columns, Spool spool) throws IOException {
        Sheets sheets = new Sheets(workbook, name, columns, zone);
        spool.drain(sheets::add);
        sheets.finish();
    }
}
