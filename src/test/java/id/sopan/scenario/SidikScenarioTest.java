package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.store.Collection;
import id.sopan.store.Documents;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No chat is told a weekly summary: the head of the week is made all the same, and told to whoever looks after it. */
class SidikScenarioTest extends Skenario {

    private static final String WEEK = "2026-11-23..2026-11-29";

    @Override
    void furnish() {
        kantor.denganJadwal();
    }

    private List<SeenMessage> dibacaAdmin() {
        return kantor.admin.person().reads(kantor.botId()).stream()
                .filter(message -> message.text().contains("Sidik digital"))
                .toList();
    }

    @Test
    void theHeadIsToldToTheAdminsOnce() {
        kantor.admin.starts(kantor.botId());
        waktu.sampai("2026-11-26T09:00");
        for (Petugas petugas : List.of(sari, rina, dewi, eko)) {
            petugas.berkata("/rekap mati");
            assertThat(petugas.pesanTerakhir().text()).contains("tidak aktif");
        }
        Documents heads = kantor.store().documents(Collection.HEADS);

        waktu.sampai("2026-11-30T08:01");
        kantor.settle();

        assertThat(heads.find(WEEK)).isPresent();
        SeenMessage told = kantor.admin.sees(kantor.botId(), "Sidik digital");
        String root = told.json()
                .path("reply_markup")
                .findPath("copy_text")
                .path("text")
                .asString();
        assertThat(heads.find(WEEK).orElseThrow().json()).contains(root);
        assertThat(told.text()).contains(root.substring(0, 6) + "…" + root.substring(58), "23–29 November 2026");

        kantor.restart();
        waktu.sampai("2026-12-02T08:01");
        kantor.settle();
        assertThat(dibacaAdmin()).hasSize(1);
    }
}
