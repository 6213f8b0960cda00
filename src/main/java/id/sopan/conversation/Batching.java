package id.sopan.conversation;

import id.sopan.conversation.Batch.Item;
import id.sopan.conversation.Batch.Stage;
import id.sopan.conversation.Waiting.At;
import id.sopan.conversation.Waiting.Queued;
import id.sopan.desk.Result;
import id.sopan.engine.Command;
import id.sopan.engine.Run;
import id.sopan.engine.RunId;
import id.sopan.procedure.Exit;
import id.sopan.procedure.Language;
import id.sopan.procedure.Role;
import id.sopan.store.StoreUnavailable;
import id.sopan.wording.BatchTap;
import id.sopan.wording.Notice;
import id.sopan.wording.RunView;
import id.sopan.wording.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deciding several requests at once: chosen by buttons, confirmed once, each carried out by the command of its card. */
record Batching(Office office, Waiting waiting, Acting acting, BatchShown shown, Batches batches) {

    private static final Logger LOG = LoggerFactory.getLogger(Batching.class);
    private static final int MOST = 20;

    /** For each request; even while the roster is asked at Telegram. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    Answer tap(Inbound.Tapped tap, String option) {
        if (!tap.place().isPrivate()) {
            return office.alert(tap, Notice.FORGED);
        }
        if (option.equals(BatchTap.NEW)) {
            return begin(tap);
        }
        return BatchTap.parse(option)
                .flatMap(button -> batches.find(button.batch())
                        .filter(batch -> batch.person().id() == tap.sender().id())
                        .map(batch -> tap(tap, button, batch)))
                .orElseGet(() -> office.alert(tap, Notice.CARD_UNKNOWN));
    }

    /** With the step of which most can be decided. */
    private Answer begin(Inbound.Tapped tap) {
        office.roster().refresh();
        Map<At, List<Item>> steps = new LinkedHashMap<>();
        for (Queued queued : waiting.ordered(tap.sender().person())) {
            At at = queued.at();
            if (at != null) {
                office.runs()
                        .legible(queued.id())
                        .map(office::view)
                        .filter(view -> Waiting.at(view).filter(at::equals).isPresent())
                        .filter(view -> Waiting.exits(view).stream().anyMatch(exit -> may(tap, view.run(), exit)))
                        .ifPresent(view -> steps.computeIfAbsent(at, step -> new ArrayList<>())
                                .add(item(view)));
            }
        }
        Map.Entry<At, List<Item>> most = steps.entrySet().stream()
                .reduce((one, other) -> other.getValue().size() > one.getValue().size() ? other : one)
                .orElse(null);
        if (most == null || most.getValue().size() < 2) {
            return office.alert(tap, Notice.NOTHING_TO_BATCH);
        }
        batches.begin(new Batch(
                RunId.ofTap(tap.callback()),
                1,
                tap.place(),
                tap.sender(),
                most.getKey().definition(),
                most.getKey().step(),
                most.getValue().stream().limit(MOST).toList(),
                null,
                Stage.CHOOSING,
                null,
                List.of()));
        return Answer.NONE;
    }

    /** What that person chose is forgotten soon, and not only when Telegram could tell no more of it. */
    void letGo(long person) {
        batches.letGo(person);
    }

    private boolean may(Inbound.Tapped tap, Run run, Exit exit) {
        Command command = new Command.Decide(run.version(), exit.id(), null);
        return office.desk().considerAsKnown(run.id(), command, Acting.who(tap.sender())) == null;
    }

    private Item item(RunView view) {
        Run run = view.run();
        String unit = office.roster().unitName(run.unit());
        Role turn = Turn.of(run, view.procedure()).flatMap(Turn::inSequence).orElse(null);
        return new Item(run.id(), run.version(), Office.number(run), unit, false, turn, null, null);
    }

    private Answer tap(Inbound.Tapped tap, BatchTap button, Batch batch) {
        return switch (button.kind()) {
            case CHOOSE -> change(tap, batch, Stage.CHOOSING, open -> chosen(open, button.index(), true));
            case UNCHOOSE -> change(tap, batch, Stage.CHOOSING, open -> chosen(open, button.index(), false));
            case NEXT ->
                change(tap, batch, Stage.CHOOSING, open -> isAnyChosen(open) ? open.by(null, Stage.EXIT) : open);
            case EXIT -> change(tap, batch, Stage.EXIT, open -> exit(open, button.index()));
            case BACK -> back(tap, batch);
            case CANCEL ->
                batch.isOver() ? late(tap) : change(tap, batch, batch.stage(), open -> open.at(Stage.CANCELLED));
            case SURELY -> carryOut(tap, batch);
        };
    }

    /** A button of a stage that is past does nothing. */
    private Answer change(Inbound.Tapped tap, Batch batch, Stage at, UnaryOperator<Batch> change) {
        if (batch.hasTaken(tap.callback())) {
            return Answer.NONE;
        }
        if (batch.stage() != at || at == Stage.RUNNING) {
            return late(tap);
        }
        batches.change(
                batch.id(),
                open -> open.stage() == at && !open.hasTaken(tap.callback())
                        ? tapped(open, change.apply(open), tap)
                        : open);
        return Answer.NONE;
    }

