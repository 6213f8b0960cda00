package id.sopan.outbox;

import id.sopan.store.StoreUnavailable;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The calls to one chat, one after the other; at each the most urgent subject as it then is. Only subjects wait here,
 * never messages, so that edits coalesce.
 */
final class ChatLane {

    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);

    private final long chat;
    private final Outbox outbox;
    private final Drawing drawing;
    private final UnderWay underWay;
    private final Background background;
    private final Limits limits;
    private final UrgencyQueue queue = new UrgencyQueue();
    /** When each subject came that is not shown yet, be it waiting or under way, by the machine's own time. */
    private final Map<String, Long> since = new LinkedHashMap<>();

    private final ReentrantLock calling = new ReentrantLock();
    /** Until when the chat is to be left alone, by the machine's own time, since Telegram asked for that, or as after a call in doubt. */
    private volatile long restsUntil = System.nanoTime();

    private boolean working;
    private volatile boolean ended;

    ChatLane(long chat, Outbox outbox, Drawing drawing, UnderWay underWay, Background background, Limits limits) {
        this.chat = chat;
        this.outbox = outbox;
        this.drawing = drawing;
        this.underWay = underWay;
        this.background = background;
        this.limits = limits;
    }

    synchronized void add(String subject, Claim claim) {
        if (!outbox.speaks()) {
            handOver(subject);
            return;
        }
        if (since.putIfAbsent(subject, System.nanoTime()) == null) {
            underWay.begun(subject);
        }
        queue.add(subject, claim);
        goOn();
    }

    /** What waits has its turn; to be called now and then, since memory may have run out while something had. */
    synchronized void goOn() {
        if (!working && queue.hasNext()) {
            working = background.begin(this::work);
        }
    }

    /** It is under way no more; what came meanwhile still waits. Whether it is under way to no other chat either. */
    private synchronized boolean leave(String subject) {
        return queue.leave(subject) && since.remove(subject) != null && underWay.over(subject);
    }

    private void handOver(String subject) {
        leave(subject);
        outbox.changed(subject);
    }

    synchronized Backlog backlog() {
        long now = System.nanoTime();
        long oldest = since.values().stream().mapToLong(at -> now - at).max().orElse(0);
        return new Backlog(since.size(), Duration.ofNanos(oldest));
    }

    synchronized int waiting(long asker) {
        return queue.waiting(asker);
    }

    private synchronized boolean goesOn() {
        working = queue.hasNext();
        return working;
    }

    /** The minute may have got room for one that is held and more urgent while this one was looked at. */
    private synchronized boolean isForAnother(Claim claim) {
        return queue.heldBefore(claim)
                .anyMatch(held -> limits.untilSend(chat, held).isZero());
    }

    private synchronized @Nullable String take() {
        return queue.take().orElse(null);
    }

    /** What comes while the chat may not be written to yet is looked at but once, when it may. */
    private void work() {
        try {
            while (goesOn()) {
                awaitRested();
                Thread.sleep(limits.untilChat(chat));
                String subject = take();
                if (subject == null) {
                    continue; // another instance speaks by now, and shows what was held
                }
                try {
                    bring(subject);
                } catch (StoreUnavailable e) {
                    add(subject, new Claim(Show.Urgency.CALL, Show.NOBODY));
                    Thread.sleep(AFTER_TROUBLE);
                } catch (RuntimeException | Error e) {
                    leave(subject);
                    outbox.failed(subject, chat, e);
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            stop();
            throw e;
        }
    }

    /** Whatever is added next, or the next look at what is not shown, goes on. */
    private synchronized void stop() {
        working = false;
    }

    /** At most one call; then whatever is most urgent has its turn. */
    private void bring(String subject) throws InterruptedException {
        Turn turn = call(() -> turn(subject, () -> isRested() && limits.isFree(chat)));
        while (turn instanceof Turn.Busy) {
            awaitRested();
            limits.awaitChat(chat);
            turn = call(() -> turn(subject, this::isRested));
        }
        switch (turn) {
            case Turn.Over ignored -> settled(subject);
            case Turn.Anothers ignored -> handOver(subject);
            case Turn.Busy ignored -> throw new IllegalStateException("was waited for");
            case Turn.Full full -> hold(subject, full.claim(), full.time());
            case Turn.Taken taken -> follow(subject, taken);
        }
    }

    private void settled(String subject) {
        if (leave(subject)) {
            drawing.settled(subject);
        }
    }

    /** What was found before the chat was this call's alone may have been mended meanwhile: it is looked at here. */
    private Turn turn(String subject, BooleanSupplier free) {
        if (!outbox.speaks()) {
            return new Turn.Anothers();
        }
        Wanted wanted = drawing.wanted(subject, chat).orElse(null);
        NextCall next =
                wanted == null ? null : drawing.next(subject, wanted, chat).orElse(null);
        if (wanted == null || next == null) {
            return new Turn.Over();
        }
        boolean sends = next instanceof NextCall.Send;
        Claim claim = claimAfter(next);
        Duration full = sends ? limits.untilSend(chat, claim) : Duration.ZERO;
        if (!full.isZero() || sends && isForAnother(claim)) {
            return new Turn.Full(full, claim);
        }
        if (!free.getAsBoolean()) {
            return new Turn.Busy();
        }
        if (sends) {
            limits.sending(chat, claim);
        }
        return taken(subject, wanted, next);
    }

    /** Whatever changes meanwhile is added by whoever changes it: what was wanted need not be asked for once more. */
    private Turn taken(String subject, Wanted wanted, NextCall next) {
        Courier.Upshot upshot = heeded(outbox.bring(subject, next));
        boolean shown = upshot instanceof Courier.Upshot.GoOn
                && drawing.next(subject, wanted, chat).isEmpty();
        return shown ? new Turn.Over() : new Turn.Taken(next, upshot);
    }

    private void follow(String subject, Turn.Taken taken) {
        switch (taken.upshot()) {
            case Courier.Upshot.GoOn ignored -> add(subject, claimAfter(taken.next()));
            case Courier.Upshot.Wait ignored -> add(subject, claimAfter(taken.next()));
            case Courier.Upshot.Moved moved -> {
                leave(subject);
                outbox.moved(chat, moved.chat());
            }
        }
    }

    private sealed interface Turn {

        /** There is nothing more to show. */
        record Over() implements Turn {}

        /** Another instance speaks, and shows it. */
        record Anothers() implements Turn {}

        /** The chat is to be left alone, or it or all of them were written to just now. */
        record Busy() implements Turn {}

        /** The minute's new messages are used up, or those of whoever asked. */
        record Full(Duration time, Claim claim) implements Turn {}

        record Taken(NextCall next, Courier.Upshot upshot) implements Turn {}
    }

    private <T> T call(Supplier<T> call) throws InterruptedException {
        calling.lock();
        try {
            if (ended) {
                throw new InterruptedException("the program ends");
            }
            return call.get();
        } finally {
            calling.unlock();
        }
    }

    /** No call begins any more. */
    void end() {
        ended = true;
    }

    /** Returns once the call that is under way is over, at the latest after that time. */
    void awaitEnd(Duration time) throws InterruptedException {
        if (calling.tryLock(time.toNanos(), TimeUnit.NANOSECONDS)) {
            calling.unlock();
        }
    }

    /** Runs this while no call to the chat is under way. */
    void alone(Runnable act) {
        calling.lock();
        try {
            act.run();
        } finally {
            calling.unlock();
        }
    }

    /** Calls once the chat may be called and no other call is under way; again while it is to be left alone. */
    void soon(Supplier<Courier.Upshot> call) {
        try {
            Courier.Upshot upshot;
            do {
                awaitRested();
                limits.awaitChat(chat);
                upshot = call(() -> isRested() ? heeded(call.get()) : new Courier.Upshot.Wait(Duration.ZERO));
            } while (upshot instanceof Courier.Upshot.Wait);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static Claim claimAfter(NextCall next) {
        return switch (next) {
            case NextCall.Send send -> send.show().claim();
            case NextCall.Edit edit -> edit.show().claim();
            default -> Claim.NEWS;
        };
    }

    /** A full minute of new messages holds up no edits, and is for whoever waits first once it has room again. */
    private synchronized void hold(String subject, Claim claim, Duration time) {
        if (!queue.hold(subject, claim, time) || time.isZero()) {
            return;
        }
        background.begin(() -> {
            try {
                Thread.sleep(time);
                goOn();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** What binds one call to the chat binds all that follow. */
    private Courier.Upshot heeded(Courier.Upshot upshot) {
        if (upshot instanceof Courier.Upshot.Wait wait) {
            restsUntil = System.nanoTime() + wait.time().toNanos();
        }
        return upshot;
    }

    private boolean isRested() {
        return System.nanoTime() - restsUntil >= 0;
    }

    private void awaitRested() throws InterruptedException {
        while (!isRested()) {
            Thread.sleep(Duration.ofNanos(restsUntil - System.nanoTime()));
        }
    }
}
