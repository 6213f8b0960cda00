package id.sopan.report;

import id.sopan.calendar.WorkingCalendar;
import id.sopan.measure.PutBack;
import id.sopan.measure.UnitCalendars;
import id.sopan.outbox.Address;
import id.sopan.procedure.Language;
import id.sopan.record.Head;
import id.sopan.record.Heads;
import id.sopan.roster.Roster;
import id.sopan.roster.Unit;
import id.sopan.schedule.Recurring;
import id.sopan.wording.Card;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Tells each chat once a week what its units' requests have come to. What is due nowhere is found without reading a document
 * of each chat; what is to be told is decided on what is stored.
 */
final class WeeklySummaries implements Recurring {

    /** How soon what another instance changed is found, should that one be gone. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** What is said is remembered for somewhat longer. */
    private static final Duration TOLD_ONCE = Duration.ofHours(24);

    private static final String HEAD = "head ";

    private final Roster roster;
    private final Recaps recaps;
    private final UnitCalendars calendars;
    private final Statistics statistics;
    private final Summaries summaries;
    private final Heads heads;
    private final RemovedMeanwhile removed;
    private final Supplier<List<PutBack>> putBacks;
    private final BooleanSupplier clockIsRight;
    private final BiConsumer<String, String> changed;
    private final BiConsumer<String, Function<Language, Card>> alone;
    /** Ids of those that are known to have been shown, or passed over; of heads that were told alone, too. */
    private final Set<String> shown = ConcurrentHashMap.newKeySet();

    private Instant looked = Instant.EPOCH;
    private volatile boolean goesOn;

    /**
     * @param putBacks each time that the machine's clock was put back
     * @param clockIsRight is asked where something is due; otherwise it waits
     * @param changed is told kind and id of what was recorded
     * @param alone is told of a head that no summary tells
     */
    WeeklySummaries(
            Roster roster,
            Recaps recaps,
            UnitCalendars calendars,
            Statistics statistics,
            Summaries summaries,
            Heads heads,
            RemovedMeanwhile removed,
            Supplier<List<PutBack>> putBacks,
            BooleanSupplier clockIsRight,
            BiConsumer<String, String> changed,
            BiConsumer<String, Function<Language, Card>> alone) {
        this.roster = roster;
        this.recaps = recaps;
        this.calendars = calendars;
        this.statistics = statistics;
        this.summaries = summaries;
        this.heads = heads;
        this.removed = removed;
        this.putBacks = putBacks;
        this.clockIsRight = clockIsRight;
        this.changed = changed;
        this.alone = alone;
    }

    /** Chats whose summaries are of the same days, so that runs are read once for all of them. */
    private record Days(Period period, ZoneId zone) {}

    @Override
    public Optional<Instant> next(Instant after) {
        Map<Address, List<String>> homes = homes();
        return homes.entrySet().stream()
                .flatMap(home -> recaps
                        .known(home.getKey())
                        .orElseGet(() -> Recap.usual(after))
                        .next(calendar(home.getValue()), after)
                        .stream())
                .min(Instant::compareTo)
                .or(() -> first(homes).flatMap(calendar -> Recap.usual(after).next(calendar, after)));
    }

    /** Of several that are due in a chat the older is told first, and the next one in a later call. */
    @Override
    public void run(Instant now) {
        goesOn = false;
        if (now.isBefore(looked) || !now.isBefore(looked.plus(LONGEST))) {
            recaps.forget();
            shown.clear();
            looked = now;
        }
        Map<Days, List<Address>> due = new HashMap<>();
        Map<Address, List<String>> homes = homes();
        homes.forEach((home, units) -> {
            WorkingCalendar calendar = calendar(units);
            untold(home, calendar, now)
                    .flatMap(likely -> untoldAsStored(home, calendar, now))
                    .ifPresent(period -> due.computeIfAbsent(
                                    new Days(period, calendar.zone()), unused -> new ArrayList<>())
                            .add(home));
        });
        boolean tells = !due.isEmpty() && clockIsRight.getAsBoolean();
        if (tells) {
            due.forEach((days, chats) -> tell(days, chats, homes, now));
        }
        alone(homes, now).filter(week -> clockIsRight.getAsBoolean()).ifPresent(week -> tellAlone(week, now));
        goesOn = tells;
    }

    /** Whether a summary was told, after which the next of that chat may be due. */
    @Override
    public boolean goesOn() {
        return goesOn;
    }

