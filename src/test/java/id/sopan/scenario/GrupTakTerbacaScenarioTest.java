package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Ending;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import org.junit.jupiter.api.Test;

/** What is stored of a group cannot be read: Telegram knows all of it but the language, and the group goes on. */
class GrupTakTerbacaScenarioTest extends Skenario {

    @Test
    void itsRequestsAreDecidedThereAndItsDocumentIsLeftAsItIs() {
        Documents chats = kantor.store().documents(Collection.CHATS);
        rina.berkata("/antrian");
        rina.pesanTerakhir();
        Document whole = chats.find(Long.toString(kantor.ti)).orElseThrow();
        Document spoiled = whole.next(whole.json().replaceFirst("\"id\":[^,]+,", ""));
        assertThat(chats.replace(spoiled, whole.version())).isTrue();
        kantor.bot().roster().refresh();

        kantor.bot().tick();
        Permohonan permohonan = sari.webservice("SIRUSAK").di("analisis");
        rina.memutuskan(permohonan, "Tolak", "Sudah ada layanan yang sama.");
        permohonan.berakhir(Ending.DITOLAK);

        assertThat(chats.find(whole.id())).contains(spoiled);
    }
}
