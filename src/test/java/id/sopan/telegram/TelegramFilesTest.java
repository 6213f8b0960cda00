package id.sopan.telegram;

import static id.sopan.telegram.ScriptedServer.body;
import static id.sopan.telegram.ScriptedServer.cutShort;
import static id.sopan.telegram.ScriptedServer.ok;
import static id.sopan.telegram.ScriptedServer.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class TelegramFilesTest {

    private final ScriptedServer server = ScriptedServer.start();
    private final Telegram telegram = new Telegram(server.settings(), Duration.ofSeconds(10));
    private final ByteArrayOutputStream to = new ByteArrayOutputStream();

    @AfterEach
    void stop() {
        telegram.close();
        server.close();
    }

    @Test
    void writesAFileToAStream() throws IOException {
        server.on("getfile", file(5)).on("rancangan.pdf", body(200, "application/pdf", "%PDF-"));
        assertThat(fetch()).isEqualTo(new Download.Complete(5));
        assertThat(to.toString(StandardCharsets.UTF_8)).isEqualTo("%PDF-");
    }

    @Test
    void refusesWhatIsTooLargeBeforeAndWhileReading() throws IOException {
        server.on(
                "getfile", file(TelegramFiles.LARGEST + 1), refused(400, "Bad Request: file is too big", ""), file(1));
        server.on("rancangan.pdf", body(200, "application/pdf", "a".repeat((int) TelegramFiles.LARGEST + 1)));
        assertThat(fetch()).isEqualTo(new Download.TooLarge());
        assertThat(fetch()).isEqualTo(new Download.TooLarge());
        assertThat(fetch()).isEqualTo(new Download.TooLarge());
    }

    @Test
    void looksAtTheStatus() throws IOException {
        server.on("getfile", file(5), file(5), file(5), refused(400, "Bad Request: wrong file_id", ""));
        server.on("rancangan.pdf", body(404, "text/html", "no"), body(502, "text/html", "no"), cutShort());
        assertThat(fetch()).isEqualTo(new Download.Unserved());
        assertThat(fetch()).isEqualTo(new Download.Unavailable());
        assertThat(fetch()).isInstanceOf(Download.Unavailable.class);
        assertThat(fetch()).isEqualTo(new Download.Missing());
    }

    private Download fetch() throws IOException {
        return telegram.files().fetch("FILE", to);
    }

    private static ScriptedServer.Reply file(long size) {
        return ok("{'file_id':'FILE','file_unique_id':'u','file_size':%d,'file_path':'documents/rancangan.pdf'}"
                .formatted(size));
    }
}
