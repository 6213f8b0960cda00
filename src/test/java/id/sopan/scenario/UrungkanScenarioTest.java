package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.desk.Reindexing;
import id.sopan.procedure.Ending;
import id.sopan.record.Source;
import id.sopan.record.Verification;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.sandbox.testing.TapAnswer;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import java.time.Duration;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What ended a request is taken back within a day, and then no more. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UrungkanScenarioTest extends Skenario {

    @Test
    @Order(1)
    void theTimeInWhichItWasDeniedIsChargedToNobody() {
        Permohonan permohonan = sari.webservice();
        kantor.forward(Duration.ofMinutes(20));
        rina.memutuskan(permohonan, "Tolak", "Keliru");
        kantor.forward(Duration.ofMinutes(30));
        rina.memutuskan(permohonan.berakhir(Ending.DITOLAK), "Urungkan");
        kantor.forward(Duration.ofMinutes(5));
        agus.memutuskan(permohonan.di("analisis"), "Setujui: webservice baru");
        rina.berkata("/kenapa " + permohonan.di("rancangan").nomor() + " no. 2");
        assertThat(rina.pesanTerakhir().text())
                .contains(
                        "permohonan sudah berakhir, lalu diurungkan oleh Rina (Unit TI) – 0 menit",
                        "Jumlah: 25 menit kerja");
        rina.berkata("/status " + permohonan.nomor());
        assertThat(rina.pesanTerakhir().text())
                .contains("Permohonan berakhir: ")
                .contains("oleh Rina");
    }

    @Test
    @Order(3)
    void whatAnEarlierVersionDidNotStopTheClockOfIsWrittenAnew() {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Tolak", "Keliru");
        kantor.forward(Duration.ofMinutes(30));
        rina.memutuskan(permohonan.berakhir(Ending.DITOLAK), "Urungkan");
        permohonan.di("analisis");
        kantor.settle();
        Documents runs = kantor.store().documents(Collection.RUNS);
        Document now = runs.find(permohonan.run().id()).orElseThrow();
        String json = now.json().replaceFirst("\"paused\":\\[\\[[^\\]]*]]", "\"paused\":[]");
        Document earlier = new Document(now.id(), now.version(), now.order(), now.keys(), json);
        assertThat(json).isNotEqualTo(now.json());
        assertThat(runs.replace(earlier, now.version())).isTrue();
        Verification verification = verified();
        assertThat(verification.findings()).isEmpty();
        assertThat(verification.earlier()).isOne();

        new Reindexing(kantor.store(), kantor.bot().procedures(), kantor::now).run();
        kantor.bot().tick();
        kantor.bot().tick();
        kantor.settle();

        assertThat(runs.find(now.id()).orElseThrow().json()).isEqualTo(now.json());
        assertThat(verified().earlier()).isZero();
    }

    private Verification verified() {
        return Verification.of(Source.of(kantor.store()), null);
    }

    @Test
    @Order(2)
    void aDayLaterADenialStandsAndItsCardSaysSoByItself() {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Tolak", "Keliru");
        permohonan.berakhir(Ending.DITOLAK);
        SeenMessage card = rina.kartu(permohonan);
        String urungkan = card.data().get(card.buttons().indexOf("Urungkan"));

        kantor.forward(Duration.ofDays(1));
        kantor.bot().tick();
        permohonan.berakhir(Ending.DITOLAK);
        await().untilAsserted(() -> assertThat(rina.kartu(permohonan).buttons()).doesNotContain("Urungkan"));
        TapAnswer late = kantor.rina.person().forges(kantor.ti, card.id(), urungkan);
        assertThat(late.isAlert()).isTrue();
        assertThat(late.text()).contains("sudah lewat", "/buka " + permohonan.nomor());
        permohonan.berakhir(Ending.DITOLAK);

        kantor.forward(Duration.ofDays(30));
        late = kantor.rina.person().forges(kantor.ti, card.id(), urungkan);
        assertThat(late.text()).contains("sudah lewat", "/ajukan").doesNotContain("/buka");
    }
}
