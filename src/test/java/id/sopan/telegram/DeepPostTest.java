package id.sopan.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.store.Collection;
import id.sopan.store.Query;
import id.sopan.telegram.Intake.Receipt;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** An update of a million characters that is nothing but levels, where updates are posted. */
class DeepPostTest extends EmulatorFixture {

    @Override
    URI webhook() {
        return URI.create("http://127.0.0.1:9/telegram");
    }

    @Test
    void itIsSetAsideByItsBeginningAndTheNextIsHeard() {
        await().until(() -> post(LoopFixture.said(1, "halo").replace('\'', '"')) == Receipt.TAKEN);
        String levels = "[".repeat(500_000) + "]".repeat(500_000);
        assertThat(post("{\"update_id\":2,\"message\":" + levels + "}")).isEqualTo(Receipt.TAKEN);
        assertThat(post(LoopFixture.said(3, "lagi").replace('\'', '"'))).isEqualTo(Receipt.TAKEN);
        assertThat(desk.heard).containsExactly("halo", "lagi");
        assertThat(store.documents(Collection.DEADLETTERS).query(Query.all()))
                .singleElement()
                .satisfies(letter -> assertThat(letter.id()).startsWith("2-"))
                .satisfies(letter -> assertThat(letter.json()).hasSizeLessThan(30_000));
    }

    private Receipt post(String update) {
        return loop.receive(WebhookSecret.of(TOKEN), update.getBytes(StandardCharsets.UTF_8));
    }
}
