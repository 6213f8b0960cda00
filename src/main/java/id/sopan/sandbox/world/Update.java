package id.sopan.sandbox.world;

import tools.jackson.databind.JsonNode;

/** An update that waits for its bot to confirm it; {@code born} in milliseconds of elapsed time. */
public record Update(long bot, int id, String type, long born, JsonNode payload) {

    static String key(long bot, int id) {
        return bot + "/" + String.format("%010d", id);
    }
}
