package id.sopan.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import id.sopan.conversation.Listener;
import java.util.List;
import java.util.Set;

/**
 * Which updates are the bot's business. Decided on the raw update, before anything else looks at it: where the bot is
 * administrator Telegram shows it everything that people say to each other, and that is dropped here.
 */
record Addressing(BotIdentity me, Listener listener) {

    private static final Set<String> OTHER_KINDS = Set.of("callback_query", "my_chat_member", "chat_member");
    private static final List<String> NEWS = List.of(
            "new_chat_members",
            "left_chat_member",
            "migrate_to_chat_id",
            "migrate_from_chat_id",
            "forum_topic_reopened");

    /** True also for what is no update at all, so that it is set aside and not lost. */
    boolean concerns(JsonNode update) {
        if (!update.isObject() || OTHER_KINDS.stream().anyMatch(update::has)) {
            return true;
        }
        JsonNode edited = update.path("edited_message");
        JsonNode message = update.path("message");
        return toMe(message) || me.isCalled(text(message)) || toMe(edited) || isAnswer(edited);
    }

    private boolean isAnswer(JsonNode edited) {
        return edited.isObject()
                && listener.knows(
                        edited.path("chat").path("id").asLong(),
                        edited.path("message_id").asLong());
    }

    private boolean toMe(JsonNode message) {
        if (message.isMissingNode()) {
            return false;
        }
        if (!message.isObject()) {
            return true;
        }
        if (message.path("from").path("id").asLong() == me.id()) {
            return false;
        }
        return isPrivate(message.path("chat"))
                || NEWS.stream().anyMatch(message::has)
                || isCommand(message)
                || repliesToMe(message);
    }

    private static boolean isPrivate(JsonNode chat) {
        return chat.path("type").asText().equals("private");
    }

    private boolean isCommand(JsonNode message) {
        return CommandText.of(text(message)).map(command -> command.isFor(me)).orElse(false);
    }

    /** In a topic that the bot opened, every message bears its opening as what it replies to. */
    private boolean repliesToMe(JsonNode message) {
        JsonNode original = message.path("reply_to_message");
        return original.path("from").path("id").asLong() == me.id()
                && !original.has("forum_topic_created")
                && CommandText.of(text(message)).isEmpty();
    }

    private static String text(JsonNode message) {
        return message.path(message.has("text") ? "text" : "caption").asText();
    }
}
