package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * {@code /antrean}: in a group what waits for its unit; in private what waits for somebody over all groups, decided there,
 * and several at once.
 */
class AntrianScenarioTest extends Skenario {

    private Petugas rinaSendiri;

    @Override
    void furnish() {
        rinaSendiri = rina.sendiri();
    }

    private Permohonan webservice(String application) {
        return sari.webservice(application).di("analisis");
    }

    private SeenMessage antrian() {
        rinaSendiri.berkata("/antrean");
        return rinaSendiri.pesanTerakhir();
    }

    @Test
    void inAGroupWhoIsNoOfficerReadsWhatWaitsForTheUnitAndWhoActs() {
        Permohonan permohonan = webservice("SIUNIT");
        rina.berkata("/antrean");
        assertThat(rina.pesanTerakhir().text())
                .contains("menunggu tindak lanjut Unit TI", permohonan.nomor())
                .doesNotContain("Mohon maaf");
        Petugas asing = new Petugas(kantor, kantor.asing, kantor.ti);
        asing.berkata("/antrean");
        assertThat(asing.pesanTerakhir().text())
                .contains("menunggu tindak lanjut Unit TI", permohonan.nomor())
                .contains("langkah ini ditangani oleh Unit TI", "/anggota")
                .doesNotContain("Bapak/Ibu:");
        rina.memutuskan(permohonan, "Setujui: webservice baru");
        eko.mengambil(permohonan);
        for (Petugas pengembang : List.of(eko, wati)) {
            pengembang.berkata("/antrean");
            assertThat(pengembang.pesanTerakhir().text())
                    .contains("menunggu tindak lanjut Tim Pengembang", permohonan.nomor(), "👤 Dikerjakan oleh Eko")
                    .doesNotContain("Mohon maaf", "ditangani oleh");
        }
    }

    @Test
    void theListsSayWhatIsInAColleaguesHandsOrPausedSoThatTheRestIsFree() {
        Permohonan permohonan = webservice("SIBEBAS");
        assertThat(baris("/status", permohonan)).doesNotContain("👤", "⏸", "❓");
        rina.memutuskan(permohonan, "Tanya", "Untuk semester mana?");
        assertThat(baris("/status", permohonan)).contains("❓ menunggu jawaban Bagian Akademik");
        rina.memutuskan(permohonan, "Batalkan pertanyaan");
        rina.memutuskan(permohonan, "Setujui: webservice baru");
        agus.mengambil(permohonan.di("rancangan"));
        agus.memutuskan(permohonan, "Jeda", "Menunggu vendor");
        for (String daftar : List.of("/status", "/antrean")) {
            assertThat(baris(daftar, permohonan)).contains("👤 Dikerjakan oleh Agus · ⏸ Dijeda");
        }
        rinaSendiri.berkata("/antrean");
        assertThat(rinaSendiri.pesanTerakhir().text()).contains("👤 Dikerjakan oleh Agus · ⏸ Dijeda");
        agus.memutuskan(permohonan, "Lanjutkan");
        agus.memutuskan(permohonan, "Lepas");
        assertThat(baris("/antrean", permohonan)).doesNotContain("👤", "⏸");
        sari.berkata("/batal " + permohonan.nomor() + " Tidak jadi");
    }

    @Test
    void theListOfWhatRunsHasAButtonForEachAndTurnsInPlace() {
        List<Permohonan> semua = IntStream.rangeClosed(1, 9)
                .mapToObj(each -> webservice("SIDAFTAR"))
                .toList();
        String nomor = semua.getLast().nomor();
        rina.berkata("/status");
        SeenMessage daftar = rina.pesanTerakhir();
        assertThat(daftar.text()).contains("Halaman 1 dari ");
        for (int halaman = 1; !daftar.buttons().contains(nomor); halaman++) {
            rina.menekan(daftar, "Berikutnya ›");
            assertThat(rina.pesanTerakhir().id()).isEqualTo(daftar.id());
            daftar = rina.pesanTerakhir();
            assertThat(daftar.text()).contains("Halaman " + (halaman + 1) + " dari ");
            kantor.restart();
        }
        rina.menekan(daftar, nomor);
        assertThat(rina.pesanTerakhir().text()).contains(nomor, "Langkah yang ditempuh");
        semua.forEach(permohonan -> sari.berkata("/batal " + permohonan.nomor() + " Tidak jadi"));
    }

