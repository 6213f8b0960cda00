package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.store.Collection;
import id.sopan.store.Query;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A unit moves to another group while the one that it lived in is muted: nothing of it is told there any more. */
class DipindahkanSaatDibisukanScenarioTest extends Skenario {

    private void dibisukan() {
        for (String method : List.of("sendMessage", "sendDocument", "sendPhoto")) {
            kantor.badRequest(method, "Bad Request: not enough rights to send text messages to the chat", 1000);
        }
    }

    private void menunggu(Collection collection) {
        await().until(() ->
                !kantor.store().documents(collection).ids(Query.of("held")).isEmpty());
    }

    private List<SeenMessage> terbaca(Warga warga, long group) {
        return warga.person().reads(group);
    }

    private static boolean isBerkas(SeenMessage message) {
        return message.json().has("document");
    }

    @Test
    void aFileFollowsTheUnitAndAReportIsLetGo() {
        sari.dukungan("Sejak pagi");
        dibisukan();
        kantor.dewi.says(kantor.server, "/ekspor csv semua");
        kantor.dewi.says(kantor.server, "/laporan 2026-11-16..2026-11-22");
        menunggu(Collection.FILES);
        menunggu(Collection.SUMMARIES);
        kantor.noFaults();
        long baru = kantor.group("Manage Server (baru)", kantor.dewi, kantor.joko);
        kantor.admin.says(baru, "/pasang pindah manage-server Manage Server");
        kantor.settle();
        int before = terbaca(kantor.asing, kantor.server).size();

        kantor.asing.says(kantor.server, "/bantuan");

        await().until(() ->
                terbaca(kantor.dewi, baru).stream().anyMatch(DipindahkanSaatDibisukanScenarioTest::isBerkas));
        await().until(() -> kantor.store()
                .documents(Collection.SUMMARIES)
                .ids(Query.of("held"))
                .isEmpty());
        kantor.settle();
        List<SeenMessage> all = terbaca(kantor.asing, kantor.server);
        assertThat(all.subList(before, all.size()))
                .noneMatch(DipindahkanSaatDibisukanScenarioTest::isBerkas)
                .noneMatch(message ->
                        message.text().contains("16") && message.text().contains("22 November"));
    }
}
