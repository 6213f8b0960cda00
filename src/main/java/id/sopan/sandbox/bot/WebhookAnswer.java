package id.sopan.sandbox.bot;

import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the call that a bot may <a
 * href="https://core.telegram.org/bots/api#making-requests-when-getting-updates">make in its answer to a post</a>, with
 * {@code method} among its parameters; nothing where there is none, or none that can be read.
 */
final class WebhookAnswer implements BodyHandler<Map<String, String>> {

    private static final int LONGEST = 1024 * 1024;

    @Override
    public BodySubscriber<Map<String, String>> apply(ResponseInfo answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        var body = new ByteArrayOutputStream();
        var reading = BodySubscribers.ofByteArrayConsumer(part -> part.ifPresent(bytes -> keep(body, bytes)));
        return BodySubscribers.mapping(reading, end -> values(type, body.toByteArray()));
    }

    /** One byte too many says that it is too long. */
    private static void keep(ByteArrayOutputStream body, byte[] bytes) {
        body.write(bytes, 0, Math.min(bytes.length, LONGEST + 1 - body.size()));
    }

    private static Map<String, String> values(String type, byte[] body) {
        if (body.length > LONGEST) {
            return Map.of();
        }
        try {
            return switch (type.split(";", 2)[0].strip()) {
                case "application/json" -> Parameters.ofJson(body);
                case "application/x-www-form-urlencoded" -> form(new String(body, StandardCharsets.UTF_8));
                default -> Map.of();
            };
        } catch (RuntimeException unreadable) {
            return Map.of();
        }
    }

    private static Map<String, String> form(String body) {
        Map<String, String> values = new HashMap<>();
        for (String field : body.split("&")) {
            String[] parts = field.split("=", 2);
            values.putIfAbsent(decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1]));
        }
        return values;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
