package id.sopan.torture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A unit's group, wherever it is by now. */
final class Group {

    private static final Pattern MOVED = Pattern.compile("became the supergroup (-\\d+)");

    private static final int RECENT = 40;

    private final Wire wire;
    private final String title;
    private final @Nullable Integer topic;
    private volatile long id;

    Group(Wire wire, String title, long id, @Nullable Integer topic) {
        this.wire = wire;
        this.title = title;
        this.id = id;
        this.topic = topic;
    }

    long id() {
        return id;
    }

    String title() {
        return title;
    }

    @Nullable
    Integer topic() {
        return topic;
    }

    /** Somebody does something here; where the group has moved, they do it there. */
    JsonNode act(long person, String action, Map<String, ?> with) {
        Map<String, Object> body = new HashMap<>(with);
        body.put("chat_id", id);
        if (topic != null && action.equals("send")) {
            body.put("message_thread_id", topic);
        }
        try {
            return wire.post("as/" + person + "/" + action, body);
        } catch (Wire.Refused e) {
            if (!moved(e)) {
                throw e;
            }
            body.put("chat_id", id);
            return wire.post("as/" + person + "/" + action, body);
        }
    }

    private boolean moved(Wire.Refused refused) {
        Matcher moved = MOVED.matcher(String.valueOf(refused.getMessage()));
        if (moved.find()) {
            isAt(Long.parseLong(moved.group(1)));
            return true;
        }
        return false;
    }

    void isAt(long supergroup) {
        id = supergroup;
    }

    /** The newest messages that somebody sees here, the oldest first. */
    List<Seen> read(long person, int limit) {
        return look(person, limit).path("messages").valueStream().map(Seen::new).toList();
    }

    /** The message that asks this person for a reply, where it is among the newest. */
    Optional<Deed.Question> question(long person) {
        JsonNode seen = look(person, RECENT);
        int asking = seen.path("force_reply").path("message_id").asInt(0);
        return seen.path("messages")
                .valueStream()
                .map(Seen::new)
                .filter(message -> message.id() == asking)
                .map(message -> new Deed.Question(asking, message.text()))
                .findFirst();
    }

    /** As what the bot is here, by the word of Telegram; null where it never was. */
    @Nullable
    String standing() {
        return wire.get("chats/" + id + "/members", Map.of())
                .valueStream()
                .filter(member -> member.at("/user/id").asLong() == Town.BOT)
                .map(member -> member.path("status").asString(""))
                .findFirst()
                .orElse(null);
    }

    /** Whether it hears what is said to it. */
    boolean hasBot() {
        return "administrator".equals(standing());
    }

    private JsonNode look(long person, int limit) {
        return wire.get("as/" + person + "/messages", Map.of("chat_id", id, "limit", limit));
    }
}
