package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Ending;
import java.time.Duration;
import java.time.Period;
import org.junit.jupiter.api.Test;

/** A server that a web service needs was given long ago: its address is kept until the web service has had its own time. */
class MasaSimpanTurunanScenarioTest extends Skenario {

    @Override
    Period retention() {
        return Period.ofDays(30);
    }

    private void lewat(int days) {
        waktu.malam(Duration.ofDays(days));
        waktu.malam(Duration.ofDays(1));
    }

    private Permohonan dikembangkan() {
        Permohonan permohonan = sari.webservice().di("analisis");
        rina.memutuskan(permohonan, "Setujui: webservice baru");
        eko.menyelesaikan(permohonan.di("rancangan"), "https://rancangan.example/siakad");
        Permohonan server = permohonan.di("alokasi").turunan().di("permohonan");
        agus.serverBaru(server);
        disediakan(server);
        return permohonan.di("pengembangan");
    }

    @Test
    void whatBelongsToARunningRequestIsKeptAndGoesWithIt() {
        Permohonan permohonan = dikembangkan();
        Permohonan server = permohonan.turunan();
        lewat(40);
        assertThat(server.run().isAnonymised())
                .as("the web service is under way")
                .isFalse();
        eko.berkata("/status " + server.nomor());
        assertThat(eko.pesanTerakhir().text()).contains("siakad.server.example");

        wati.menyelesaikan(permohonan, "https://ws.example/siakad");
        rina.memutuskan(permohonan.di("pengujian"), "Lulus uji");
        sari.memutuskan(permohonan.di("konfirmasi"), "Sudah terhubung");
        permohonan.berakhir(Ending.SELESAI);
        lewat(20);
        assertThat(server.run().isAnonymised()).as("it has ended 21 days ago").isFalse();
        sari.berkata("/buka " + permohonan.nomor() + " Sambungannya putus");
        lewat(20);
        assertThat(server.run().isAnonymised()).as("it was reopened").isFalse();

        sari.memutuskan(permohonan.di("konfirmasi"), "Sudah terhubung");
        permohonan.berakhir(Ending.SELESAI);
        lewat(31);
        assertThat(permohonan.run().isAnonymised()).isTrue();
        assertThat(server.run().isAnonymised()).isTrue();
        Isi.of(kantor.store()).requests().hasNoTraceOf("siakad.server.example");
    }
}
