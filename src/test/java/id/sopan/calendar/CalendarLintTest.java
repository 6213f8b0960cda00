package id.sopan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.sopan.definition.DefinitionSource;
import id.sopan.definition.Problem;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mistake is named with its file, its line and what to do, in both languages. */
class CalendarLintTest {

    private static final Map<String, String> SHIPPED =
            DefinitionSource.shippedCalendars().read();
    private static final String HOURS = "jam-kerja.yaml";
    private static final String YEAR = "2026.yaml";

    @Test
    void thoseThatComeWithSopanHaveNoProblem() {
        CalendarReading reading = CalendarLinter.read(SHIPPED);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.orThrow().covered().first().getYear()).isEqualTo(2026);
        assertThat(reading.orThrow().covered().last().getYear()).isEqualTo(2027);
    }

    @Test
    void allThatWasReadOnceIsMarkedProvisional() {
        CalendarData data = CalendarLinter.read(SHIPPED)
                .orThrow()
                .of(UnitDays.in(ZoneId.of("Asia/Jakarta")))
                .data();
        assertThat(data.daysOff().values())
                .hasSize(17 + 8 + 18 + 8)
                .allSatisfy(day -> assertThat(day.provisional())
                        .as("%s", day)
                        .isEqualTo(day.date().getYear() == 2027));
        assertThat(data.ramadans())
                .extracting(Ramadan::name, month -> month.source().provisional())
                .containsExactly(tuple("Ramadan 1447 H", false), tuple("Ramadan 1448 H", true));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        HOURS,
                        "monday: {from: \"07:30\", to: \"16:00\"",
                        "monday: {from: \"16:30\", to: \"16:00\"",
                        9,
                        "The hours end (16:00) before they begin (16:30)"),
                mistake(
                        HOURS,
                        "friday: {from: \"07:30\", to: \"16:30\", breaks: [{from: \"11:30\", to: \"13:00\"}]",
                        "friday: {from: \"07:30\", to: \"16:30\", breaks: [{from: \"06:00\", to: \"06:30\"}]",
                        13,
                        "The break 06:00–06:30 lies outside of the hours 07:30–16:30"),
                mistake(
                        HOURS,
                        "breaks: [{from: \"11:30\", to: \"13:00\"}]",
                        "breaks: [{from: \"11:30\", to: \"13:00\"}, {from: \"12:00\", to: \"13:30\"}]",
                        13,
                        "The breaks that begin at 11:30 and 12:00 overlap"),
                mistake(
                        HOURS,
                        "breaks: [{from: \"11:30\", to: \"13:00\"}]",
                        "breaks: [{from: \"13:00\", to: \"11:30\"}]",
                        13,
                        "The break ends (11:30) before it begins"),
                mistake(HOURS, "to: \"16:30\"", "to: \"24:30\"", 13, "a time such as 07:30"),
                mistake(HOURS, "friday:", "jumat:", 13, "`jumat` is not known here. Known are: monday"),
                mistake(HOURS, "\nhours:", "\nunits: [Loket]\nhours:", 1, "There are no hours for all units"),
                mistake(YEAR, "year: 2026", "units: [Loket]\nyear: 2026", 4, "`units` only says for whom `hours` hold"),
                mistake(YEAR, "date: 2026-01-16", "date: 2026-01-01", 13, "2026-01-01 stands on line 12 already"),
                mistake(YEAR, "date: 2026-01-16", "date: 2026-02-30", 13, "There is no 2026-02-30"),
                mistake(YEAR, "date: 2026-01-16", "date: 2025-01-16", 13, "2025-01-16 is no day of 2026"),
                mistake(YEAR, "date: 2026-01-16", "date: 16 Januari", 13, "a date such as 2026-08-17"),
                mistake(
                        YEAR,
                        "date: 2026-01-16, kind: libur-nasional",
                        "date: 2026-01-16, kind: libur",
                        13,
                        "Choose from: libur-nasional, cuti-bersama, libur-instansi"),
                mistake(
                        YEAR,
                        "date: 2026-01-16, kind: libur-nasional, source: skb",
                        "date: 2026-01-16, kind: libur-nasional, source: kabar",
                        13,
                        "There is no source `kabar` under `sources`"),
                mistake(YEAR, "last: 2026-03-20", "last: 2026-04-20", 10, "Ramadan lasts 29 or 30 days, not 61"),
                mistake(YEAR, "year: 2026", "year: 2024", 10, "is no day of 2024"),
                mistake(YEAR, "year: 2026", "year: 2027", 5, "The year 2027 is in 2026.yaml already"));
    }

    @Test
    void whereTheSchemaRefusesALineTheOthersAreLookedAtAllTheSame() {
        Map<String, String> files = new TreeMap<>(SHIPPED);
        files.computeIfPresent(
                YEAR,
                (name, text) -> text.replace("date: 2026-01-01, kind: libur-nasional", "date: 2026-01-01")
                        .replace("date: 2026-01-16", "date: 2026-02-30")
                        .replace(
                                "date: 2026-02-17, kind: libur-nasional, source: skb",
                                "date: 2026-02-17, kind: libur-nasional, source: kabar")
                        .replace("date: 2026-03-18", "date: 2026-02-16"));

        assertThat(CalendarLinter.read(files).problems())
                .extracting(Problem::line)
                .containsExactly(12, 13, 15, 16);
    }

    @Test
    void whereItsSourcesCannotBeReadNoDayIsSaidToHaveNone() {
        Map<String, String> files = new TreeMap<>(SHIPPED);
        files.computeIfPresent(YEAR, (name, text) -> text.replace("sources:", "source:"));

        assertThat(CalendarLinter.read(files).problems()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aYearWhoseFileCannotBeReadIsNotSaidToBeMissing() {
        Map<String, String> files = new TreeMap<>(SHIPPED);
        files.put("2028.yaml", Objects.requireNonNull(files.get("2027.yaml")).replace("2027", "2028"));
        files.computeIfPresent("2027.yaml", (name, text) -> text.replace("year: 2027", "year: MMXXVII"));

        assertThat(CalendarLinter.read(files).problems())
                .extracting(Problem::en)
                .isNotEmpty()
                .noneMatch(problem -> problem.contains("is missing"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void namesFileAndLineAndWhatToDo(String file, String written, String mistaken, int line, String message) {
        Map<String, String> files = new TreeMap<>(SHIPPED);
        String text = Objects.requireNonNull(files.get(file));
        assertThat(text).contains(written);
        files.put(file, text.replaceFirst(Pattern.quote(written), Matcher.quoteReplacement(mistaken)));

        CalendarReading reading = CalendarLinter.read(files);

        assertThat(reading.calendars()).isNull();
        assertThat(reading.problems()).anySatisfy(problem -> {
            assertThat(problem.en()).contains(message);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.id()).isNotEqualTo(problem.en());
        });
    }

    @Test
    void namesAYearThatIsMissingBetweenTwo() {
        Map<String, String> files = new TreeMap<>(SHIPPED);
        files.put("2029.yaml", "year: 2029\n");
        assertThat(CalendarLinter.read(files).problems().stream().filter(Problem::isError))
                .extracting(Problem::inEnglish)
                .containsExactly(
                        "2029.yaml:1: The year 2028 is missing: there are 2027 and 2029. Add a file 2028.yaml.");
    }

    @Test
    void namesAFileWithoutAYearThatTakesThePlaceOfAShippedOneWhereverItLies() {
        Map<String, String> files = new TreeMap<>(SHIPPED);
        files.remove(YEAR);
        files.put("/etc/sopan/2026.yaml", own("2026-12-28"));
        assertThat(CalendarLinter.read(files).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isTrue();
            assertThat(problem.inEnglish())
                    .startsWith("/etc/sopan/2026.yaml:1: ")
                    .contains("no `year`");
        });
    }

    @Test
    void daysOfOnesOwnMayHaveTheNameOfAYearThatNoneIsShippedFor() {
        Map<String, String> files = new TreeMap<>(SHIPPED);
        files.put("2026.yml", own("2026-12-28"));
        assertThat(CalendarLinter.read(files).problems()).isEmpty();
    }

    @Test
    void warnsOfAYearWithoutNationalHolidays() {
        Map<String, String> files = new TreeMap<>(SHIPPED);
        files.put(YEAR, "year: 2026\n" + own("2026-12-28"));
        CalendarReading reading = CalendarLinter.read(files);
        assertThat(reading.calendars()).isNotNull();
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isFalse();
            assertThat(problem.inEnglish()).startsWith("2026.yaml:1: The year 2026 has no `libur-nasional`");
        });
    }

    @Test
    void namesADateThatTwoFilesGive() {
        Map<String, String> files = new TreeMap<>(SHIPPED);
        files.put("instansi.yaml", own("2026-08-17"));
        assertThat(CalendarLinter.read(files).problems())
                .extracting(Problem::inEnglish)
                .containsExactly("instansi.yaml:4: 2026-08-17 is off by 2026.yaml already. Delete one of the two.");
    }

    @Test
    void namesHoursThatTwoFilesGiveToTheSameUnits() {
        String hours = Objects.requireNonNull(SHIPPED.get(HOURS));
        Map<String, String> files = new TreeMap<>(SHIPPED);
        files.put("jam-lain.yaml", hours);
        assertThat(CalendarLinter.read(files).problems())
                .extracting(Problem::en)
                .containsExactly("The hours of all units are in jam-kerja.yaml already. Delete one of the two.");
        files.put("jam-lain.yaml", "units: [Loket]\n" + hours);
        assertThat(CalendarLinter.read(files).problems()).isEmpty();
        files.put("loket.yaml", "units: [Perpustakaan, loket]\n" + hours);
        assertThat(CalendarLinter.read(files).problems())
                .extracting(Problem::en)
                .containsExactly("The hours of the unit loket are in jam-lain.yaml already. Delete one of the two.");
    }

    @Test
    void namesARamadanThatOverlapsAnother() {
        Map<String, String> files = new TreeMap<>(SHIPPED);
        files.computeIfPresent(YEAR, (name, text) -> text.replaceFirst("(?m)^( *- .*first: 2026-02-19.*)$", "$1\n$1"));
        assertThat(CalendarLinter.read(files).problems())
                .extracting(Problem::en)
                .containsExactly("Ramadan 1447 H overlaps another Ramadan. Check its dates.");
    }

    @Test
    void namesThatThereIsNoYear() {
        assertThat(CalendarLinter.read(Map.of(HOURS, Objects.requireNonNull(SHIPPED.get(HOURS))))
                        .problems())
                .extracting(Problem::en)
                .containsExactly("There is no year at all. Add a file with `year`, such as 2026.yaml.");
    }

    @Test
    void aDayThatIsOffAlreadyKeepsItsReasonWhereItIsOffForAll() {
        LocalDate independence = LocalDate.of(2026, 8, 17);
        LocalDate jointLeave = LocalDate.of(2026, 12, 24);
        Calendars calendars = CalendarLinter.read(SHIPPED)
                .orThrow()
                .with(List.of(anniversary(independence), anniversary(jointLeave)));
        WorkingCalendar usual = calendars.of(UnitDays.in(Shipped.WIB));
        WorkingCalendar worksOnJointLeave = calendars.of(new UnitDays("Loket", Shipped.WIB, true));
        assertThat(usual.dayOff(independence)).map(DayOff::kind).contains(DayOff.Kind.LIBUR_NASIONAL);
        assertThat(usual.dayOff(jointLeave)).map(DayOff::kind).contains(DayOff.Kind.CUTI_BERSAMA);
        assertThat(worksOnJointLeave.dayOff(jointLeave)).map(DayOff::kind).contains(DayOff.Kind.LIBUR_INSTANSI);
    }

    private static DayOff anniversary(LocalDate date) {
        return new DayOff(date, DayOff.Kind.LIBUR_INSTANSI, "Dies natalis", "Anniversary", Source.of("SK Rektor"));
    }

    @Test
    void takesDaysAndHoursOfAnAgencysOwn() {
        Map<String, String> files = new TreeMap<>(SHIPPED);
        files.put("instansi.yaml", own("2026-12-28"));
        files.put(
                "loket.yaml",
                "units: [Loket Layanan]\n"
                        + Objects.requireNonNull(SHIPPED.get(HOURS)).replace("to: \"16:00\"", "to: \"17:00\""));

        Calendars calendars = CalendarLinter.read(files).orThrow();

        WorkingCalendar plain = calendars.of(UnitDays.in(Shipped.WIB));
        WorkingCalendar counter = calendars.of(new UnitDays("loket layanan", Shipped.WIB, false));
        assertThat(plain.dayOff(LocalDate.of(2026, 12, 28)).orElseThrow().kind())
                .isEqualTo(DayOff.Kind.LIBUR_INSTANSI);
        assertThat(counter.isWorking(Shipped.at("2026-11-26T16:30"))).isTrue();
        assertThat(plain.isWorking(Shipped.at("2026-11-26T16:30"))).isFalse();
        files.computeIfPresent("loket.yaml", (name, hours) -> hours + own("2026-12-29"));
        assertThat(CalendarLinter.read(files).problems())
                .extracting(Problem::inEnglish)
                .singleElement()
                .asString()
                .startsWith("loket.yaml:1: `units` only says for whom `hours` hold;");
    }

    private static String own(String date) {
        return "sources:\n  rektor: {name: SK Rektor 12/2026, readIn: decree}\ndays:\n  - {date: " + date
                + ", kind: libur-instansi, name: Dies natalis, source: rektor}\n";
    }

    private static Arguments mistake(String file, String written, String mistaken, int line, String message) {
        return Arguments.of(file, written, mistaken, line, message);
    }
}
