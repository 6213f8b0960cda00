package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.Bot;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.telegram.Intake.Receipt;
import id.sopan.telegram.WebhookSecret;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two instances on one MongoDB: one speaks, the other is posted a tap. */
class DuaInstansiKartuScenarioTest {

    private static final String APPROVE = "Setujui: deploy/peningkatan";

    @TempDir
    Path directory;

    private Gudang.Opened opened;
    private Kantor kantor;
    private Waktu waktu;
    private Bot other;
    private Petugas rina;
    private int asked = 1_000_000;

    @BeforeEach
    void open() {
        opened = Gudang.MONGODB_WIRE.open(directory);
        kantor = new Kantor(directory, opened.stores());
        waktu = new Waktu(kantor);
        rina = new Petugas(kantor, kantor.rina, kantor.ti);
        other = kantor.instanceThatIsPostedTo();
        await().until(() -> posted("poll", "{}") == Receipt.TAKEN);
    }

    @AfterEach
    void close() {
        other.close();
        kantor.close();
        opened.close().run();
    }

    private Receipt posted(String kind, String content) {
        return posted(other, kind, content);
    }

    private Receipt posted(Bot to, String kind, String content) {
        String update = "{\"update_id\":%d,\"%s\":%s}".formatted(++asked, kind, content.replace('\'', '"'));
        return to.updates().receive(WebhookSecret.of(Balai.TOKEN), update.getBytes(StandardCharsets.UTF_8));
    }

    private void menekanPadaYangLain(Petugas who, SeenMessage card, String label) {
        menekan(other, who, card, label);
    }

    private void menekan(Bot on, Petugas who, SeenMessage card, String label) {
        String tap = "{'id':'4711','from':%s,'message':%s,'chat_instance':'1','data':'%s'}"
                .formatted(
                        "{'id':%d,'is_bot':false,'first_name':'%s','language_code':'id'}"
                                .formatted(who.warga().id(), who.name()),
                        "{'message_id':%d,'date':%d,'chat':{'id':%d,'type':'supergroup','title':'Unit TI'},'text':'?'}"
                                .formatted(card.id(), kantor.now().getEpochSecond(), who.chat()),
                        card.data().get(card.buttons().indexOf(label)));
        assertThat(posted(on, "callback_query", tap)).isEqualTo(Receipt.TAKEN);
        kantor.settle();
    }

    /** As where the balancer gave up on the first, which had taken it. */
    private void menekanPadaKeduanya(Petugas who, SeenMessage card, String label) {
        menekanPadaYangLain(who, card, label);
        try (Bot third = kantor.instanceThatIsPostedTo()) {
            await().until(() -> posted(third, "poll", "{}") == Receipt.TAKEN);
            menekan(third, who, card, label);
        }
    }

    /** Of that time of the office, once what is due by then was done. */
    private String kartu(Permohonan permohonan, String local) {
        waktu.sampai(local);
        kantor.bot().tick();
        other.tick();
        kantor.settle();
        return rina.kartu(permohonan).text();
    }

    @Test
    void theTimeOnACardGoesOnAfterATapThatTheOtherHears() {
        waktu.sampai("2026-12-01T08:00");
        Permohonan permohonan = new Petugas(kantor, kantor.eko, kantor.pengembang).server();
        assertThat(kartu(permohonan, "2026-12-01T10:20")).contains("lebih dari 300%");

        menekanPadaYangLain(rina, rina.kartu(permohonan), APPROVE);

        assertThat(permohonan.langkah()).isEqualTo("koordinasi");
        assertThat(kartu(permohonan, "2026-12-01T10:50")).contains("sisa 30 menit kerja", "50%");
        assertThat(kartu(permohonan, "2026-12-01T11:30")).contains("Melewati batas", "lebih dari 100%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dikirim", "Kembali", "Batal"})
    void aTapOnAFormThatIsDeliveredToBothIsContradictedByNeither(String label) {
        Petugas sari = new Petugas(kantor, kantor.sari, kantor.akademik);
        Formulir formulir = sari.mengajukan("webservice");
        formulir.menjawab("SIAKAD");
        SeenMessage asking = formulir.kartu();
        int before = sari.membaca().size();

        menekanPadaKeduanya(sari, asking, label);

        assertThat(sari.membaca()).hasSize(label.equals("Batal") ? before : before + 1);
    }
}
