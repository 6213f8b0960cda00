package id.sopan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sopan.definition.DefinitionSource;
import id.sopan.definition.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Calendars change while the bot runs, and a mistake in them changes nothing. */
class CalendarLibraryTest {

    private static final String YEAR = "2026.yaml";
    private static final LocalDate DIES = LocalDate.of(2026, 12, 28);

    private final Map<String, String> files =
            new TreeMap<>(DefinitionSource.shippedCalendars().read());
    private final RememberedCalendars store = new RememberedCalendars();
    private final List<String> refused = new ArrayList<>();
    private final List<CalendarChanges> told = new ArrayList<>();
    private final List<String> doubted = new ArrayList<>();
    private final List<String> aside = new ArrayList<>();
    private boolean readable = true;
    private final CalendarLibrary library = another();

    @Test
    void takesAChangedFileWithoutARestartAndKeepsTheVersionBefore() {
        WorkingCalendar before = library.kept(calendar(library));
        files.put("instansi.yaml", own(DIES));
        library.refresh();

        WorkingCalendar now = library.kept(calendar(library));
        assertThat(now.isWorkingDay(DIES)).isFalse();
        assertThat(now.version()).isNotEqualTo(before.version());
        WorkingCalendar remembered = another().byVersion(before.version()).orElseThrow();
        assertThat(remembered.isWorkingDay(DIES)).isTrue();
        assertThat(remembered.data()).isEqualTo(before.data());
    }

    @Test
    void refusesABrokenFileOnceAndTheOneBeforeStays() {
        String version = calendar(library).version();
        files.compute(YEAR, (name, text) -> Objects.requireNonNull(text).replace("2026-01-16", "2026-01-32"));
        library.refresh();
        library.refresh();

        assertThat(calendar(library).version()).isEqualTo(version);
        assertThat(refused).hasSize(1).first().asString().startsWith("2026.yaml:13: ");
    }

    @Test
    void takesTheGoodFileBesideABrokenOne() {
        library.refresh();
        files.compute(YEAR, (name, text) -> text + "  - nonsense\n");
        files.put("instansi.yaml", own(DIES));
        library.refresh();

        assertThat(calendar(library).isWorkingDay(DIES)).isFalse();
        assertThat(calendar(library).isWorkingDay(LocalDate.of(2026, 1, 16))).isFalse();
    }

    @Test
    void afterARestartWithABrokenFileCountsByWhatWasAcceptedLast() {
        files.put("instansi.yaml", own(DIES));
        library.refresh();
        files.put("instansi.yaml", "days: nonsense\n");

        CalendarLibrary restarted = another();
        restarted.refresh();

        assertThat(calendar(restarted).isWorkingDay(DIES)).isFalse();
        assertThat(refused).isNotEmpty();
    }

    @Test
    void aFirstStartWithBrokenFilesCountsByThoseThatComeWithSopan() {
        files.put("jam-kerja.yaml", "hours: sore\n");
        files.put(YEAR, "year: dua ribu\n");
        library.refresh();

        assertThat(calendar(library).version()).isEqualTo(Shipped.JAKARTA.version());
    }

    @Test
    void aBrokenFileOfOnesOwnOnAFirstStartLeavesTheShippedOneOfItsNameInForce() {
        files.put(YEAR, "year: dua ribu\n");
        files.put("instansi.yaml", own(DIES));
        library.refresh();

        assertThat(calendar(library).isWorkingDay(LocalDate.of(2026, 1, 16))).isFalse();
        assertThat(calendar(library).isWorkingDay(DIES)).isFalse();
        assertThat(calendar(library).covered()).isEqualTo(Shipped.CALENDARS.covered());
    }

    @Test
    void daysOfOnesOwnUnderTheNameOfAShippedYearDoNotTakeItsPlace() {
        files.put(YEAR, own(DIES));
        library.refresh();

        assertThat(calendar(library).version()).isEqualTo(Shipped.JAKARTA.version());
        assertThat(refused).singleElement().asString().startsWith("2026.yaml:").contains("instansi.yaml");
    }

