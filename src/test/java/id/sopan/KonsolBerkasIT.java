package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.sandbox.testing.ControlClient;
import id.sopan.sandbox.testing.Person;
import id.sopan.sandbox.testing.SeenMessage;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a run in the console, by HTTP. */
class KonsolBerkasIT {

    private static final long AKADEMIK = -1001000000001L;
    private static final Pattern FILE = Pattern.compile("href=\"(/konsol/permohonan/[^/\"]+/berkas/n\\d+)\"");
    private static final byte[] NOTA =
            "%PDF-1.7 <script>nota</script>".repeat(100).getBytes(StandardCharsets.UTF_8);

    @Test
    void whoMayReadARunHasItsFilesFromTelegramAndElseFromTheCopy(@TempDir Path directory) throws Exception {
        try (RunningSandbox sandbox = RunningSandbox.unlimited(directory, Map.of("SOPAN_FILES", "keep"))) {
            ControlClient control = new ControlClient(sandbox.page());
            Person sari = new Person(control, 5001, "Sari");
            SeenMessage card = sari.reads(AKADEMIK).stream()
                    .filter(message -> message.text().matches("(?s).*📋 \\w+-\\d{4}-\\d{4}.*")
                            && !message.buttons().isEmpty())
                    .reduce((one, later) -> later)
                    .orElseThrow();
            String number = KonsolBrowser.find(Pattern.compile("📋 (\\S+)"), card.text());
            KonsolBrowser her = KonsolBrowser.of(sandbox.http(), sari);
            String page = "/konsol/permohonan/" + number;
            assertThat(her.get(page).body()).doesNotContain("/berkas/");
            refuse(control, "bad_gateway");
            sari.sends(AKADEMIK, card.id(), "Nota dinas (revisi) é.pdf", NOTA);
            await().until(() -> her.get(page).body().contains("/berkas/"));
            String body = her.get(page).body();
            assertThat(body).contains("📎 Nota dinas (revisi) é.pdf", "Sari (Unit Terkait, Bagian Akademik)");
            String path = KonsolBrowser.find(FILE, body);

            HttpResponse<String> away = her.get(path);
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.body()).contains("Berkas belum dapat diambil", "coba kembali sebentar lagi");
            assertThat(her.get(path + "/ukuran").body()).isEmpty();
            forgive(sandbox);
            HttpResponse<byte[]> got = her.download(path);
            assertThat(got.statusCode()).isEqualTo(200);
            assertThat(got.body()).isEqualTo(NOTA);
            assertThat(got.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
            assertThat(got.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(got.headers().firstValue("Content-Disposition"))
                    .get()
                    .asString()
                    .startsWith("attachment;")
                    .contains("filename*=UTF-8''Nota%20dinas%20%28revisi%29%20%C3%A9.pdf");
            assertThat(her.get(path + "/ukuran").body()).isEqualTo("3 kB");

            Path copies = directory.resolve("sandbox/files").resolve(number);
            await().until(() -> kept(copies).size() == 1);
            await().until(() ->
                    her.get("/api/runs/" + number + "/journal").body().contains("fileKept"));
            refuse(control, "bad_gateway");
            assertThat(her.download(path).body()).as("the copy").isEqualTo(NOTA);
            assertThat(her.get(path + "/ukuran").body()).isEqualTo("3 kB");

            Path copy = copies.resolve(kept(copies).getFirst());
            Files.writeString(copy, "lain", StandardOpenOption.APPEND);
            HttpResponse<String> changed = her.get(path);
            assertThat(changed.statusCode()).isEqualTo(409);
            assertThat(changed.body())
                    .contains("tidak sama dengan yang dikirim", "bin/sopan verify", "kirim /status")
                    .doesNotContain("PDF-1.7");
            Files.write(copy, NOTA);
            assertThat(her.download(path).body()).isEqualTo(NOTA);

            KonsolBrowser eko = KonsolBrowser.of(sandbox.http(), new Person(control, 5007, "Eko"));
            assertThat(eko.get(path).statusCode()).isEqualTo(404);
            assertThat(eko.get(path).body()).isEqualTo(eko.get(page).body());
            assertThat(eko.get(path + "/ukuran").body()).isEmpty();
            assertThat(KonsolBrowser.fresh(sandbox.http()).get(path).statusCode())
                    .isEqualTo(401);
            assertThat(her.get(page + "/berkas/n99999").statusCode()).isEqualTo(404);
        }
    }

    private static List<String> kept(Path copies) {
        String[] kept = copies.toFile().list((in, name) -> name.endsWith(".pdf"));
        return kept == null ? List.of() : List.of(kept);
    }

    private static void refuse(ControlClient control, String kind) {
        control.post("faults", Map.of("method", "getFile", "kind", kind, "times", 10_000));
    }

    private static void forgive(RunningSandbox sandbox) throws Exception {
        HttpRequest forget = HttpRequest.newBuilder(sandbox.page().resolve("/control/faults"))
                .DELETE()
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(forget, HttpResponse.BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
    }
}