    @Test
    void whatWaitsForTheRequesterToAnswerIsCountedApartAndComesLast() {
        Permohonan ditanyakan = webservice("SIASK");
        Permohonan menunggu = webservice("SIWAIT");
        String sebelum = antrian().text().lines().findFirst().orElseThrow();
        rina.memutuskan(ditanyakan, "Tanya", "Untuk semester mana?");
        rina.berkata("/antrean");
        for (SeenMessage daftar : List.of(antrian(), rina.pesanTerakhir())) {
            assertThat(daftar.text()).contains("Yang menunggu jawaban pemohon, di akhir daftar: 1");
        }
        SeenMessage halaman = antrian();
        while (halaman.hasButton("Berikutnya ›")) {
            rinaSendiri.menekan(halaman, "Berikutnya ›");
            halaman = rinaSendiri.pesanTerakhir();
        }
        assertThat(halaman.buttons().stream()
                        .filter(label -> label.startsWith("WS-"))
                        .toList())
                .endsWith(ditanyakan.nomor());
        assertThat(antrian().text().lines().findFirst().orElseThrow()).isNotEqualTo(sebelum);
        sari.berkata("/antrean");
        assertThat(sari.pesanTerakhir().text())
                .contains(ditanyakan.nomor())
                .doesNotContain("Yang menunggu jawaban pemohon");
        for (Permohonan each : List.of(ditanyakan, menunggu)) {
            sari.berkata("/batal " + each.nomor() + " Tidak jadi");
        }
    }

