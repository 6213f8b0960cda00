package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import id.sopan.procedure.Ending;
import id.sopan.record.Source;
import id.sopan.record.Verification;
import id.sopan.roster.Audit;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.sandbox.testing.TapAnswer;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody sees what is stored about them, and has it removed: nothing of them is left, and the record still proves itself. */
class HapusDataScenarioTest extends Skenario {

    private SeenMessage pesan(Petugas petugas, String words) {
        return petugas.warga().sees(petugas.chat(), words);
    }

    private List<Audit> catatan() {
        return kantor.bot().roster().audit(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"), 500).stream()
                .filter(audit -> audit.what() == Audit.What.PERSON_REMOVED)
                .toList();
    }

    @Test
    void whoAsksForItIsShownWhatThereIsAndIsForgotten() {
        Permohonan selesai = sari.dukungan("Tidak dapat dibuka sejak pagi");
        sari.mengirimBerkas(sari.kartu(selesai).id(), "layar darurat.pdf", "Ini yang saya lihat");
        await().until(() -> {
            kantor.bot().tick();
            return kantor.copies().resolve(selesai.nomor()).toFile().exists();
        });
        ditangani(selesai, sari);
        sari.menekan(selesai, "4");
        sari.menekan(selesai, "Tulis sendiri");
        sari.menjawab("lekas sekali");
        sari.berkata("/laporan 2026-11-23..2026-11-29");
        Permohonan terbuka = sari.dukungan("Sering putus sewaktu ujian");
        Petugas admin = kantor.sendiri(kantor.admin);
        Petugas sendiri = kantor.sendiri(kantor.sari);

        sendiri.berkata("/datasaya");
        SeenMessage data = pesan(sendiri, "Yang kami simpan tentang Sari");
        assertThat(data.text()).contains(String.valueOf(kantor.sari.id()), "Bagian Akademik");
        SeenMessage file = kantor.sari.sees(
                kantor.botId(),
                "the file",
                message -> message.json()
                        .path("document")
                        .path("file_name")
                        .asString("")
                        .equals("data-saya.json"));
        assertThat(file.json().path("caption").asString())
                .contains("Permohonan yang memuat nama ini: 2", selesai.nomor(), terbuka.nomor());
        sendiri.menekan(data, "Hapus data saya");
        SeenMessage question = pesan(sendiri, "Hapus data ini?");
        assertThat(question.text()).contains("tidak dapat dibatalkan", "tetap tercatat", "sampai berakhir");
        sendiri.menekan(question, "Ya, hapus");
        kantor.selesaikan();

        assertThat(pesan(sendiri, "telah dihapus").text())
                .contains("dari 1 permohonan", "sampai permohonannya berakhir: " + terbuka.nomor());
        assertThat(pesan(admin, "data seorang pengguna").text())
                .contains("dari 1 permohonan")
                .doesNotContain("Sari");
        assertThat(selesai.run().lacksSomebody()).isTrue();
        await().untilAsserted(() -> {
            kantor.bot().tick();
            assertThat(kantor.berkas()).doesNotContain("sejak pagi", "lekas sekali");
        });
        assertThat(selesai.kartu(kantor.akademik).text())
                .contains("Sebagian sudah dianonimkan", "Dewi")
                .doesNotContain("Sari", "sejak pagi");
        assertThat(terbuka.kartu(kantor.akademik).text()).contains("Sari");
        assertThat(catatan())
                .filteredOn(audit -> Long.valueOf(0).equals(audit.by()))
                .extracting(Audit::detail)
                .containsExactly("2");
        kantor.restart();

        ditangani(terbuka, budi);
        kantor.selesaikan();
        assertThat(terbuka.run().lacksSomebody()).isTrue();
        kantor.forward(Duration.ofHours(26));
        kantor.bot().tick();
        kantor.settle();
        Isi isi = Isi.of(kantor.store());
        isi.hasNoTraceOf(
                "Sari", "sejak pagi", "sewaktu ujian", "darurat", "saya lihat", "lekas sekali", id(kantor.sari));
        assertThat(kantor.copies().resolve(selesai.nomor())).doesNotExist();
        kantor.forward(Duration.ofHours(1));
        await().untilAsserted(() -> {
            kantor.bot().tick();
            assertThat(kantor.berkas().contains(id(kantor.sari))).isFalse();
        });
        assertThat(Verification.of(Source.of(kantor.store()), null).findings()).isEmpty();
        assertThat(kantor.bot().runs().isIntact(selesai.run().id())).isTrue();
        sari.berkata("/buka " + selesai.nomor() + " keliru");
        assertThat(sari.pesanTerakhir().text()).contains("sudah dianonimkan");
    }

    @Test
    void theFileHasWhatIsNotSentYetAndWhenTheyCameToAGroupOrLeftIt() {
        Warga tono = kantor.person("Tono");
        for (long group : List.of(kantor.akademik, kantor.ti)) {
            tono.person().does("join", Map.of("chat_id", group));
        }
        tono.person().does("leave", Map.of("chat_id", kantor.ti));
        new Petugas(kantor, tono, kantor.akademik).mengajukan("dukungan").menjawab("Aplikasi presensi", "Server");
        kantor.sendiri(tono).berkata("/datasaya");
        SeenMessage message =
                tono.sees(kantor.botId(), "the file", seen -> seen.json().has("document"));

        JsonNode data = JsonMapper.shared()
                .readTree(kantor.content(
                        message.json().path("document").path("file_id").asString()));

        assertThat(data.path("forms")).singleElement().satisfies(form -> {
            assertThat(form.path("kind").asString()).isEqualTo("request");
            assertThat(form.path("procedure").asString()).isEqualTo("dukungan-teknis");
            assertThat(form.path("chat").asLong()).isEqualTo(kantor.akademik);
            assertThat(form.path("since").asString()).startsWith("2026-");
            assertThat(form.path("answers")).hasToString("{\"aplikasi\":\"Aplikasi presensi\",\"bagian\":\"server\"}");
        });
        assertThat(data.path("groups"))
                .allMatch(group -> group.path("cameOrLeft").asString("").startsWith("2026-"))
                .extracting(
                        group -> group.path("title").asString(),
                        group -> group.path("left").asBoolean())
                .containsExactlyInAnyOrder(tuple("Bagian Akademik", false), tuple("Unit TI", true));
    }

    private static String id(Warga warga) {
        return String.valueOf(warga.id());
    }

    @Test
    void anAdminDoesItForSomebodyWhoAskedOnPaperAndNobodyElseCan() {
        Warga tono = kantor.person("Tono");
        tono.person().does("join", Map.of("chat_id", kantor.akademik));
        Petugas petugas = new Petugas(kantor, tono, kantor.akademik);
        Permohonan selesai = ditangani(petugas.dukungan("Lambat sekali sejak kemarin siang"), budi);
        Petugas asing = kantor.sendiri(kantor.eko);
        asing.berkata("/datasaya Tono");
        assertThat(asing.pesanTerakhir().text()).contains("hanya dapat dilihat oleh admin");
        Petugas admin = kantor.sendiri(kantor.admin);
        admin.berkata("/datasaya Siapa");
        assertThat(admin.pesanTerakhir().text()).contains("Kami tidak mengenal Siapa");
        admin.berkata("/datasaya tono");
        SeenMessage data = pesan(admin, "Yang kami simpan tentang Tono");
        admin.menekan(data, "Hapus data ini");
        SeenMessage question = pesan(admin, "Hapus data ini?");
        assertThat(question.text()).contains("data Tono, ID Telegram " + tono.id());
        admin.menekan(question, "Ya, hapus");
        kantor.selesaikan();

        assertThat(pesan(admin, "data seorang pengguna").text())
                .contains("Oleh admin Ibu Admin")
                .doesNotContain("yang bersangkutan", "Tono");

        assertThat(selesai.run().lacksSomebody()).isTrue();
        assertThat(catatan())
                .filteredOn(audit -> Long.valueOf(kantor.admin.id()).equals(audit.by()))
                .extracting(Audit::detail)
                .containsExactly("1");
        assertThat(kantor.bot().roster().colleague(tono.id())).isEmpty();
        Isi.of(kantor.store()).requests().hasNoTraceOf("Tono");
    }

    @Test
    void whatCannotBeReadKeepsNobodyFromBeingForgotten() {
        Warga tono = kantor.person("Tono");
        tono.person().does("join", Map.of("chat_id", kantor.akademik));
        Petugas petugas = new Petugas(kantor, tono, kantor.akademik);
        Permohonan rusak = ditangani(petugas.dukungan("Lambat sejak kemarin"), budi);
        Permohonan selesai = ditangani(petugas.dukungan("Lambat sekali sejak kemarin siang"), budi);
        Documents runs = kantor.store().documents(Collection.RUNS);
        Document whole = runs.find(rusak.run().id()).orElseThrow();
        Document spoiled = whole.next(whole.json().replaceFirst("\"schema\":\\d+", "\"schema\":99"));
        swap(runs, spoiled);
        Documents settings = kantor.store().documents(Collection.SETTINGS);
        Documents summaries = kantor.store().documents(Collection.SUMMARIES);
        swap(settings, new Document("removal rusak", 1, 0, Set.of("removal"), "{\"person\":\"rusak\"}"));
        swap(summaries, new Document("rusak", 1, 0, Set.of(), "{"));

        new PenghapusanData(kantor).oleh(tono);

        assertThat(tono.sees(kantor.botId(), "telah dihapus").text())
                .contains("dari 1 permohonan", "sampai permohonannya berakhir: " + whole.id());
        assertThat(selesai.run().lacksSomebody()).isTrue();
        assertThat(kantor.bot().roster().colleague(tono.id())).isEmpty();

        swap(runs, whole);
        assertThat(settings.delete("removal rusak", 1)).isTrue();
        assertThat(summaries.delete("rusak", 1)).isTrue();
        kantor.selesaikan();
        assertThat(rusak.run().lacksSomebody()).as("tried again").isTrue();
    }

    @Test
    void whoEndedASubRunIsForgottenInTheRequestAboveToo() {
        Permohonan permohonan = budi.webservice().di("analisis");
        agus.memutuskan(permohonan, "Setujui: webservice baru");
        eko.mengambil(permohonan.di("rancangan"));
        eko.menyelesaikan(permohonan, "https://rancangan.example/siakad");
        Permohonan server = permohonan.di("alokasi").turunan().di("permohonan");
        agus.serverBaru(server);
        agus.memutuskan(server.di("analisis"), "Setujui: deploy/peningkatan");
        agus.menyelesaikan(server.di("koordinasi"), "Satu server untuk SIAKAD");
        joko.memutuskan(server.di("persetujuan"), "Tolak", "Kapasitas habis sampai Januari");
        permohonan.di("rancangan");
        assertThat(permohonan.kartu(kantor.akademik).text()).contains("oleh Joko (Manage Server)", "Kapasitas habis");
        budi.berkata("/batal " + permohonan.nomor() + " Tidak jadi");
        permohonan.berakhir(Ending.DIBATALKAN);

        new PenghapusanData(kantor).oleh(kantor.joko);

        kantor.joko.sees(
                kantor.botId(),
                "the file with both requests",
                message -> message.json().path("caption").asString("").contains("Permohonan yang memuat nama ini: 2"));

        assertThat(permohonan.kartu(kantor.akademik).text())
                .contains("oleh (sudah dianonimkan) (Manage Server)", "Budi", "Eko")
                .doesNotContain("Joko", "Kapasitas habis");
        eko.berkata("/status " + server.nomor());
        assertThat(eko.pesanTerakhir().text())
                .as("in one language, the reason too")
                .contains("oleh (sudah dianonimkan) (Manage Server)", "\n(sudah dianonimkan)")
                .doesNotContain("anonymised");
        Isi.of(kantor.store()).requests().hasNoTraceOf("Joko", "Kapasitas habis");
        assertThat(Verification.of(Source.of(kantor.store()), null).findings()).isEmpty();
    }

    private static void swap(Documents documents, Document document) {
        documents.find(document.id()).ifPresent(there -> documents.delete(there.id(), there.version()));
        assertThat(documents.insert(document)).isTrue();
    }

    @Test
    void whoAsksOnceMoreWhileARequestIsUnderWayIsForgottenOnceMore() {
        Permohonan terbuka = sari.dukungan("Sering putus sewaktu ujian");
        PenghapusanData hapus = new PenghapusanData(kantor);
        for (int times = 1; times <= 2; times++) {
            int said = hapus.oleh(kantor.sari);

            assertThat(hapus.sesudah(kantor.sari, said, "telah dihapus").text())
                    .contains("sampai permohonannya berakhir: " + terbuka.nomor());
            assertThat(kantor.bot().roster().colleague(kantor.sari.id())).isEmpty();
            kantor.forward(Duration.ofMinutes(1));
        }

        ditangani(terbuka, budi);
        kantor.selesaikan();
        assertThat(terbuka.run().lacksSomebody()).isTrue();
        assertThat(kantor.store().documents(Collection.SETTINGS).query(Query.of("removal")))
                .isEmpty();
    }

    @Test
    void anAdminBySettingsStaysAndWhoDoesNotWantItSurelyKeepsAll() {
        Petugas admin = kantor.sendiri(kantor.admin);
        admin.berkata("/datasaya");
        admin.menekan(pesan(admin, "Yang kami simpan tentang Ibu Admin"), "Hapus data saya");
        SeenMessage question = pesan(admin, "Hapus data ini?");
        TapAnswer answer = admin.menekan(question, "Ya, hapus");
        assertThat(answer.isAlert()).isTrue();
        assertThat(answer.text()).contains("SOPAN_ADMIN_IDS");
        admin.menekan(question, "Tidak, biarkan");
        pesan(admin, "tidak ada yang dihapus");
        assertThat(kantor.bot().roster().colleague(kantor.admin.id())).isPresent();
    }
}
