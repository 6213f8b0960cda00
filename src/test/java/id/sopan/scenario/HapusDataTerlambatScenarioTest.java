package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.sandbox.testing.TapAnswer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody who was asked whether their data shall go, and answers long after. */
class HapusDataTerlambatScenarioTest extends Skenario {

    @Test
    void theAnswerCountsForADayAndAfterItIsAskedAnew() {
        Warga tini = kantor.person("Tini");
        tini.person().does("join", Map.of("chat_id", kantor.ti));
        kantor.list(kantor.ti, tini);
        tini.starts(kantor.botId());
        kantor.settle();
        PenghapusanData hapus = new PenghapusanData(kantor);
        Petugas sendiri = kantor.sendiri(tini);
        SeenMessage lama = ditanya(sendiri, hapus);
        kantor.forward(Duration.ofHours(24).plusSeconds(2));

        TapAnswer answer = sendiri.menekan(lama, "Ya, hapus");
        kantor.selesaikan();

        assertThat(answer.isAlert()).isFalse();
        assertThat(tini.sees(kantor.botId(), "Belum ada yang dihapus").text()).contains("24 jam", "/datasaya");
        assertThat(kantor.bot().roster().colleague(tini.id())).isPresent();
        assertThat(sendiri.membaca())
                .filteredOn(message -> message.id() == lama.id())
                .singleElement()
                .satisfies(message -> assertThat(message.buttons()).isEmpty());
        SeenMessage baru = ditanya(sendiri, hapus);
        String earlier = baru.data().getFirst().replaceFirst("\\.\\d+$", "");
        assertThat(earlier).isNotEqualTo(baru.data().getFirst());
        tini.person().forges(kantor.botId(), baru.id(), earlier);
        kantor.selesaikan();
        assertThat(kantor.bot().roster().colleague(tini.id())).isPresent();
        kantor.forward(Duration.ofHours(23));
        sendiri.menekan(baru, "Ya, hapus");
        kantor.selesaikan();
        assertThat(kantor.bot().roster().colleague(tini.id())).isEmpty();
    }

    private SeenMessage ditanya(Petugas sendiri, PenghapusanData hapus) {
        int said = sendiri.berkata("/datasaya").id();
        sendiri.menekan(hapus.sesudah(sendiri.warga(), said, "Yang kami simpan tentang"), "Hapus data saya");
        return hapus.sesudah(sendiri.warga(), said, "Hapus data ini?");
    }
}
