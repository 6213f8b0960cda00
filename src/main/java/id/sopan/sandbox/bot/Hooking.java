package id.sopan.sandbox.bot;

import id.sopan.sandbox.store.Json;
import id.sopan.sandbox.world.Bot;
import id.sopan.sandbox.world.Webhook;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** setWebhook and its kin. Unlike Telegram's cloud, and like an own Bot API server, plain http is allowed, and any port. */
final class Hooking {

    /** <a href="https://core.telegram.org/bots/api#setwebhook">Where none are asked for.</a> */
    private static final int USUAL_CONNECTIONS = 40;

    private Hooking() {}

    static JsonNode set(Call call) {
        String url = call.text("url");
        if (url.isEmpty()) {
            return delete(call);
        }
        String secret = call.text("secret_token");
        if (!secret.matches("[A-Za-z0-9_-]{0,256}")) {
            throw ApiError.badRequest("secret token contains unallowed characters");
        }
        if (!isAddress(url)) {
            throw ApiError.badRequest("bad webhook: HTTPS url must be provided for webhook");
        }
        drop(call);
        List<String> asked = Asking.allowedUpdates(call.parameters());
        Bot bot = asked == null ? call.bot() : call.bot().withAllowedUpdates(asked);
        Webhook hook = new Webhook(url, secret.isEmpty() ? null : secret, connections(call), null, null);
        call.network().users().put(bot.withWebhook(hook));
        return Call.TRUE;
    }

    private static @Nullable Integer connections(Call call) {
        return call.parameters().has("max_connections")
                ? Math.clamp(call.parameters().number("max_connections"), 1, 100)
                : null;
    }

    private static boolean isAddress(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getHost() != null && url.matches("(?i)https?://.*");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static JsonNode delete(Call call) {
        drop(call);
        call.network().users().put(call.bot().withWebhook(null));
        return Call.TRUE;
    }

    private static void drop(Call call) {
        if (call.parameters().flag("drop_pending_updates")) {
            call.network().updates().keepNewest(call.self(), 0);
        }
    }

    static JsonNode info(Call call) {
        Webhook hook = call.bot().webhook();
        ObjectNode info = Json.object()
                .put("url", hook == null ? "" : hook.url())
                .put("has_custom_certificate", false)
                .put(
                        "pending_update_count",
                        call.network().updates().waiting(call.self()).size());
        if (hook != null) {
            Integer asked = hook.maxConnections();
            info.put("max_connections", asked == null ? USUAL_CONNECTIONS : asked);
        }
        if (hook != null && hook.lastErrorDate() != null) {
            info.put("last_error_date", hook.lastErrorDate()).put("last_error_message", hook.lastErrorMessage());
        }
        List<String> wanted = call.bot().allowedUpdates();
        if (wanted != null && !wanted.isEmpty()) {
            ArrayNode types = info.putArray("allowed_updates");
            wanted.forEach(types::add);
        }
        return info;
    }
}
