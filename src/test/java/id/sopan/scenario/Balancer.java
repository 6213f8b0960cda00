package id.sopan.scenario;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before several instances, and gives each its turn; one that does not answer is passed over. */
final class Balancer implements AutoCloseable {

    static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";
    private static final int NOBODY = 502;

    private final List<Integer> ports;
    private final HttpServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger turn = new AtomicInteger();

    Balancer(List<Integer> ports) {
        this.ports = List.copyOf(ports);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/telegram", this::pass);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/telegram");
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(pass(body, exchange.getRequestHeaders().getFirst(SECRET)), -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int pass(byte[] body, String secret) throws InterruptedException {
        int first = turn.getAndIncrement();
        for (int i = 0; i < ports.size(); i++) {
            int port = ports.get((first + i) % ports.size());
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/telegram"))
                    .header(SECRET, secret)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
            try {
                return http.send(request, BodyHandlers.discarding()).statusCode();
            } catch (IOException gone) {
                // the next one's turn
            }
        }
        return NOBODY;
    }

    @Override
    public void close() {
        server.stop(0);
        http.close();
    }
}
