package id.sopan.sandbox.bot;

import id.sopan.sandbox.store.Json;
import id.sopan.sandbox.world.Bot;
import id.sopan.sandbox.world.Network;
import id.sopan.sandbox.world.StoredFile;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The Bot API without its wire: a token, a method's name and parameters in, an answer or an {@link ApiError} out. */
public final class BotApi {

    private static final String POLL = "getUpdates";

    private final Network network;
    private final Throttle throttle;
    private final Polling polling;
    private final WebhookDelivery webhooks;
    private final Mishaps mishaps;

    public BotApi(Network network) {
        this.network = network;
        this.throttle = new Throttle(network.world());
        this.polling = new Polling(network);
        this.webhooks = new WebhookDelivery(network, this::carryOut);
        this.mishaps = new Mishaps(network);
        network.world().change(() -> {
            webhooks.serve();
            return true;
        });
    }

    /** All methods by their names; case does not matter. */
    public static SortedSet<String> methods() {
        SortedSet<String> methods = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        methods.addAll(MethodTable.ALL.keySet());
        methods.add(POLL);
        return methods;
    }

    /** The answer's body; a poll waits in here. */
    public ObjectNode call(String token, String method, Parameters parameters) throws InterruptedException {
        Bot bot = network.world().change(() -> authorised(token));
        JsonNode result = method.equalsIgnoreCase(POLL)
                ? polling.poll(bot.id(), parameters)
                : network.world().change(() -> run(authorised(token), method, parameters));
        ObjectNode answer = Json.object().put("ok", true);
        answer.set("result", result);
        return answer;
    }

    /** The file whose path {@code getFile} gave to this bot; null where there is none. */
    public @Nullable StoredFile file(String token, String path) {
        return network.world().change(() -> {
            StoredFile file = network.files().shown(authorised(token), path);
            return file != null && mishaps.serves() ? file : null;
        });
    }

    private Bot authorised(String token) {
        Bot bot = network.users().byToken(token);
        if (bot == null) {
            throw ApiError.unauthorized();
        }
        return bot;
    }

    /** What a bot asks for in its answer to a webhook's post; it never learns what came of it. */
    private void carryOut(long bot, String method, Parameters parameters) {
        network.world().change(() -> {
            Bot account = network.users().bot(bot);
            return account != null && run(account, method, parameters) != null;
        });
    }

    private JsonNode run(Bot bot, String name, Parameters parameters) {
        BotMethod method = MethodTable.ALL.get(name);
        if (method == null) {
            throw ApiError.notFound();
        }
        Call call = new Call(network, throttle, bot, parameters);
        mishaps.before(name, call);
        JsonNode result = method.run(call);
        mishaps.after(name, call, result);
        if (name.equalsIgnoreCase("setWebhook")) {
            polling.interrupt(bot.id());
            webhooks.serve();
        }
        return result;
    }
}
