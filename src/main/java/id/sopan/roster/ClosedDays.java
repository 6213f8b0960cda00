package id.sopan.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All of them, in order; no date twice. */
record ClosedDays(List<ClosedDay> days) {

    static final ClosedDays NONE = new ClosedDays(List.of());

    ClosedDays {
        days = List.copyOf(days);
    }

    Optional<ClosedDay> on(LocalDate date) {
        return days.stream().filter(day -> day.date().equals(date)).findFirst();
    }

    ClosedDays with(ClosedDay day) {
        List<ClosedDay> more = new ArrayList<>(without(day.date()).days);
        more.add(day);
        more.sort(Comparator.comparing(ClosedDay::date));
        return new ClosedDays(more);
    }

    ClosedDays without(LocalDate date) {
        return new ClosedDays(
                days.stream().filter(day -> !day.date().equals(date)).toList());
    }
}
