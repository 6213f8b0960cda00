package id.sopan.scenario;

import static id.sopan.scenario.Waktu.HARI;
import static id.sopan.scenario.Waktu.MENIT;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.Rating;
import id.sopan.procedure.Ending;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.sandbox.testing.TapAnswer;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Once a request is finished, whoever asked says how it went: a number, and a word. */
class PenilaianScenarioTest extends Skenario {

    private static final List<String> NILAI = List.of("1 · kurang", "2", "3", "4", "5 · sangat baik");

    private Permohonan dilaporkan(Petugas petugas) {
        return petugas.dukungan("Tidak dapat dibuka sejak pagi");
    }

    private Permohonan selesai() {
        return ditangani(dilaporkan(sari), sari);
    }

    private static Rating nilai(Permohonan permohonan) {
        return Objects.requireNonNull(permohonan.run().rating());
    }

    /** On a screen that has not been brought up to date. */
    private TapAnswer menekanLama(Petugas petugas, SeenMessage seen, String label) {
        String data = seen.data().get(seen.buttons().indexOf(label));
        TapAnswer answer = petugas.warga().person().forges(petugas.chat(), seen.id(), data);
        kantor.settle();
        return answer;
    }

    @Test
    void theMessageThatItIsFinishedAsksAndTwoTapsAnswer() {
        Permohonan permohonan = selesai();
        SeenMessage card = sari.kartu(permohonan);
        assertThat(card.text())
                .startsWith("Yth. Bapak/Ibu Sari, permohonan " + permohonan.nomor() + " telah selesai diproses.")
                .contains("Pemohon kami mohon berkenan memberi nilai 1 sampai dengan 5");
        assertThat(card.buttons()).startsWith(NILAI.toArray(String[]::new));
        assertThat(dewi.kartu(permohonan).buttons()).doesNotContainAnyElementsOf(NILAI);

        TapAnswer rated = sari.menekan(permohonan, "4");
        assertThat(rated.isAlert()).isFalse();
        assertThat(rated.text()).contains("Nilai 4 dari 5 telah kami catat");
        permohonan.berakhir(Ending.SELESAI);
        SeenMessage word = sari.kartu(permohonan);
        assertThat(word.id()).as("no new message").isEqualTo(card.id());
        assertThat(word.text()).contains("pilih satu kata").doesNotContain("4 dari 5");
        assertThat(word.buttons())
                .startsWith(
                        "cepat",
                        "lambat",
                        "jelas",
                        "kurang jelas",
                        "ramah",
                        "bolak-balik",
                        "Tulis sendiri",
                        "Tanpa kata");
        kantor.restart();

        assertThat(sari.menekan(permohonan, "jelas").text()).contains("Penilaian telah kami catat");
        permohonan.berakhir(Ending.SELESAI);
        assertThat(nilai(permohonan).score()).isEqualTo(4);
        assertThat(nilai(permohonan).word()).isEqualTo("jelas");
        assertThat(sari.kartu(permohonan).text()).contains("telah kami terima").doesNotContain("jelas");
        assertThat(sari.kartu(permohonan).buttons()).contains("Ubah nilai").doesNotContain("cepat", "4");
        assertThat(dewi.kartu(permohonan).text()).doesNotContain("nilai", "⭐");
    }

    @Test
    void onceItIsRatedTheCardNamesTheWayBackThatIsLeft() {
        Permohonan permohonan = selesai();
        String buka = "/buka " + permohonan.nomor() + " sampai ";
        assertThat(sari.kartu(permohonan).buttons()).contains("Urungkan");
        assertThat(sari.kartu(permohonan).text()).doesNotContain(buka);
        sari.menekan(permohonan, "1 · kurang");
        assertThat(sari.kartu(permohonan).buttons()).doesNotContain("Urungkan");
        assertThat(sari.kartu(permohonan).text()).contains(buka);
        assertThat(dewi.kartu(permohonan).text()).doesNotContain(buka);
        sari.berkata("/buka " + permohonan.nomor() + " Masih tidak dapat dibuka");
        permohonan.di("konfirmasi");
    }

