package id.sopan.sandbox.world;

import id.sopan.sandbox.faults.FaultKind;
import id.sopan.sandbox.store.Json;
import id.sopan.sandbox.store.Table;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Callback queries: they live for 150 seconds of elapsed time and take one answer. */
public final class Taps {

    private static final long FIRST = 4_382_000_000_000_000_000L;

    private final World world;
    private final Updates updates;
    private final MessageRendering messages;
    private final Rendering rendering;
    private final Feed feed;

    Taps(World world, Updates updates, MessageRendering messages, Rendering rendering, Feed feed) {
        this.world = world;
        this.updates = updates;
        this.messages = messages;
        this.rendering = rendering;
        this.feed = feed;
    }

    public @Nullable Tap find(String id) {
        return world.tables().taps().find(id);
    }

    /**
     * Somebody taps; the message's bot is told.
     *
     * @param shown whether it is told what the message is, and not only which
     */
    public Tap tap(long person, Room room, Message message, String data, boolean shown) {
        forgetOld();
        String id = String.valueOf(world.tables().count("tap", FIRST));
        long age = world.faults().strikes(FaultKind.TAP_EXPIRED, "tap") ? life() + 1 : 0;
        long born = world.elapsed().millis() - age;
        var tap = new Tap(id, message.from(), person, room.key(), born, false, null, false, null);
        world.tables().taps().put(id, tap);
        ObjectNode query = Json.object().put("id", id);
        query.set("from", rendering.user(person));
        Viewer bot = Viewer.bot(message.from());
        query.set("message", shown ? messages.render(message, bot) : inaccessible(room, message, bot));
        query.put("chat_instance", String.valueOf(Math.abs((long) room.key().hashCode()) + 1_000_000_000_000L));
        query.put("data", data);
        updates.add(message.from(), "callback_query", query);
        return tap;
    }

    private ObjectNode inaccessible(Room room, Message message, Viewer bot) {
        ObjectNode answer = Json.object();
        answer.set("chat", rendering.chat(room, bot));
        return answer.put("message_id", message.id()).put("date", 0);
    }

    /** False where the query is unknown, another bot's, too old, or answered already. */
    public boolean answer(long bot, String id, @Nullable String text, boolean alert, @Nullable String url) {
        Tap tap = find(id);
        if (tap == null || tap.bot() != bot || !state(tap).equals("pending")) {
            return false;
        }
        Tap answered = tap.answered(text, alert, url);
        world.tables().taps().put(id, answered);
        feed.personal(tap.user(), "tap", tap.room(), render(answered));
        return true;
    }

    public String state(Tap tap) {
        if (tap.answered()) {
            return "answered";
        }
        long age = world.elapsed().millis() - tap.born();
        return age > life() ? "expired" : "pending";
    }

    private long life() {
        return TimeUnit.SECONDS.toMillis(world.limits().callbackSeconds());
    }

    public ObjectNode render(Tap tap) {
        ObjectNode answer = Json.object().put("id", tap.id()).put("state", state(tap));
        if (tap.text() != null) {
            answer.put("text", tap.text());
        }
        if (tap.answered()) {
            answer.put("show_alert", tap.showAlert());
        }
        if (tap.url() != null) {
            answer.put("url", tap.url());
        }
        return answer;
    }

    private void forgetOld() {
        Table<Tap> taps = world.tables().taps();
        for (Tap oldest = taps.first(); oldest != null && isOld(oldest); oldest = taps.first()) {
            taps.remove(oldest.id());
        }
    }

    private boolean isOld(Tap tap) {
        return world.elapsed().millis() - tap.born() > TimeUnit.HOURS.toMillis(1);
    }
}
