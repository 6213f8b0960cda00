package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Ending;
import id.sopan.sandbox.testing.SeenMessage;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** {@code /cari}: by number, words, unit, person and state, as far as one may see. */
class CariScenarioTest extends Skenario {

    private Permohonan diajukan(String application, String data) {
        return sari.mengajukan("webservice")
                .dengan(application, "Dikirim", data, "Perpustakaan", "Lewati")
                .di("analisis");
    }

    private static SeenMessage mencari(Petugas petugas, String words) {
        petugas.berkata("/cari " + words);
        return petugas.pesanTerakhir();
    }

    @Test
    void aRequestIsFoundByItsNumberWordsUnitPersonAndState() {
        Permohonan pertama = diajukan("SIPUSTAKA", "Riwayat peminjaman buku & denda");
        Permohonan kedua = diajukan("SIPRESENSI", "Kehadiran pegawai");
        String nomor = pertama.nomor();
        for (String words : List.of(
                nomor,
                nomor.toLowerCase(Locale.ROOT),
                "sipustaka",
                "MINJAM",
                "buku riwayat",
                "& denda",
                "sipustaka dikirim",
                "sipustaka akademik",
                "sipustaka sari",
                "sipustaka webservice",
                "Berjalan sipustaka",
                "running  sipustaka")) {
            SeenMessage found = mencari(sari, words);
            assertThat(found.text())
                    .as(words)
                    .contains("1 permohonan", nomor, "Bagian Akademik", "menunggu Unit TI sejak");
            assertThat(found.buttons()).as(words).containsExactly(nomor);
        }
        rina.berkata("/cari sipresensi ditolak");
        assertThat(rina.pesanTerakhir().text()).contains("Tidak ada permohonan yang cocok");

        rina.memutuskan(kedua, "Tolak", "Sudah dilayani gerbang absensi.");
        kedua.berakhir(Ending.DITOLAK);
        assertThat(mencari(rina, "ditolak").buttons()).contains(kedua.nomor()).doesNotContain(nomor);
        assertThat(mencari(rina, "gerbang").text()).contains(kedua.nomor(), "Ditolak pada");
        assertThat(mencari(sari, "sipresensi berjalan").text())
                .contains("berjalan, terlambat, dijeda, ditanyakan, selesai, ditolak, dibatalkan");

        SeenMessage list = mencari(sari, "rina " + kedua.nomor());
        assertThat(sari.menekan(list, kedua.nomor()).isAlert()).isFalse();
        assertThat(sari.pesanTerakhir().text()).contains("SIPRESENSI", "Tolak, oleh Rina (Unit TI)");
    }

    @Test
    void whatRunsIsFoundByWhetherItIsLatePausedOrAsks() {
        Permohonan terlambat = eko.mengajukan("server")
                .dengan("SILAMBAT", "Peningkatan server yang ada", "4 CPU", "Tim A", "Lewati")
                .di("analisis");
        waktu.maju(2, ChronoUnit.DAYS);
        Permohonan dijeda = diajukan("SIJEDA", "Data yang menunggu vendor");
        Permohonan bertanya = diajukan("SITANYA", "Data yang dipertanyakan");
        rina.memutuskan(dijeda, "Jeda", "Menunggu vendor");
        rina.memutuskan(bertanya, "Tanya", "Untuk semester mana?");
        assertThat(mencari(rina, "terlambat silambat").buttons()).containsExactly(terlambat.nomor());
        assertThat(mencari(rina, "late silambat berjalan").buttons()).containsExactly(terlambat.nomor());
        assertThat(mencari(rina, "terlambat webservice").text()).contains("Tidak ada permohonan");
        assertThat(mencari(rina, "dijeda").buttons()).containsExactly(dijeda.nomor());
        for (String word : List.of("ditanyakan", "bertanya", "asking")) {
            assertThat(mencari(rina, word).buttons()).as(word).containsExactly(bertanya.nomor());
        }
        assertThat(mencari(rina, "").buttons()).contains("Terlambat", "Dijeda", "Ditanyakan");
        rina.memutuskan(dijeda, "Lanjutkan");
        sari.berkata("/batal " + bertanya.nomor() + " Tidak jadi");
        assertThat(mencari(rina, "dijeda ditanyakan").text()).contains("Tidak ada permohonan");
    }

