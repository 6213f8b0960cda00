package id.sopan.outbox;

import id.sopan.log.Concerning;
import id.sopan.store.StoreUnavailable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what people see up to what is stored: each chat one call after the other, chats side by side. Whatever was
 * lost (an answer, a process) is found again by comparing, never by remembering. Of several instances one speaks, so that
 * Telegram's limits hold for all of them together and no two send the same card.
 */
public final class Outbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final Surfaces surfaces;
    private final Subjects subjects;
    private final Unshown unshown;
    private final Courier courier;
    private final ChatLanes lanes;
    private final UnderWay underWay = new UnderWay();
    private final Drawing drawing;

    /** What other instances have written; null where there are none. */
    private final @Nullable Handovers handovers;

    private final @Nullable TakingUp takingUp;
    private final BooleanSupplier hasTurn;
    private volatile boolean tookOver;
    /** What could not be looked at while the store was away. */
    private final Set<String> missed = ConcurrentHashMap.newKeySet();

    private final Map<String, List<Consumer<String>>> showing = new ConcurrentHashMap<>();
    private final Moving moving;
    private final PlacesInTrouble inTrouble;
    private final Background background = new Background();
    private final Mending mending = new Mending(background);

    /**
     * Silent before it {@linkplain #takeOver takes over}.
     *
     * @param handovers of several instances; null where this is the only one
     * @param hasTurn whether no other instance may have taken over since
     */
    public Outbox(
            Surfaces surfaces,
            Messenger messenger,
            Limits limits,
            @Nullable Handovers handovers,
            BooleanSupplier hasTurn) {
        this.handovers = handovers;
        this.hasTurn = hasTurn;
        this.surfaces = surfaces;
        this.subjects = new Subjects(surfaces);
        this.drawing = new Drawing(subjects);
        this.unshown = new Unshown(this, subjects, surfaces, underWay);
        this.moving = new Moving(this, subjects, surfaces, drawing);
        this.inTrouble = new PlacesInTrouble(this, subjects, surfaces);
        this.courier = new Courier(messenger, subjects, surfaces, inTrouble);
        this.lanes = new ChatLanes(chat -> new ChatLane(chat, this, drawing, underWay, background, limits));
        this.takingUp = handovers == null ? null : new TakingUp(handovers, this);
        if (takingUp != null) {
            background.begin(takingUp);
        }
    }

    /** Shows these subjects from now on. */
    public void show(Projection projection) {
        subjects.show(projection);
    }

    public void onMigration(Migration migration) {
        moving.tell(migration);
    }

    /**
     * Is told the id of each subject of that kind whenever this instance is to show it, whichever has written it; it must not
     * take long.
     */
    public void onShowing(String kind, Consumer<String> told) {
        showing.computeIfAbsent(kind, unused -> new CopyOnWriteArrayList<>()).add(told);
    }

    public void onTrouble(Trouble trouble) {
        inTrouble.tell(trouble);
    }

    /**
     * This instance speaks from now on, and shows all that may not be shown as it is. A process that was killed may have
     * changed messages without noting it, also of those whose cards change with theirs; these are looked for afterwards, since
     * there may be thousands.
     *
     * @param doubted kind of subjects that have no message but such as can be edited
     */
    public void takeOver(String doubted) {
        if (handovers != null) {
            surfaces.forgetUnsent();
        }
        unshown.doubt(doubted);
        inTrouble.forget();
        tookOver = true;
        aside(surfaces::mark);
        if (speaks()) {
            unshown.lookAtAll(); // also what was written since that was asked above
        }
    }

    /** Another instance may speak once this returns: within two seconds, in which calls under way are waited for. */
    public void giveWay() {
        tookOver = false;
        lanes.awaitCalls();
    }

    /** Whether it is this instance that sends what chats should show. */
    public boolean speaks() {
        return tookOver && hasTurn.getAsBoolean();
    }

    /** To be done before what other instances have written is looked at. */
    public void beforeHandovers(Runnable act) {
        if (takingUp != null) {
            takingUp.first(act);
        }
    }

    /** Looks at everything that may not be shown as it is; to be called every few seconds, also where another instance speaks. */
    public void recover() {
        lanes.goOn();
        if (!missed.isEmpty()) {
            background.soon(() ->
                    List.copyOf(missed).stream().takeWhile(this::isLookedAt).forEach(unused -> {}));
        }
        mending.again();
        if (speaks()) {
            unshown.look();
        }
    }

    /** Whether every chat shows what is stored. */
    public boolean hasShownAll() {
        return background.isDone() && missed.isEmpty() && mending.isDone() && underWay.isEmpty() && subjects.areShown();
    }

    /** What waits for its turn in this process, or for an answer of Telegram. */
    public Backlog backlog() {
        return lanes.backlog();
    }

    /** How many answers to somebody wait for their turn in a chat; none where another instance speaks. */
    public int waiting(long chat, long asker) {
        return lanes.waiting(chat, asker);
    }

    /** Forgets what is bygone; to be called now and then. */
    public void tidy() {
        subjects.forgetBygone();
    }

    /** The subject has been written: its chats follow soon. Returns at once. */
    public void changed(String kind, String id) {
        changed(kind + ":" + id);
    }

    /** The subject is to be shown, by whichever instance speaks. */
    void changed(String subject) {
        background.soon(() -> show(subject));
    }

    /** The same of many, one after the other: whoever waits for anything else need not wait for all of them. */
    public void changed(String kind, List<String> ids) {
        background.soon(() -> ids.forEach(id -> show(kind + ":" + id)));
    }

    /** The same of what is told somebody in that chat: there it stands below what was told before. */
    public void told(String kind, String id, long chat) {
        background.inTurn(chat, () -> show(kind + ":" + id));
    }

    private boolean isLookedAt(String subject) {
        show(subject);
        return !missed.contains(subject);
    }

    void show(String subject) {
        try {
            if (speaks()) {
                showing.getOrDefault(Subjects.kind(subject), List.of())
                        .forEach(told -> told.accept(Subjects.id(subject)));
                drawing.chats(subject).forEach((chat, claim) -> lanes.to(chat).add(subject, claim));
            } else if (handovers != null) {
                handovers.leave(subject);
            }
            missed.remove(subject);
        } catch (StoreUnavailable e) {
            missed.add(subject);
            LOG.warn("The store is away; a {} is shown once it is back", Subjects.kind(subject));
        } catch (RuntimeException | Error e) {
            missed.remove(subject);
            try (Concerning run = subjects.concerning(subject)) {
                LOG.error("A {} could not be rendered", Subjects.kind(subject), e);
            }
        }
    }

    /** Does something soon, side by side with whatever else there is; where it fails, the log says so. */
    public void aside(Runnable act) {
        mending.soon(act);
    }

    /** Likewise, and once more when the store is back, where that was away. */
    public void asideInAnyCase(Runnable act) {
        mending.soonInAnyCase(act);
    }

    /** One call for this subject in this chat, if one is needed; see {@link ChatLane}. */
    Courier.Upshot bring(String subject, NextCall call) {
        return courier.carryOut(subject, call, subjects.isSaidOnce(subject));
    }

    /** The chat does not show the subject, by a mistake of this program. */
    void failed(String subject, long chat, Throwable mistake) {
        try (Concerning run = subjects.concerning(subject)) {
            LOG.error("{} does not show a {} as it should", Address.inLog(chat), Subjects.kind(subject), mistake);
        }
    }

    /** A group became a supergroup: what it showed and should show is shown there. A second time changes nothing. */
    public void moved(long from, long to) {
        moving.move(from, to);
        unshown.lookAtAll();
    }

    /** Nothing can be shown there any more. */
    public void unreachable(Address at) {
        inTrouble.unreachable(at, false);
    }

    /** The chat can be reached again: what could not be shown there is tried once more. */
    public void forgetTrouble(long chat) {
        inTrouble.reachable(chat);
    }

    /** One of what could not be shown there is tried once more; where there is nothing, the place is in trouble no more. */
    public void probe(Address at) {
        inTrouble.probe(at);
    }

    /** Shows the subject there by a new message; the one before, if it is still there, points to it. */
    public void showAnew(String kind, String id, Address at, String slot) {
        String subject = kind + ":" + id;
        Handover.Slot wanted = new Handover.Slot(at, slot);
        aside(() -> {
            if (handovers == null || speaks()) {
                supersede(subject, wanted);
                show(subject);
            } else {
                handovers.leaveAnew(subject, wanted);
            }
        });
    }

    /**
     * Whatever is shown there, a new message shall take its place, whatever becomes of this process; once no call to the
     * chat is under way.
     */
    void supersede(String subject, Handover.Slot slot) {
        lanes.to(slot.at().chat())
                .alone(() -> subjects.unshow(
                        subject,
                        () -> surfaces.of(subject).stream()
                                .filter(slot::isOf)
                                .forEach(surface ->
                                        surfaces.change(surface, there -> Optional.of(there.superseded())))));
    }

    /** Does this soon, while no call to the chat is under way. */
    void alone(Address at, Runnable act) {
        aside(() -> lanes.to(at.chat()).alone(act));
    }

    /** Takes the buttons off a message that has served its purpose. */
    public void strip(Address at, long message) {
        aside(() -> lanes.to(at.chat()).soon(() -> courier.strip(at, message)));
    }

    /**
     * The same where the bot does not know the message, once no call is under way that may have sent it; of such calls only
     * the instance that speaks knows, so another leaves it to that one.
     */
    public void stripUnknown(Address at, long message) {
        aside(() -> {
            if (speaks()) {
                lanes.to(at.chat()).soon(() -> stripUnlessKnown(at, message));
            } else if (handovers != null) {
                handovers.leaveUnknown(new Handover.Message(at, message));
            }
        });
    }

    private Courier.Upshot stripUnlessKnown(Address at, long message) {
        return surfaces.subject(at.chat(), message).isEmpty() ? courier.strip(at, message) : Courier.GO_ON;
    }

    /** Ends within two seconds: calls under way are waited for, so that it is known what is shown; the rest waits. */
    @Override
    public void close() {
        tookOver = false;
        lanes.end();
        lanes.awaitCalls();
        background.end();
    }
}
