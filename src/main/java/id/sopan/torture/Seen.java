package id.sopan.torture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A message as somebody sees it. */
record Seen(JsonNode json) {

    int id() {
        return json.path("message_id").asInt();
    }

    Instant at() {
        return Instant.ofEpochSecond(json.path("date").asLong());
    }

    String text() {
        return json.path("text").asString(json.path("caption").asString(""));
    }

    List<String> buttons() {
        return buttons("text");
    }

    /** In the order of the labels; empty for a link. */
    List<String> data() {
        return buttons("callback_data");
    }

    /** Empty where there is none with this label. */
    String data(String label) {
        int button = buttons().indexOf(label);
        return button < 0 ? "" : data().get(button);
    }

    boolean isOfBot() {
        return json.at("/from/id").asLong() == Town.BOT;
    }

    /** Whether it was never changed. */
    boolean isAsSent() {
        return json.path("edit_date").isMissingNode();
    }

    /** The id of the message that it replies to; 0 where it replies to none. */
    int repliesTo() {
        return json.at("/reply_to_message/message_id").asInt(0);
    }

    private List<String> buttons(String field) {
        List<String> all = new ArrayList<>();
        json.path("reply_markup")
                .path("inline_keyboard")
                .forEach(row -> row.forEach(button -> all.add(button.path(field).asString(""))));
        return all;
    }
}
