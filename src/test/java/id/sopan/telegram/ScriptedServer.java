package id.sopan.telegram;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Serves recorded answers of the Bot API, each once and in order, for faults that an emulator does not play. */
final class ScriptedServer implements AutoCloseable {

    static final String TOKEN = "7000000001:AAHscripted_scripted_scripted_01234";

    private final HttpServer server;
    private final Map<String, Queue<Reply>> script = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    ScriptedServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
        on("getme", ok(RawJson.ME));
    }

    /** @param method in lower case, or the path of a file */
    ScriptedServer on(String method, Reply... replies) {
        script.computeIfAbsent(method, name -> new ConcurrentLinkedQueue<>()).addAll(List.of(replies));
        return this;
    }

    /** Likewise, in the place of what it would answer else. */
    ScriptedServer instead(String method, Reply... replies) {
        script.remove(method);
        return on(method, replies);
    }

    TelegramSettings settings() {
        return new TelegramSettings(
                TOKEN, URI.create("http://localhost:" + server.getAddress().getPort()), 1);
    }

    List<String> calls(String method) {
        return calls.stream()
                .filter(call -> call.method().equals(method))
                .map(Call::body)
                .toList();
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        calls.add(new Call(method, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        Reply reply = script.getOrDefault(method, new ConcurrentLinkedQueue<>()).poll();
        if (reply == null) {
            reply = method.equals("getupdates") ? noNews() : ok("true");
        }
        reply.answer(exchange);
    }

    private Reply noNews() {
        return exchange -> {
            await(closed, Duration.ofSeconds(1));
            ok("[]").answer(exchange);
        };
    }

    static Reply ok(String result) {
        return json(200, "{'ok':true,'result':" + result + "}");
    }

    static Reply refused(int code, String description, String parameters) {
        return json(
                code,
                "{'ok':false,'error_code':%d,'description':'%s','parameters':{%s}}"
                        .formatted(code, description.replace("'", "\\u0027"), parameters));
    }

    static Reply badGateway() {
        return body(502, "text/html", "<html><h1>502 Bad Gateway</h1></html>");
    }

    static Reply body(int status, String type, String text) {
        return exchange -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }

    /** Takes the call, and breaks the connection before the answer. */
    static Reply lostAnswer() {
        return HttpExchange::close;
    }

    /** Breaks the connection in the middle of the answer. */
    static Reply cutShort() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            exchange.close();
        };
    }

    /** Takes the call, and does not answer before that latch is open. */
    static Reply after(CountDownLatch latch, Reply reply) {
        return exchange -> {
            await(latch, Duration.ofSeconds(20));
            reply.answer(exchange);
        };
    }

    private static Reply json(int status, String text) {
        return body(status, "application/json", text.replace('\'', '"'));
    }

    private static void await(CountDownLatch latch, Duration longest) {
        try {
            if (!latch.await(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static ScriptedServer start() {
        try {
            return new ScriptedServer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }

    interface Reply {
        void answer(HttpExchange exchange) throws IOException;
    }

    private record Call(String method, String body) {}
}
