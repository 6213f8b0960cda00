package id.sopan.report.export;

import de.siegmar.fastcsv.writer.QuoteStrategy;
import id.sopan.wording.Harmless;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line for each visit, with what concerns its run; UTF-8 with a byte order mark, by which spreadsheets know it. */
final class CsvWriter implements RunWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final QuoteStrategy QUOTED = new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int field, String value) {
            return Formulas.maySplit(value);
        }
    };

    private final List<Column<Tables.Row>> columns;
    private final de.siegmar.fastcsv.writer.CsvWriter csv;
    private final DateTimeFormatter time;

    CsvWriter(OutputStream to, Tables tables, ZoneId zone) throws IOException {
        columns = tables.steps();
        time = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(zone);
        Writer writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        csv = de.siegmar.fastcsv.writer.CsvWriter.builder()
                .quoteStrategy(QUOTED)
                .build(writer);
        csv.writeRecord(columns.stream().map(Column::key).toList());
    }

    @Override
    public void add(Told told) throws IOException {
        try {
            for (Stay stay : told.stays()) {
                Tables.Row row = new Tables.Row(told, stay);
                csv.writeRecord(columns.stream()
                        .map(column -> cell(column.value().apply(row)))
                        .toList());
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Instant instant -> time.format(instant);
            case Number number -> number.toString();
            default -> Formulas.disarm(Harmless.seen(value.toString()));
        };
    }

    @Override
    public void close() throws IOException {
        csv.flush();
    }
}