    @Test
    void whoeverGaveItReadsItAgainInPrivateAndNobodyElseDoes() {
        Permohonan permohonan = selesai();
        sari.menekan(permohonan, "2");
        sari.menekan(permohonan, "lambat");
        Petugas sendiri = kantor.sendiri(kantor.sari);
        sendiri.berkata("/status " + permohonan.nomor());
        assertThat(sendiri.pesanTerakhir().text()).contains("Penilaian Bapak/Ibu: 2 dari 5, “lambat”");
        for (Petugas other : List.of(sari, kantor.sendiri(kantor.budi), kantor.sendiri(kantor.dewi))) {
            other.berkata("/status " + permohonan.nomor());
            assertThat(other.pesanTerakhir().text())
                    .contains(permohonan.nomor(), "Langkah")
                    .doesNotContain("2 dari 5", "lambat");
        }
    }

    @Test
    void othersAreToldPrivatelyWhoseItIs() {
        Permohonan permohonan = selesai();
        budi.ditolak(permohonan, "1 · kurang", "diberikan oleh pemohon, yaitu Sari");
        sari.menekan(permohonan, "2");
        budi.ditolak(permohonan, "lambat", "diberikan oleh pemohon, yaitu Sari");
        budi.ditolak(permohonan, "Tulis sendiri", "diberikan oleh pemohon, yaitu Sari");
        budi.ditolak(permohonan, "Ubah nilai", "diberikan oleh pemohon, yaitu Sari");
        assertThat(budi.ditanya()).isFalse();
    }

    @Test
    void twoTapsAtOnceAreOneAndAWrongOneIsCorrected() {
        Permohonan permohonan = selesai();
        SeenMessage card = sari.kartu(permohonan);
        menekanLama(sari, card, "2");
        TapAnswer again = menekanLama(sari, card, "2");
        assertThat(again.isAlert()).isFalse();
        assertThat(again.text()).contains("Nilai 2 dari 5 telah kami catat");
        long seq = permohonan.run().seq();
        sari.menekan(permohonan, "Ubah nilai");
        permohonan.berakhir(Ending.SELESAI);
        assertThat(sari.kartu(permohonan).text()).contains("nilai sebelumnya tetap berlaku");
        assertThat(nilai(permohonan).score()).isEqualTo(2);
        sari.menekan(permohonan, "5 · sangat baik");
        sari.menekan(permohonan, "Tanpa kata");
        permohonan.berakhir(Ending.SELESAI);
        assertThat(nilai(permohonan).score()).isEqualTo(5);
        assertThat(nilai(permohonan).word()).isEmpty();
        assertThat(permohonan.run().seq()).isEqualTo(seq + 3);
    }

    @Test
    void aWordOfTheirOwnIsKeptAsItWasWritten() {
        Permohonan permohonan = selesai();
        sari.menekan(permohonan, "5 · sangat baik");
        sari.menekan(permohonan, "Tulis sendiri");
        assertThat(sari.pesanTerakhir().text()).contains("tuliskan dengan singkat");
        sari.menjawab("Bagus. ".repeat(714));
        assertThat(sari.membaca()).anyMatch(message -> message.text().contains("100"));
        assertThat(nilai(permohonan).word()).isNull();
        sari.menjawab("<b>mantap</b>\n & 👍🏽 sekali");
        permohonan.berakhir(Ending.SELESAI);
        assertThat(nilai(permohonan).word()).isEqualTo("<b>mantap</b> & 👍🏽 sekali");
        assertThat(sari.ditanya()).isFalse();
        assertThat(sari.membaca())
                .anyMatch(message -> message.text().contains("Penilaian atas permohonan " + permohonan.nomor()));
        assertThat(sari.kartu(permohonan).text()).doesNotContain("mantap");
    }