    /** What the list says of it in the group of Unit TI. */
    private String baris(String daftar, Permohonan permohonan) {
        rina.berkata(daftar);
        return rina.pesanTerakhir()
                .text()
                .lines()
                .dropWhile(line -> !line.startsWith(permohonan.nomor()))
                .takeWhile(line -> line.startsWith(permohonan.nomor()) || !line.contains("-2026-"))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void whatUsedMostOfItsStandardComesFirstAndIsDecidedInPlace() {
        Permohonan tanpaBaku = webservice("SIANTRE");
        waktu.maju(5, ChronoUnit.MINUTES);
        Permohonan berbaku = eko.mengajukan("server")
                .dengan("SIANTRE", "Peningkatan server yang ada", "4 CPU, 8 GB", "Tim Pengembang", "Lewati")
                .di("analisis");
        waktu.maju(40, ChronoUnit.MINUTES);
        SeenMessage list = antrian();
        assertThat(list.text()).contains("% waktu baku terpakai", "Bagian Akademik", "Tim Pengembang");
        assertThat(list.buttons()).startsWith(berbaku.nomor()).contains(tanpaBaku.nomor());
        for (String daftar : List.of("/status", "/antrean")) {
            assertThat(baris(daftar, berbaku)).contains("% waktu baku terpakai");
        }

        rinaSendiri.menekan(list, tanpaBaku.nomor());
        SeenMessage card = rinaSendiri.pesanTerakhir();
        assertThat(card.text()).contains("SIANTRE", tanpaBaku.nomor());
        assertThat(card.buttons()).contains("Setujui: webservice baru", "Tolak");
        assertThat(rinaSendiri.menekan(card, "Setujui: webservice baru").isAlert())
                .isFalse();
        tanpaBaku.di("rancangan");
        SeenMessage after = rinaSendiri.membaca().stream()
                .filter(message -> message.id() == card.id())
                .findFirst()
                .orElseThrow();
        assertThat(after.buttons()).doesNotContain("Setujui: webservice baru");
        assertThat(after.text()).contains("Langkah 3 dari 7");

        rinaSendiri.menekan(after, "Berikutnya: " + berbaku.nomor());
        rinaSendiri.menekan(rinaSendiri.pesanTerakhir(), "Tolak");
        rinaSendiri.menjawab("Kapasitas belum tersedia");
        berbaku.di("ditolak");
    }

    @Test
    void whatIsDoneLeadsToTheNextThatIsFree() {
        Permohonan pertama = webservice("SIPERTAMA");
        Permohonan berbaku = eko.mengajukan("server")
                .dengan("SIJEDA", "Peningkatan server yang ada", "4 CPU, 8 GB", "Tim Pengembang", "Lewati")
                .di("analisis");
        waktu.maju(44, ChronoUnit.MINUTES);
        agus.memutuskan(berbaku, "Jeda", "Menunggu data kapasitas");
        String berikutnya = "Berikutnya: " + berbaku.nomor();

        rinaSendiri.menekan(antrian(), pertama.nomor());
        int kartu = rinaSendiri.pesanTerakhir().id();
        rinaSendiri.menekan(pesan(kartu), "Setujui: webservice baru");
        assertThat(pesan(kartu).buttons()).contains("Urungkan").doesNotContain(berikutnya);
        agus.memutuskan(berbaku, "Lanjutkan");
        rinaSendiri.menekan(pesan(kartu), "Urungkan");
        assertThat(pesan(kartu).buttons()).contains("Tolak").doesNotContain(berikutnya);
        rinaSendiri.menekan(pesan(kartu), "Tolak");
        rinaSendiri.menjawab("Sudah ada yang serupa");
        kantor.settle();
        assertThat(pesan(kartu).buttons()).contains("Urungkan", berikutnya);
        sari.berkata("/buka " + pertama.nomor() + " Berbeda");
        kantor.settle();
        assertThat(pesan(kartu).buttons()).doesNotContain(berikutnya);
        eko.berkata("/batal " + berbaku.nomor() + " Tidak jadi");
        sari.berkata("/batal " + pertama.nomor() + " Tidak jadi");
    }

    @Test
    void severalAreDecidedAfterOneConfirmationThatListsThem() {
        Permohonan satu = webservice("SISATU");
        Permohonan dua = webservice("SIDUA");
        Permohonan tiga = webservice("SITIGA");
        rinaSendiri.menekan(antrian(), "Putuskan beberapa");
        SeenMessage batch = rinaSendiri.pesanTerakhir();
        memilih(batch.id(), "☐ " + satu.nomor() + " · SISATU · Bagian Akademik");
        memilih(batch.id(), "☐ " + dua.nomor() + " · SIDUA · Bagian Akademik");
        memilih(batch.id(), "☐ " + tiga.nomor() + " · SITIGA · Bagian Akademik");
        memilih(batch.id(), "☑ " + tiga.nomor() + " · SITIGA · Bagian Akademik");
        memilih(batch.id(), "Lanjut (2)");
        assertThat(pesan(batch.id()).buttons())
                .containsExactly("Setujui: webservice baru", "Setujui: pengembangan", "Kembali", "Batal");
        memilih(batch.id(), "Setujui: pengembangan");
        assertThat(pesan(batch.id()).text())
                .contains("Setujui: pengembangan untuk 2 permohonan berikut?")
                .contains("• " + satu.nomor() + " · SISATU · Bagian Akademik")
                .contains("• " + dua.nomor() + " · SIDUA · Bagian Akademik")
                .doesNotContain(tiga.nomor());
        satu.di("analisis");

        agus.memutuskan(dua, "Setujui: webservice baru");
        kantor.restart();
        memilih(batch.id(), "Ya, putuskan 2");
        SeenMessage done = pesan(batch.id());
        assertThat(done.text()).contains("✅ " + satu.nomor(), "⚠️ " + dua.nomor() + " · SIDUA", "Agus");
        assertThat(done.buttons()).isEmpty();
        satu.di("rancangan");
        assertThat(satu.run().visits().get(1).closing().exit()).isEqualTo("lama");
        assertThat(dua.run().visits().get(1).closing().exit()).isEqualTo("baru");
        tiga.di("analisis");
    }

    @Test
    void aChoiceThatWasTakenBackStaysSoWhenItsTapComesAgain() {
        Permohonan satu = webservice("SIULANG");
        webservice("SIULANGDUA");
        rinaSendiri.menekan(antrian(), "Putuskan beberapa");
        SeenMessage batch = rinaSendiri.pesanTerakhir();
        String label = "☐ " + satu.nomor() + " · SIULANG · Bagian Akademik";
        String choose = batch.data().get(batch.buttons().indexOf(label));
        kantor.end();
        mengetuk(batch, choose);
        mengetuk(batch, choose.replace(".p", ".u"));
        kantor.people().control().post("faults/plan", Map.of("strikes", List.of("duplicate callback_query#1")));
        kantor.begin();
        kantor.settle();
        kantor.noFaults();
        assertThat(pesan(batch.id()).buttons()).contains(label);
    }

    private void mengetuk(SeenMessage message, String data) {
        rinaSendiri
                .warga()
                .person()
                .does(
                        "tap",
                        Map.of(
                                "chat_id",
                                rinaSendiri.chat(),
                                "message_id",
                                message.id(),
                                "callback_data",
                                data,
                                "wait_ms",
                                0));
    }

    /** Up to the confirmation, which remains to be pressed. */
    private SeenMessage memutuskanBersama(Permohonan satu, Permohonan dua) {
        rinaSendiri.menekan(antrian(), "Putuskan beberapa");
        int batch = rinaSendiri.pesanTerakhir().id();
        for (Permohonan permohonan : List.of(satu, dua)) {
            memilih(
                    batch,
                    pesan(batch).buttons().stream()
                            .filter(label -> label.startsWith("☐ " + permohonan.nomor()))
                            .findFirst()
                            .orElseThrow());
        }
        memilih(batch, "Lanjut (2)");
        memilih(batch, "Setujui: pengembangan");
        kantor.settle();
        return pesan(batch);
    }

    @Test
    void whatWasCutShortAndDoesNotGoOnSaysWhatIsDecidedAndWhatIsNot() {
        Permohonan satu = webservice("SIPUTUS");
        Permohonan dua = webservice("SITUNDA");
        int batch = memutuskanBersama(satu, dua).id();
        rina.memutuskan(satu, "Setujui: pengembangan");
        String tap =
                Objects.requireNonNull(satu.run().journal().getLast().origin().callback());
        terputus(tap);

        kantor.bot().tick();
        kantor.settle();
        assertThat(pesan(batch).buttons()).contains("Ya, putuskan 2");
        waktu.maju(6, ChronoUnit.MINUTES);
        kantor.bot().tick();
        kantor.settle();

        assertThat(pesan(batch).text())
                .contains("✅ " + satu.nomor(), "⚠️ " + dua.nomor(), "Belum diputuskan")
                .doesNotContain("sedang kami catat");
        dua.di("analisis");
    }

    /** As by a process that was killed after it had begun, of whose tap Telegram tells no more. */
    private void terputus(String tap) {
        Documents batches = kantor.store().documents(Collection.BATCHES);
        Document confirming = batches.query(Query.all()).stream()
                .filter(document -> document.json().contains("\"CONFIRMING\""))
                .findFirst()
                .orElseThrow();
        String json = confirming
                .json()
                .replace("\"CONFIRMING\"", "\"RUNNING\"")
                .replace("\"claim\":null", "\"claim\":\"" + tap + "\"");
        assertThat(batches.delete(confirming.id(), confirming.version())).isTrue();
        long now = kantor.now().toEpochMilli();
        assertThat(batches.insert(
                        new Document(confirming.id(), confirming.version(), now, Set.of("batch", "running"), json)))
                .isTrue();
    }

    @Test
    void aChoiceThatComesTwiceStaysChosen() {
        webservice("SIKALI");
        webservice("SIGANDA");
        rinaSendiri.menekan(antrian(), "Putuskan beberapa");
        SeenMessage batch = rinaSendiri.pesanTerakhir();
        memilih(batch.id(), batch.buttons().getFirst());
        String chosen = pesan(batch.id()).buttons().getFirst();
        assertThat(chosen).startsWith("☑ ");
        rina.warga().person().forges(kantor.botId(), batch.id(), batch.data().getFirst());
        kantor.settle();
        assertThat(pesan(batch.id()).buttons()).contains(chosen, "Lanjut (1)");
        memilih(batch.id(), "Batal");
    }

    @Test
    void aBatchIsItsOwnersAndCanBeLeft() {
        webservice("SIEMPAT");
        webservice("SILIMA");
        rinaSendiri.menekan(antrian(), "Putuskan beberapa");
        SeenMessage batch = rinaSendiri.pesanTerakhir();
        assertThat(batch.buttons()).noneMatch(label -> label.startsWith("Lanjut"));
        String toggle = batch.data().getFirst();
        Petugas dewiSendiri = dewi.sendiri();
        dewiSendiri.berkata("/antrean");
        int message = dewiSendiri.pesanTerakhir().id();
        for (String forged : List.of(toggle, toggle.replaceFirst("p\\d*$", "y"), "v1:::B:new", "v1:::B:entah")) {
            assertThat(dewi.warga()
                            .person()
                            .forges(kantor.botId(), message, forged)
                            .isAlert())
                    .as(forged)
                    .isTrue();
        }
        for (String code : List.of("y", "t")) { // too early, and as buttons of before bear it
            String vain = toggle.replaceFirst("p(\\d*)$", code + "$1");
            assertThat(rina.warga()
                            .person()
                            .forges(kantor.botId(), batch.id(), vain)
                            .isAlert())
                    .as(vain)
                    .isTrue();
        }
        assertThat(pesan(batch.id()).buttons()).isEqualTo(batch.buttons());
        memilih(batch.id(), "Batal");
        assertThat(pesan(batch.id()).text()).contains("tidak ada yang diputuskan");
        assertThat(pesan(batch.id()).buttons()).isEmpty();
    }

    private SeenMessage pesan(int id) {
        return rinaSendiri.pesan(id);
    }

    private void memilih(int message, String label) {
        assertThat(rinaSendiri.menekan(pesan(message), label).isAlert())
                .as(label)
                .isFalse();
    }
}
