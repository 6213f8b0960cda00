package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.sandbox.Emulator;
import id.sopan.sandbox.settings.EmulatorLimits;
import id.sopan.sandbox.settings.SandboxClock;
import id.sopan.scenario.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The built program, as a jar and by its start script: how it begins, what stops it, and how it ends. */
class StartIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int CALLERS = 8;
    private static final String TOKEN = "123456:ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefgh1";

    @TempDir
    Path directory;

    private Map<String, String> settings() throws IOException {
        Map<String, String> settings = new HashMap<>();
        settings.put("SOPAN_DATA", directory.resolve("data").toString());
        settings.put("SOPAN_PORT", String.valueOf(FreePort.next()));
        settings.put("SOPAN_SANDBOX_PORT", String.valueOf(FreePort.next()));
        return settings;
    }

    /** The same, with this directory for what is temporary. */
    private static Map<String, String> in(Path temporary, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("JAVA_OPTS", "-Djava.io.tmpdir=" + temporary);
        return all;
    }

    private Path output(String name) {
        return directory.resolve(name);
    }

    private static void awaitReady(Program program) {
        await().atMost(PATIENCE)
                .until(() -> !program.isAlive() || program.output().contains("Sopan is ready"));
        assertThat(program.isAlive()).as(program.output()).isTrue();
    }

    private static String health(Map<String, String> settings) throws Exception {
        return get(settings, "/actuator/health");
    }

    private static String get(Map<String, String> settings, String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + settings.get("SOPAN_PORT") + path);
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void theSandboxBeginsAndEndsAndASecondOneOnItsDataIsRefused() throws Exception {
        Path temporary = Files.createDirectory(directory.resolve("temporary"));
        Map<String, String> settings = settings();
        try (Program program = Program.ofScript(output("first"), in(temporary, settings))) {
            awaitReady(program);
            try (Program second = Program.ofScript(output("second"), settings)) {
                assertThat(second.ended(120)).isEqualTo(2);
                assertThat(second.output()).contains("SOPAN_DATA").doesNotContain("Exception", "\tat ");
            }
            assertThat(names(temporary)).anyMatch(name -> name.startsWith("sopan-"));
            program.terminate();
            assertThat(program.ended(10)).isEqualTo(143);
            assertThat(program.output()).doesNotContain("WARN", "ERROR", "Exception");
            assertThat(names(temporary)).noneMatch(name -> name.startsWith("sopan-") || name.startsWith("tomcat"));
        }
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.map(path -> path.getFileName().toString()).toList();
        }
    }

    @Test
    void withATokenItPrintsOneAdminCodeAndNeverTheToken() throws Exception {
        try (Emulator telegram =
                Emulator.start(directory.resolve("telegram"), 0, SandboxClock.system(), EmulatorLimits.strict())) {
            Map<String, String> settings = settings();
            settings.put("SOPAN_TELEGRAM_TOKEN", TOKEN);
            settings.put("SOPAN_TELEGRAM_URL", telegram.address().toString());
            settings.put("SOPAN_LOG", "json");
            settings.put("SOPAN_UNKNOWN", "hush-hush");
            try (Program program = Program.ofJar(output("real"), settings)) {
                awaitReady(program);
                assertThat(program.output()).containsOnlyOnce("/admin ");
                await().atMost(PATIENCE).until(() -> health(settings).contains("POLLING"));
                telegram.close();
                await().atMost(PATIENCE).until(() -> health(settings).contains("UNREACHABLE"));
                assertThat(health(settings)).contains("\"status\":\"DOWN\"").doesNotContain("ABCDEFG");
                program.terminate();
                assertThat(program.ended(10)).isEqualTo(143);
                assertThat(program.output()).doesNotContain("ABCDEFG", "\tat ", "hush");
                assertThat(program.output().lines())
                        .as("from the first line on, before Spring is there")
                        .allSatisfy(line -> assertThat(
                                        JsonMapper.shared().readTree(line).has("message"))
                                .isTrue())
                        .first()
                        .asString()
                        .contains("SOPAN_UNKNOWN is not known");
            }
        }
    }

    @Test
    void itEndsInTheMiddleOfItsWorkWithinTenSecondsAndNobodyNoticesOnceItIsBack() throws Exception {
        try (Emulator telegram = Emulator.start(
                        directory.resolve("telegram"), 0, SandboxClock.system(), EmulatorLimits.strict());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callers callers = Callers.of(telegram.address(), TOKEN, CALLERS);
            Path temporary = Files.createDirectory(directory.resolve("temporary"));
            Map<String, String> settings = in(temporary, settings());
            settings.put("SOPAN_TELEGRAM_TOKEN", TOKEN);
            settings.put("SOPAN_TELEGRAM_URL", telegram.address().toString());
            settings.put("SOPAN_ADMIN_IDS", String.valueOf(callers.admin().id()));
            List<Future<String>> numbers = new ArrayList<>();
            try (Program program = Program.ofScript(output("first"), settings)) {
                awaitReady(program);
                callers.settle();
                for (int caller = 0; caller < CALLERS; caller++) {
                    int which = caller;
                    numbers.add(threads.submit(() -> callers.ask(which)));
                    Thread.sleep(500);
                }
                await().atMost(PATIENCE)
                        .until(() -> numbers.stream().filter(Future::isDone).count() >= 2);
                assertThat(numbers).anyMatch(number -> !number.isDone());
                long asked = System.nanoTime();
                program.terminate();
                assertThat(program.ended(10)).isEqualTo(143);
                System.out.printf("Ended %d ms after SIGTERM%n", (System.nanoTime() - asked) / 1_000_000);
                assertThat(program.output()).doesNotContain("ERROR", "\tat ");
            }
            try (Program again = Program.ofScript(output("again"), settings)) {
                awaitReady(again);
                Set<String> given = new TreeSet<>();
                for (Future<String> number : numbers) {
                    given.add(number.get(2, TimeUnit.MINUTES));
                }
                assertThat(given).hasSize(CALLERS);
                JsonNode runs = JsonMapper.shared().readTree(get(settings, "/api/runs"));
                assertThat(runs).map(run -> run.path("number").asString()).containsExactlyInAnyOrderElementsOf(given);
                for (int caller = 0; caller < CALLERS; caller++) {
                    String number = numbers.get(caller).get();
                    assertThat(get(settings, "/api/runs/" + number))
                            .contains(Callers.application(caller), "\"intact\":true");
                    assertThat(callers.told(caller, number)).as("said once").isOne();
                }
                again.close();
                assertThat(again.ended(10)).isEqualTo(137);
                assertThat(names(temporary))
                        .as("one that was killed leaves its own, which the next start clears")
                        .singleElement()
                        .asString()
                        .startsWith("sopan-");
            }
        }
    }

    @Test
    void whereAnotherBuildTakesThePlaceOfItsJarItEndsAndLosesNothing() throws Exception {
        try (Emulator telegram = Emulator.start(
                        directory.resolve("telegram"), 0, SandboxClock.system(), EmulatorLimits.strict());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callers callers = Callers.of(telegram.address(), TOKEN, 1);
            Map<String, String> settings = settings();
            settings.put("SOPAN_TELEGRAM_TOKEN", TOKEN);
            settings.put("SOPAN_TELEGRAM_URL", telegram.address().toString());
            settings.put("SOPAN_ADMIN_IDS", String.valueOf(callers.admin().id()));
            Path jar = Files.copy(Path.of("target", "sopan.jar"), directory.resolve("sopan.jar"));
            Future<String> number;
            try (Program program = Program.ofJar(jar, output("first"), settings)) {
                awaitReady(program);
                Files.write(jar, Files.readAllBytes(Path.of("target", "sopan.jar.original")));
                number = threads.submit(() -> {
                    callers.settle();
                    return callers.ask(0);
                });
                assertThat(program.ended(60)).isEqualTo(3);
                assertThat(program.output())
                        .contains("was changed while Sopan runs from it, so it ends: start it again");
            }
            try (Program again = Program.ofScript(output("again"), settings)) {
                awaitReady(again);
                assertThat(number.get(2, TimeUnit.MINUTES)).isNotEmpty();
            }
        }
    }

    @Test
    void aWrongSettingStopsItWithOneSentence() throws Exception {
        Map<String, String> settings = settings();
        settings.put("SOPAN_CONVERSATIONS", directory.resolve("missing").toString());
        settings.put("SOPAN_APITOKEN", "hush-hush");
        try (Program program = Program.ofJar(output("unfit"), settings)) {
            assertThat(program.ended(120)).isEqualTo(2);
            assertThat(program.output())
                    .containsPattern("WARN .*SOPAN_APITOKEN is not known .*: SOPAN_API_TOKEN\\R")
                    .containsPattern("(?m)^SOPAN_CONVERSATIONS: ")
                    .doesNotContain("Exception", "\tat ", "hush");
        }
    }
}
