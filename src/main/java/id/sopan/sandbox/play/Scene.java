package id.sopan.sandbox.play;

import id.sopan.sandbox.bot.Parameters;
import id.sopan.sandbox.world.Member;
import id.sopan.sandbox.world.Message;
import id.sopan.sandbox.world.Network;
import id.sopan.sandbox.world.Room;
import id.sopan.sandbox.world.User;
import id.sopan.sandbox.world.Viewer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One act of one person. */
record Scene(Network network, User actor, Parameters parameters) {

    long self() {
        return actor.id();
    }

    /** The chat of {@code chat_id}, which this person is in. */
    Room room() {
        return room("chat_id");
    }

    Room room(String parameter) {
        Room room = anyRoom(parameter);
        if (!network.members().sees(self(), room)) {
            throw PlayError.notAllowed(actor.firstName() + " is not in this chat: join first");
        }
        return room;
    }

    /** The chat of {@code chat_id}, whether this person is in it or not. */
    Room anyRoom(String parameter) {
        Room room = network.rooms().forPerson(self(), parameters.number(parameter));
        if (room == null) {
            throw PlayError.missing("no chat " + parameters.text(parameter) + ": GET /control/chats lists them");
        }
        return room;
    }

    Message message(Room room) {
        int ephemeral = parameters.smallNumber("ephemeral_message_id");
        Message message = ephemeral > 0
                ? network.messages().findEphemeral(room, ephemeral)
                : network.messages().find(room, parameters.smallNumber("message_id"));
        if (message == null || (message.receiver() != null && message.receiver() != self())) {
            throw PlayError.missing("no such message in this chat: it may have been deleted");
        }
        return message;
    }

    Member member(Room room) {
        return network.members().of(room, self());
    }

    void mustAdminister(Room room) {
        if (!member(room).isAdministrator()) {
            throw PlayError.notAllowed(actor.firstName() + " is not an administrator of this chat");
        }
    }

    long other() {
        long id = parameters.number("user_id");
        if (network.users().find(id) == null) {
            throw PlayError.missing("no user " + id + ": POST /control/users makes one");
        }
        return id;
    }

    JsonNode show(Message message) {
        return network.messageRendering().render(message, Viewer.person(self()));
    }

    ObjectNode show(Room room) {
        return network.rendering().chat(room, Viewer.person(self()));
    }

    JsonNode show(Room room, Member member) {
        return network.rendering().member(room, member);
    }
}
