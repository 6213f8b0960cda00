package id.sopan.sandbox.bot;

import id.sopan.sandbox.world.Bot;
import id.sopan.sandbox.world.Network;
import id.sopan.sandbox.world.Update;
import id.sopan.sandbox.world.Webhook;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Posts waiting updates to webhooks, one after the other; what is not answered with 2xx is tried again until too old. */
final class WebhookDelivery {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private record Due(Update update, Webhook webhook, String body) {}

    private final Network network;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Set<Long> served = new HashSet<>();

    WebhookDelivery(Network network) {
        this.network = network;
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
        return network.updates().delivered(bot).stream()
                .findFirst()
                .map(update -> new Due(
                        update, webhook, network.updates().render(update).toString()))
                .orElse(null);
    }

    private boolean post(Due due) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(due.webhook().url()))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(due.body()));
        if (due.webhook().secretToken() != null) {
            request.header("X-Telegram-Bot-Api-Secret-Token", due.webhook().secretToken());
        }
        String problem;
        try {
            int status = http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            problem = status / 100 == 2 ? "" : "Wrong response from the webhook: " + status;
        } catch (IOException e) {
            problem = "Connection failed";
        }
        settle(due, problem);
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

    private static @Nullable String url(Bot bot) {
        return bot.webhook() == null ? null : bot.webhook().url();
    }
}
