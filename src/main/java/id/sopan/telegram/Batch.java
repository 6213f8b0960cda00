package id.sopan.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import id.sopan.conversation.Inbound;
import id.sopan.conversation.Inbound.MemberChanged;
import id.sopan.conversation.Inbound.Tapped;
import id.sopan.conversation.Listener;
import id.sopan.program.ProgramFile;
import id.sopan.store.StoreUnavailable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The updates of one answer of Telegram: side by side, but in order within a lane; and what somebody sent after they came to a
 * chat, or left it, waits until that is known.
 */
final class Batch {

    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);
    private static final int MOST_PROMISED = 1_000;
    /** As many as Telegram sends in one answer. */
    private static final int AT_ONCE = 100;

    private final UpdateReader reader;
    private final Listener listener;
    private final CallbackAnswers answers;
    private final Excuses excuses;
    private final DeadLetters deadLetters;
    private final UpdateMeters meters;
    /**
     * Taps of which it was said that they will be carried out, by their ids, the oldest first: Telegram sends them no more after
     * two and a half minutes.
     */
    private final Map<String, JsonNode> promised = Collections.synchronizedMap(new LinkedHashMap<>());
    /** Of the system's own, which take turns with whatever else the program computes: somebody waits for what they do. */
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("sopan-hearing-", 0).factory());

    Batch(
            UpdateReader reader,
            Listener listener,
            CallbackAnswers answers,
            Excuses excuses,
            DeadLetters deadLetters,
            UpdateMeters meters) {
        this.reader = reader;
        this.listener = listener;
        this.answers = answers;
        this.excuses = excuses;
        this.deadLetters = deadLetters;
        this.meters = meters;
    }

    /**
     * Returns when each update was handled or set aside.
     *
     * @throws StoreUnavailable when some could not be, since the store is away, this program's memory used up, or its end
     *     has come; all of them must come again
     */
    void handle(Iterable<JsonNode> updates) {
        try {
            begin(updates, new HashMap<>()).join();
        } catch (CompletionException e) {
            throw failure(e);
        }
    }

    /**
     * Ends when each update was handled or set aside; with {@link #failure} as {@link #handle} does. What waits for another
     * fails with it.
     *
     * @param before the last of each lane that is under way, and of each person's comings and goings, where these take their
     *     places
     */
    CompletableFuture<Void> begin(Iterable<JsonNode> updates, Map<String, CompletableFuture<Void>> before) {
        updates.forEach(meters::received);
        return hear(updates, before).whenComplete((all, failure) -> {
            if (failure == null) {
                updates.forEach(meters::handled);
            } else {
                updates.forEach(this::excuse);
            }
        });
    }

    /** Likewise where it is known beforehand that the store is away: it must come again, and whoever sent it is told so. */
    void putOff(JsonNode update) {
        meters.received(update);
        excuse(update);
    }

    /** @param failed by which {@link #begin} ended */
    static RuntimeException failure(Exception failed) {
        return failed.getCause() instanceof StoreUnavailable away ? away : new CompletionException(failed.getCause());
    }

    private CompletableFuture<Void> hear(Iterable<JsonNode> updates, Map<String, CompletableFuture<Void>> before) {
        List<Heard> all;
        try {
            all = read(updates);
        } catch (StoreUnavailable e) {
            return CompletableFuture.failedFuture(e);
        }
        return all(all.stream().map(heard -> begin(heard, before)))
                .thenRun(() -> all.forEach(heard -> excuses.settle(heard.inbound())));
    }

    private CompletableFuture<Void> begin(Heard heard, Map<String, CompletableFuture<Void>> before) {
        Optional<String> whereabouts = heard.inbound().person().map(person -> "whereabouts " + person.id());
        CompletableFuture<Void> begun = all(Stream.concat(Stream.of(heard.lane()), whereabouts.stream())
                        .flatMap(awaited -> Stream.ofNullable(before.get(awaited))))
                .thenRunAsync(() -> hear(heard), threads);
        before.put(heard.lane(), begun);
        if (heard.inbound() instanceof MemberChanged) {
            whereabouts.ifPresent(theirs -> before.put(theirs, begun));
        }
        return begun;
    }

    private static CompletableFuture<Void> all(Stream<CompletableFuture<Void>> all) {
        return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
    }

    /** The first of those taps that wait to be carried out. */
    List<JsonNode> promised() {
        synchronized (promised) {
            return promised.values().stream().limit(AT_ONCE).toList();
        }
    }

    /** Carries out what was promised, where no answer of Telegram is awaited. */
    void keepPromises() {
        try {
            handle(promised());
        } catch (StoreUnavailable e) {
            LOG.debug("What was promised has to wait", e);
        } catch (RuntimeException | Error e) {
            ProgramFile.endIfReplaced(e);
            LOG.error("What was promised has to wait, by a mistake of this program", e);
        }
    }

    private void excuse(JsonNode update) {
        try {
            for (Inbound inbound : reader.read(update)) {
                if (inbound instanceof Tapped tap && promised.size() < MOST_PROMISED) {
                    promised.putIfAbsent(tap.callback(), update);
                }
                excuses.excuse(inbound);
            }
        } catch (RuntimeException unreadable) {
            LOG.debug("Whoever sent what cannot be read is told nothing");
        }
    }

    private List<Heard> read(Iterable<JsonNode> updates) {
        List<Heard> heard = new ArrayList<>();
        for (JsonNode update : updates) {
            try {
                for (Inbound inbound : reader.read(update)) {
                    heard.add(new Heard(update, inbound, listener.lane(inbound)));
                }
            } catch (RuntimeException | StackOverflowError e) {
                setAside(update, e);
            }
        }
        return heard;
    }

    private void hear(Heard heard) {
        try {
            if (heard.inbound() instanceof Tapped tap) {
                answers.answer(tap, listener);
            } else {
                listener.hear(heard.inbound());
            }
        } catch (RuntimeException | Error e) {
            boolean kept = setAside(heard.update(), e);
            apologise(heard.inbound(), kept);
        }
        if (heard.inbound() instanceof Tapped tap) {
            promised.remove(tap.callback());
        }
    }

    private void apologise(Inbound inbound, boolean kept) {
        try {
            if (inbound instanceof Tapped tap) {
                answers.setAside(tap, kept);
            } else {
                listener.setAside(inbound, kept);
            }
        } catch (RuntimeException failure) {
            LOG.warn("Whoever sent what was set aside could not be told", failure);
        }
    }

    /** Whether it is kept with its text. */
    private boolean setAside(JsonNode update, Throwable error) {
        ProgramFile.endIfReplaced(error);
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreUnavailable away) {
                throw away;
            }
            if (cause instanceof VirtualMachineError exhausted && !(cause instanceof StackOverflowError)) {
                throw new StoreUnavailable("This program has no room to work in: " + exhausted, exhausted);
            }
            if (cause instanceof RejectedExecutionException) {
                throw new StoreUnavailable("This program ends, and the next process hears it", cause);
            }
        }
        boolean kept = deadLetters.keep(update, error);
        meters.aside();
        return kept;
    }

    private record Heard(JsonNode update, Inbound inbound, String lane) {}
}
