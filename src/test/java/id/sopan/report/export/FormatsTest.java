package id.sopan.report.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.sopan.engine.Person;
import id.sopan.engine.Words;
import id.sopan.wording.VersionText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each format as it was approved, and as an independent reader understands it. */
class FormatsTest {

    private final Cast hidden = new Cast(Cases.PSEUDONYMS, Person::name, false);
    private final Cast named = new Cast(Cases.PSEUDONYMS, Person::name, true);

    private interface Opening {
        RunWriter on(OutputStream to) throws IOException;
    }

    private static byte[] written(Opening opening) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        try (RunWriter writer = opening.on(to)) {
            for (Told told : Cases.all()) {
                writer.add(told);
            }
        }
        return to.toByteArray();
    }

    private static byte[] csv(Cast cast) throws IOException {
        return written(to -> new CsvWriter(to, new Tables(cast), Cases.JAKARTA));
    }

    private static byte[] xes(Cast cast) throws IOException {
        return written(to -> new XesWriter(to, cast, Cases.JAKARTA, "0123456789abcdef"));
    }

    private static byte[] ocel(Cast cast) throws IOException {
        return written(to -> new OcelWriter(to, cast));
    }

    private static byte[] xlsx(Cast cast) throws IOException {
        List<CalendarRow> calendar = CalendarSheet.of(Map.of("Unit TI", OfficeCalendar.in(Cases.JAKARTA)));
        return written(to -> new XlsxWriter(to, new Tables(cast), Cases.JAKARTA, calendar));
    }

    @Test
    void csvIsAsApprovedAndComputesNothing() throws IOException {
        String text = new String(csv(named), UTF_8);
        Approved.text("named.csv", text);
        Approved.text("hidden.csv", new String(csv(hidden), UTF_8));
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text.substring(1))) {
            List<NamedCsvRecord> lines = reader.stream().toList();
            assertThat(lines).hasSize(6);
            assertThat(lines)
                    .allSatisfy(line -> assertThat(line.getFields())
                            .allSatisfy(field ->
                                    assertThat(field).doesNotStartWith("=").doesNotStartWith("@")));
            assertThat(lines.getFirst().getField("unit_pemohon")).isEqualTo("'=HYPERLINK(\"http://x\")");
            assertThat(lines.get(1).getField("antre")).isEqualTo("60.0");
            assertThat(lines.get(1).getField("menunggu")).isEqualTo("440.0");
            assertThat(lines.get(0).getField("oleh")).isEqualTo("سارة بن 👩🏽‍💻 Sari");
        }
    }

    private List<NamedCsvRecord> lines(Told told) throws IOException {
        return lines(told, named);
    }

    private static List<NamedCsvRecord> lines(Told told, Cast cast) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        try (RunWriter writer = new CsvWriter(to, new Tables(cast), Cases.JAKARTA)) {
            writer.add(told);
        }
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(to.toString(UTF_8).substring(1))) {
            return reader.stream().toList();
        }
    }

    @Test
    void eachStayBearsTheVersionThatItsStandardIsOf() throws IOException {
        Told told = Cases.migrated();
        NamedCsvRecord analysis = lines(told).get(1);
        assertThat(analysis.getField("baku")).isEqualTo("45");
        String before =
                told.procedure().versions().skip(1).findFirst().orElseThrow().hash();
        assertThat(analysis.getField("versi")).isEqualTo(VersionText.of(before));
        assertThat(lines(told).get(2).getField("versi"))
                .isEqualTo(VersionText.of(told.procedure().hash()));
    }

    @Test
    void whatWasWithdrawnUnderAStepIsNotTakenForDone() throws IOException {
        List<NamedCsvRecord> withdrawn = lines(Cases.withdrawnInPassing());
        assertThat(withdrawn)
                .extracting(line -> line.getField("akhir"))
                .containsExactly("selesai", "selesai", "dihentikan");
        assertThat(withdrawn).extracting(line -> line.getField("keadaan")).containsOnly("dibatalkan");
        assertThat(lines(Cases.migrated()).getLast().getField("akhir")).isEmpty();
    }

    @Test
    void newColumnsStandBehindThoseOfEarlierVersions() {
        assertThat(new Tables(named).steps())
                .extracting(Column::key)
                .startsWith("nomor", "prosedur", "versi", "unit_pemohon", "langkah")
                .endsWith("terukur", "baku", "luar_data", "akhir", "keadaan");
    }

    @Test
    void xesIsAsApprovedValidAndInOrder() throws Exception {
        byte[] bytes = xes(hidden);
        Approved.text("hidden.xes", new String(bytes, UTF_8).replace("<event>", "\n  <event>"));
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Approved.DIRECTORY.resolve("xes.xsd").toFile())
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(bytes)));
        Document log =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xes(named)));
        NodeList traces = log.getElementsByTagName("trace");
        assertThat(traces.getLength()).isEqualTo(2);
        assertThat(values((Element) traces.item(0), "lifecycle:transition"))
                .contains("start", "reassign", "suspend", "resume", "complete");
        assertThat(values((Element) traces.item(0), "time:timestamp")).isSorted();
        assertThat(values(log.getDocumentElement(), "org:resource")).contains("Eko <&> \"dev\"", "@Rina");
    }

    private static List<String> values(Element in, String key) {
        NodeList all = in.getElementsByTagName("event");
        return java.util.stream.IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .flatMap(event -> java.util.stream.IntStream.range(
                                0, event.getElementsByTagName("*").getLength())
                        .mapToObj(i -> (Element) event.getElementsByTagName("*").item(i)))
                .filter(attribute -> attribute.getAttribute("key").equals(key))
                .map(attribute -> attribute.getAttribute("value"))
                .toList();
    }

    @Test
    void ocelIsAsApprovedAndAllThatIsRelatedIsThere() throws IOException {
        String text = new String(ocel(hidden), UTF_8);
        Approved.text("hidden.ocel.json", new JsonMapper().readTree(text).toPrettyString() + "\n");
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Approved.DIRECTORY.resolve("ocel.schema.json")), InputFormat.JSON);
        assertThat(schema.validate(text, InputFormat.JSON)).isEmpty();
        JsonNode log = new JsonMapper().readTree(text);
        Set<String> objects = new HashSet<>();
        log.path("objects")
                .forEach(object ->
                        assertThat(objects.add(object.path("id").asString())).isTrue());
        assertThat(objects).contains("WS-2026-0001", "AP-2026-0009", "unit:ti", "P-1");
        for (String list : List.of("objects", "events")) {
            log.path(list)
                    .forEach(one -> one.path("relationships")
                            .forEach(related -> assertThat(objects)
                                    .contains(related.path("objectId").asString())));
        }
        assertThat(text).doesNotContain("Rina", "Sari", "Eko", "surat");
        Set<String> types = new HashSet<>();
        log.path("eventTypes").forEach(type -> types.add(type.path("name").asString()));
        log.path("events")
                .forEach(event -> assertThat(types).contains(event.path("type").asString()));
    }

    @Test
    void whoseNameWasTakenOutIsNobody() throws IOException {
        for (Cast cast : List.of(hidden, named)) {
            assertThat(lines(Cases.anonymised(), cast)).allSatisfy(line -> {
                assertThat(line.getField("oleh")).isEqualTo(Words.REMOVED);
                assertThat(line.getField("mewakili")).isIn("", Words.REMOVED);
            });
            assertThat(only(Cases.anonymised(), to -> new XesWriter(to, cast, Cases.JAKARTA, "0123456789abcdef")))
                    .contains(Words.REMOVED)
                    .doesNotContain("P-0");
            JsonNode log = new JsonMapper().readTree(only(Cases.anonymised(), to -> new OcelWriter(to, cast)));
            assertThat(log.path("events")).isNotEmpty();
            assertThat(log.path("objects")
                            .valueStream()
                            .map(one -> one.path("type").asString()))
                    .contains("run")
                    .doesNotContain("person");
            assertThat(log.path("events")
                            .valueStream()
                            .flatMap(event -> event.path("relationships").valueStream())
                            .map(related -> related.path("qualifier").asString()))
                    .doesNotContain("person", "represented");
            assertThat(log.toString()).doesNotContain("P-0", Words.REMOVED);
        }
    }

    private static String only(Told told, Opening opening) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        try (RunWriter writer = opening.on(to)) {
            writer.add(told);
        }
        return to.toString(UTF_8);
    }

    @Test
    void xlsxIsAsApprovedAndHoldsTextsAsTexts() throws IOException {
        byte[] bytes = xlsx(named);
        StringBuilder read = new StringBuilder();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(workbook.getSheets().map(Sheet::getName))
                    .containsExactly("Permohonan", "Langkah", "Jeda", "Kalender");
            for (Sheet sheet : workbook.getSheets().toList()) {
                read.append("## ").append(sheet.getName()).append('\n');
                for (Row row : sheet.read()) {
                    read.append(row.stream()
                                    .map(cell -> cell == null ? "" : text(cell))
                                    .collect(Collectors.joining(" | ")))
                            .append('\n');
                }
            }
        }
        Approved.text("named.xlsx.txt", read.toString());
        assertThat(read).contains("=HYPERLINK").contains("👩🏽‍💻");
    }

    private static String text(Cell cell) {
        assertThat(cell.getFormula()).isNull();
        return cell.getRawValue() == null ? String.valueOf(cell.getValue()) : cell.getRawValue();
    }

    /** Half a second before 15.13.06 a reader that rounds would show that. */
    @Test
    void timesInCellsAreWholeSecondsAsInCsv() throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(to, "Sopan", "1.0");
        Column<String> opened = new Column<>("dibuka", "Dibuka", 19, text -> text);
        Sheets sheets = new Sheets(workbook, "Langkah", List.of(opened), Cases.JAKARTA);
        sheets.add(List.of(Instant.parse("2027-02-01T08:13:05.987Z")));
        sheets.finish();
        workbook.finish();
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(to.toByteArray()))) {
            double serial = Double.parseDouble(
                    read.getFirstSheet().read().getLast().getCell(0).getRawValue());
            long seconds = (15 * 60 + 13) * 60 + 5;
            assertThat(serial % 1 * 86_400).isCloseTo(seconds, within(0.01));
        }
    }

    @Test
    void sheetsPrintAcrossWithTheirHeadingsOnEachPage(@TempDir Path directory) throws IOException {
        Path file = Files.write(directory.resolve("all.xlsx"), xlsx(named));
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            for (int sheet = 1; sheet <= 4; sheet++) {
                assertThat(zip.getPath("xl/worksheets/sheet" + sheet + ".xml"))
                        .content()
                        .contains("landscape", "paperSize=\"9\"", "fitToPage=\"true\"", "fitToHeight=\"0\"");
            }
            assertThat(zip.getPath("xl/workbook.xml"))
                    .content()
                    .contains("'Permohonan'!$1:$1", "'Langkah'!$1:$1", "'Jeda'!$1:$1", "'Kalender'!$1:$1");
        }
    }

    @Test
    void aSheetThatIsFullGoesOnInAnother() throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(to, "Sopan", "1.0");
        Sheets sheets = new Sheets(workbook, "Langkah", CalendarRow.COLUMNS, Cases.JAKARTA, 3);
        for (int row = 0; row < 5; row++) {
            sheets.add(List.of("a" + row, "b", "c", "d", "e", ""));
        }
        sheets.finish();
        workbook.finish();
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(to.toByteArray()))) {
            assertThat(read.getSheets().map(Sheet::getName)).containsExactly("Langkah", "Langkah 2", "Langkah 3");
            assertThat(read.getSheets().skip(2).findFirst().orElseThrow().read())
                    .hasSize(2);
        }
    }
}