    @Test
    void whatAnEarlierVersionAcceptedSoIsMendedToo() {
        files.put(YEAR, own(DIES));
        files.put("2027.yaml", files.getOrDefault("2027.yaml", "") + "# a remark\n");
        assertThat(store.accept(files, new CalendarStore.Accepted(0, Map.of()))).isTrue();
        library.refresh();

        assertThat(calendar(library).version()).isEqualTo(Shipped.JAKARTA.version());
        assertThat(refused).isNotEmpty();
    }

    @Test
    void aFirstStartTellsInWhatOnesOwnCalendarsDifferAndWhatIsInDoubt() {
        files.put(YEAR, "year: 2026\n" + own(DIES));
        library.refresh();
        another().refresh();

        assertThat(told).singleElement().satisfies(changes -> {
            assertThat(changes.closed()).extracting(DayOff::date).containsExactly(DIES);
            assertThat(changes.reopened()).extracting(DayOff::date).contains(LocalDate.of(2026, 12, 25));
        });
        assertThat(doubted)
                .singleElement()
                .asString()
                .startsWith("2026.yaml:1: ")
                .contains("libur-nasional");
    }

    @Test
    void whatIsInDoubtIsToldOnceUntilItChanges() {
        files.put(YEAR, "year: 2026\n" + own(DIES));
        library.refresh();
        files.put("instansi.yaml", own(DIES.plusDays(1)));
        library.refresh();
        files.put(YEAR, "# a remark\nyear: 2026\n" + own(DIES));
        library.refresh();
        assertThat(doubted).hasSize(1);

        files.put(YEAR, DefinitionSource.shippedCalendars().read().getOrDefault(YEAR, ""));
        library.refresh();
        files.put(YEAR, "year: 2026\n" + own(DIES));
        library.refresh();
        assertThat(doubted).hasSize(2);
    }

    @Test
    void daysOfOnesOwnUnderTheNameOfTheShippedHoursAreRefusedThemselvesAndTheGoodFileBesideThemIsTaken() {
        files.put("jam-kerja.yaml", own(DIES.plusDays(1)));
        files.put("instansi.yaml", own(DIES));
        library.refresh();

        assertThat(refused)
                .singleElement()
                .asString()
                .startsWith("jam-kerja.yaml:1: ")
                .contains("`hours`");
        assertThat(calendar(library).isWorkingDay(DIES)).isFalse();
    }

    @Test
    void anotherInstanceFollows() {
        CalendarLibrary other = another();
        other.refresh();
        files.put("instansi.yaml", own(DIES));
        library.refresh();
        files.remove("instansi.yaml");
        other.refresh();

        assertThat(calendar(other).isWorkingDay(DIES)).isFalse();
    }

    @Test
    void ofTwoThatTakeOtherFilesAtOnceBothChangesAreTold() {
        library.refresh();
        List<String> successions = new ArrayList<>();
        CalendarLibrary one = library(with("instansi.yaml", own(DIES)), (changes, succession) -> {
            if (successions.isEmpty()) {
                library(with("instansi.yaml", own(DIES.plusDays(1))), (later, other) -> successions.add(other))
                        .refresh();
            }
            successions.add(succession);
        });
        one.refresh();

        assertThat(successions).hasSize(3).doesNotHaveDuplicates();
        library.refresh();
        assertThat(calendar(library).isWorkingDay(DIES)).isFalse();
        assertThat(calendar(library).isWorkingDay(DIES.plusDays(1))).isTrue();
    }

    @Test
    void aChangeThatTheStoreDidNotTakeIsTakenAtTheNextLook() {
        library.refresh();
        files.put("instansi.yaml", own(DIES));
        store.away(true);
        assertThatThrownBy(library::refresh).isInstanceOf(UncheckedIOException.class);
        store.away(false);
        library.refresh();

        assertThat(calendar(library).isWorkingDay(DIES)).isFalse();
    }

