package id.sopan.sandbox.world;

import id.sopan.sandbox.store.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What of a message goes along when it is sent again elsewhere. */
public record Forwarding(Network network) {

    private static final List<String> CONTENT =
            List.of("text", "entities", "caption", "caption_entities", "document", "photo", "link_preview_options");

    /** The content alone. */
    public static ObjectNode content(Message source) {
        ObjectNode body = source.body().deepCopy();
        body.retain(CONTENT);
        return body;
    }

    /** The content and where it came from. */
    public ObjectNode body(Message source) {
        ObjectNode body = content(source);
        if (source.body().has("forward_origin")) {
            body.set("forward_origin", source.body().get("forward_origin"));
            return body;
        }
        ObjectNode origin = Json.object();
        if (source.senderChat() != null) {
            Room chat = network.rooms().group(source.senderChat());
            origin.put("type", "chat");
            if (chat != null) {
                origin.set("sender_chat", network.rendering().chat(chat, Viewer.bot(0)));
            }
        } else {
            origin.put("type", "user").set("sender_user", network.rendering().user(source.from()));
        }
        origin.set("date", source.body().get("date"));
        body.set("forward_origin", origin);
        return body;
    }
}
