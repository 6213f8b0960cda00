package id.sopan.sandbox.world;

import id.sopan.sandbox.store.Json;
import id.sopan.sandbox.store.Table;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What waits for each bot, in order, until it is confirmed or too old. */
public final class Updates {

    private static final Set<String> ONLY_WHEN_ASKED_FOR =
            Set.of("chat_member", "message_reaction", "message_reaction_count");

    private final World world;
    private final Users users;

    Updates(World world, Users users) {
        this.world = world;
        this.users = users;
    }

    public void add(long bot, String type, JsonNode payload) {
        Bot account = users.bot(bot);
        if (account == null || !allows(account, type)) {
            return;
        }
        int id = users.nextUpdate(account);
        table().put(
                        Update.key(bot, id),
                        new Update(bot, id, type, world.elapsed().millis(), payload));
    }

    private static boolean allows(Bot bot, String type) {
        List<String> asked = bot.allowedUpdates();
        if (asked == null || asked.isEmpty()) {
            return !ONLY_WHEN_ASKED_FOR.contains(type);
        }
        return asked.contains(type);
    }

    /** Those that wait, oldest first, without what has become too old meanwhile. */
    public List<Update> waiting(long bot) {
        List<Update> all = List.copyOf(table().under(bot + "/").values());
        all.stream().filter(this::isExpired).forEach(this::forget);
        return all.stream().filter(update -> !isExpired(update)).toList();
    }

    /** Forgets all below this id. */
    public void confirmBelow(long bot, long offset) {
        waiting(bot).stream().filter(update -> update.id() < offset).forEach(this::forget);
    }

    /** Forgets all but the newest. */
    public void keepNewest(long bot, int number) {
        List<Update> waiting = waiting(bot);
        waiting.subList(0, Math.max(0, waiting.size() - number)).forEach(this::forget);
    }

    public void forget(Update update) {
        table().remove(Update.key(update.bot(), update.id()));
    }

    public ObjectNode render(Update update) {
        ObjectNode answer = Json.object().put("update_id", update.id());
        answer.set(update.type(), update.payload());
        return answer;
    }

    private boolean isExpired(Update update) {
        long life = update.type().equals("callback_query")
                ? TimeUnit.SECONDS.toMillis(world.limits().callbackSeconds())
                : TimeUnit.HOURS.toMillis(world.limits().updateHours());
        return world.elapsed().millis() - update.born() > life;
    }

    private Table<Update> table() {
        return world.tables().updates();
    }
}