    /** The week whose head no summary tells, since those of all chats are off, from when they would usually be told. */
    private Optional<Period> alone(Map<Address, List<String>> homes, Instant now) {
        List<Recap> all = homes.keySet().stream()
                .flatMap(home -> recaps.told(home, now).stream())
                .toList();
        return all.stream().anyMatch(Recap::on)
                ? Optional.empty()
                : all.stream()
                        .map(Recap::since)
                        .max(Instant::compareTo)
                        .map(since -> Recap.usual(PutBack.began(since, now, putBacks.get())))
                        .flatMap(usual -> first(homes)
                                .flatMap(calendar ->
                                        usual.due(calendar, now).stream().reduce((older, newer) -> newer)))
                        .filter(week -> !shown.contains(HEAD + week));
    }

    /** Told after it was made, for as long as that is only told once. */
    private void tellAlone(Period week, Instant now) {
        Head head = heads.of(week.toString(), now);
        if (now.isBefore(head.at().plus(TOLD_ONCE))) {
            alone.accept(HEAD + week, language -> ReportCard.alone(week, head.root(), language));
        }
        shown.add(HEAD + week);
    }

    private Optional<WorkingCalendar> first(Map<Address, List<String>> homes) {
        return homes.values().stream().findFirst().map(this::calendar);
    }

    private Optional<Period> untold(Address home, WorkingCalendar calendar, Instant now) {
        return recaps.told(home, now).stream()
                .map(recap -> recap.since(PutBack.began(recap.since(), now, putBacks.get())))
                .flatMap(recap -> recap.due(calendar, now).stream())
                .filter(period -> !isShown(home, period, calendar, now))
                .findFirst()
                .filter(period -> !summaries.isThere(Summaries.weekly(home, period))
                        || isEarly(home, period, calendar.zone(), now));
    }

    private Optional<Period> untoldAsStored(Address home, WorkingCalendar calendar, Instant now) {
        recaps.forget(home);
        return untold(home, calendar, now);
    }

    private boolean isShown(Address home, Period period, WorkingCalendar calendar, Instant now) {
        String id = Summaries.weekly(home, period);
        return shown.contains(id)
                || (summaries.isShown(id, now) && !isEarly(home, period, calendar.zone(), now) && shown.add(id))
                || (isPassedOver(home, period, calendar, now) && shown.add(id));
    }

    /** Whether a later one was told: a day off that was declared since may have moved that one's instant to a time to come. */
    private boolean isPassedOver(Address home, Period period, WorkingCalendar calendar, Instant now) {
        LocalDate told = period.last().plusDays(1);
        return IntStream.rangeClosed(1, Recap.WEEKS)
                .mapToObj(weeks -> Period.weekBefore(told.plusWeeks(weeks)))
                .takeWhile(later -> !later.to(calendar.zone()).isAfter(now))
                .anyMatch(later -> summaries.isThere(Summaries.weekly(home, later))
                        && !isEarly(home, later, calendar.zone(), now));
    }

    /** Whether it was told by a clock that was ahead, before the week was over; not so while the clock is behind. */
    private boolean isEarly(Address home, Period period, ZoneId zone, Instant now) {
        Instant over = period.to(zone);
        return putBacks.get().stream()
                        .anyMatch(putBack -> putBack.after().isBefore(over)
                                && putBack.before().isAfter(now))
                && summaries.isEarly(Summaries.weekly(home, period), now);
    }

    private void tell(Days days, List<Address> chats, Map<Address, List<String>> homes, Instant now) {
        List<Scope> scopes =
                chats.stream().map(chat -> Scope.of(units(homes, chat))).toList();
        Head head = heads.of(days.period().toString(), now);
        List<Report> reports = statistics.reports(days.period(), days.zone(), scopes);
        List<String> recorded = new ArrayList<>();
        for (int i = 0; i < chats.size(); i++) {
            Address chat = chats.get(i);
            String id = Summaries.weekly(chat, days.period());
            Told told = new Told(chat, List.copyOf(units(homes, chat)), true, reports.get(i), head.root());
            if (summaries.add(id, told, now)
                    || (isEarly(chat, days.period(), days.zone(), now) && summaries.tellAgain(id, told, now))) {
                recorded.add(id);
            }
        }
        removed.takeOut(days.period(), days.zone(), scopes, reports);
        recorded.forEach(id -> changed.accept(ReportProjection.WEEKLY, id));
    }

    private static Set<String> units(Map<Address, List<String>> homes, Address chat) {
        return Set.copyOf(homes.getOrDefault(chat, List.of()));
    }

    /** Each home with the units that live there. */
    private Map<Address, List<String>> homes() {
        Map<Address, List<String>> homes = new LinkedHashMap<>();
        for (Unit unit : roster.units()) {
            Address.home(unit)
                    .ifPresent(home -> homes.computeIfAbsent(home, unused -> new ArrayList<>())
                            .add(unit.id()));
        }
        return homes;
    }

    /** Of the first of them: a chat has one Monday morning. */
    private WorkingCalendar calendar(List<String> units) {
        return calendars.of(units.getFirst());
    }
}
