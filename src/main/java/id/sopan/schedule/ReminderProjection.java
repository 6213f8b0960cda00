package id.sopan.schedule;

import id.sopan.calendar.Due;
import id.sopan.desk.Escalation;
import id.sopan.desk.Runs;
import id.sopan.engine.Run;
import id.sopan.engine.Versions;
import id.sopan.engine.Visit;
import id.sopan.measure.RunClock;
import id.sopan.outbox.Address;
import id.sopan.outbox.Projection;
import id.sopan.outbox.RunProjection;
import id.sopan.outbox.Show;
import id.sopan.outbox.Surfaces;
import id.sopan.outbox.Wanted;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.roster.Roster;
import id.sopan.roster.Unit;
import id.sopan.wording.ReminderCard;
import id.sopan.wording.ReminderItem;
import id.sopan.wording.ReminderItem.Stage;
import id.sopan.wording.Turn;
import id.sopan.wording.Viewpoint;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What reminders show: what is still to be done of that which they told. */
record ReminderProjection(
        ReminderBook book,
        Runs runs,
        ProcedureLibrary procedures,
        Roster roster,
        RunProjection cards,
        Surfaces surfaces,
        InstantSource clock)
        implements Projection {

    static final String REMINDER = "reminder";
    private static final String SLOT = "reminder";

    /** Of how many it is followed what becomes of them; of more than that, a message can only say how many there are. */
    private static final int LOOKED_AT = 30;

    @Override
    public String kind() {
        return REMINDER;
    }

    @Override
    public boolean isSaidOnce() {
        return true;
    }

    /** A message that is not in the chat is sent once, and only while there is something to be done; one that may be is not sent again. */
    @Override
    public Optional<Wanted> wanted(String id) {
        return book.find(id).map(page -> {
            List<ReminderItem> items = page.letter().items().stream()
                    .limit(LOOKED_AT)
                    .flatMap(item -> item(page, item).stream())
                    .toList();
            boolean open = items.stream().anyMatch(item -> item.stage() == Stage.OPEN);
            boolean sent = standing(surfaces, page) != Surfaces.Standing.MISSING;
            return sent || (open && page.toBeSent()) ? wanted(page, items) : nothing(page);
        });
    }

    static Surfaces.Standing standing(Surfaces surfaces, Page page) {
        return surfaces.standing(REMINDER + ":" + page.id(), page.letter().to(), SLOT);
    }

    private static Wanted nothing(Page page) {
        return new Wanted(page.version(), List.of(), false);
    }

    private Wanted wanted(Page page, List<ReminderItem> items) {
        Address to = page.letter().to();
        Language language = roster.chats().language(to.chat());
        Show show = new Show(
                to,
                SLOT,
                ReminderCard.of(
                        language, items, Math.max(0, page.letter().items().size() - LOOKED_AT)),
                "",
                null,
                Show.Urgency.CALL);
        return new Wanted(page.version(), List.of(show), false);
    }

    private Optional<ReminderItem> item(Page page, Item item) {
        return runs.legible(item.run())
                .flatMap(run -> Versions.of(run, procedures::byHash).map(procedure -> {
                    Address at = page.letter().to();
                    Viewpoint viewpoint = cards.viewpoint(run, at, unitsAt(at, run));
                    RunClock time = cards.time(run, procedure);
                    Optional<Long> card = surfaces.message(RunProjection.RUN + ":" + run.id(), at, RunProjection.CARD);
                    return new ReminderItem(
                            cards.view(run, procedure),
                            viewpoint,
                            item.kind(),
                            stage(page, item, run, time),
                            named(item, time),
                            superiors(item, run, procedure, at),
                            card.flatMap(at::url).orElse(null),
                            card.isPresent());
                }));
    }

    /** Units in the chat of those who act that are told of the breach, too. */
    private List<String> superiors(Item item, Run run, Procedure procedure, Address at) {
        boolean breached =
                item.kind() == ReminderItem.Kind.OVERDUE && item.mark().equals(ReminderMarks.BREACHED);
        return Turn.of(run, procedure)
                .filter(turn -> breached && turn.step().id().equals(item.step()))
                .flatMap(turn -> Optional.ofNullable(turn.step().escalation())
                        .filter(role -> !turn.roles().contains(role)))
                .map(role -> Escalation.units(run, role, roster).stream()
                        .filter(unit -> roster.unit(unit)
                                .flatMap(Address::home)
                                .filter(at::equals)
                                .isPresent())
                        .toList())
                .orElse(List.of());
    }

    private Set<String> unitsAt(Address at, Run run) {
        return at.isPrivate()
                ? Set.of(run.unit())
                : roster.at(at.chat(), at.topic()).stream().map(Unit::id).collect(Collectors.toSet());
    }

    /** By the calendar that is in force. */
    private static Instant named(Item item, RunClock time) {
        return item.share().isEmpty()
                ? item.named()
                : time.used(ReminderMarks.BREACH).orElse(item.named());
    }

    private Stage stage(Page page, Item item, Run run, RunClock time) {
        Optional<Visit> visit = run.current()
                .filter(current -> item.isOf(run, current, page.letter().at()));
        if (visit.isEmpty()) {
            return over(page, item, run);
        }
        if (book.isRepeated(page, item.run())) {
            return Stage.REPEATED;
        }
        boolean asked = item.kind() == ReminderItem.Kind.WAITED_FOR
                && visit.get().holds().stream().anyMatch(hold -> hold.question() != null);
        if (asked) {
            return visit.get().question() == null ? Stage.DONE : Stage.OPEN;
        }
        if (visit.get().isPaused()) {
            return Stage.PAUSED;
        }
        if (item.share().isPresent() && time.due(ReminderMarks.BREACH).orElse(null) instanceof Due.Beyond) {
            return Stage.BEYOND;
        }
        return item.share().stream()
                        .mapToObj(time::used)
                        .flatMap(Optional::stream)
                        .anyMatch(page::isBefore)
                ? Stage.MOVED
                : Stage.OPEN;
    }

    /** What the request ended under nobody has done, also where it was reopened since. */
    private Stage over(Page page, Item item, Run run) {
        boolean ended = run.visits().stream()
                .filter(visit -> visit.closing() != null && !visit.closing().completed())
                .anyMatch(visit -> item.isOf(run, visit, page.letter().at()));
        if (!ended || (run.end() != null && run.end().ending() != Ending.DIBATALKAN)) {
            return Stage.DONE;
        }
        return book.isRepeated(page, item.run()) ? Stage.REPEATED : Stage.WITHDRAWN;
    }

    @Override
    public boolean shown(String id, long version) {
        return book.shown(id, version);
    }

    @Override
    public List<String> unshown() {
        return book.unshown();
    }

    @Override
    public List<String> bygone() {
        return book.bygone(clock.instant());
    }

    @Override
    public void forget(String id) {
        book.forget(id, run -> runs.legible(run).filter(this::isOver).isPresent());
    }

    /** A stay that begins once it was reopened is told anew, and its end cannot be undone any more. */
    private boolean isOver(Run run) {
        return run.end() != null && clock.instant().isAfter(run.end().reopenableUntil());
    }
}
