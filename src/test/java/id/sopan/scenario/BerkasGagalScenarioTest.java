package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.report.NoRoom;
import id.sopan.sandbox.testing.SeenMessage;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A file that cannot be made, as on a full disk: whoever waits for it is told, and gets it once there is room. */
@Isolated
class BerkasGagalScenarioTest extends Skenario {

    private static final String COMING = "Berkas sedang disiapkan";
    private static final String FAILED = "berkas tidak dapat dibuat. Mohon mencoba lagi nanti";

    @Test
    void whoAskedIsToldOnceAndGetsItLater() throws IOException {
        try (NoRoom ignored = new NoRoom()) {
            dewi.berkata("/ekspor csv semua");
            kantor.dewi.sees(kantor.server, FAILED);
            dewi.berkata("/evaluasi 2026-2");

            await().untilAsserted(() -> assertThat(told(dewi)).containsExactly(COMING, FAILED, COMING, FAILED));
        }
        dewi.berkata("/ekspor csv semua");

        SeenMessage file = kantor.dewi.sees(kantor.server, "Ekspor CSV");
        assertThat(file.json().path("document").path("file_name").asString("")).endsWith(".csv");
        assertThat(told(dewi)).containsExactly(COMING, FAILED, COMING, FAILED, COMING);
    }

    @Test
    void inTheLanguageOfTheirChatAndNothingElseStops() throws IOException {
        eko.berkata("/bahasa en");
        try (NoRoom ignored = new NoRoom()) {
            eko.berkata("/ekspor ocel semua");
            kantor.eko.sees(kantor.pengembang, "the file could not be made. Please try again later");

            sari.webservice().di("analisis");
        }
    }

    /** What was said of files, in its order. */
    private static List<String> told(Petugas petugas) {
        return petugas.membaca().stream()
                .map(SeenMessage::text)
                .flatMap(text -> List.of(COMING, FAILED).stream().filter(text::contains))
                .toList();
    }
}
