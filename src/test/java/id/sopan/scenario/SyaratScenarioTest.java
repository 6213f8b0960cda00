package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.definition.DefinitionSource;
import id.sopan.procedure.Ending;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.sandbox.testing.TapAnswer;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Questions that are asked only after certain answers, and work whose result is one of several options. */
class SyaratScenarioTest extends Skenario {

    private static final String PINJAM = """
            id: pinjam
            prefix: PJ
            nama: {id: Peminjaman, en: Lending}
            starts: {by: [unit-terkait], command: pinjam, label: {id: Pinjam, en: Borrow}}
            steps:
              - id: ajuan
                nomor: 1
                kegiatan: {id: Mengajukan peminjaman, en: Asking for it}
                pelaksana: [unit-terkait]
                form:
                  - {id: apa, ask: {id: "Apa yang dipinjam?", en: "What?"}, type: choice, options: {mobil: {id: Mobil dinas, en: Car}, ruang: {id: Ruang rapat, en: Room}}}
                  - {id: sopir, ask: {id: "Dengan sopir?", en: "With a driver?"}, type: choice, options: {ya: {id: Ya, en: "Yes"}, tidak: {id: Tanpa sopir, en: "No"}}, when: {apa: mobil}}
                  - {id: sim, ask: {id: "Mohon sebutkan nomor SIM.", en: "Licence?"}, type: text, when: {sopir: tidak}}
                next: siapkan
              - id: siapkan
                nomor: 2
                kegiatan: {id: Menyiapkan, en: Preparing it}
                pelaksana: [unit-ti]
                form:
                  - {id: plat, ask: {id: "Mohon sebutkan nomor platnya.", en: "Plate?"}, type: text, when: {ajuan.apa: mobil}}
                  - {id: kunci, ask: {id: "Mohon sebutkan nomor kuncinya.", en: "Key?"}, type: text, when: {ajuan.apa: ruang}}
                next: terima
              - id: terima
                nomor: 3
                kegiatan: {id: Menerima kembali, en: Taking it back}
                pelaksana: [unit-ti]
                task:
                  output: {id: kondisi, ask: {id: "Bagaimana kondisinya?", en: "In which condition?"}, label: {id: Kondisi, en: Condition}, type: choice, options: {baik: {id: Baik sekali, en: Fine}, rusak: {id: Rusak ringan, en: Damaged}}}
                next: [{when: {kondisi: rusak}, to: perbaikan}, {to: catat}]
              - id: perbaikan
                nomor: 4
                kegiatan: {id: Memperbaiki, en: Repairing it}
                pelaksana: [unit-ti]
                task: {}
                next: catat
              - id: catat
                nomor: 5
                kegiatan: {id: Mencatat, en: Recording it}
                pelaksana: [unit-ti]
                task:
                  output: {id: km, ask: {id: "Berapa kilometer?", en: "How many kilometres?"}, label: {id: Kilometer, en: Kilometres}, type: number, when: {ajuan.apa: mobil}}
                end: selesai
            """;

    @Override
    DefinitionSource definitions() {
        return () -> Map.of("pinjam.yaml", PINJAM);
    }

    private Permohonan ruangSiap() {
        Permohonan ruang = sari.mengajukan("pinjam").dengan("Ruang rapat").di("siapkan");
        rina.mengisi(ruang).dengan("K-12");
        return ruang.di("terima");
    }

    @Test
    void anAnswerToAQuestionThatIsNotAskedAnyMoreAsksForNothingAndIsNotSent() {
        Formulir formulir = sari.mengajukan("pinjam").menjawab("Mobil dinas", "Tanpa sopir", "SIM-1");
        assertThat(formulir.teks()).contains("SIM-1", "Mohon periksa kembali");
        formulir.menekan("Ubah");
        formulir.menekan("Apa yang dipinjam");
        formulir.menekan("Ruang rapat");
        assertThat(formulir.teks()).contains("Mohon periksa kembali").doesNotContain("SIM", "sopir");
        assertThat(formulir.kirim().di("siapkan").run().answers()).containsOnly(Map.entry("ajuan.apa", "ruang"));
    }

