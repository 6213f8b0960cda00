package id.sopan.sandbox.bot;

import id.sopan.sandbox.store.Json;
import id.sopan.sandbox.world.Bot;
import id.sopan.sandbox.world.Network;
import id.sopan.sandbox.world.Update;
import id.sopan.sandbox.world.Updates;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * getUpdates: https://core.telegram.org/bots/api#getupdates. A second poller ends the first. Whoever asks from the same
 * offset again too soon gets a single update, or waits where there is none (telegram-bot-api, Client.cpp).
 */
final class Polling {

    private static final int LIMIT = 100;
    private static final int LONGEST = 50;
    private static final Duration HASTY = Duration.ofMillis(500);
    private static final Duration REPEATED = Duration.ofSeconds(3);
    private static final String OTHER_POLLER =
            "terminated by other getUpdates request; make sure that only one bot instance is running";

    private final Network network;
    private final Map<Long, Integer> newest = new HashMap<>();
    private final Map<Long, Begun> begun = new HashMap<>();

    Polling(Network network) {
        this.network = network;
    }

    JsonNode poll(long bot, Parameters parameters) throws InterruptedException {
        Begun poll = network.world().change(() -> begin(bot, parameters));
        JsonNode answer = network.world().await(() -> next(bot, poll), poll.patience());
        return answer != null ? answer : Json.array();
    }

    /** @param at in milliseconds of elapsed time */
    private record Begun(int ticket, long offset, long at, int limit, Duration patience) {

        /** As it is where it follows that one so soon. */
        Begun after(@Nullable Begun before) {
            if (before == null || before.offset != offset || at - before.at >= REPEATED.toMillis()) {
                return this;
            }
            boolean hasty = at - before.at < HASTY.toMillis();
            Duration longer = patience.compareTo(REPEATED) < 0 ? REPEATED : patience;
            return new Begun(ticket, offset, at, hasty ? 1 : limit, longer);
        }
    }

    /** A poll that waits for this bot ends with a conflict. Answers the ticket of the next. */
    int interrupt(long bot) {
        network.world().tell();
        return newest.merge(bot, 1, Integer::sum);
    }

    private Begun begin(long bot, Parameters parameters) {
        Bot account = account(bot);
        if (account.webhook() != null) {
            throw ApiError.conflict(
                    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        }
        List<String> asked = Asking.allowedUpdates(parameters);
        if (asked != null) {
            network.users().put(account.withAllowedUpdates(asked));
        }
        Updates updates = network.updates();
        long offset = parameters.number("offset");
        if (offset > 0) {
            updates.confirmBelow(bot, offset);
        } else if (offset < 0) {
            updates.keepNewest(bot, (int) Math.min(-offset, Integer.MAX_VALUE));
        }
        long given = parameters.number("limit");
        Begun poll = new Begun(
                        interrupt(bot),
                        offset,
                        network.world().elapsed().millis(),
                        given < 1 || given > LIMIT ? LIMIT : (int) given,
                        Duration.ofSeconds(Math.clamp(parameters.number("timeout"), 0, LONGEST)))
                .after(begun.get(bot));
        begun.put(bot, poll);
        return poll;
    }

    private @Nullable JsonNode next(long bot, Begun poll) {
        if (network.users().bot(bot) == null) {
            return Json.array();
        }
        if (newest.getOrDefault(bot, 0) != poll.ticket()) {
            throw ApiError.conflict(account(bot).webhook() != null ? "terminated by setWebhook request" : OTHER_POLLER);
        }
        List<Update> waiting = network.updates().delivered(bot, poll.limit());
        if (waiting.isEmpty()) {
            return null;
        }
        ArrayNode answer = Json.array();
        waiting.forEach(update -> answer.add(network.updates().render(update)));
        return answer;
    }

    private Bot account(long bot) {
        Bot account = network.users().bot(bot);
        if (account == null) {
            throw ApiError.unauthorized();
        }
        return account;
    }
}
