package id.sopan.report;

import id.sopan.calendar.WorkingCalendar;
import id.sopan.measure.UnitCalendars;
import id.sopan.outbox.Address;
import id.sopan.record.Head;
import id.sopan.record.Heads;
import id.sopan.roster.Roster;
import id.sopan.roster.Unit;
import id.sopan.schedule.Recurring;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Tells each chat once a week what its units' requests have come to. */
final class WeeklySummaries implements Recurring {

    private final Roster roster;
    private final Recaps recaps;
    private final UnitCalendars calendars;
    private final Statistics statistics;
    private final Summaries summaries;
    private final Heads heads;
    private final BiConsumer<String, String> changed;

    /** @param changed is told kind and id of what was recorded */
    WeeklySummaries(
            Roster roster,
            Recaps recaps,
            UnitCalendars calendars,
            Statistics statistics,
            Summaries summaries,
            Heads heads,
            BiConsumer<String, String> changed) {
        this.roster = roster;
        this.recaps = recaps;
        this.calendars = calendars;
        this.statistics = statistics;
        this.summaries = summaries;
        this.heads = heads;
        this.changed = changed;
    }

    /** Chats whose summaries are of the same days, so that runs are read once for all of them. */
    private record Days(Period period, ZoneId zone) {}

    @Override
    public Optional<Instant> next(Instant after) {
        return homes().entrySet().stream()
                .flatMap(home -> recaps
                        .known(home.getKey())
                        .orElseGet(() -> Recap.usual(after))
                        .next(calendar(home.getValue()), after)
                        .stream())
                .min(Instant::compareTo);
    }

    /** Of several that are due in a chat the older is told first, and the next one in a later call. */
    @Override
    public void run(Instant now) {
        Map<Days, List<Address>> due = new HashMap<>();
        Map<Address, List<String>> homes = homes();
        homes.forEach((home, units) -> {
            WorkingCalendar calendar = calendar(units);
            recaps.told(home, now).stream()
                    .flatMap(recap -> recap.due(calendar, now).stream())
                    .filter(period -> !summaries.isShown(Summaries.weekly(home, period), now))
                    .findFirst()
                    .filter(period -> !summaries.isThere(Summaries.weekly(home, period)))
                    .ifPresent(period -> due.computeIfAbsent(
                                    new Days(period, calendar.zone()), unused -> new ArrayList<>())
                            .add(home));
        });
        due.forEach((days, chats) -> tell(days, chats, homes, now));
    }

    private void tell(Days days, List<Address> chats, Map<Address, List<String>> homes, Instant now) {
        List<Scope> scopes =
                chats.stream().map(chat -> Scope.of(units(homes, chat))).toList();
        Head head = heads.of(days.period().toString(), now);
        List<Report> reports = statistics.reports(days.period(), days.zone(), scopes);
        for (int i = 0; i < chats.size(); i++) {
            Address chat = chats.get(i);
            String id = Summaries.weekly(chat, days.period());
            Told told = new Told(chat, List.copyOf(units(homes, chat)), true, reports.get(i), head.root());
            if (summaries.add(id, told, now)) {
                changed.accept(ReportProjection.WEEKLY, id);
            }
        }
    }

    private static Set<String> units(Map<Address, List<String>> homes, Address chat) {
        return Set.copyOf(homes.getOrDefault(chat, List.of()));
    }

    /** Each home with the units that live there. */
    private Map<Address, List<String>> homes() {
        Map<Address, List<String>> homes = new LinkedHashMap<>();
        for (Unit unit : roster.units()) {
            Unit.Home home = unit.home();
            if (home != null) {
                homes.computeIfAbsent(new Address(home.chat(), home.topic()), unused -> new ArrayList<>())
                        .add(unit.id());
            }
        }
        return homes;
    }

    /** Of the first of them: a chat has one Monday morning. */
    private WorkingCalendar calendar(List<String> units) {
        return calendars.of(units.getFirst());
    }
}