    @Test
    void whatWasAnsweredStandsAgainWhereItIsAskedAgain() {
        Formulir formulir = sari.mengajukan("pinjam").menjawab("Mobil dinas", "Tanpa sopir");
        formulir.menekan("Kembali");
        formulir.menekan("Kembali");
        formulir.menekan("Ruang rapat");
        assertThat(formulir.teks()).contains("Mohon periksa kembali");
        formulir.menekan("Ubah");
        formulir.menekan("Apa yang dipinjam");
        formulir.menekan("Mobil dinas");
        assertThat(formulir.teks()).contains("nomor SIM");
        assertThat(formulir.menjawab("SIM-2").kirim().di("siapkan").run().answers())
                .containsEntry("ajuan.sopir", "tidak")
                .containsEntry("ajuan.sim", "SIM-2");
    }

    @Test
    void aFormAsksWhatAnEarlierStepCallsFor() {
        Permohonan mobil = sari.mengajukan("pinjam").dengan("Mobil dinas", "Ya").di("siapkan");
        Formulir formulir = rina.mengisi(mobil);
        assertThat(formulir.teks()).contains("Pertanyaan 1 dari 1", "nomor platnya");
        formulir.dengan("B 1 RI");
        assertThat(mobil.di("terima").run().answers())
                .containsEntry("siapkan.plat", "B 1 RI")
                .doesNotContainKey("siapkan.kunci");
    }

    @Test
    void aResultIsChosenByItsButtonOnce() {
        Permohonan ruang = ruangSiap();
        rina.memutuskan(ruang, "Selesai");
        assertThat(rina.ditanya()).as("it is tapped").isFalse();
        SeenMessage kartu = rina.pesanTerakhir();
        assertThat(kartu.text()).contains("Bagaimana kondisinya?", "salah satu tombol");
        assertThat(kartu.buttons()).containsExactly("Baik sekali", "Rusak ringan", "Batal");
        String rusak =
                kartu.json().toString().replaceAll(".*\"Rusak ringan\"[^}]*\"callback_data\":\"([^\"]+)\".*", "$1");
        TapAnswer bukanMiliknya = agus.menekan(kartu, "Baik sekali");
        assertThat(bukanMiliknya.isAlert()).isTrue();
        rina.menekan(kartu, "Rusak ringan");
        ruang.di("perbaikan");
        assertThat(ruang.run().answers()).containsEntry("terima.kondisi", "rusak");
        assertThat(sari.kartu(ruang).text()).contains("Kondisi: Rusak ringan");
        sari.berkata("/status " + ruang.nomor());
        assertThat(sari.pesanTerakhir().text())
                .contains("Kondisi: Rusak ringan")
                .doesNotContain("rusak");
        long before = ruang.run().seq();
        TapAnswer lagi = kantor.rina.person().forges(kantor.ti, kartu.id(), rusak);
        assertThat(lagi.text()).contains("sudah");
        assertThat(ruang.run().seq()).isEqualTo(before);
    }

    @Test
    void aTapOnAResultComesTooLateWhenAColleagueWasFaster() {
        Permohonan ruang = ruangSiap();
        rina.memutuskan(ruang, "Selesai");
        SeenMessage kartu = rina.pesanTerakhir();
        String baik =
                kartu.json().toString().replaceAll(".*\"Baik sekali\"[^}]*\"callback_data\":\"([^\"]+)\".*", "$1");
        agus.memutuskan(ruang, "Selesai");
        agus.menekan(agus.pesanTerakhir(), "Rusak ringan");
        ruang.di("perbaikan");
        long before = ruang.run().seq();
        assertThat(kantor.rina.person().forges(kantor.ti, kartu.id(), baik).isAlert())
                .isTrue();
        assertThat(ruang.run().seq()).isEqualTo(before);
    }

    @Test
    void wordsInReplyToAResultThatIsChosenAreAnsweredWithWhatToDo() {
        Permohonan ruang = ruangSiap();
        rina.memutuskan(ruang, "Selesai");
        SeenMessage kartu = rina.pesanTerakhir();
        rina.membalas(kartu.id(), "Baik sekali");
        assertThat(rina.pesanTerakhir().text()).contains("tombol");
        rina.menekan(kartu, "Baik sekali");
        ruang.di("catat");
    }