    @Test
    void filesThatCouldNotBeReadForAWhileAreNotTakenForChanged() {
        library.refresh();
        CalendarLibrary other = library(with("instansi.yaml", own(DIES)), (changes, succession) -> {});
        other.refresh();
        readable = false;
        library.refresh();
        readable = true;
        library.refresh();

        assertThat(calendar(library).isWorkingDay(DIES)).isFalse();
        assertThat(library.refused()).isEmpty();
    }

    @Test
    void onAStoreOfItsOwnTheFilesThatLieThereAtTheStartCount() {
        CalendarLibrary restarted = restartedWithTheEarlierFiles();
        restarted.refresh();

        assertThat(calendar(restarted).isWorkingDay(DIES)).isTrue();
        assertThat(restarted.setAside()).isEmpty();
        assertThat(aside).isEmpty();
    }

    @Test
    void onASharedStoreAnInstanceThatStartsWithEarlierFilesChangesNothing() {
        store.share();
        CalendarLibrary restarted = restartedWithTheEarlierFiles();
        restarted.refresh();
        restarted.refresh();
        library.refresh();

        assertThat(calendar(restarted).isWorkingDay(DIES)).isFalse();
        assertThat(calendar(library).isWorkingDay(DIES)).isFalse();
        assertThat(restarted.setAside()).containsExactly("instansi.yaml");
        assertThat(aside).containsExactly("instansi.yaml");
    }

    @Test
    void onASharedStoreEarlierFilesArePutInForceOnPurpose() {
        store.share();
        CalendarLibrary restarted = restartedWithTheEarlierFiles();
        restarted.refresh();

        assertThat(restarted.putInForce().changes().orElseThrow().reopened())
                .extracting(DayOff::date)
                .containsExactly(DIES);
        assertThat(restarted.setAside()).isEmpty();
        assertThat(told.getLast().reopened()).hasSize(1);
        restarted.refresh();
        assertThat(calendar(restarted).isWorkingDay(DIES)).isTrue();
    }

    @Test
    void onASharedStoreEarlierFilesThatArePutInWhileItRunsCount() {
        store.share();
        library.refresh();
        files.put("instansi.yaml", own(DIES));
        library.refresh();
        files.remove("instansi.yaml");
        library.refresh();

        assertThat(calendar(library).isWorkingDay(DIES)).isTrue();
        assertThat(aside).isEmpty();
    }

    @Test
    void onASharedStoreFilesThatAreNewCountAtTheStart() {
        store.share();
        library.refresh();
        files.put("instansi.yaml", own(DIES));
        CalendarLibrary restarted = another();
        restarted.refresh();

        assertThat(calendar(restarted).isWorkingDay(DIES)).isFalse();
        assertThat(aside).isEmpty();
    }

    /** A day was added in a file of its own, and that file is not there any more. */
    private CalendarLibrary restartedWithTheEarlierFiles() {
        library.refresh();
        library(with("instansi.yaml", own(DIES)), (changes, succession) -> {}).refresh();
        return another();
    }

    @Test
    void filesThatCannotBeReadChangeNothing() {
        String version = calendar(library).version();
        readable = false;
        library.refresh();

        assertThat(calendar(library).version()).isEqualTo(version);
        assertThat(refused).hasSize(1).first().asString().contains("SOPAN_CALENDARS");
    }

