package id.sopan.sandbox.world;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message as it is kept; {@link MessageRendering} makes of it what a viewer sees.
 *
 * @param id 0 until it is posted; an ephemeral message counts in a series of its own
 * @param receiver whom alone an ephemeral message is shown to, else null
 * @param service whether it says what happened in the chat, not what somebody wrote
 * @param body the Bot API's fields that all viewers see alike
 * @param markup the keyboard or forced reply
 */
public record Message(
        String room,
        int id,
        long from,
        @Nullable Long senderChat,
        @Nullable Integer replyTo,
        @Nullable Long receiver,
        boolean service,
        ObjectNode body,
        @Nullable ObjectNode markup) {

    /** Of an ephemeral message, the ordinary one that it came after; kept in the body and shown to nobody. */
    static final String FOLLOWS = "follows";

    public static Message draft(Room room, long from, ObjectNode body) {
        return new Message(room.key(), 0, from, null, null, null, false, body, null);
    }

    public Message inReplyTo(@Nullable Integer message) {
        return new Message(room, id, from, senderChat, message, receiver, service, body, markup);
    }

    public Message asChat(@Nullable Long chat) {
        return new Message(room, id, from, chat, replyTo, receiver, service, body, markup);
    }

    public Message forOnly(@Nullable Long person) {
        return new Message(room, id, from, senderChat, replyTo, person, service, body, markup);
    }

    Message asService() {
        return new Message(room, id, from, senderChat, replyTo, receiver, true, body, markup);
    }

    public Message withBody(ObjectNode changed) {
        return new Message(room, id, from, senderChat, replyTo, receiver, service, changed, markup);
    }

    public Message withMarkup(@Nullable ObjectNode changed) {
        return new Message(room, id, from, senderChat, replyTo, receiver, service, body, changed);
    }

    Message numbered(int number) {
        return new Message(room, number, from, senderChat, replyTo, receiver, service, body, markup);
    }

    public boolean isEphemeral() {
        return receiver != null;
    }

    /** Where it stands in its chat, among ordinary and ephemeral messages. */
    public double position() {
        return isEphemeral() ? body.path(FOLLOWS).asInt(0) + 0.5 : id;
    }

    /** Its text or caption, or nothing. */
    public String words() {
        return body.path("text").asString(body.path("caption").asString(""));
    }

    String key() {
        return key(room, isEphemeral(), id);
    }

    static String key(String room, boolean ephemeral, int id) {
        return room + (ephemeral ? "/e/" : "/m/") + String.format("%010d", id);
    }
}