    @Test
    void workIsDoneWithoutAResultThatIsNotCalledFor() {
        Permohonan ruang = ruangSiap();
        rina.memutuskan(ruang, "Selesai");
        rina.menekan(rina.pesanTerakhir(), "Baik sekali");
        rina.memutuskan(ruang.di("catat"), "Selesai");
        ruang.berakhir(Ending.SELESAI);
        assertThat(ruang.run().answers()).doesNotContainKey("catat.km");
        Permohonan mobil = sari.mengajukan("pinjam").dengan("Mobil dinas", "Ya").di("siapkan");
        rina.mengisi(mobil).dengan("B 1 RI");
        rina.memutuskan(mobil.di("terima"), "Selesai");
        rina.menekan(rina.pesanTerakhir(), "Baik sekali");
        rina.menyelesaikan(mobil.di("catat"), "120");
        mobil.berakhir(Ending.SELESAI);
        assertThat(mobil.run().answers()).containsEntry("catat.km", "120");
    }

    @Test
    void aNumberIsReadAsItIsWrittenHereAndAskedAgainWhereItCanBeReadInTwoWays() {
        Permohonan mobil = sari.mengajukan("pinjam").dengan("Mobil dinas", "Ya").di("siapkan");
        rina.mengisi(mobil).dengan("B 1 RI");
        rina.memutuskan(mobil.di("terima"), "Selesai");
        rina.menekan(rina.pesanTerakhir(), "Baik sekali");
        rina.menyelesaikan(mobil.di("catat"), "0,500");
        assertThat(rina.membaca()).anyMatch(message -> message.text().contains("bukan bilangan bulat"));
        rina.menjawab("1,500");
        assertThat(rina.membaca())
                .anyMatch(message -> message.text().startsWith("1,500 dapat dibaca sebagai 1500")
                        && message.text().contains("atau 1,5 (koma sebagai tanda desimal)"));
        mobil.di("catat");
        rina.menjawab("1.500");
        mobil.berakhir(Ending.SELESAI);
        assertThat(mobil.run().answers()).containsEntry("catat.km", "1500");
    }

    @Test
    void aNumberIsFoundAsItIsShownAndAsItIsStored() {
        Permohonan mobil = sari.mengajukan("pinjam").dengan("Mobil dinas", "Ya").di("siapkan");
        rina.mengisi(mobil).dengan("B 1 RI");
        rina.memutuskan(mobil.di("terima"), "Selesai");
        rina.menekan(rina.pesanTerakhir(), "Baik sekali");
        rina.menyelesaikan(mobil.di("catat"), "125.000");
        mobil.berakhir(Ending.SELESAI);
        for (String words : List.of("125.000", "125000", "125,000", "mobil 25.000")) {
            rina.berkata("/cari " + words);
            assertThat(rina.pesanTerakhir().buttons()).as(words).containsExactly(mobil.nomor());
        }
        rina.berkata("/cari 125.001");
        assertThat(rina.pesanTerakhir().buttons()).isEmpty();
    }

    @Test
    void aResultThatIsChosenIsEnteredLateToo() {
        Permohonan ruang = ruangSiap();
        kantor.forward(Duration.ofMinutes(90));
        rina.berkata("/susulan " + ruang.nomor());
        rina.menekan(rina.pesanTerakhir(), "Selesai");
        rina.menjawab(DateTimeFormatter.ofPattern("dd-MM-yyyy HH.mm")
                .format(kantor.now().minus(Duration.ofMinutes(30)).atZone(ZoneId.of("Asia/Jakarta"))));
        SeenMessage kartu = rina.membaca().stream()
                .filter(message -> message.hasButton("Rusak ringan"))
                .toList()
                .getLast();
        rina.menekan(kartu, "Rusak ringan");
        rina.menjawab("Bot sedang mati");
        assertThat(rina.pesanTerakhir().text()).contains("Hasil:\nRusak ringan", "Bot sedang mati");
        rina.menekan(rina.pesanTerakhir(), "Catat");
        assertThat(ruang.di("perbaikan").run().answers()).containsEntry("terima.kondisi", "rusak");
    }
}
