package id.sopan.report.export;

import id.sopan.wording.Harmless;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table over as many sheets as it needs: one holds 1,048,576 rows (ECMA-376; support.microsoft.com, "Excel
 * specifications and limits"). Rows leave the memory as they come.
 */
final class Sheets {

    static final int ROWS = 1_048_576;
    private static final int CELL = 32_767;
    private static final int BATCH = 500;
    private static final String TIME = "yyyy-mm-dd hh:mm:ss";

    private final Workbook workbook;
    private final String name;
    private final List<? extends Column<?>> columns;
    private final ZoneId zone;
    private final int limit;
    private Worksheet sheet;
    private int number = 1;
    private int row;

    Sheets(Workbook workbook, String name, List<? extends Column<?>> columns, ZoneId zone) {
        this(workbook, name, columns, zone, ROWS);
    }

    /** @param limit rows of a sheet, its heading included */
    Sheets(Workbook workbook, String name, List<? extends Column<?>> columns, ZoneId zone, int limit) {
        this.workbook = workbook;
        this.name = name;
        this.columns = columns;
        this.zone = zone;
        this.limit = limit;
        this.sheet = begin(workbook.newWorksheet(name));
    }

    private Worksheet begin(Worksheet begun) {
        for (int column = 0; column < columns.size(); column++) {
            begun.inlineString(0, column, columns.get(column).heading());
            begun.width(column, columns.get(column).width());
        }
        begun.range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .fillColor("DDE8E4")
                .wrapText(true)
                .set();
        begun.freezePane(0, 1);
        begun.repeatRows(0);
        Printing.across(begun);
        row = 1;
        return begun;
    }

    void add(List<@Nullable Object> cells) throws IOException {
        if (row == limit) {
            sheet.finish();
            number++;
            sheet = begin(workbook.newWorksheet(name + " " + number));
        }
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        row++;
        if (row % BATCH == 0) {
            sheet.flush();
        }
    }

    private void write(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Instant instant -> {
                sheet.value(row, column, instant.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS));
                sheet.style(row, column).format(TIME).set();
            }
            case Number figure -> sheet.value(row, column, figure);
            default -> sheet.inlineString(row, column, shortened(Harmless.seen(value.toString())));
        }
    }

    private static String shortened(String text) {
        return text.length() <= CELL
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, CELL - 1)));
    }

    void finish() throws IOException {
        sheet.finish();
    }
}
