package id.sopan.sandbox.testing;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A chat as somebody sees it.
 *
 * @param sequence of the newest thing that happened before
 * @param messages oldest first
 * @param prompt the message that asks this person for a reply, or 0
 */
public record SeenChat(long sequence, List<SeenMessage> messages, int prompt) {

    static SeenChat of(JsonNode answer) {
        var messages = new ArrayList<SeenMessage>();
        answer.path("messages").forEach(message -> messages.add(new SeenMessage(message)));
        return new SeenChat(
                answer.path("seq").asLong(),
                messages,
                answer.path("force_reply").path("message_id").asInt(0));
    }
}
