package id.sopan.sandbox.bot;

import id.sopan.sandbox.world.Bot;
import id.sopan.sandbox.world.Message;
import id.sopan.sandbox.world.Network;
import id.sopan.sandbox.world.Viewer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

/** One call of one bot. */
record Call(Network network, Throttle throttle, Bot bot, Parameters parameters) {

    static final JsonNode TRUE = BooleanNode.TRUE;

    long self() {
        return bot.id();
    }

    String text(String name) {
        return parameters.text(name);
    }

    /** What a method that sends or edits answers. */
    JsonNode show(Message message) {
        return network.messageRendering().render(message, Viewer.bot(self()));
    }
}
