package id.sopan.sandbox.testing;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A message as somebody sees it; {@code json} is the Message of {@code docs/sandbox.md}. */
public record SeenMessage(JsonNode json) {

    public int id() {
        return json.path(isEphemeral() ? "ephemeral_message_id" : "message_id").asInt();
    }

    public boolean isEphemeral() {
        return json.has("ephemeral_message_id");
    }

    /** Its text or caption, without formatting. */
    public String text() {
        return json.path("text").asString(json.path("caption").asString(""));
    }

    public long from() {
        return json.path("from").path("id").asLong(0);
    }

    /** The labels of its inline buttons, row by row. */
    public List<String> buttons() {
        List<String> labels = new ArrayList<>();
        json.path("reply_markup")
                .path("inline_keyboard")
                .forEach(row ->
                        row.forEach(button -> labels.add(button.path("text").asString(""))));
        return labels;
    }

    /** The callback data of its inline buttons, in the order of {@link #buttons}; empty for a link. */
    public List<String> data() {
        List<String> data = new ArrayList<>();
        json.path("reply_markup")
                .path("inline_keyboard")
                .forEach(row -> row.forEach(
                        button -> data.add(button.path("callback_data").asString(""))));
        return data;
    }

    public boolean hasButton(String label) {
        return buttons().contains(label);
    }

    /** Whether it asks the person who sees it for a reply. */
    public boolean asksForReply() {
        return json.path("reply_markup").path("force_reply").asBoolean(false);
    }

    @Override
    public String toString() {
        return "#" + id() + " " + text() + " " + buttons();
    }
}
