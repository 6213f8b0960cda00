package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.engine.Event;
import id.sopan.procedure.Ending;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code /datasaya} gives all that is stored about somebody, wherever it lies. */
class DataSayaScenarioTest extends Skenario {

    private JsonNode berkas(Warga warga, String command) {
        kantor.sendiri(warga);
        int said = warga.says(kantor.botId(), command).id();
        SeenMessage message = warga.sees(
                kantor.botId(),
                "the file",
                seen -> seen.id() > said && seen.json().has("document"));
        return JsonMapper.shared()
                .readTree(kantor.content(
                        message.json().path("document").path("file_id").asString()));
    }

    private static JsonNode permohonan(JsonNode data, Permohonan permohonan) {
        return data.path("requests")
                .valueStream()
                .filter(request -> request.path("number").asString().equals(permohonan.nomor()))
                .findFirst()
                .orElseThrow();
    }

    private void disisihkan(String id, String update) {
        String letter = JsonMapper.shared()
                .createObjectNode()
                .put("update", update)
                .put("at", "2026-11-24T01:00:00Z")
                .put("reason", "java.lang.IllegalStateException")
                .toString();
        assertThat(kantor.store()
                        .documents(Collection.DEADLETTERS)
                        .insert(new Document(id, 1, kantor.now().toEpochMilli(), Set.of(), letter)))
                .isTrue();
    }

    @Test
    void whatWasPassedOnWhatCopiesAreKnownByAndWhatCouldNotBeHandled() {
        Permohonan permohonan = budi.webservice("SIAKAD Terpadu").di("analisis");
        budi.mengirimBerkas(budi.kartu(permohonan).id(), "surat tugas.pdf", "Suratnya");
        await().until(() -> {
            kantor.bot().tick();
            return permohonan.run().journal().stream().anyMatch(entry -> entry.event() instanceof Event.FileKept);
        });
        agus.memutuskan(permohonan, "Setujui: webservice baru");
        eko.mengambil(permohonan.di("rancangan"));
        eko.menyelesaikan(permohonan, "https://rancangan.example/siakad");
        Permohonan server = permohonan.di("alokasi").turunan().di("permohonan");
        String from = "\"from\":{\"id\":" + kantor.budi.id() + "}";
        disisihkan(
                "1-a",
                "{\"update_id\":1,\"message\":{" + from
                        + ",\"text\":\"Pesan Budi\",\"reply_to_message\":{\"text\":\"Kata orang lain\"}}}");
        disisihkan(
                "2-b",
                "{\"update_id\":2,\"message\":{\"from\":{\"id\":1},\"text\":\"Tentang " + kantor.budi.id() + "\"}}");

        JsonNode data = berkas(kantor.budi, "/datasaya");

        assertThat(permohonan(data, server).path("entries"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.path("own").asBoolean()).isFalse())
                .satisfies(
                        entry -> assertThat(entry.path("passedOn").toString()).contains("SIAKAD Terpadu"));
        assertThat(permohonan(data, permohonan).path("entries"))
                .filteredOn(entry -> entry.has("copy"))
                .singleElement()
                .satisfies(entry -> {
                    String name = entry.path("copy").path("name").asString();
                    assertThat(name).endsWith("surat_tugas.pdf");
                    assertThat(entry.path("copy").path("sha256").asString()).hasSize(64);
                    assertThat(entry.path("in").asString())
                            .isEqualTo("SOPAN_DATA/files/" + permohonan.nomor() + "/" + name);
                });
        assertThat(data.path("setAside").toString())
                .contains("Pesan Budi")
                .doesNotContain("Kata orang lain", "Tentang");
        assertThat(data.path("setAside")).hasSize(2);
        assertThat(data.path("admin").asBoolean()).isFalse();
        JsonNode eko = berkas(kantor.eko, "/datasaya");
        assertThat(eko.toString()).doesNotContain("SIAKAD Terpadu", "surat_tugas");
    }

    @Test
    void theReasonForWhichAColleagueReopenedItIsNotTheirs() {
        Permohonan permohonan = sari.mengajukan("dukungan")
                .dengan("Presensi", "Server", "Tidak dapat dibuka", "Lewati")
                .di("penanganan");
        dewi.menyelesaikan(permohonan, "Sudah dijalankan");
        sari.memutuskan(permohonan.di("konfirmasi"), "Sudah normal");
        sari.berkata("/buka " + permohonan.nomor() + " Kambuh sejak tadi");
        assertThat(budi.menekan(permohonan, "Masih ada kendala").isAlert()).isFalse();
        permohonan.di("penanganan");

        assertThat(permohonan(berkas(kantor.budi, "/datasaya"), permohonan)
                        .path("entries")
                        .toString())
                .contains("\"belum\"")
                .doesNotContain("Kambuh");
        assertThat(permohonan(berkas(kantor.sari, "/datasaya"), permohonan)
                        .path("entries")
                        .toString())
                .containsOnlyOnce("Kambuh");
    }

    @Test
    void thatSomebodyIsAnAdminBySettingsAndWhatTheyChanged() {
        JsonNode data = berkas(kantor.admin, "/datasaya");

        assertThat(data.path("admin").asBoolean()).isTrue();
        assertThat(data.path("log"))
                .filteredOn(line -> line.path("what").asString().equals("BOUND"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.path("own").asBoolean()).isTrue());
    }

    @Test
    void whoIsForgottenButForOpenRequestsIsFoundByTheirId() {
        Permohonan terbuka = sari.webservice("SIMPEG").di("analisis");
        Petugas admin = kantor.sendiri(kantor.admin);
        new PenghapusanData(kantor).oleh(kantor.sari);

        admin.berkata("/datasaya Sari");
        assertThat(admin.pesanTerakhir().text()).contains("Kami tidak mengenal Sari", "ID Telegram");
        JsonNode data = berkas(kantor.admin, "/datasaya " + kantor.sari.id());

        kantor.admin.sees(kantor.botId(), "Tidak ada dalam daftar orang yang kami kenal");
        assertThat(data.path("removalOrdered").asString()).startsWith("2026-");
        assertThat(data.path("namesInRequests").toString()).isEqualTo("[\"Sari\"]");
        assertThat(permohonan(data, terbuka).path("entries").toString()).contains("SIMPEG");
        budi.berkata("/batal " + terbuka.nomor() + " Tidak jadi");
        terbuka.berakhir(Ending.DIBATALKAN);
    }
}
