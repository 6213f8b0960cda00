package id.sopan.sandbox.bot;

import id.sopan.sandbox.store.Json;
import id.sopan.sandbox.world.Bot;
import id.sopan.sandbox.world.Network;
import id.sopan.sandbox.world.StoredFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The Bot API without its wire: a token, a method's name and parameters in, an answer or an {@link ApiError} out. */
public final class BotApi {

    private final Network network;
    private final MethodTable methods = new MethodTable();
    private final Throttle throttle;
    private final Polling polling;
    private final WebhookDelivery webhooks;
    private final Mishaps mishaps;

    public BotApi(Network network) {
        this.network = network;
        this.throttle = new Throttle(network.world());
        this.polling = new Polling(network);
        this.webhooks = new WebhookDelivery(network);
        this.mishaps = new Mishaps(network);
        network.world().change(() -> {
            webhooks.serve();
            return true;
        });
    }

    /** The answer's body; a poll waits in here. */
    public ObjectNode call(String token, String method, Parameters parameters) throws InterruptedException {
        Bot bot = network.world().change(() -> authorised(token));
        JsonNode result = method.equalsIgnoreCase("getUpdates")
                ? polling.poll(bot.id(), parameters)
                : network.world().change(() -> run(token, method, parameters));
        ObjectNode answer = Json.object().put("ok", true);
        answer.set("result", result);
        return answer;
    }

    /** The file whose path {@code getFile} gave to this bot; null where there is none. */
    public @Nullable StoredFile file(String token, String path) {
        return network.world().change(() -> network.files().shown(authorised(token), path));
    }

    private Bot authorised(String token) {
        Bot bot = network.users().byToken(token);
        if (bot == null) {
            throw ApiError.unauthorized();
        }
        return bot;
    }

    private JsonNode run(String token, String name, Parameters parameters) {
        BotMethod method = methods.find(name);
        if (method == null) {
            throw ApiError.notFound();
        }
        Call call = new Call(network, throttle, authorised(token), parameters);
        mishaps.before(name, call);
        JsonNode result = method.run(call);
        mishaps.after(name, call, result);
        if (name.equalsIgnoreCase("setWebhook")) {
            polling.interrupt(Long.parseLong(token.substring(0, token.indexOf(':'))));
            webhooks.serve();
        }
        return result;
    }
}
