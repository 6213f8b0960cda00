package id.sopan.sandbox.world;

import id.sopan.sandbox.store.Json;
import java.util.ArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Emoji that people put to messages, one each. */
public record Reactions(Network network) {

    /**
     * Sets somebody's reaction; an empty one withdraws it. Of a message's first one Telegram may also tell as of an edit
     * (github.com/tdlib/telegram-bot-api/issues/388).
     */
    public void react(long actor, Room room, Message message, String emoji) {
        String old = "";
        ArrayNode reactions = Json.array();
        for (JsonNode reaction : message.body().path("reactions")) {
            String other = reaction.path("emoji").asString("");
            var users = new ArrayList<Long>();
            reaction.path("user_ids").forEach(id -> users.add(id.asLong()));
            if (users.remove(actor)) {
                old = other;
            }
            add(reactions, other, users);
        }
        if (!emoji.isEmpty()) {
            merge(reactions, emoji, actor);
        }
        ObjectNode body = message.body().deepCopy();
        body.set("reactions", reactions);
        Message changed = network.messages().edit(message.withBody(body), false);
        if (message.body().path("reactions").isEmpty() && !emoji.isEmpty()) {
            network.messages().tellEdited(changed);
        }
        if (network.users().bot(actor) == null) {
            tell(actor, room, message, old, emoji);
        }
    }

    private static void add(ArrayNode reactions, String emoji, Iterable<Long> users) {
        if (users.iterator().hasNext()) {
            ArrayNode ids = reactions.addObject().put("emoji", emoji).putArray("user_ids");
            users.forEach(ids::add);
        }
    }

    private static void merge(ArrayNode reactions, String emoji, long actor) {
        for (JsonNode reaction : reactions) {
            if (reaction.path("emoji").asString("").equals(emoji)) {
                ((ArrayNode) reaction.path("user_ids")).add(actor);
                return;
            }
        }
        reactions.addObject().put("emoji", emoji).putArray("user_ids").add(actor);
    }

    private void tell(long actor, Room room, Message message, String old, String emoji) {
        for (Bot bot : network.users().bots()) {
            Member member = network.members().of(room, bot.id());
            if (room.isPrivate() ? room.bot() == bot.id() : member.isAdministrator()) {
                ObjectNode update = Json.object();
                update.set("chat", network.rendering().chat(room, Viewer.bot(bot.id())));
                update.put("message_id", message.id())
                        .set("user", network.rendering().user(actor));
                update.put("date", network.world().date());
                update.set("old_reaction", list(old));
                update.set("new_reaction", list(emoji));
                network.updates().add(bot.id(), "message_reaction", update);
            }
        }
    }

    private static ArrayNode list(String emoji) {
        ArrayNode list = Json.array();
        if (!emoji.isEmpty()) {
            list.addObject().put("type", "emoji").put("emoji", emoji);
        }
        return list;
    }
}
