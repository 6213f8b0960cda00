package id.sopan.scenario;

import static id.sopan.scenario.Waktu.HARI;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.sandbox.testing.SeenMessage;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody had their data removed: what they, or others about them, left open keeps nothing of them. */
class HapusDataIsianScenarioTest extends Skenario {

    private Warga tono;

    @Override
    void furnish() {
        tono = kantor.person("Tono");
        tono.person().does("join", Map.of("chat_id", kantor.ti));
    }

    private void tidakAdaLagi(String collection) {
        assertThat(Isi.of(kantor.store()).documents())
                .noneMatch(document -> document.startsWith(collection)
                        && (document.contains("Tono") || document.contains(Long.toString(tono.id()))));
    }

    @Test
    void theFormInWhichTheyWereChosenAsAStandInIsClosedAndSaysSo() {
        Petugas petugas = new Petugas(kantor, tono, kantor.ti);
        rina.membalas(petugas.berkata("Siap").id(), "/wakil");
        SeenMessage isian = kantor.rina.sees(kantor.ti, "Wakil: Tono");

        new PenghapusanData(kantor).oleh(tono);

        assertThat(rina.membaca())
                .filteredOn(message -> message.id() == isian.id())
                .singleElement()
                .satisfies(message -> assertThat(message.text())
                        .contains("tidak lagi kami kenal", "/wakil")
                        .doesNotContain("Tono"))
                .satisfies(message -> assertThat(message.buttons()).isEmpty());
        tidakAdaLagi("DIALOGUES");
    }

    @Test
    void theChoiceOfSeveralRequestsIsForgotten() {
        kantor.list(kantor.ti, tono);
        for (String aplikasi : new String[] {"SIAKAD", "SIMPEG"}) {
            budi.webservice(aplikasi).di("analisis");
        }
        Petugas sendiri = kantor.sendiri(tono);
        int said = sendiri.berkata("/antrian").id();
        sendiri.menekan(
                tono.sees(
                        kantor.botId(),
                        "the queue",
                        message -> message.id() > said && message.hasButton("Putuskan beberapa")),
                "Putuskan beberapa");
        assertThat(Isi.of(kantor.store()).documents())
                .anyMatch(document -> document.startsWith("BATCHES") && document.contains("Tono"));

        new PenghapusanData(kantor).oleh(tono);
        kantor.bot().tick();
        kantor.settle();

        tidakAdaLagi("BATCHES");
    }

    @Test
    void theCardOfARequestInTheirChatLosesItsButtonsAndIsKnownForADayOnly() {
        kantor.list(kantor.ti, tono);
        Permohonan permohonan = budi.webservice().di("analisis");
        tono.starts(kantor.botId());
        kantor.settle();
        Petugas sendiri = new Petugas(kantor, tono, kantor.botId());
        sendiri.berkata("/antrean");
        sendiri.memilih(permohonan);
        SeenMessage kartu = sendiri.pesanTerakhir();
        assertThat(kartu.buttons()).contains("Tolak");

        new PenghapusanData(kantor).oleh(tono);
        assertThat(sendiri.pesan(kartu.id()).buttons()).isEmpty();
        waktu.maju(2, HARI);
        kantor.bot().tick();
        kantor.settle();

        tidakAdaLagi("REPLIES");
        tidakAdaLagi("SURFACES");
    }
}
