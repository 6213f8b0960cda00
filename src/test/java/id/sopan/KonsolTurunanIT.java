package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.sandbox.testing.ControlClient;
import id.sopan.sandbox.testing.Person;
import id.sopan.scenario.ShippedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A request and the one that it led to, in the console, by HTTP. */
class KonsolTurunanIT {

    private static final long AKADEMIK = -1001000000001L;

    private static final String SERTIFIKAT = """
            id: sertifikat
            prefix: SR
            nama: {id: Sertifikat, en: Certificate}
            starts: {by: [unit-terkait], command: sertifikat}
            steps:
              - id: permohonan
                nomor: 1
                kegiatan: {id: Meminta sertifikat, en: Asking for a certificate}
                pelaksana: [unit-terkait]
                form:
                  - {id: nama, ask: {id: "Mohon sebutkan namanya.", en: "Which name?"}, type: text}
                next: server
              - id: server
                nomor: 2
                kegiatan: {id: Meminta server, en: Asking for a server}
                pelaksana: [unit-terkait]
                subrun: {procedure: server, as: unit-terkait, ended: {selesai: {end: selesai}, ditolak: {end: ditolak}, dibatalkan: {end: dibatalkan}}}
            """;

    @Test
    void eachLinksToTheOther(@TempDir Path directory) throws IOException {
        Path files = ShippedFiles.write(directory.resolve("definitions"));
        Files.writeString(files.resolve("sertifikat.yaml"), SERTIFIKAT);
        try (RunningSandbox sandbox =
                RunningSandbox.unlimited(directory.resolve("data"), Map.of("SOPAN_CONVERSATIONS", files.toString()))) {
            Person sari = new Person(new ControlClient(sandbox.page()), 5001, "Sari");
            sari.says(AKADEMIK, "/ajukan sertifikat");
            await().until(() -> sari.prompt(AKADEMIK) != 0);
            sari.replies(AKADEMIK, sari.prompt(AKADEMIK), "siakad.example.ac.id");
            await().until(() -> sari.reads(AKADEMIK).stream().anyMatch(message -> message.hasButton("Kirim")));
            sari.taps(AKADEMIK, "Kirim");
            KonsolBrowser browser = KonsolBrowser.of(sandbox.http(), sari);
            Pattern numbers = Pattern.compile("href=\"(/konsol/permohonan/SR-[^\"?]+)\"");
            await().until(() -> numbers.matcher(browser.get("/konsol").body()).find());
            String above = KonsolBrowser.find(numbers, browser.get("/konsol").body());
            Pattern led = Pattern.compile("<li><a href=\"(/konsol/permohonan/SV-[^\"?]+)\">");
            await().until(() -> led.matcher(browser.get(above).body()).find());
            String below = KonsolBrowser.find(led, browser.get(above).body());
            assertThat(browser.get(below).body()).contains("Permohonan terkait", "<li><a href=\"" + above + "\">");
        }
    }
}
