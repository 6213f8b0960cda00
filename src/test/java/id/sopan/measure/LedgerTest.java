package id.sopan.measure;

import static id.sopan.measure.Stays.RINA;
import static id.sopan.measure.Stays.WIB;
import static id.sopan.measure.Stays.clock;
import static id.sopan.measure.Stays.hold;
import static id.sopan.measure.Stays.visit;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.Visit;
import id.sopan.measure.Ledger.Kind;
import id.sopan.measure.Ledger.Line;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each figure can be explained, and the explanation adds up to it. */
class LedgerTest {

    private static final UnitCalendars REGULAR = unit -> Weeks.in(WIB);

    private static Ledger ledger(Visit visit, String now) {
        return clock(REGULAR, now, visit).ledger(visit);
    }

    private static long minutes(Line line) {
        return line.counted().toMinutes();
    }

    @Test
    void aFridayBreakAndAWeekendCountForNothing() {
        Ledger ledger = ledger(visit("analisis", "2026-11-27T11:00", "2026-11-30T08:00"), "2026-12-01T08:00");
        assertThat(ledger.lines())
                .extracting(Line::kind)
                .containsExactly(
                        Kind.KERJA,
                        Kind.ISTIRAHAT,
                        Kind.KERJA,
                        Kind.DI_LUAR_JAM_KERJA,
                        Kind.LIBUR,
                        Kind.LIBUR,
                        Kind.DI_LUAR_JAM_KERJA,
                        Kind.KERJA);
        assertThat(ledger.lines()).extracting(LedgerTest::minutes).containsExactly(30L, 0L, 210L, 0L, 0L, 0L, 0L, 30L);
        assertThat(ledger.sum()).isEqualTo(Duration.ofMinutes(270));
    }

    @Test
    void aPauseOverAWeekendIsOnePauseAndNamesWhoAndWhy() {
        Visit visit =
                visit("analisis", "2026-11-27T11:00", "2026-11-30T08:00", hold("2026-11-27T14:00", "2026-11-30T07:45"));
        Ledger ledger = ledger(visit, "2026-12-01T08:00");
        assertThat(ledger.lines())
                .filteredOn(line -> line.kind() == Kind.JEDA)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.causes()).extracting(Ledger.Cause::by).containsExactly(RINA);
                    assertThat(line.causes()).extracting(Ledger.Cause::reason).containsExactly("Menunggu suku cadang");
                    assertThat(line.counted()).isZero();
                });
        assertThat(ledger.sum()).isEqualTo(Duration.ofMinutes(30 + 60 + 15));
    }

    @Test
    void whatWasSentBackIsSoAlsoWhileItIsPausedAndBothAreNamed() {
        Visit.Pause sentBack = new Visit.Pause(
                RINA, Stays.at("2026-11-25T09:00"), Stays.at("2026-11-25T11:00"), "lengkapi", "Mohon dirinci");
        Visit visit = new Visit(
                "analisis",
                1,
                Stays.at("2026-11-25T08:00"),
                List.of(),
                List.of(),
                List.of(sentBack),
                List.of(hold("2026-11-25T10:00", "2026-11-25T11:30")),
                null);
        Ledger ledger = ledger(visit, "2026-11-25T12:00");
        assertThat(ledger.lines())
                .extracting(Line::kind)
                .containsExactly(Kind.KERJA, Kind.DIKEMBALIKAN, Kind.DIKEMBALIKAN, Kind.JEDA, Kind.KERJA);
        assertThat(ledger.lines().get(2).causes())
                .containsExactly(
                        new Ledger.Cause(RINA, "lengkapi", "Mohon dirinci", false),
                        new Ledger.Cause(RINA, null, "Menunggu suku cadang", false));
        assertThat(ledger.sum()).isEqualTo(Duration.ofMinutes(60 + 30));
    }

    @Test
    void whileNobodyHadItInHandItIsToldApartFromWhileSomebodyHad() {
        Visit.Taking taken = new Visit.Taking(RINA, Stays.at("2026-11-25T11:30"), Stays.at("2026-11-25T13:30"), null);
        Visit visit = new Visit(
                "koordinasi", 1, Stays.at("2026-11-25T11:00"), List.of(taken), List.of(), List.of(), List.of(), null);
        Ledger ledger = ledger(visit, "2026-11-25T14:00");
        assertThat(ledger.lines())
                .extracting(Line::kind)
                .containsExactly(Kind.KERJA, Kind.KERJA, Kind.ISTIRAHAT, Kind.KERJA, Kind.KERJA);
        assertThat(ledger.lines()).extracting(Line::inHand).containsExactly(false, true, false, true, false);
        assertThat(ledger.lines()).extracting(LedgerTest::minutes).containsExactly(30L, 30L, 0L, 30L, 30L);
    }

    @Test
    void addsUpToTheFigureWhateverHappened() {
        Random random = new Random(11);
        Instant monday = Stays.at("2026-11-23T00:00");
        for (int i = 0; i < 1500; i++) {
            Instant opened =
                    monday.plusMillis(random.nextLong(Duration.ofDays(9).toMillis()));
            Instant now = opened.plusMillis(random.nextLong(Duration.ofDays(9).toMillis()));
            Visit visit = new Visit(
                    random.nextBoolean() ? "analisis" : "koordinasi",
                    1,
                    opened,
                    takings(random, opened, now),
                    List.of(),
                    pauses(random, opened, now),
                    holds(random, opened, now),
                    null);
            RunClock clock = clock(REGULAR, now, List.of(visit));
            Ledger ledger = clock.ledger(visit);
            assertThat(ledger.sum()).isEqualTo(clock.working(visit).measured());
            Instant before = opened;
            for (Line line : ledger.lines()) {
                assertThat(line.from()).isEqualTo(before);
                before = line.to();
            }
            assertThat(before).isEqualTo(now);
        }
    }

    private static @Nullable Instant some(Random random, Instant from, Instant to) {
        return random.nextInt(4) == 0 ? null : between(random, from, to);
    }

    private static Instant between(Random random, Instant from, Instant to) {
        return from.plusMillis(random.nextLong(Duration.between(from, to).toMillis() + 1));
    }

    private static List<Visit.Taking> takings(Random random, Instant from, Instant to) {
        List<Visit.Taking> takings = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Instant at = between(random, from, to);
            takings.add(new Visit.Taking(RINA, at, some(random, at, to), null));
        }
        return takings;
    }

    private static List<Visit.Pause> pauses(Random random, Instant from, Instant to) {
        List<Visit.Pause> pauses = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Instant at = between(random, from, to);
            pauses.add(new Visit.Pause(RINA, at, some(random, at, to), "lengkapi", "Mohon dirinci"));
        }
        return pauses;
    }

    private static List<Visit.Hold> holds(Random random, Instant from, Instant to) {
        List<Visit.Hold> holds = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Instant at = between(random, from, to);
            holds.add(new Visit.Hold(RINA, at, some(random, at, to), "Listrik padam"));
        }
        return holds;
    }
}
