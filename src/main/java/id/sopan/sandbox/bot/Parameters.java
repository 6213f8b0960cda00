package id.sopan.sandbox.bot;

import id.sopan.sandbox.store.Json;
import id.sopan.sandbox.world.Files.Upload;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A call's parameters, however they were sent: query, form, JSON or multipart.
 *
 * @param values by name; structures as JSON text
 * @param uploads the files of a multipart call, by the name of their part
 */
public record Parameters(Map<String, String> values, Map<String, Upload> uploads) {

    /**
     * Those of a JSON object; none where there is no body.
     *
     * @throws ApiError where it is JSON, but no object
     */
    public static Map<String, String> ofJson(byte[] body) {
        Map<String, String> values = new HashMap<>();
        if (body.length > 0) {
            JsonNode object = Json.MAPPER.readTree(body);
            if (!object.isObject()) {
                throw ApiError.unreadable();
            }
            object.properties().forEach(field -> {
                JsonNode value = field.getValue();
                if (!value.isNull()) {
                    values.put(field.getKey(), value.isString() ? value.stringValue() : value.toString());
                }
            });
        }
        return values;
    }

    public boolean has(String name) {
        return !text(name).isEmpty();
    }

    /** The value, or nothing. */
    public String text(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean flag(String name) {
        String value = text(name);
        return value.equalsIgnoreCase("true") || value.equals("1") || value.equalsIgnoreCase("yes");
    }

    /** The whole number, or 0 where there is none. */
    public long number(String name) {
        try {
            return has(name) ? Long.parseLong(text(name).strip()) : 0;
        } catch (NumberFormatException e) {
            throw ApiError.badRequest("invalid " + name + " specified");
        }
    }

    public int smallNumber(String name) {
        return (int) Math.clamp(number(name), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** The structure, or null where there is none. */
    public @Nullable JsonNode json(String name) {
        if (!has(name)) {
            return null;
        }
        try {
            return Json.MAPPER.readTree(text(name));
        } catch (JacksonException e) {
            throw ApiError.badRequest("can't parse " + name.replace('_', ' ') + " JSON object");
        }
    }
}
