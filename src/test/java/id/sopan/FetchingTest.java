package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.sopan.checkup.Copies;
import id.sopan.desk.KeptFiles;
import id.sopan.desk.Runs;
import id.sopan.engine.Run;
import id.sopan.engine.SentFiles;
import id.sopan.report.GeneratedRuns;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.store.Disk;
import id.sopan.store.Store;
import id.sopan.telegram.Telegram;
import id.sopan.telegram.TelegramFiles;
import id.sopan.telegram.TelegramSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy takes none of the room that the store needs to go on. */
class FetchingTest {

    private static final String LETTER = "tg-file:document:BQACAgUAAx:surat.pdf";
    private static final int SIZE = 300_000;
    private static final long ROOM = Disk.FULL + TelegramFiles.LARGEST;

    @TempDir
    Path directory;

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicLong free = new AtomicLong();
    private final AtomicLong nanos = new AtomicLong();
    private HttpServer server;
    private Telegram telegram;
    private Store store;
    private Run run;
    private FileCopies copies;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        URI address = URI.create("http://localhost:" + server.getAddress().getPort());
        telegram = new Telegram(
                new TelegramSettings("7777:ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefgh1", address, 1),
                new SimpleMeterRegistry());
        store = SqliteStore.open(directory.resolve("store"));
        new GeneratedRuns(store).write(3, 7);
        Runs runs = new Runs(store.documents(Collection.RUNS));
        run = runs.newest(Long.MAX_VALUE, 24).runs().stream()
                .filter(one -> SentFiles.of(one).findAny().isPresent())
                .findFirst()
                .orElseThrow();
        copies = new FileCopies(
                directory.resolve("files"),
                runs,
                new KeptFiles(store, InstantSource.system(), id -> {}, new SimpleMeterRegistry()),
                new Fetching(telegram.files(), where -> free.get()),
                nanos::get);
    }

    @AfterEach
    void close() {
        telegram.close();
        server.stop(0);
        store.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        String file = "{\"ok\":true,\"result\":{\"file_id\":\"F\",\"file_unique_id\":\"u\",\"file_path\":\"a/b.pdf\"}}";
        byte[] body =
                exchange.getRequestURI().getPath().toLowerCase(Locale.ROOT).endsWith("getfile")
                        ? file.getBytes(StandardCharsets.UTF_8)
                        : new byte[SIZE];
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Copies state() {
        return copies.state().orElseThrow();
    }

    private Stream<Path> files() throws IOException {
        return Files.walk(directory.resolve("files")).filter(Files::isRegularFile);
    }

    @Test
    void whatMayNotFitIsNotFetchedAndComesByItselfOnceThereIsRoom() throws IOException {
        free.set(ROOM - 1);
        copies.tick();
        await().until(() -> state().trouble() != null);
        assertThat(state().trouble()).contains("kurang dari 121 MB", "less than 121 MB");
        assertThat(state().waiting()).isPositive();
        assertThat(asked).hasValue(0);

        free.set(ROOM);
        await().until(() -> {
            nanos.addAndGet(Duration.ofMinutes(10).toNanos());
            copies.tick();
            return state().equals(new Copies(0, null));
        });
        Path own = directory.resolve("files").resolve(String.valueOf(run.number()));
        assertThat(SentFiles.of(run).map(SentFiles::copyName).map(own::resolve))
                .allSatisfy(copy -> assertThat(copy).hasSize(SIZE));
        assertThat(files()).noneMatch(file -> file.toString().endsWith(KeptFiles.PART));
    }

    @Test
    void whereOthersFillTheDiskMeanwhileNothingOfItStays() throws IOException {
        AtomicInteger looks = new AtomicInteger();
        Path copy =
                directory.resolve("files").resolve(String.valueOf(run.number())).resolve("surat.pdf");
        Fetching filled = new Fetching(telegram.files(), where -> looks.incrementAndGet() < 4 ? ROOM : Disk.FULL);
        assertThatThrownBy(() -> filled.fetch("F", copy))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("less than 121 MB");
        assertThat(asked).as("it was begun").hasValue(2);
        assertThat(files()).isEmpty();
    }

    @Test
    void whatAKilledProcessLeftGoesAndNoCopyDoes() throws IOException {
        Path own = Files.createDirectories(directory.resolve("files/WS-2026-0001"));
        Path part = Files.writeString(own.resolve(SentFiles.copyName(LETTER) + KeptFiles.PART), "sur");
        Path named = Files.writeString(own.resolve(SentFiles.copyName(LETTER + KeptFiles.PART)), "surat");
        Fetching.dropParts(directory.resolve("files"));
        assertThat(part).doesNotExist();
        assertThat(named).hasContent("surat");
        Fetching.dropParts(directory.resolve("nowhere"));
    }
}
