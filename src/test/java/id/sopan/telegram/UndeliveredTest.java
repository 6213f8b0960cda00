package id.sopan.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.sopan.conversation.Inbound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** The address is set, and a proxy before it lets no post through. */
@Isolated
@Timeout(90)
class UndeliveredTest extends EmulatorFixture {

    private final LogCapture log = new LogCapture();
    private final HttpServer proxy = proxy();

    private volatile boolean lets;
    private volatile int refusal = 502;

    private HttpServer proxy() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::pass);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pass(HttpExchange exchange) throws IOException {
        String secret = exchange.getRequestHeaders().getFirst("X-Telegram-Bot-Api-Secret-Token");
        byte[] update = exchange.getRequestBody().readAllBytes();
        boolean taken = lets && loop.receive(secret, update) == Intake.Receipt.TAKEN;
        exchange.sendResponseHeaders(taken ? 200 : refusal, -1);
        exchange.close();
    }

    @Override
    URI webhook() {
        return URI.create("http://127.0.0.1:" + proxy.getAddress().getPort() + "/" + TOKEN + "/telegram");
    }

    @AfterEach
    void stopListening() {
        log.close();
        proxy.stop(0);
    }

    @Test
    void itDoesNotListenUntilTheyArriveAndSaysSoOnce() {
        rina.does("start", Map.of("bot_id", bot));
        awaitStatus(PollStatus.UNDELIVERED);
        await().until(() -> loop.lag().compareTo(Duration.ofSeconds(2)) > 0);
        assertThat(loop.status().isListening()).isFalse();
        assertThat(loop.status().isTelegramWell())
                .as("a balancer that takes it away would let no post through either")
                .isTrue();
        assertThat(desk.inbounds).isEmpty();

        lets = true;
        assertThat(heard(Inbound.Commanded.class).name()).isEqualTo("start");
        awaitStatus(PollStatus.WEBHOOK);
        assertThat(loop.status().isListening()).isTrue();
        assertThat(loop.lag()).isLessThan(Duration.ofSeconds(5));
        assertThat(log.lines())
                .filteredOn(line -> line.contains("Telegram cannot post its updates here"))
                .singleElement()
                .asString()
                .startsWith("ERROR")
                .contains("Wrong response from the webhook: 502")
                .doesNotContain(TOKEN.substring(5));
    }

    @Test
    void whereAnInstanceCannotStoreThemTheWayOfThePostsIsNotBlamed() {
        refusal = 503;
        rina.does("start", Map.of("bot_id", bot));
        awaitStatus(PollStatus.UNDELIVERED);
        assertThat(log.lines())
                .filteredOn(line -> line.contains("an instance cannot store it"))
                .singleElement()
                .asString()
                .contains("Wrong response from the webhook: 503")
                .doesNotContain("SOPAN_WEBHOOK_URL");
    }

    private void awaitStatus(PollStatus status) {
        await().until(() -> loop.status() == status);
    }
}
