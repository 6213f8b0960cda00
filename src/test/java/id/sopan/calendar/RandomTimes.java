package id.sopan.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Questions about 2026 and 2027, the same in each run of the tests. */
final class RandomTimes {

    static final Instant FIRST =
            LocalDate.of(2026, 1, 2).atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Instant LAST =
            LocalDate.of(2027, 12, 30).atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final List<ZoneId> ZONES = List.of(Shipped.WIB, Shipped.WITA, Shipped.WIT);

    private final Random random;

    RandomTimes(long seed) {
        random = new Random(seed);
    }

    WorkingCalendar calendar() {
        return Shipped.CALENDARS.of(UnitDays.in(ZONES.get(random.nextInt(ZONES.size()))));
    }

    Instant instant() {
        return FIRST.plusSeconds(random.nextLong(Duration.between(FIRST, LAST).toSeconds()));
    }

    Instant minute() {
        return Instant.ofEpochSecond(instant().getEpochSecond() / 60 * 60);
    }

    /** Not before the instant, and often near it. */
    Instant after(Instant from) {
        long most = Duration.between(from, LAST).toMinutes() + 1;
        long reach = switch (random.nextInt(3)) {
            case 0 -> 600;
            case 1 -> 20_000;
            default -> 200_000;
        };
        return from.plus(Duration.ofMinutes(random.nextLong(Math.min(most, reach))));
    }

    long upTo(long bound) {
        return random.nextLong(bound);
    }

    /** Some that overlap, nest, repeat, are empty or lie outside. */
    List<Interval> pauses(Instant from, Instant to) {
        List<Interval> pauses = new ArrayList<>();
        long minutes = Duration.between(from, to).toMinutes();
        for (int i = random.nextInt(5); i > 0; i--) {
            Instant start = from.plus(Duration.ofMinutes(random.nextLong(minutes + 60) - 30));
            pauses.add(new Interval(start, start.plus(Duration.ofMinutes(random.nextLong(minutes / 2 + 60)))));
            if (random.nextInt(4) == 0) pauses.add(pauses.getFirst());
        }
        return pauses;
    }

    List<Interval> shuffled(List<Interval> pauses) {
        List<Interval> other = new ArrayList<>(pauses);
        Collections.shuffle(other, random);
        return other;
    }
}