    @Test
    void notesAreFoundAndWhatWasTakenBackIsNot() {
        Permohonan permohonan = diajukan("SIKONTRAK", "Kontrak pegawai tidak tetap");
        sari.membalas(sari.kartu(permohonan).id(), "Mohon didahulukan karena audit inspektorat.");
        assertThat(mencari(rina, "inspektorat").buttons()).containsExactly(permohonan.nomor());
        sari.menekan(
                sari.membaca().stream()
                        .filter(message -> message.hasButton("Tarik catatan"))
                        .findFirst()
                        .orElseThrow(),
                "Tarik catatan");
        assertThat(mencari(rina, "inspektorat").buttons()).isEmpty();
    }

    @Test
    void questionsTheirAnswersAndReasonsAreFoundAndANumberHoweverItIsWritten() {
        Permohonan permohonan = diajukan("SITANYA", "Data yang ditanyakan");
        rina.memutuskan(permohonan, "Tanya", "Apakah termasuk arsip kolonial?");
        sari.memutuskan(permohonan, "Jawab", "Hanya sejak proklamasi");
        rina.memutuskan(permohonan, "Minta Perbaikan", "Mohon dirinci per fakultas vokasi");
        String nomor = permohonan.nomor();
        for (String words : List.of(
                "kolonial",
                "proklamasi",
                "vokasi",
                nomor + ".",
                nomor.toLowerCase(Locale.ROOT).replace('-', ' '))) {
            assertThat(mencari(rina, words).buttons()).as(words).containsExactly(nomor);
        }
    }

    @Test
    void whatNobodySeesStandsInNobodysWay() {
        String nomor = diajukan("SIKA\u200BPAL", "Data pe\u00ADlayaran \u2060dalam ne\u200D\u200Cgeri 👩‍💻")
                .nomor();
        for (String words : List.of("sikapal", "SI\u200BKAPAL", "pelayaran negeri", "dalam sika\u2060pal", "👩‍💻")) {
            assertThat(mencari(sari, words).buttons()).as(words).containsExactly(nomor);
        }
        assertThat(mencari(sari, "\u200B\u2060").text()).contains("/cari");
    }

    @Test
    void whatIsNotTheirsIsNotFound() {
        Permohonan permohonan = diajukan("SIRAHASIA", "Gaji semua pegawai");
        for (String words : List.of("sirahasia", permohonan.nomor(), "akademik", "sari", "berjalan")) {
            assertThat(mencari(dewi, words).text())
                    .as(words)
                    .contains("Tidak ada permohonan yang cocok")
                    .doesNotContain("SIRAHASIA", "Gaji");
        }
        assertThat(mencari(dewi.sendiri(), "sirahasia").buttons()).isEmpty();
        assertThat(mencari(rina.sendiri(), "sirahasia").buttons()).containsExactly(permohonan.nomor());
        assertThat(mencari(sari.sendiri(), "sirahasia").buttons()).containsExactly(permohonan.nomor());
        assertThat(mencari(kantor.sendiri(kantor.admin), "sirahasia").buttons()).containsExactly(permohonan.nomor());

        SeenMessage menu = mencari(dewi, "");
        for (String forged : List.of("v1:::S:" + permohonan.run().id(), "v1:::S:entah")) {
            assertThat(dewi.warga()
                            .person()
                            .forges(kantor.server, menu.id(), forged)
                            .isAlert())
                    .isTrue();
        }
        dewi.warga().person().forges(kantor.server, menu.id(), "v1:::4:cari/sirahasia.0");
        kantor.settle();
        assertThat(dewi.membaca()).noneMatch(message -> message.text().contains("Gaji"));
        assertThat(mencari(eko.sendiri(), "gaji").text()).contains("Tidak ada permohonan yang cocok");
    }

