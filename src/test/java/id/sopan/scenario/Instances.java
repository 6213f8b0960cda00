package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Processes of one installation, by their place from 0; each keeps its port when it is begun again. */
final class Instances implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);
    /** By SIGTERM; see docs/metrics.md. */
    private static final int LONGEST_END_SECONDS = 10;

    private static final Pattern LISTENING = Pattern.compile("(?m)^sopan_listening(?:\\{.*})? ([0-9.]+)$");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Integer> ports;
    private final BiFunction<Integer, Integer, Process> program;
    private final List<@Nullable Process> processes = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();

    /** @param program starts the one of that place on that port */
    Instances(List<Integer> ports, BiFunction<Integer, Integer, Process> program) {
        this.ports = ports;
        this.program = program;
        for (int i = 0; i < ports.size(); i++) {
            processes.add(program.apply(i, ports.get(i)));
        }
    }

    IntStream all() {
        return IntStream.range(0, ports.size());
    }

    void begin(int instance) {
        processes.set(instance, program.apply(instance, ports.get(instance)));
    }

    void kill(int instance) throws InterruptedException {
        processes.get(instance).destroyForcibly().waitFor();
    }

    /** Asks it to end, as an operator does, and begins it again. */
    void restart(int instance) throws InterruptedException {
        end(instance);
        begin(instance);
    }

    void end(int instance) throws InterruptedException {
        Process process = processes.get(instance);
        process.destroy();
        assertThat(process.waitFor(LONGEST_END_SECONDS, TimeUnit.SECONDS))
                .as("ends when it is asked to")
                .isTrue();
    }

    /** POLLING, STANDBY or WEBHOOK. */
    String awaitStatus(int instance) {
        AtomicReference<String> found = new AtomicReference<>("");
        await().atMost(START).pollInterval(Duration.ofMillis(100)).until(() -> {
            found.set(status(instance));
            return List.of("POLLING", "STANDBY", "WEBHOOK").contains(found.get());
        });
        return found.get();
    }

    int polling() {
        return all().filter(i -> status(i).equals("POLLING")).findFirst().orElseThrow();
    }

    private String status(int instance) {
        String health = get(instance, "/actuator/health");
        return health.isEmpty()
                ? ""
                : JSON.readTree(health)
                        .at("/components/telegram/details/polling")
                        .asString();
    }

    /** How many there are, by their own metrics. */
    double listening() {
        return all().mapToObj(i -> LISTENING.matcher(get(i, "/actuator/prometheus")))
                .filter(Matcher::find)
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .sum();
    }

    /** Empty where nobody answers. */
    private String get(int instance, String path) {
        URI address = URI.create("http://127.0.0.1:" + ports.get(instance) + path);
        try {
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException nobody) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    /** On a slow machine, too, where all would be gone before they are there. */
    void awaitAnother(int instance) {
        await().atMost(START).until(() -> all().anyMatch(i -> i != instance && takesConnections(i)));
    }

    void awaitAll() {
        await().atMost(START).until(() -> all().allMatch(this::takesConnections));
    }

    private boolean takesConnections(int instance) {
        try (Socket ignored = new Socket(InetAddress.getLoopbackAddress(), ports.get(instance))) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        processes.forEach(Process::destroyForcibly);
        http.close();
    }
}
