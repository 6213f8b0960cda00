package id.sopan.sandbox.world;

import id.sopan.sandbox.faults.FaultKind;
import id.sopan.sandbox.store.Json;
import id.sopan.sandbox.store.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What waits for each bot, in order, until it is confirmed or too old. */
public final class Updates {

    private static final Set<String> ONLY_WHEN_ASKED_FOR =
            Set.of("chat_member", "message_reaction", "message_reaction_count");

    private static final int AHEAD = 10;

    private final World world;
    private final Users users;
    private final Set<String> repeated = new HashSet<>();

    Updates(World world, Users users) {
        this.world = world;
        this.users = users;
    }

    public void add(long bot, String type, JsonNode payload) {
        Bot account = users.bot(bot);
        if (account == null || !allows(account, type)) {
            return;
        }
        if (waiting(bot).isEmpty() && world.faults().strikes(FaultKind.NEW_NUMBERING, type)) {
            account = account.countingFrom(1 + world.faults().random().nextInt(Integer.MAX_VALUE / 2));
        }
        int id = users.nextUpdate(account);
        long age = world.faults().strikes(FaultKind.UPDATE_EXPIRED, name(type, payload)) ? life(type) + 1 : 0;
        table().put(
                        Update.key(bot, id),
                        new Update(bot, id, type, world.elapsed().millis() - age, payload));
    }

    /** What the update tells of: {@code callback_query/ID}, {@code message/CHAT/MESSAGE}, or of its chat alone. */
    private static String name(String type, JsonNode payload) {
        if (payload.has("id")) {
            return type + "/" + payload.path("id").asString();
        }
        String chat = type + "/" + payload.at("/chat/id").asLong(0);
        return payload.has("message_id")
                ? chat + "/" + payload.path("message_id").asInt()
                : chat;
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

    /** The oldest that wait, and no more than so many, in the order in which they are delivered. */
    public List<Update> delivered(long bot, int limit) {
        List<Update> waiting = waiting(bot).stream().limit(limit).toList();
        if (waiting.size() < 2 || !world.faults().strikes(FaultKind.OUT_OF_ORDER, "updates")) {
            return waiting;
        }
        List<Update> shuffled = new ArrayList<>(waiting);
        Collections.shuffle(shuffled, world.faults().random());
        return shuffled;
    }

    /** Forgets all below this id; one that no update has come near to confirms nothing, as on Telegram's servers. */
    public void confirmBelow(long bot, long offset) {
        Bot account = users.bot(bot);
        if (account != null && offset <= account.nextUpdate() + AHEAD) {
            waiting(bot).stream().filter(update -> update.id() < offset).forEach(this::confirm);
        }
    }

    /** Forgets one that was taken, unless it is to come a second time. */
    public void confirm(Update update) {
        String key = Update.key(update.bot(), update.id());
        if (repeated.remove(key) || !world.faults().strikes(FaultKind.DUPLICATE, update.type())) {
            forget(update);
        } else {
            repeated.add(key);
        }
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
        return world.elapsed().millis() - update.born() > life(update.type());
    }

    private long life(String type) {
        return type.equals("callback_query")
                ? TimeUnit.SECONDS.toMillis(world.limits().callbackSeconds())
                : TimeUnit.HOURS.toMillis(world.limits().updateHours());
    }

    private Table<Update> table() {
        return world.tables().updates();
    }
}
