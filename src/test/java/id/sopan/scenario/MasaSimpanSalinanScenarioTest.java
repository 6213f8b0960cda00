package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.engine.Event;
import id.sopan.record.Heads;
import id.sopan.record.Source;
import id.sopan.record.Verification;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A copy that is made long after the end of a request keeps it no longer. */
class MasaSimpanSalinanScenarioTest extends Skenario {

    @Override
    Period retention() {
        return Period.ofDays(30);
    }

    @Test
    void itGoesInItsTimeAndItsDigestWithIt() {
        Permohonan permohonan = sari.dukungan("Tidak dapat dibuka");
        sari.mengirimBerkas(sari.kartu(permohonan).id(), "layar darurat.pdf", "Ini yang saya lihat");
        ditangani(permohonan, sari);
        kantor.forwardTo(Instant.parse("2026-12-16T20:00:00Z"));
        await().until(() -> {
            kantor.bot().tick();
            return permohonan.run().journal().stream().anyMatch(entry -> entry.event() instanceof Event.FileKept);
        });
        kantor.settle();
        new Heads(kantor.store()).of("2026-12-07..2026-12-13", kantor.now().plus(Duration.ofHours(1)));
        assertThat(temuan()).isEmpty();

        waktu.malam(Instant.parse("2026-12-23T20:00:00Z"));
        assertThat(permohonan.run().isAnonymised()).as("a day before its time").isFalse();
        waktu.malam(Instant.parse("2026-12-25T20:00:00Z"));

        assertThat(permohonan.run().isAnonymised()).isTrue();
        assertThat(kantor.copies().resolve(permohonan.nomor())).doesNotExist();
        Isi.of(kantor.store()).hasNoTraceOf("darurat", "tg-file");
        assertThat(Verification.of(Source.of(kantor.store()), null).findings()).isEmpty();
        assertThat(temuan()).isEmpty();
    }

    private List<?> temuan() {
        return Salinan.periksa(kantor, Duration.ZERO).findings();
    }
}
