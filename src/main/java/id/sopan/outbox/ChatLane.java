package id.sopan.outbox;

import id.sopan.store.StoreUnavailable;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The calls to one chat, one after the other; at each the most urgent subject as it then is. Only subjects wait here,
 * never messages, so that edits coalesce.
 */
final class ChatLane {

    private static final Logger LOG = LoggerFactory.getLogger(ChatLane.class);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);

    private final long chat;
    private final Outbox outbox;
    private final Limits limits;
    private final ExecutorService threads;
    private final Map<String, Show.Urgency> waiting = new LinkedHashMap<>();
    private final ReentrantLock calling = new ReentrantLock();
    private boolean working;

    ChatLane(long chat, Outbox outbox, Limits limits, ExecutorService threads) {
        this.chat = chat;
        this.outbox = outbox;
        this.limits = limits;
        this.threads = threads;
    }

    synchronized void add(String subject, Show.Urgency urgency) {
        waiting.merge(subject, urgency, (before, now) -> before.compareTo(now) <= 0 ? before : now);
        if (!working) {
            working = true;
            try {
                threads.execute(this::work);
            } catch (RejectedExecutionException stopping) {
                working = false;
            }
        }
    }

    private synchronized @Nullable String take() {
        String subject = waiting.entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
        if (subject == null) {
            working = false;
        } else {
            waiting.remove(subject);
        }
        return subject;
    }

    private void work() {
        try {
            for (String subject = take(); subject != null; subject = take()) {
                try {
                    bring(subject);
                } catch (StoreUnavailable e) {
                    again(subject, AFTER_TROUBLE);
                } catch (RuntimeException e) {
                    LOG.error("Chat {} does not show {} as it should", chat, subject, e);
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** At most one call; then whatever is most urgent has its turn. */
    private void bring(String subject) throws InterruptedException {
        Optional<Step> step = outbox.next(subject, chat);
        if (step.isEmpty()) {
            outbox.settled(subject);
            return;
        }
        limits.awaitChat(chat);
        step = outbox.next(subject, chat);
        if (step.isEmpty()) {
            outbox.settled(subject);
            return;
        }
        Step now = step.get();
        Duration full = now instanceof Step.Send ? limits.untilSend(chat) : Duration.ZERO;
        if (!full.isZero()) {
            later(subject, full);
            return;
        }
        switch (call(() -> outbox.bring(subject, now))) {
            case Courier.Upshot.GoOn ignored -> add(subject, urgencyAfter(now));
            case Courier.Upshot.Wait wait -> again(subject, wait.time());
            case Courier.Upshot.Moved moved -> outbox.moved(chat, moved.chat());
        }
    }

    private Courier.Upshot call(Supplier<Courier.Upshot> call) {
        calling.lock();
        try {
            return call.get();
        } finally {
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

    /** Calls once the chat's limits let it through and no other call is under way; again while Telegram asks to wait. */
    void soon(Supplier<Courier.Upshot> call) {
        try {
            limits.awaitChat(chat);
            while (call(call) instanceof Courier.Upshot.Wait wait) {
                Thread.sleep(wait.time());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static Show.Urgency urgencyAfter(Step step) {
        return switch (step) {
            case Step.Send send -> send.show().urgency();
            case Step.Edit edit -> edit.show().urgency();
            default -> Show.Urgency.NEWS;
        };
    }

    /** A full minute of new messages holds up no edits. */
    private void later(String subject, Duration after) {
        threads.execute(() -> {
            try {
                Thread.sleep(after);
                add(subject, Show.Urgency.CALL);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void again(String subject, Duration after) throws InterruptedException {
        add(subject, Show.Urgency.CALL);
        Thread.sleep(after);
    }
}
