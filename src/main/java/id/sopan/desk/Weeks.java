package id.sopan.desk;

import id.sopan.engine.Run;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/** The weeks (of UTC, known by their Monday) in which a run was open, so that a period's runs are found by key. */
final class Weeks {

    private static final int DAYS = 7;
    private static final String KEY = "week:";
    private static final String WRITTEN = "written:";

    private Weeks() {}

    static String key(LocalDate monday) {
        return KEY + monday;
    }

    /** Of those whose requesters said in that week how it went. */
    static String ratedKey(LocalDate monday) {
        return "rated:" + monday;
    }

    /** Of those whose last entry was recorded in that week, or the last by which anything happened. */
    static String writtenKey(LocalDate monday) {
        return WRITTEN + monday;
    }

    static boolean isWrittenKey(String key) {
        return key.startsWith(WRITTEN);
    }

    /** Of those on which an admin acted as such, by an entry recorded in that week. */
    static String administeredKey(LocalDate monday) {
        return "administered:" + monday;
    }

    static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    static Instant begin(LocalDate monday) {
        return monday.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Up to its end; of an open one up to what happened last. */
    static List<LocalDate> of(Run run) {
        return between(run.since(), run.end() == null ? run.lastAt() : run.end().at());
    }

    /** @param last inclusive */
    static List<LocalDate> between(Instant first, Instant last) {
        return Stream.iterate(of(first), monday -> !monday.isAfter(of(last)), monday -> monday.plusDays(DAYS))
                .toList();
    }
}
