package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.record.Source;
import id.sopan.record.Verification;
import java.time.Duration;
import java.time.Period;
import org.junit.jupiter.api.Test;

/** Somebody has their data removed from a request that is kept for a time still. */
class MasaSimpanSesudahDihapusScenarioTest extends Skenario {

    @Override
    Period retention() {
        return Period.ofDays(30);
    }

    @Test
    void theNamesAndWordsOfTheOthersAreKeptNoLongerForIt() {
        Permohonan lama = ditangani(sari.dukungan("Tidak dapat dibuka sejak pagi"), sari);
        waktu.malam(Duration.ofDays(20));
        kantor.sari.starts(kantor.botId());
        new PenghapusanData(kantor).oleh(kantor.sari);
        assertThat(lama.run().lacksSomebody()).isTrue();
        assertThat(lama.run().isAnonymised()).as("ten days before its time").isFalse();

        waktu.malam(Duration.ofDays(11));
        waktu.malam(Duration.ofDays(1));

        assertThat(lama.run().isAnonymised()).isTrue();
        assertThat(Verification.of(Source.of(kantor.store()), null).findings()).isEmpty();
    }
}
