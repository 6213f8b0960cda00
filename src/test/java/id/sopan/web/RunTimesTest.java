package id.sopan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.sopan.calendar.Calendars;
import id.sopan.calendar.Shipped;
import id.sopan.calendar.UnitDays;
import id.sopan.engine.Person;
import id.sopan.measure.ClockBehind;
import id.sopan.measure.PutBack;
import id.sopan.measure.RunClock;
import id.sopan.measure.Stays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the API tells of a time is what the ledger in the chat tells: where the days come from, and what may change. */
class RunTimesTest {

    private static final Calendars CALENDARS = Shipped.CALENDARS;

    private static final String BY_HAND = """
            {"by":null,"exit":null,"reason":"Menunggu suku cadang","question":false}""";
    private static final String ASKED = """
            {"by":"Rina","exit":null,"reason":"Untuk semester mana?","question":true}""";

    private static RunTimes.Stay stay(String from, String to) {
        return RunTimes.of(Stays.clock(
                        unit -> CALENDARS.of(UnitDays.in(Stays.WIB)), to, Stays.visit("analisis", from, to)))
                .visits()
                .getFirst();
    }

    @Test
    void theHoursOfARamadanThatIsNotFixedYetAreProvisional() {
        RunTimes.Stay stay = stay("2027-02-09T08:00", "2027-02-09T09:00");
        assertThat(stay.ramadan()).singleElement().satisfies(month -> {
            assertThat(month.name()).isEqualTo("Ramadan 1448 H");
            assertThat(month.first()).isEqualTo(LocalDate.of(2027, 2, 8));
            assertThat(month.last()).isEqualTo(LocalDate.of(2027, 3, 9));
            assertThat(month.provisional()).isTrue();
        });
        assertThat(stay("2026-02-20T08:00", "2026-02-20T09:00").ramadan())
                .singleElement()
                .satisfies(month -> {
                    assertThat(month.provisional()).isFalse();
                    assertThat(month.source()).isNotBlank();
                });
        assertThat(stay("2026-11-24T08:00", "2026-11-24T09:00").ramadan()).isEmpty();
    }

    @Test
    void aClockThatWasPutBackIsNamedWhereItMayShortenTheTime() {
        RunClock clock = Stays.clock(
                unit -> CALENDARS.of(UnitDays.in(Stays.WIB)),
                "2026-11-24T08:30",
                Stays.visit("analisis", "2026-11-24T08:00", null));
        PutBack putBack = new PutBack(Instant.parse("2026-11-24T02:00:00Z"), Instant.parse("2026-11-24T01:00:00Z"));
        RunTimes times = RunTimes.of(
                new RunClock(clock.run(), clock.procedure(), clock.calendars(), clock.now(), List.of(putBack)));
        assertThat(JsonMapper.shared()
                        .valueToTree(times)
                        .path("visits")
                        .path(0)
                        .path("putBack")
                        .toString())
                .isEqualTo("{\"before\":\"2026-11-24T02:00:00Z\",\"after\":\"2026-11-24T01:00:00Z\"}");
        assertThat(RunTimes.of(clock).visits())
                .singleElement()
                .extracting(RunTimes.Stay::putBack)
                .isNull();
    }

    @Test
    void likewiseAClockThatWasBehind() {
        RunClock clock = Stays.clock(
                unit -> CALENDARS.of(UnitDays.in(Stays.WIB)),
                "2026-11-24T08:30",
                Stays.visit("analisis", "2026-11-24T08:00", null));
        Instant from = Instant.parse("2026-11-24T01:10:00Z");
        ClockBehind behind = new ClockBehind(from, from.plusSeconds(1920), from.plusSeconds(1200));
        RunTimes.Stay stay = RunTimes.of(
                        new RunClock(clock.run(), clock.procedure(), clock.calendars(), clock.now(), List.of(behind)))
                .visits()
                .getFirst();
        assertThat(JsonMapper.shared().valueToTree(stay).path("clockBehind").toString())
                .isEqualTo("{\"from\":\"2026-11-24T01:10:00Z\",\"there\":\"2026-11-24T01:42:00Z\","
                        + "\"until\":\"2026-11-24T01:30:00Z\"}");
        assertThat(stay.putBack()).isNull();
    }

    /** A question to the requester while the step is paused by hand, too, and on its own after that. */
    @Test
    void whatStandsStillForAQuestionSaysSoBesideAPauseByHand() {
        RunTimes times = RunTimes.of(Stays.clock(
                unit -> CALENDARS.of(UnitDays.in(Stays.WIB)),
                "2026-11-24T11:00",
                Stays.visit(
                        "analisis",
                        "2026-11-24T08:00",
                        "2026-11-24T11:00",
                        Stays.hold("2026-11-24T08:30", "2026-11-24T09:30"),
                        Stays.asked(
                                new Person(3, "Rina"),
                                "Untuk semester mana?",
                                "2026-11-24T09:00",
                                "2026-11-24T10:00"))));
        JsonNode stay = JsonMapper.shared().valueToTree(times).path("visits").path(0);
        assertThat(stay.path("ledger").valueStream())
                .extracting(
                        line -> line.path("countedAs").asString(),
                        line -> line.path("seconds").asInt(),
                        line -> line.path("because").toString())
                .containsExactly(
                        tuple("kerja", 1800, "[]"),
                        tuple("jeda", 0, because(BY_HAND)),
                        tuple("jeda", 0, because(BY_HAND, ASKED)),
                        tuple("jeda", 0, because(ASKED)),
                        tuple("kerja", 3600, "[]"));
        assertThat(stay.path("measuredMinutes").asInt()).isEqualTo(90);
    }

    private static String because(String... causes) {
        return "[" + String.join(",", causes) + "]";
    }

    @Test
    void jointLeaveThatIsNotDecreedYetIsProvisional() {
        assertThat(stay("2027-02-04T15:00", "2027-02-08T09:00").ledger())
                .filteredOn(line -> "libur".equals(line.countedAs()) && Boolean.TRUE.equals(line.provisional()))
                .extracting(RunTimes.Line::day, RunTimes.Line::secondHand)
                .containsExactly(
                        tuple("Cuti bersama Tahun Baru Imlek", true), tuple("Tahun Baru Imlek 2578 Kongzili", true));
        assertThat(stay("2026-12-23T15:00", "2026-12-25T09:00").ledger())
                .filteredOn(line -> "libur".equals(line.countedAs()))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.provisional()).isFalse());
    }
}
