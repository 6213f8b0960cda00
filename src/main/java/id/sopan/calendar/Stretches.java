package id.sopan.calendar;

import id.sopan.calendar.Stretch.Kind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cuts an interval where the reason to count changes. */
final class Stretches {

    private static final Locale INDONESIAN = Locale.of("id", "ID");

    private final CalendarData data;
    private final ZoneId zone;
    private final Interval whole;
    private final List<Stretch> found = new ArrayList<>();

    private Stretches(CalendarData data, ZoneId zone, Interval whole) {
        this.data = data;
        this.zone = zone;
        this.whole = whole;
    }

    static List<Stretch> of(CalendarData data, ZoneId zone, Instant from, Instant to) {
        if (!from.isBefore(to)) return List.of();
        Stretches stretches = new Stretches(data, zone, new Interval(from, to));
        LocalDate last = LocalDate.ofInstant(to, zone);
        for (LocalDate date = LocalDate.ofInstant(from, zone); !date.isAfter(last); date = date.plusDays(1)) {
            stretches.day(date);
        }
        return List.copyOf(stretches.found);
    }

    static Optional<DayOff> dayOff(CalendarData data, LocalDate date) {
        DayOff off = data.daysOff().get(date);
        if (off != null) return Optional.of(off);
        return data.worked(date) == null ? Optional.of(weekend(data, date)) : Optional.empty();
    }

    private static DayOff weekend(CalendarData data, LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        return new DayOff(
                date,
                DayOff.Kind.AKHIR_PEKAN,
                day.getDisplayName(TextStyle.FULL, INDONESIAN),
                day.getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                Source.of(data.hours(date).source()));
    }

    private void day(LocalDate date) {
        DayHours hours = data.worked(date);
        if (!data.covered().contains(date)) add(date, 0, Timeline.DAY, Kind.DI_LUAR_DATA, null);
        else if (hours == null)
            add(date, 0, Timeline.DAY, Kind.LIBUR, dayOff(data, date).orElse(null));
        else day(date, hours.parts());
    }

    private void day(LocalDate date, int[] parts) {
        add(date, 0, parts[0], Kind.DI_LUAR_JAM_KERJA, null);
        for (int i = 0; i < parts.length; i += 2) {
            add(date, parts[i], parts[i + 1], Kind.KERJA, null);
            if (i + 2 < parts.length) add(date, parts[i + 1], parts[i + 2], Kind.ISTIRAHAT, null);
        }
        add(date, parts[parts.length - 1], Timeline.DAY, Kind.DI_LUAR_JAM_KERJA, null);
    }

    private void add(LocalDate date, int fromSecond, int toSecond, Kind kind, @Nullable DayOff day) {
        Instant midnight = date.atStartOfDay(zone).toInstant();
        Interval part = new Interval(midnight.plusSeconds(fromSecond), midnight.plusSeconds(toSecond)).within(whole);
        if (part.isEmpty()) return;
        Stretch last = found.isEmpty() ? null : found.getLast();
        boolean continues = last != null && last.kind() == kind && Objects.equals(last.day(), day);
        Instant from = continues ? found.removeLast().from() : part.from();
        found.add(new Stretch(from, part.to(), kind, day));
    }
}
