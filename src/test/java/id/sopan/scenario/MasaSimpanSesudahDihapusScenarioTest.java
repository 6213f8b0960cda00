package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Ending;
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

    private void malam(Duration kemudian) {
        kantor.forwardTo(kantor.now().plus(kemudian));
        kantor.bot().schedule().tick();
        kantor.settle();
    }

    @Test
    void theNamesAndWordsOfTheOthersAreKeptNoLongerForIt() {
        Permohonan lama = sari.mengajukan("dukungan")
                .dengan("Aplikasi presensi", "Server", "Tidak dapat dibuka sejak pagi", "Lewati")
                .di("penanganan");
        dewi.menyelesaikan(lama, "Layanan dijalankan kembali");
        sari.memutuskan(lama.di("konfirmasi"), "Sudah normal");
        lama.berakhir(Ending.SELESAI);
        malam(Duration.ofDays(20));
        kantor.sari.starts(kantor.botId());
        new PenghapusanData(kantor).oleh(kantor.sari);
        assertThat(lama.run().lacksSomebody()).isTrue();
        assertThat(lama.run().isAnonymised()).as("ten days before its time").isFalse();

        malam(Duration.ofDays(11));
        malam(Duration.ofDays(1));

        assertThat(lama.run().isAnonymised()).isTrue();
        assertThat(Verification.of(Source.of(kantor.store()), null).findings()).isEmpty();
    }
}