    @Test
    void aReadyWordThatIsTypedIsTheReadyWordAndAButtonEndsThePrompt() {
        Permohonan permohonan = selesai();
        sari.menekan(permohonan, "3");
        sari.menekan(permohonan, "Tulis sendiri");
        sari.menjawab("  Kurang   JELAS ");
        assertThat(nilai(permohonan).word()).isEqualTo("kurang jelas");
        sari.menekan(permohonan, "Ubah nilai");
        sari.menekan(permohonan, "4");
        sari.menekan(permohonan, "Tulis sendiri");
        assertThat(sari.ditanya()).isTrue();
        sari.menekan(permohonan, "ramah");
        assertThat(sari.ditanya()).isFalse();
        assertThat(nilai(permohonan).word()).isEqualTo("ramah");
    }

    @Test
    void afterSevenDaysTheButtonsAreGoneAndALateTapSaysSo() {
        Permohonan permohonan = selesai();
        Permohonan unrated = selesai();
        sari.menekan(permohonan, "3");
        SeenMessage before = sari.kartu(permohonan);
        waktu.maju(7, HARI);
        TapAnswer late = menekanLama(sari, before, "cepat");
        assertThat(late.isAlert()).isTrue();
        assertThat(late.text()).contains("Penilaian dapat diberikan dan diubah sampai");
        kantor.restart();
        kantor.bot().tick();
        permohonan.berakhir(Ending.SELESAI);
        assertThat(sari.kartu(permohonan).buttons()).doesNotContain("cepat", "Ubah nilai");
        assertThat(nilai(permohonan).score()).isEqualTo(3);
        unrated.berakhir(Ending.SELESAI);
        assertThat(sari.kartu(unrated).text()).doesNotContain("⭐");
        assertThat(sari.kartu(unrated).buttons()).doesNotContainAnyElementsOf(NILAI);
    }

    @Test
    void whoReopensInPrivateFindsWhatToPressThere() {
        Petugas sendiri = kantor.sendiri(kantor.sari);
        for (boolean prompted : List.of(true, false)) {
            Permohonan permohonan = selesai();
            String command = "/buka " + permohonan.nomor();
            if (prompted) {
                sendiri.berkata(command);
                sendiri.menjawab("Masih sering putus");
            } else {
                sendiri.berkata(command + " Masih sering putus");
            }
            permohonan.di("konfirmasi");
            assertThat(sendiri.membaca())
                    .filteredOn(message -> message.text().contains(permohonan.nomor() + " telah kami buka kembali"))
                    .singleElement()
                    .satisfies(
                            told -> assertThat(told.text())
                                    .contains("menunggu Bagian Akademik")
                                    .contains(
                                            "Mohon Bagian Akademik menekan Sudah normal atau Masih ada kendala pada kartunya di sini"));
            SeenMessage card = sendiri.pesanTerakhir();
            assertThat(card.buttons()).contains("Sudah normal", "Masih ada kendala");
            assertThat(sari.kartu(permohonan).buttons()).contains("Sudah normal", "Masih ada kendala");
            assertThat(sendiri.menekan(card, "Sudah normal").isAlert()).isFalse();
            permohonan.berakhir(Ending.SELESAI);
        }
    }

    @Test
    void whoReopensInTheGroupLearnsWhatToPressThereAndWhoseTurnItIsElsewhere() {
        Permohonan permohonan = selesai();
        sari.berkata("/buka " + permohonan.nomor() + " Masih sering putus");
        assertThat(sari.membaca())
                .anyMatch(message -> message.text().contains(permohonan.nomor() + " telah kami buka kembali")
                        && message.text().contains("Mohon Bagian Akademik menekan Sudah normal atau Masih ada kendala")
                        && message.text().contains("pada kartunya di grup"));
        sari.memutuskan(permohonan.di("konfirmasi"), "Sudah normal");
        Permohonan lain = dilaporkan(sari);
        sari.berkata("/batal " + lain.nomor() + " Keliru");
        sari.berkata("/buka " + lain.nomor() + " Ternyata perlu");
        assertThat(sari.membaca())
                .anyMatch(message -> message.text().contains(lain.nomor() + " telah kami buka kembali")
                        && message.text().contains("menunggu Manage Server")
                        && message.text().contains("tidak perlu melakukan apa pun"));
        lain.di("penanganan");
    }

