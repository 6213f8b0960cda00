package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.outbox.Address;
import id.sopan.sandbox.testing.SeenMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same form in a topic of a forum, and in a group where the bot hears only what is said to it. */
class TempatScenarioTest extends Skenario {

    @Test
    void aFormStaysInItsTopic() {
        long forum = kantor.forum("Biro Keuangan", kantor.sari, kantor.budi);
        int topic = kantor.topic(forum, "Permohonan");
        kantor.admin.person().says(forum, topic, "/pasang unit-terkait Biro Keuangan");
        kantor.settle();
        Petugas sariKeuangan = new Petugas(kantor, kantor.sari, forum);
        int greeted = sariKeuangan.membaca().size();
        kantor.sari.person().says(forum, topic, "/ajukan webservice");
        kantor.settle();
        Formulir formulir = new Formulir(sariKeuangan)
                .menjawab("SIMKEU", "Diterima", "Data pembayaran per semester", "SIAKAD", "Lewati");
        assertThat(topics(sariKeuangan, greeted)).containsOnly(topic);
        Permohonan permohonan = formulir.kirim();
        permohonan.di("analisis");
        rina.memutuskan(permohonan, "Minta Perbaikan", "Mohon sebutkan periodenya");
        SeenMessage card = kantor.card(permohonan.run(), new Address(forum, topic), kantor.budi);
        new Petugas(kantor, kantor.budi, forum).menekan(card, "Isi formulir");
        new Formulir(new Petugas(kantor, kantor.budi, forum)).kirim();
        permohonan.di("analisis");
        assertThat(topics(sariKeuangan, greeted)).containsOnly(topic);
    }

    private static List<Integer> topics(Petugas reader, int before) {
        return reader.membaca().stream()
                .skip(before)
                .filter(message -> message.from() == reader.kantor().botId())
                .map(message -> message.json().path("message_thread_id").asInt(0))
                .toList();
    }

    @Test
    void repliesAreEnoughWhereTheBotHearsNothingElse() {
        long group = kantor.people().group("Kepegawaian", kantor.admin.person(), kantor.sari.id(), kantor.botId());
        kantor.admin.says(group, "/pasang unit-terkait Kepegawaian");
        kantor.settle();
        Petugas sariKepegawaian = new Petugas(kantor, kantor.sari, group);
        Formulir formulir = sariKepegawaian.mengajukan("webservice");
        sariKepegawaian.berkata("SIMPEG");
        assertThat(formulir.teks()).contains("Pertanyaan 1 dari 5");
        formulir.dengan("SIMPEG", "Dikirim", "Data pegawai aktif", "SIAKAD", "Lewati")
                .di("analisis");
    }
}