    private static Batch tapped(Batch before, Batch after, Inbound.Tapped tap) {
        return after.equals(before) ? before : after.tapped(tap.callback());
    }

    private Answer late(Inbound.Tapped tap) {
        return office.alert(tap, Notice.CARD_UNKNOWN);
    }

    private static Batch chosen(Batch batch, int index, boolean chosen) {
        if (index >= batch.items().size() || batch.items().get(index).chosen() == chosen) {
            return batch;
        }
        return batch.with(index, batch.items().get(index).chosen(chosen));
    }

    private static boolean isAnyChosen(Batch batch) {
        return batch.items().stream().anyMatch(Item::chosen);
    }

    private Batch exit(Batch batch, int index) {
        List<Exit> exits = shown.exits(batch);
        return index < exits.size() ? batch.by(exits.get(index).id(), Stage.CONFIRMING) : batch;
    }

    private Answer back(Inbound.Tapped tap, Batch batch) {
        Stage to = batch.stage() == Stage.CONFIRMING ? Stage.EXIT : Stage.CHOOSING;
        boolean goes = batch.stage() == Stage.CONFIRMING || batch.stage() == Stage.EXIT;
        return goes ? change(tap, batch, batch.stage(), open -> open.by(null, to)) : late(tap);
    }

    /** Delivered again after a kill, the same tap goes on where it was; each request knows what was done to it. */
    private Answer carryOut(Inbound.Tapped tap, Batch batch) {
        Batch now = batches.change(
                        batch.id(), open -> open.stage() == Stage.CONFIRMING ? open.claimed(tap.callback()) : open)
                .orElse(batch);
        if (now.stage() != Stage.RUNNING || !tap.callback().equals(now.claim())) {
            return late(tap);
        }
        for (int index = 0; index < batch.items().size(); index++) {
            now = carryOut(tap, now, index);
        }
        changeRunning(batch.id(), running -> running.at(Stage.DONE));
        return Answer.NONE;
    }

    /** Unless it was tried, or ended meanwhile. */
    private Batch carryOut(Inbound.Tapped tap, Batch batch, int index) {
        Item item = batch.items().get(index);
        if (!item.isOpen() || batch.stage() != Stage.RUNNING) {
            return batch;
        }
        Item tried = tried(tap, item, String.valueOf(batch.exit()), office.language(tap.place()));
        return changeRunning(batch.id(), running -> running.with(index, tried)).orElse(batch);
    }

    private Optional<Batch> changeRunning(String id, UnaryOperator<Batch> change) {
        return batches.change(id, batch -> batch.stage() == Stage.RUNNING ? change.apply(batch) : batch);
    }

    /** Ends what was cut short and did not go on, since Telegram may tell of the tap no more; to be called now and then. */
    void tidy() {
        batches.running(office.clock().instant().minus(LONGEST))
                .forEach(batch -> changeRunning(batch.id(), this::cutShort));
    }

    private Batch cutShort(Batch batch) {
        List<Item> found = batch.items().stream()
                .map(item -> item.isOpen() ? found(batch, item) : item)
                .toList();
        return batch.with(found).at(Stage.DONE);
    }

    private Item found(Batch batch, Item item) {
        boolean decided = office.runs().legible(item.run()).stream()
                .flatMap(run -> run.journal().stream())
                .anyMatch(entry -> Objects.equals(entry.origin().callback(), batch.claim()));
        return decided ? item.tried(true, null) : undecided(item, office.language(batch.place()));
    }

    private static Item undecided(Item item, Language language) {
        return item.tried(false, Notice.NOT_DECIDED.html(language));
    }

    /** What goes wrong with one keeps nobody from the others. */
    private Item tried(Inbound.Tapped tap, Item item, String exit, Language language) {
        try {
            return decided(tap, item, exit, language);
        } catch (StoreUnavailable | RejectedExecutionException away) {
            throw away;
        } catch (RuntimeException e) {
            LOG.error("One of several requests could not be decided", e);
            return undecided(item, language);
        }
    }

    private Item decided(Inbound.Tapped tap, Item item, String exit, Language language) {
        Result result = acting.byTap(tap, item.run(), new Command.Decide(item.runVersion(), exit, null, item.turn()));
        return switch (result) {
            case Result.Effective ignored -> item.tried(true, null);
            case Result.Refused refused -> item.tried(false, office.why(refused, tap.place()));
            case Result.MembershipUnknown ignored -> item.tried(false, Notice.MEMBERSHIP_UNKNOWN.html(language));
            case Result.NotBegun ignored -> item.tried(false, Notice.CARD_UNKNOWN.html(language));
            case Result.UnknownRun ignored -> item.tried(false, Notice.CARD_UNKNOWN.html(language));
        };
    }
}
