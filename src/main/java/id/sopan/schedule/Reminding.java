package id.sopan.schedule;

import id.sopan.desk.AgencyCalendars;
import id.sopan.desk.RunMarks;
import id.sopan.desk.Runs;
import id.sopan.engine.Run;
import id.sopan.measure.PutBack;
import id.sopan.outbox.Address;
import id.sopan.outbox.Outbox;
import id.sopan.outbox.RunProjection;
import id.sopan.outbox.Surfaces;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.roster.Roster;
import id.sopan.store.Store;
import id.sopan.wording.ReminderItem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reminds those who can act, their superiors, and requesters who are waited for. */
public final class Reminding implements Recurring {

    private final Runs runs;
    private final RunMarks marks;
    private final Agendas agendas;
    private final Timers timers;
    private final TimerCalendar calendar;
    private final ReminderBook book;
    private final Outbox outbox;
    private final InstantSource clock;

    /** How this process looked at all that is open, as long as not all chats show it. */
    private volatile TimerCalendar.Look looked = TimerCalendar.Look.NONE;

    /**
     * Its messages are shown by the outbox from now on, and anew whenever a run that they name is.
     *
     * @param putBacks each time that the clock was put back
     */
    public Reminding(
            Store store,
            Runs runs,
            ProcedureLibrary procedures,
            Roster roster,
            AgencyCalendars hours,
            Outbox outbox,
            RunProjection cards,
            Surfaces surfaces,
            Supplier<List<PutBack>> putBacks,
            InstantSource clock) {
        this.runs = runs;
        this.marks = new RunMarks(runs);
        this.agendas = new Agendas(procedures, new Audiences(roster, hours), hours);
        this.timers = new Timers(store);
        this.calendar = new TimerCalendar(store, hours, putBacks);
        this.book = new ReminderBook(
                store,
                page -> ReminderProjection.standing(surfaces, page),
                id -> outbox.changed(ReminderProjection.REMINDER, id));
        this.outbox = outbox;
        this.clock = clock;
        outbox.show(new ReminderProjection(book, runs, procedures, roster, cards, surfaces, clock));
        outbox.onMigration(book);
        outbox.onShowing(RunProjection.RUN, run -> outbox.asideInAnyCase(() -> book.runChanged(run)));
    }

    @Override
    public Optional<Instant> next(Instant after) {
        note(clock.instant());
        return timers.next(after);
    }

    @Override
    public void run(Instant now) {
        note(now);
        Map<Address, List<Call>> letters = new LinkedHashMap<>();
        List<Looked> looked = new ArrayList<>();
        for (String id : timers.due(now)) {
            if (runs.isIllegible(id)) {
                continue;
            }
            runs.find(id)
                    .ifPresentOrElse(
                            run -> looked.add(new Looked(id, run.seq(), agendas.of(run, now))),
                            () -> timers.set(id, Long.MAX_VALUE, null));
        }
        looked.forEach(each -> each.agenda().now().forEach(call -> add(letters, call)));
        letters.forEach((to, calls) -> book.record(to, calls, now));
        looked.forEach(each -> timers.set(each.run(), each.seq(), next(each.agenda())));
    }

    private @Nullable Instant next(Agenda agenda) {
        return agenda.now().stream()
                .filter(book::isAskedAgain)
                .map(Call::again)
                .reduce(agenda.next(), Pending::earlier);
    }

    /** @param seq of the run when the agenda was made */
    private record Looked(String run, long seq, Agenda agenda) {}

    @Override
    public int overdue() {
        return timers.overdue();
    }

    /** A chat hears of a run once, though it may be there in several capacities; of a breach in any case. */
    private static void add(Map<Address, List<Call>> letters, Call call) {
        List<Call> calls = letters.computeIfAbsent(call.to(), unused -> new ArrayList<>());
        if (calls.stream().noneMatch(other -> tells(other.item(), call.item()))) {
            calls.add(call);
        }
    }

    private static boolean tells(Item told, Item item) {
        return told.run().equals(item.run())
                && (item.kind() != ReminderItem.Kind.ESCALATED || told.mark().equals(item.mark()));
    }

    /** Notes when to look at the runs that have changed; at all that are open where the calendar has, or the clock was put back. */
    private void note(Instant now) {
        String current = calendar.current();
        if (calendar.isNoted(current, looked)) {
            looked = TimerCalendar.Look.NONE;
        } else {
            note(current, now);
        }
        marks.untimed().forEach(run -> noteChanged(run, now));
    }

    /** What was told may look another way, too: it is noted once it does, so that a kill before leaves it to the next start. */
    private void note(String current, Instant now) {
        if (!current.equals(looked.calendar())) {
            TimerCalendar.Look look = calendar.changing(current);
            runs.open().forEach(run -> {
                note(run, now);
                book.runChanged(run.id());
            });
            looked = look;
        } else if (outbox.hasShownAll()) {
            calendar.noted(looked);
            looked = TimerCalendar.Look.NONE;
        }
    }

    /** What has changed meanwhile is noted at the next look. */
    private void noteChanged(Run run, Instant now) {
        note(run, now);
        book.noteChanged(run.id());
        boolean ignored = marks.timed(run.id(), run.seq());
    }

    private void note(Run run, Instant now) {
        Agenda agenda = agendas.of(run, now);
        boolean due = agenda.now().stream().anyMatch(call -> !book.isTold(call));
        timers.set(run.id(), run.seq(), due ? now : next(agenda));
    }
}
