package id.sopan.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.calendar.CalendarData;
import id.sopan.calendar.DayOff;
import id.sopan.calendar.Ramadan;
import id.sopan.calendar.Source;
import id.sopan.calendar.WorkingCalendar;
import id.sopan.desk.Runs;
import id.sopan.engine.Person;
import id.sopan.procedure.Role;
import id.sopan.report.GeneratedRuns;
import id.sopan.report.Period;
import id.sopan.roster.Unit;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By which calendars an export was counted, and where their days off are written. */
class CalendarsTest {

    private static final ZoneId JAYAPURA = ZoneId.of("Asia/Jayapura");
    private static final Map<String, String> VERSIONS =
            Map.of("akademik", "b".repeat(64), "ti", "a".repeat(64), "dev", "b".repeat(64));

    @TempDir
    private Path directory;

    private static WorkingCalendar calendar(String version) {
        return new WorkingCalendar(OfficeCalendar.in(JAYAPURA).data(), JAYAPURA, version);
    }

    private static Unit unit(String id) {
        return new Unit(id, "Unit " + id, Set.of(Role.UNIT_TI), null, Map.of(), JAYAPURA, null);
    }

    private Path exported(Format format, List<Unit> units) throws IOException {
        try (SqliteStore store = SqliteStore.open(directory)) {
            Exports exports = new Exports(
                    new Runs(store.documents(Collection.RUNS)),
                    new GeneratedRuns(store).procedures(),
                    () -> units,
                    unit -> calendar(unit == null ? "c".repeat(64) : String.valueOf(VERSIONS.get(unit))),
                    Cases.PSEUDONYMS,
                    Person::name,
                    InstantSource.fixed(Cases.NOW),
                    Cases.JAKARTA);
            Period day = new Period(LocalDate.parse("2026-11-24"), LocalDate.parse("2026-11-24"));
            return exports.write(new Order(format, day, Cases.JAKARTA, Set.of(), false))
                    .file();
        }
    }

    private static String taken(Path file) throws IOException {
        try {
            return Files.readString(file);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void xesNamesEachThatMayHaveCounted() throws IOException {
        List<Unit> units = VERSIONS.keySet().stream().map(CalendarsTest::unit).toList();
        assertThat(taken(exported(Format.XES, units)))
                .contains("key=\"sopan:calendar\" value=\"" + "a".repeat(64) + " " + "b".repeat(64) + " "
                        + "c".repeat(64) + "\"");
        assertThat(taken(exported(Format.XES, List.of())))
                .contains("key=\"sopan:calendar\" value=\"" + "c".repeat(64) + "\"");
    }

    @Test
    void theWorkbookSaysForWhomEachCounts() throws IOException {
        Path file = exported(Format.XLSX, List.of(unit("akademik"), unit("ti"), unit("dev")));
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            Sheet sheet = workbook.findSheet("Kalender").orElseThrow();
            assertThat(sheet.read())
                    .filteredOn(row -> row.getCellText(2).equals("berlaku untuk"))
                    .extracting(row -> row.getCellText(0).charAt(0) + ": " + row.getCellText(3))
                    .containsExactly(
                            "b: Unit akademik, Unit dev", "a: Unit ti", "c: langkah yang unitnya belum dipilih");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void whatWasReadOfInTheNewsAloneIsSaidToBeSo() {
        Source read = new Source("SKB 3 Menteri", false, false);
        Source heard = new Source("Penetapan pemerintah", true, false);
        Source draft = new Source("Perkiraan", true, true);
        CalendarData office = OfficeCalendar.in(Cases.JAKARTA).data();
        LocalDate first = LocalDate.parse("2026-02-19");
        CalendarData data = new CalendarData(
                office.covered(),
                office.usual(),
                office.fasting(),
                List.of(new Ramadan(first, first.plusDays(29), "Ramadan 1447 H", heard)),
                Map.of(
                        LocalDate.parse("2026-01-01"),
                        off("2026-01-01", read),
                        LocalDate.parse("2026-03-21"),
                        off("2026-03-21", heard),
                        LocalDate.parse("2026-12-25"),
                        off("2026-12-25", draft)));
        List<CalendarRow> rows =
                CalendarSheet.of(Map.of("Unit TI", new WorkingCalendar(data, Cases.JAKARTA, "a".repeat(64))));
        assertThat(rows)
                .filteredOn(row -> row.day().startsWith("2026-") && !row.kind().equals("berlaku untuk"))
                .extracting(row -> row.day().substring(0, 10) + " " + row.source() + " " + row.provisional())
                .containsExactlyInAnyOrder(
                        "2026-02-19 Penetapan pemerintah, menurut pemberitaan false",
                        "2026-01-01 SKB 3 Menteri false",
                        "2026-03-21 Penetapan pemerintah, menurut pemberitaan false",
                        "2026-12-25 Perkiraan, menurut pemberitaan true");
    }

    private static DayOff off(String day, Source source) {
        return new DayOff(LocalDate.parse(day), DayOff.Kind.LIBUR_NASIONAL, "Libur", "Day off", source);
    }
}
