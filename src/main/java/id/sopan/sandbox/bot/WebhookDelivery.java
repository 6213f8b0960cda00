package id.sopan.sandbox.bot;

import id.sopan.sandbox.world.Bot;
import id.sopan.sandbox.world.Network;
import id.sopan.sandbox.world.Update;
import id.sopan.sandbox.world.Webhook;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts waiting updates to webhooks, one after the other; what is not answered with 2xx is tried again until too old. */
final class WebhookDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookDelivery.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** Carries out what a bot asks for in its answer. */
    @FunctionalInterface
    interface Caller {
        void call(long bot, String method, Parameters parameters);
    }

    private record Due(Update update, Webhook webhook, String body) {}

    private final Network network;
    private final Caller caller;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Set<Long> served = new HashSet<>();

    WebhookDelivery(Network network, Caller caller) {
        this.network = network;
        this.caller = caller;
    }

    /** Begins to serve the bots that have a webhook; called whenever there may be a new one. */
    void serve() {
        for (Bot bot : network.users().bots()) {
            if (bot.webhook() != null && served.add(bot.id())) {
                Thread.ofVirtual().name("webhook-" + bot.id()).start(() -> deliver(bot.id()));
            }
        }
    }

    private void deliver(long bot) {
        try {
            while (!network.world().isClosed()) {
                Due due = network.world().await(() -> next(bot), Duration.ofSeconds(60));
                if (due != null && !post(due)) {
                    Thread.sleep(PAUSE);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Due next(long bot) {
        Bot account = network.users().bot(bot);
        Webhook webhook = account == null ? null : account.webhook();
        if (webhook == null) {
            return null;
        }
        return network.updates().delivered(bot, Integer.MAX_VALUE).stream()
                .findFirst()
                .map(update -> new Due(
                        update, webhook, network.updates().render(update).toString()))
                .orElse(null);
    }

    private boolean post(Due due) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(due.webhook().url()))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(due.body()));
        if (due.webhook().secretToken() != null) {
            request.header("X-Telegram-Bot-Api-Secret-Token", due.webhook().secretToken());
        }
        var sent = http.sendAsync(request.build(), new WebhookAnswer());
        Map<String, String> call = Map.of();
        String problem;
        try {
            var answer = sent.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
            boolean taken = answer.statusCode() / 100 == 2;
            call = taken ? answer.body() : call;
            problem = taken ? "" : "Wrong response from the webhook: " + answer.statusCode();
        } catch (ExecutionException e) {
            problem = "Connection failed";
        } catch (TimeoutException e) {
            sent.cancel(true);
            problem = "Read timeout expired";
        }
        settle(due, problem);
        carryOut(due.update().bot(), call);
        return problem.isEmpty();
    }

    private void settle(Due due, String problem) {
        network.world().change(() -> {
            Bot account = network.users().bot(due.update().bot());
            if (problem.isEmpty()) {
                network.updates().confirm(due.update());
            } else if (account != null && due.webhook().url().equals(url(account))) {
                network.users()
                        .put(account.withWebhook(
                                due.webhook().failed(network.world().date(), problem)));
            }
            return true;
        });
    }

    /** What is refused, or fails, is dropped: the next update comes all the same. */
    private void carryOut(long bot, Map<String, String> call) {
        String method = call.getOrDefault("method", "");
        if (method.isEmpty()) {
            return;
        }
        try {
            caller.call(bot, method, new Parameters(call, Map.of()));
        } catch (RuntimeException refused) {
            LOG.debug("{}, asked for in an answer to a webhook's post, was not done", method, refused);
        }
    }

    private static @Nullable String url(Bot bot) {
        return bot.webhook() == null ? null : bot.webhook().url();
    }
}
