package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Telegram answers whether somebody is a member with an error, as it now and then does of those who are. */
class TakTerjawabScenarioTest extends Skenario {

    /** What was said before is forgotten. */
    private void takTerjawab(String description) {
        kantor.badRequest("getChatMember", "Bad Request: " + description, 10_000);
        kantor.restart();
    }

    @AfterEach
    void terjawab() {
        kantor.noFaults();
        kantor.restart();
        kantor.settle();
    }

    private List<String> away() {
        return Stream.of(budi, rina)
                .flatMap(one -> one.membaca().stream())
                .map(message -> message.text())
                .filter(text -> text.contains("sedang tidak berada di grup ini"))
                .toList();
    }

    @Test
    void whoIsListedStillActsAndIsStillAsked() {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Tolak");
        takTerjawab("user not found");

        rina.menjawab("Sudah ada");

        permohonan.di("ditolak");
        assertThat(away()).isEmpty();
    }

    @Test
    void whoIsListedIsAskedForTheOutputOfAStepOfAnotherUnitToo() {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Setujui: webservice baru");
        takTerjawab("PARTICIPANT_ID_INVALID");

        rina.menyelesaikan(permohonan.di("rancangan"), "https://rancangan.example/siakad");

        permohonan.di("alokasi");
    }

    @Test
    void aMemberOfAnOpenUnitIsRefusedForNowAndWhatTheyFillInStays() {
        budi.mengajukan("webservice");
        budi.menjawab("SIAKAD");
        takTerjawab("user not found");

        budi.berkata("/ajukan dukungan");

        assertThat(budi.pesanTerakhir().text())
                .contains("Telegram belum menjawab apakah Bapak/Ibu anggota", "/anggota");
        assertThat(away()).isEmpty();
        assertThat(budi.membaca()).anyMatch(message -> message.hasButton("Dikirim"));
    }
}
