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

/** getUpdates: https://core.telegram.org/bots/api#getupdates. A second poller ends the first. */
final class Polling {

    private static final int LIMIT = 100;
    private static final int LONGEST = 50;
    private static final String OTHER_POLLER =
            "terminated by other getUpdates request; make sure that only one bot instance is running";

    private final Network network;
    private final Map<Long, Integer> newest = new HashMap<>();

    Polling(Network network) {
        this.network = network;
    }

    JsonNode poll(long bot, Parameters parameters) throws InterruptedException {
        int ticket = network.world().change(() -> begin(bot, parameters));
        long given = parameters.number("limit");
        int limit = given < 1 || given > LIMIT ? LIMIT : (int) given;
        Duration wait = Duration.ofSeconds(Math.clamp(parameters.number("timeout"), 0, LONGEST));
        JsonNode answer = network.world().await(() -> next(bot, ticket, limit), wait);
        return answer != null ? answer : Json.array();
    }

    /** A poll that waits for this bot ends with a conflict. Answers the ticket of the next. */
    int interrupt(long bot) {
        network.world().tell();
        return newest.merge(bot, 1, Integer::sum);
    }

    private int begin(long bot, Parameters parameters) {
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
        return interrupt(bot);
    }

    private @Nullable JsonNode next(long bot, int ticket, int limit) {
        if (network.users().bot(bot) == null) {
            return Json.array();
        }
        if (newest.getOrDefault(bot, 0) != ticket) {
            throw ApiError.conflict(account(bot).webhook() != null ? "terminated by setWebhook request" : OTHER_POLLER);
        }
        List<Update> waiting = network.updates().delivered(bot);
        if (waiting.isEmpty()) {
            return null;
        }
        ArrayNode answer = Json.array();
        waiting.stream()
                .limit(limit)
                .forEach(update -> answer.add(network.updates().render(update)));
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
