package id.sopan.sandbox.testing;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Somebody who chats. A chat is named by its id; the private chat with a bot by the bot's id. */
public record Person(ControlClient control, long id, String name) {

    /** What somebody sees without scrolling back. */
    private static final int NEWEST = 30;

    /** Any act of the control API. */
    public JsonNode does(String action, Map<String, ?> with) {
        return control.post("as/" + id + "/" + action, with);
    }

    public SeenMessage says(long chat, String text) {
        return new SeenMessage(does("send", Map.of("chat_id", chat, "text", text)));
    }

    public SeenMessage says(long chat, int topic, String text) {
        return new SeenMessage(does("send", Map.of("chat_id", chat, "message_thread_id", topic, "text", text)));
    }

    public SeenMessage replies(long chat, int message, String text) {
        return new SeenMessage(does("send", Map.of("chat_id", chat, "reply_to_message_id", message, "text", text)));
    }

    /** Sends a file, in reply to a message or not (0). */
    public SeenMessage sends(long chat, int inReplyTo, String fileName, byte[] bytes) {
        var fields = new HashMap<String, Object>();
        fields.put("chat_id", chat);
        if (inReplyTo != 0) {
            fields.put("reply_to_message_id", inReplyTo);
        }
        return sends(fields, "document", fileName, bytes);
    }

    /** @param kind such as {@code photo} */
    public SeenMessage sends(Map<String, ?> fields, String kind, String fileName, byte[] bytes) {
        return new SeenMessage(control.upload("as/" + id + "/send", fields, kind, fileName, bytes));
    }

    /** Opens the private chat with a bot. */
    public SeenMessage starts(long bot) {
        return new SeenMessage(does("start", Map.of("bot_id", bot)));
    }

    /** Taps the button of this label on the newest message that has it, and waits for the bot's answer. */
    public TapAnswer taps(long chat, String label) {
        List<SeenMessage> messages = reads(chat);
        for (SeenMessage message : messages.reversed()) {
            if (message.hasButton(label)) {
                return taps(chat, message, label);
            }
        }
        throw new AssertionError("no message in " + chat + " has the button \"" + label + "\": " + messages);
    }

    public TapAnswer taps(long chat, SeenMessage message, String label) {
        String field = message.isEphemeral() ? "ephemeral_message_id" : "message_id";
        return new TapAnswer(
                does("tap", Map.of("chat_id", chat, field, message.id(), "button", label, "wait_ms", 10_000)));
    }

    /** Makes a topic of a forum; its message_thread_id. */
    public int topic(long forum, String name) {
        return does("create_topic", Map.of("chat_id", forum, "name", name))
                .path("message_thread_id")
                .asInt();
    }

    /** Sends callback data that no button has, as a modified client can. */
    public TapAnswer forges(long chat, int message, String data) {
        return new TapAnswer(
                does("tap", Map.of("chat_id", chat, "message_id", message, "callback_data", data, "wait_ms", 10_000)));
    }

    /** What this person sees of a chat, oldest first. */
    public List<SeenMessage> reads(long chat) {
        return SeenChat.of(messages(chat, "limit=100000")).messages();
    }

    /** One message, which is not ephemeral; empty where it is not there (any more). */
    public Optional<SeenMessage> reads(long chat, long message) {
        return SeenChat.of(messages(chat, "limit=1&before=" + (message + 1))).messages().stream()
                .filter(seen -> seen.id() == message)
                .findFirst();
    }

    /**
     * Looks at the newest messages of a chat, then at all, and again whenever something happens there, until what this
     * finds is not null.
     *
     * @return what was found; null where it is not there in time
     */
    public <T> @Nullable T watches(long chat, Duration atMost, Function<SeenChat, @Nullable T> wanted) {
        long end = System.nanoTime() + atMost.toNanos();
        String news = "";
        while (true) {
            SeenChat newest = SeenChat.of(messages(chat, "limit=" + NEWEST + news));
            T found = wanted.apply(newest);
            if (found == null && newest.messages().size() == NEWEST) {
                found = wanted.apply(SeenChat.of(messages(chat, "limit=100000")));
            }
            if (found != null || System.nanoTime() >= end) {
                return found;
            }
            long left = Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis());
            news = "&after=" + newest.sequence() + "&wait_ms=" + left;
        }
    }

    /** The newest message that this person sees. */
    public SeenMessage lastIn(long chat) {
        return SeenChat.of(messages(chat, "limit=1")).messages().getLast();
    }

    /** The message that asks this person for a reply, or 0. */
    public int prompt(long chat) {
        return SeenChat.of(messages(chat, "limit=1")).prompt();
    }

    private JsonNode messages(long chat, String which) {
        return control.get("as/" + id + "/messages?chat_id=" + chat + "&" + which);
    }
}
