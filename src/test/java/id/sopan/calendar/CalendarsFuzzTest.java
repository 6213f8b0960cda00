package id.sopan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.definition.DefinitionSource;
import id.sopan.fuzzing.Fuzz;
import id.sopan.fuzzing.LineMutation;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Calendars, however one of their files is spoiled, are either refused with file and line, or time can be counted by them. */
class CalendarsFuzzTest {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    @Test
    void areRefusedByLineOrCount() {
        Map<String, String> texts = DefinitionSource.shippedCalendars().read();
        List<String> names = List.copyOf(texts.keySet());
        int[] accepted = {0};
        Fuzz.tryOut(60, names.stream().map(texts::get).toList(), new LineMutation(), (origin, mutant) -> {
            Map<String, String> all = new TreeMap<>(texts);
            all.put(names.get(origin), mutant);
            long began = processorTime();
            CalendarReading reading = CalendarLinter.read(all);
            if (reading.calendars() == null) {
                assertThat(reading.broken()).isNotEmpty();
            } else {
                accepted[0]++;
                count(reading.calendars());
            }
            assertThat(Duration.ofNanos(processorTime() - began)).isLessThan(LONGEST);
            assertThat(reading.problems()).allSatisfy(problem -> {
                assertThat(all).containsKey(problem.file());
                assertThat((long) problem.line()).isBetween(1L, (long)
                        all.getOrDefault(problem.file(), "").split("\r\n|[\n\r\u0085\u2028\u2029]", -1).length);
                assertThat(problem.inEnglish()).startsWith(problem.file() + ":" + problem.line());
            });
        });
        assertThat(accepted[0]).isPositive();
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void count(Calendars calendars) {
        WorkingCalendar calendar = calendars.of(UnitDays.in(Shipped.WIB));
        DateRange covered = calendar.covered();
        Instant from = covered.first().atStartOfDay(calendar.zone()).toInstant();
        Instant to = covered.last().atStartOfDay(calendar.zone()).toInstant();
        assertThat(calendar.workingTime(from, to)).isBetween(Duration.ZERO, Duration.between(from, to));
        calendar.due(from, Duration.ofHours(100))
                .instant()
                .ifPresent(due -> assertThat(due).isAfterOrEqualTo(from));
        assertThat(calendar.stretches(from, to)).isNotEmpty();
        LocalDate day = LocalDate.of(2026, 12, 25);
        calendar.workingDayFrom(day).ifPresent(next -> assertThat(next).isAfterOrEqualTo(day));
    }
}
