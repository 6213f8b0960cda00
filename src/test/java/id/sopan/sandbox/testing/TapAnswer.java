package id.sopan.sandbox.testing;

import tools.jackson.databind.JsonNode;

/** What a bot answered to a tap. */
public record TapAnswer(JsonNode json) {

    public String id() {
        return json.path("id").asString();
    }

    public boolean isAnswered() {
        return json.path("state").asString().equals("answered");
    }

    /** The words shown, or nothing. */
    public String text() {
        return json.path("text").asString("");
    }

    /** Whether they were shown in a box that must be closed. */
    public boolean isAlert() {
        return json.path("show_alert").asBoolean(false);
    }
}