    @Test
    void tellsOnceWhatAChangeMakesDifferentAndNothingOfTheFirstStart() {
        library.refresh();
        files.put("instansi.yaml", own(DIES));
        files.compute(
                YEAR,
                (name, text) -> Objects.requireNonNull(text)
                        .replaceFirst("(?m)^.*2026-01-16.*\n", "")
                        .replace("Ramadan 1447 H", "Bulan Ramadan 1447 H"));
        files.compute(
                "jam-kerja.yaml", (name, text) -> Objects.requireNonNull(text).replace("11:30", "11:45"));
        CalendarChanges changes = library.refresh().changes().orElseThrow();
        another().refresh();

        assertThat(told).containsExactly(changes);
        assertThat(changes.closed()).extracting(DayOff::date).containsExactly(DIES);
        assertThat(changes.reopened()).extracting(DayOff::date).containsExactly(LocalDate.of(2026, 1, 16));
        assertThat(changes.ramadans()).extracting(Ramadan::name).containsExactly("Bulan Ramadan 1447 H");
        assertThat(changes.dropped()).extracting(Ramadan::name).containsExactly("Ramadan 1447 H");
        assertThat(changes.hours()).containsExactly("");
        assertThat(changes.covered()).isEmpty();
    }

    @Test
    void tellsWhatChangedWhileItWasDownAndNothingOfARemark() {
        library.refresh();
        files.put("instansi.yaml", own(DIES));
        another().refresh();
        assertThat(told)
                .singleElement()
                .satisfies(changes -> assertThat(changes.closed()).hasSize(1));
        files.put("instansi.yaml", own(DIES) + "# a remark\n");
        another().refresh();
        assertThat(told).hasSize(1);
        files.put("instansi.yaml", own(DIES).replace("SK Rektor 12/2026", "SK Rektor 13/2026"));
        another().refresh();
        assertThat(told.getLast().restated()).extracting(DayOff::date).containsExactly(DIES);
    }

    @Test
    void ofAYearThatIsAddedTheRangeAndTheDaysOffAreTold() {
        library.refresh();
        files.put("2028.yaml", """
                year: 2028
                sources:
                  skb: {name: SKB, readIn: decree}
                days:
                  - {date: 2028-01-03, kind: libur-nasional, source: skb, name: Tahun Baru}
                """);
        CalendarChanges changes = library.refresh().changes().orElseThrow();
        assertThat(changes.covered().orElseThrow().last()).isEqualTo(LocalDate.of(2028, 12, 31));
        assertThat(changes.closed()).isEmpty();
        assertThat(changes.added()).extracting(DayOff::date).containsExactly(LocalDate.of(2028, 1, 3));
    }

    @Test
    void saysWhatIsRefusedForAsLongAsItIs() {
        library.refresh();
        files.put("instansi.yaml", "days: nonsense\n");
        assertThat(library.refresh().refused()).isNotEmpty();
        assertThat(library.refresh().refused()).isNotEmpty();
        files.remove("instansi.yaml");
        assertThat(library.refresh().refused()).isEmpty();
        assertThat(told).isEmpty();
    }

    private CalendarLibrary another() {
        return new CalendarLibrary(
                this::read,
                store,
                (file, problems) -> problems.stream().map(Problem::inEnglish).forEach(refused::add),
                new CalendarListener() {
                    @Override
                    public void changed(CalendarChanges changes, String succession) {
                        told.add(changes);
                    }

                    @Override
                    public void setAside(Set<String> files, long revision) {
                        aside.addAll(files);
                    }

                    @Override
                    public void doubted(List<Problem> warnings, String succession) {
                        warnings.stream().map(Problem::inEnglish).forEach(doubted::add);
                    }
                });
    }

    private CalendarLibrary library(Map<String, String> files, CalendarListener listener) {
        return new CalendarLibrary(() -> files, store, (file, problems) -> {}, listener);
    }

    private Map<String, String> with(String file, String text) {
        Map<String, String> others = new TreeMap<>(files);
        others.put(file, text);
        return others;
    }

    private Map<String, String> read() {
        if (!readable) throw new UncheckedIOException(new IOException("no such directory"));
        return Map.copyOf(files);
    }

    private static WorkingCalendar calendar(CalendarLibrary library) {
        return library.current().of(UnitDays.in(Shipped.WIB));
    }

    private static String own(LocalDate date) {
        return "sources:\n  sk: {name: SK Rektor 12/2026, readIn: decree}\ndays:\n  - {date: " + date
                + ", kind: libur-instansi, name: Dies natalis, source: sk}\n";
    }
}
