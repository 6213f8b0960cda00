package id.sopan.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import id.sopan.store.StoreUnavailable;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What was fetched and cannot be confirmed yet, since it, or what came before it, is still being handled: Telegram has no
 * word for "this one, but not that one before it", and sends them again with each answer until then.
 */
final class Unconfirmed {

    private final Deque<Fetched> fetched = new ArrayDeque<>();
    /** The last of each lane that is under way, as {@link Batch#begin} keeps it. */
    private final Map<String, CompletableFuture<Void>> lanes = new HashMap<>();
    /** After the last that can be confirmed; null where there is none, so that the next call asks for whatever there is. */
    private @Nullable Long offset;

    /** As in {@code getUpdates}. No id is compared with another: after a quiet week they begin anew, anywhere. */
    @Nullable
    Long offset() {
        return offset;
    }

    boolean isEmpty() {
        return fetched.isEmpty();
    }

    /**
     * Begins to handle what is new in an answer of Telegram, after what was promised and is in it no more; an empty one says that
     * all is confirmed.
     */
    void handle(Iterable<JsonNode> answer, Batch batch) {
        List<JsonNode> sent = StreamSupport.stream(answer.spliterator(), false).toList();
        Stream<JsonNode> promised =
                batch.promised().stream().filter(update -> sent.stream().noneMatch(one -> isSame(one, update)));
        List<JsonNode> updates = Stream.concat(promised, sent.stream())
                .filter(update -> fetched.stream().noneMatch(before -> before.holds(update)))
                .toList();
        if (!updates.isEmpty()) {
            fetched.add(new Fetched(updates, batch.begin(updates, lanes)));
        } else if (fetched.isEmpty()) {
            offset = null;
        }
    }

    /**
     * Waits until all is handled, or the time is over, and confirms what is.
     *
     * @return whether nothing is left, or at least less than before
     * @throws StoreUnavailable when some could not be handled; all that is not confirmed must be fetched again
     */
    boolean await(Duration longest) {
        try {
            CompletableFuture.allOf(fetched.stream().map(Fetched::handled).toArray(CompletableFuture[]::new))
                    .get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillBusy) {
            return confirmHandled();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            return confirmHandled();
        } catch (ExecutionException e) {
            confirmHandled();
            fetched.clear();
            lanes.clear();
            throw Batch.failure(e);
        }
        confirmHandled();
        return true;
    }

    private boolean confirmHandled() {
        int before = fetched.size();
        while (!fetched.isEmpty() && fetched.getFirst().isHandled()) {
            offset = fetched.removeFirst().next();
        }
        lanes.values().removeIf(Unconfirmed::isDone);
        return fetched.size() < before;
    }

    private record Fetched(List<JsonNode> updates, CompletableFuture<Void> handled) {

        boolean holds(JsonNode update) {
            return updates.stream().anyMatch(one -> isSame(one, update));
        }

        boolean isHandled() {
            return isDone(handled);
        }

        /** Null where none of them has an id. */
        @Nullable
        Long next() {
            return updates.stream()
                    .map(Unconfirmed::id)
                    .filter(JsonNode::isIntegralNumber)
                    .map(id -> id.longValue() + 1)
                    .reduce((first, second) -> second)
                    .orElse(null);
        }
    }

    private static boolean isDone(CompletableFuture<Void> handled) {
        return handled.isDone() && !handled.isCompletedExceptionally();
    }

    private static boolean isSame(JsonNode one, JsonNode other) {
        return id(one).equals(id(other));
    }

    private static JsonNode id(JsonNode update) {
        return update.path("update_id");
    }
}