    @Test
    void whatIsFoundIsTurnedPageByPageInOneMessage() {
        for (int each = 1; each <= 9; each++) {
            diajukan("SIHALAMAN", "Halaman yang ke-" + each);
        }
        SeenMessage first = mencari(rina, "sihalaman");
        assertThat(first.text()).contains("9 permohonan", "Halaman 1 dari 2");
        assertThat(first.buttons()).hasSize(9).contains("Berikutnya ›").doesNotContain("‹ Sebelumnya");
        int messages = rina.membaca().size();

        rina.menekan(first, "Berikutnya ›");
        SeenMessage second = rina.pesanTerakhir();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.text()).contains("Halaman 2 dari 2");
        assertThat(second.buttons()).hasSize(2).doesNotContainAnyElementsOf(first.buttons());

        kantor.restart();
        rina.menekan(second, "‹ Sebelumnya");
        assertThat(rina.pesanTerakhir().buttons()).isEqualTo(first.buttons());
        assertThat(rina.membaca()).hasSize(messages);
        assertThat(rina.warga()
                        .person()
                        .forges(kantor.ti, first.id(), "v1:::4:cari/sihalaman.999")
                        .isAlert())
                .isFalse();
    }

    @Test
    void whatAMessageNeverOfferedDoesNotTakeItsPlace() {
        diajukan("SITETAP", "Data yang tetap di tempatnya");
        SeenMessage menu = mencari(rina, "");
        SeenMessage found = mencari(rina, "sitetap");
        for (SeenMessage message : List.of(menu, found)) {
            agus.warga().person().forges(kantor.ti, message.id(), "v1:::4:cari/entah.0");
            kantor.settle();
            assertThat(rina.pesan(message.id()).text()).isEqualTo(message.text());
            assertThat(agus.pesanTerakhir().text()).contains("cocok dengan “entah”");
        }
        String ditolak = menu.data().get(menu.buttons().indexOf("Ditolak"));
        rina.menekan(menu, "Ditolak");
        int messages = rina.membaca().size();
        agus.warga().person().forges(kantor.ti, menu.id(), ditolak);
        kantor.settle();
        assertThat(rina.membaca()).as("a double tap").hasSize(messages);
    }

    @Test
    void withoutWordsItExplainsAndOffers() {
        waktu.maju(1, ChronoUnit.MINUTES);
        Permohonan permohonan = diajukan("SIMENU", "Menu kantin sehari-hari");
        SeenMessage menu = mencari(sari, "");
        assertThat(menu.text()).contains("/cari jaringan ditolak");
        assertThat(menu.buttons()).contains("Berjalan", "Selesai", "Ditolak", "Dibatalkan", "Dukungan Teknis");
        sari.menekan(menu, "Prosedur Pengelolaan Webservice");
        SeenMessage found = sari.pesanTerakhir();
        assertThat(found.id()).isEqualTo(menu.id());
        assertThat(found.text()).contains("“WS-”", permohonan.nomor());
    }

    @Test
    void noCharacterHasAMeaningOfItsOwn() {
        Permohonan permohonan = diajukan("SI.TITIK (baru) [50%] a\\b \"c\"", "Titik dan tanda baca lain");
        for (String words : List.of(".titik", "(baru)", "[50%]", "a\\b", "\"c\"")) {
            assertThat(mencari(rina, words).buttons()).as(words).containsExactly(permohonan.nomor());
        }
        for (String words : List.of(".*", "[a-z]+", "(?i)", "^WS", "si?titik", "50_]", "$ne", "<b>x</b> & 'y'")) {
            SeenMessage nothing = mencari(rina, words);
            assertThat(nothing.text()).as(words).contains("cocok dengan “" + words + "”");
            assertThat(nothing.buttons()).as(words).isEmpty();
        }
        assertThat(mencari(rina, "kata yang ".repeat(6)).text()).contains("terlalu panjang", "48 karakter");
        assertThat(mencari(rina, "opened seq").text()).contains("Tidak ada permohonan yang cocok");
    }
}