    @Test
    void whatIsReopenedIsAskedAgainWhenItIsFinishedAnew() {
        Permohonan permohonan = selesai();
        sari.menekan(permohonan, "1 · kurang");
        SeenMessage old = sari.kartu(permohonan);
        sari.menekan(permohonan, "Tulis sendiri");
        waktu.maju(5, MENIT);
        sari.berkata("/buka " + permohonan.nomor() + " Kambuh lagi");
        permohonan.di("konfirmasi");
        assertThat(permohonan.run().rating()).isNull();
        assertThat(sari.ditanya()).isFalse();
        assertThat(sari.kartu(permohonan).text()).doesNotContain("⭐");
        sari.memutuskan(permohonan, "Sudah normal");
        permohonan.berakhir(Ending.SELESAI);
        SeenMessage asked = sari.kartu(permohonan);
        assertThat(asked.id()).isGreaterThan(old.id());
        assertThat(asked.buttons()).containsAll(NILAI).contains("Urungkan");
        sari.menekan(permohonan, "4");
        assertThat(nilai(permohonan).score()).isEqualTo(4);
        permohonan.berakhir(Ending.SELESAI);
        assertThat(sari.kartu(permohonan).buttons())
                .as("it would be taken for taking the rating back")
                .doesNotContain("Urungkan");
    }

    @Test
    void anEndThatOthersTakeBackTakesTheQuestionAlong() {
        Permohonan permohonan = rina.mengajukan("pencadangan").dengan("Backup database", "db-siakad", "2026-12-01");
        dewi.memutuskan(permohonan.di("persetujuan"), "Setujui");
        dewi.menyelesaikan(permohonan.di("pelaksanaan"), "Tersimpan pada NAS 2");
        rina.menekan(permohonan.berakhir(Ending.SELESAI), "5 · sangat baik");
        rina.menekan(permohonan, "Tulis sendiri");
        dewi.menekan(permohonan, "Urungkan");
        permohonan.di("pelaksanaan");
        assertThat(permohonan.run().rating()).isNull();
        assertThat(rina.ditanya()).isFalse();
        assertThat(rina.kartu(permohonan).text())
                .startsWith("Yth. Bapak/Ibu Rina")
                .doesNotContain("⭐");
        dewi.menyelesaikan(permohonan, "Tersimpan pada NAS 3");
        assertThat(rina.kartu(permohonan.berakhir(Ending.SELESAI)).buttons()).containsAll(NILAI);
    }

    @Test
    void onBehalfOfAUnitItsOwnPeopleAreAsked() {
        rina.berkata("/ajukan");
        rina.menekan(rina.pesanTerakhir(), "Atas nama unit lain…");
        rina.menekan(rina.pesanTerakhir(), "Dukungan teknis");
        rina.menekan(rina.pesanTerakhir(), "Bagian Akademik");
        Permohonan permohonan =
                new Formulir(rina).dengan("Aplikasi presensi", "Server", "Tidak dapat dibuka sejak pagi", "Lewati");
        ditangani(permohonan, budi);
        budi.menekan(permohonan, "4");
        sari.ditolak(permohonan, "cepat", "diberikan oleh pemohon, yaitu Budi");
    }

    @Test
    void whatWasDeniedOrWithdrawnIsNotAskedAbout() {
        Permohonan ditolak = sari.webservice();
        rina.memutuskan(ditolak, "Tolak", "Sudah tersedia");
        Permohonan dibatalkan = dilaporkan(sari);
        sari.berkata("/batal " + dibatalkan.nomor() + " Sudah pulih sendiri");
        for (Permohonan permohonan : List.of(ditolak, dibatalkan)) {
            permohonan.di(permohonan.langkah());
            assertThat(sari.kartu(permohonan).text()).doesNotContain("⭐");
            assertThat(sari.kartu(permohonan).buttons()).doesNotContainAnyElementsOf(NILAI);
        }
    }
}
