package id.sopan.scenario;

import static id.sopan.scenario.Waktu.MENIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.definition.DefinitionSource;
import id.sopan.procedure.Ending;
import id.sopan.roster.ClosedDay;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Reminders while time passes. Each scenario begins on a Tuesday at eight in a plain week, and leaves nothing open. */
@Order(9)
class PengingatScenarioTest extends Skenario {

    private Pengingat diTi;
    private Pengingat diServer;
    private Pengingat diAkademik;
    private LocalDate selasa;

    @Override
    DefinitionSource definitions() {
        return Tugas.definitions();
    }

    @Override
    void furnish() {
        kantor.denganJadwal();
    }

    @BeforeEach
    void nextTuesday() {
        LocalDate today = LocalDate.ofInstant(kantor.now(), Balai.ZONE);
        selasa = Stream.iterate(today.plusDays(1), day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek() == DayOfWeek.TUESDAY)
                .filter(day -> day.datesUntil(day.plusDays(9)).allMatch(this::isPlain))
                .findFirst()
                .orElseThrow();
        pada(0, "08:00");
        diTi = Pengingat.sejakKini(rina);
        diServer = Pengingat.sejakKini(dewi);
        diAkademik = Pengingat.sejakKini(sari);
    }

    /** No day off, and not in Ramadan. */
    private boolean isPlain(LocalDate day) {
        Instant opening = day.atTime(7, 30).atZone(Balai.ZONE).toInstant();
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
                || kantor.bot().calendars().ofAgency().isWorking(opening);
    }

    /** @param days after that Tuesday */
    private void pada(int days, String time) {
        waktu.sampai(selasa.plusDays(days).atTime(LocalTime.parse(time)).toString());
    }

    private Permohonan tugas() {
        return sari.mengajukan("tugas").kirim().di("kerja");
    }

    private void selesaikan(Permohonan... tugas) {
        for (Permohonan satu : tugas) {
            rina.memutuskan(satu, "Selesai");
            sari.memutuskan(satu.di("terima"), "Terima");
            satu.berakhir(Ending.SELESAI);
        }
    }

    @Test
    void atThreeQuartersAtTheBreachAndEachWorkingDayAfter() {
        Permohonan tugas = tugas();
        waktu.maju(44, MENIT);
        assertThat(diTi.semua()).isEmpty();
        waktu.maju(1, MENIT);
        SeenMessage nearing = diTi.terakhir();
        assertThat(nearing.text())
                .startsWith("⏳ Yth. Bapak/Ibu Rina dan Agus")
                .contains(tugas.nomor(), "Mengerjakan tugas", "Batas ", "09.00 WIB", "60 menit kerja");
        assertThat(nearing.buttons()).containsExactly("📋 " + tugas.nomor(), "Ambil", "Jeda");
        assertThat(diServer.semua()).isEmpty();
        waktu.maju(15, MENIT);
        assertThat(diTi.terakhir().text()).startsWith("⏰").contains("Terlampaui sejak", "09.00 WIB");
        assertThat(diServer.terakhir().text()).startsWith("📢").contains(tugas.nomor(), "Unit TI");
        assertThat(diServer.terakhir().buttons()).isEmpty();
        pada(1, "07:29");
        assertThat(diTi.banyaknya()).isEqualTo(2);
        pada(1, "16:00");
        assertThat(diTi.banyaknya()).isEqualTo(3);
        pada(3, "12:00");
        assertThat(diTi.banyaknya()).isEqualTo(5);
        pada(5, "20:00");
        assertThat(diTi.banyaknya()).as("nobody works on a weekend").isEqualTo(5);
        pada(6, "07:30");
        assertThat(diTi.banyaknya()).isEqualTo(6);
        assertThat(diServer.banyaknya()).as("told once").isEqualTo(1);
        assertThat(diAkademik.semua()).isEmpty();
        selesaikan(tugas);
    }

    @Test
    void whoIsToldOfABreachReadsWhatItIsAboutAndOthersDoNot() {
        Permohonan tugas = tugas();
        waktu.maju(60, MENIT);
        assertThat(diServer.terakhir().text()).startsWith("📢").contains(tugas.nomor());
        for (String perintah : List.of("/status ", "/kenapa ", "/cari ")) {
            dewi.berkata(perintah + tugas.nomor());
            assertThat(dewi.pesanTerakhir().text())
                    .as(perintah)
                    .contains(tugas.nomor())
                    .doesNotContain("tidak ditemukan", "Tidak ada permohonan");
        }
        eko.berkata("/status " + tugas.nomor());
        assertThat(eko.pesanTerakhir().text()).contains("tidak ditemukan");
        selesaikan(tugas);
    }

    @Test
    void whoIsToldOfABreachFindsItByWordsAndRepliesToWhatTellsOfIt() {
        Permohonan tugas = tugas();
        waktu.maju(60, MENIT);
        dewi.berkata("/cari bagian akademik");
        assertThat(dewi.pesanTerakhir().text()).contains(tugas.nomor());
        dewi.membalas(diServer.terakhir().id(), "Mohon segera dikerjakan");
        assertThat(dewi.pesanTerakhir().text()).contains("Catatan telah kami simpan pada permohonan " + tugas.nomor());
        assertThat(tugas.run().notes())
                .singleElement()
                .satisfies(note -> assertThat(note.text()).isEqualTo("Mohon segera dikerjakan"));
        dewi.menekan(dewi.pesanTerakhir(), "Tarik catatan");
        assertThat(tugas.run().notes()).isEmpty();
        eko.berkata("/cari bagian akademik");
        assertThat(eko.pesanTerakhir().text()).contains("Tidak ada permohonan yang cocok");
        selesaikan(tugas);
    }

    @Test
    void aReplyToAReminderOfOneRequestCountsAsOneToItsCard() {
        Permohonan tugas = tugas();
        waktu.maju(45, MENIT);
        rina.membalas(diTi.terakhir().id(), "Sudah kami kerjakan separuh");
        assertThat(rina.pesanTerakhir().text())
                .contains("Catatan telah kami simpan pada permohonan " + tugas.nomor(), "mohon tekan Selesai");
        assertThat(tugas.run().notes())
                .singleElement()
                .satisfies(note -> assertThat(note.text()).isEqualTo("Sudah kami kerjakan separuh"));
        selesaikan(tugas);
    }

    @Test
    void oneMessageGathersWhatIsDueAndBearsTheButtonsOfTheCard() {
        Permohonan satu = tugas();
        Permohonan dua = tugas();
        Permohonan tiga = tugas();
        pada(1, "07:00");
        int before = diTi.banyaknya();
        pada(1, "07:30");
        assertThat(diTi.banyaknya()).isEqualTo(before + 1);
        SeenMessage pengingat = diTi.terakhir();
        assertThat(pengingat.text()).contains(satu.nomor(), dua.nomor(), tiga.nomor());
        assertThat(pengingat.buttons()).hasSize(9);
        rina.membalas(pengingat.id(), "Besok pagi kami kerjakan");
        assertThat(rina.pesanTerakhir().text())
                .contains("tidak kami catat", "beberapa permohonan", "tekan tombol dengan nomor permohonan");
        assertThat(satu.run().notes()).isEmpty();
        assertThat(rina.menekan(pengingat, "Ambil " + satu.nomor()).text()).contains("kami catat");
        assertThat(satu.run().current().orElseThrow().taken()).isNotNull();
        String taken = pengingat.data().stream()
                .filter(data -> data.contains(satu.run().id()))
                .findFirst()
                .orElseThrow();
        assertThat(kantor.agus.person().forges(kantor.ti, pengingat.id(), taken).text())
                .contains("sudah diambil");
        awaitReminder(pengingat, "Dikerjakan oleh Rina");
        selesaikan(satu, dua, tiga);
        awaitReminder(pengingat, tiga.nomor() + " telah ditindaklanjuti");
    }

    @Test
    void whatIsInHandIsHandedOverFromTheReminder() {
        Permohonan tugas = tugas();
        rina.mengambil(tugas);
        waktu.maju(45, MENIT);
        SeenMessage pengingat = diTi.terakhir();
        assertThat(pengingat.text()).startsWith("⏳ Yth. Bapak/Ibu Rina,").contains("Dikerjakan oleh Rina");
        assertThat(pengingat.buttons()).containsExactly("📋 " + tugas.nomor(), "Alihkan", "Jeda");
        assertThat(agus.menekan(pengingat, "Alihkan").text()).contains("diambil oleh Rina");
        rina.menekan(pengingat, "Alihkan");
        SeenMessage pilihan = rina.membaca().stream()
                .filter(message -> message.hasButton("Agus"))
                .findFirst()
                .orElseThrow();
        rina.menekan(pilihan, "Agus");
        awaitReminder(pengingat, "Dikerjakan oleh Agus");
        waktu.maju(15, MENIT);
        assertThat(diTi.terakhir().text()).startsWith("⏰ Yth. Bapak/Ibu Agus,");
        selesaikan(tugas);
    }

    @Test
    void whatFallsDueSoonAfterIsAddedToTheSameMessage() {
        Permohonan satu = tugas();
        waktu.maju(2, MENIT);
        Permohonan dua = tugas();
        waktu.maju(30, MENIT);
        Permohonan tiga = tugas();
        pada(0, "08:47");
        assertThat(diTi.banyaknya()).isEqualTo(1);
        awaitReminder(diTi.terakhir(), dua.nomor());
        assertThat(diTi.terakhir().text()).contains(satu.nomor()).doesNotContain(tiga.nomor());
        pada(0, "09:02");
        assertThat(diTi.banyaknya()).as("and the breach of both").isEqualTo(2);
        awaitReminder(diTi.terakhir(), dua.nomor());
        selesaikan(satu, dua, tiga);
    }

    private void awaitReminder(SeenMessage message, String text) {
        await().until(() -> rina.membaca().stream()
                .anyMatch(seen -> seen.id() == message.id() && seen.text().contains(text)));
    }

    @Test
    void whatIsDoneOrSaidToBeQuietIsNotRemindedOf() {
        Permohonan selesai = tugas();
        Permohonan senyap = sari.mengajukan("senyap").kirim().di("kerja");
        waktu.maju(30, MENIT);
        selesaikan(selesai);
        pada(2, "10:00");
        assertThat(diTi.semua()).isEmpty();
        selesaikan(senyap);
    }

    @Test
    void whatIsPausedWaitsAndTheTimeGoesOnAfterwards() {
        Permohonan tugas = tugas();
        waktu.maju(45, MENIT);
        SeenMessage pengingat = diTi.terakhir();
        rina.menekan(pengingat, "Jeda");
        rina.menjawab("Menunggu suku cadang");
        awaitReminder(pengingat, tugas.nomor() + " sedang dijeda");
        pada(2, "08:00");
        assertThat(diTi.banyaknya()).isEqualTo(1);
        rina.berkata("/lanjut " + tugas.nomor());
        waktu.maju(14, MENIT);
        assertThat(diTi.semua())
                .filteredOn(message -> message.text().startsWith("⏰"))
                .isEmpty();
        waktu.maju(1, MENIT);
        assertThat(diTi.terakhir().text()).startsWith("⏰").contains("08.15 WIB");
        selesaikan(tugas);
    }

    @Test
    void aDefinitionSaysWhenAndHowOften() {
        Permohonan jarang = sari.mengajukan("jarang").kirim().di("kerja");
        waktu.maju(30, MENIT);
        assertThat(diTi.banyaknya()).isEqualTo(1);
        waktu.maju(50, MENIT);
        assertThat(diTi.banyaknya()).isEqualTo(1);
        waktu.maju(10, MENIT);
        assertThat(diTi.banyaknya()).isEqualTo(2);
        pada(1, "12:00");
        assertThat(diTi.banyaknya()).isEqualTo(2);
        pada(2, "12:00");
        assertThat(diTi.banyaknya()).isEqualTo(3);
        selesaikan(jarang);
    }

    @Test
    void aRowThatIsLateAlreadyIsToldToWhoeverItComesToFromTheNextDayOn() {
        Permohonan tugas = sari.mengajukan("beruntun").kirim().di("kerja");
        pada(2, "12:00");
        rina.memutuskan(tugas, "Selesai");
        tugas.di("periksa");
        pada(2, "16:00");
        assertThat(diServer.semua()).as("they were called the same day").isEmpty();
        pada(3, "07:30");
        assertThat(diServer.terakhir().text()).startsWith("⏰").contains(tugas.nomor(), "Memeriksa hasil");
        assertThat(diServer.banyaknya()).isEqualTo(1);
        dewi.memutuskan(tugas, "Selesai");
        sari.memutuskan(tugas.di("terima"), "Terima");
    }

    @Test
    void whereNoStandardIsWrittenWhoMustActIsRemindedEachThirdWorkingDay() {
        Permohonan tugas = sari.mengajukan("bebas").kirim().di("kerja");
        pada(2, "16:00");
        assertThat(diTi.semua()).isEmpty();
        pada(3, "07:30");
        assertThat(diTi.terakhir().text())
                .startsWith("📨 Yth. Bapak/Ibu Rina dan Agus, izinkan kami mengingatkan bahwa permohonan berikut masih")
                .contains(tugas.nomor(), "Mengerjakan tugas", "Menunggu sejak")
                .doesNotContain("waktu baku");
        assertThat(diTi.terakhir().buttons()).containsExactly("📋 " + tugas.nomor(), "Ambil", "Jeda");
        kantor.restart();
        rina.mengambil(tugas);
        pada(7, "16:00");
        assertThat(diTi.banyaknya()).isEqualTo(1);
        pada(8, "07:30");
        assertThat(diTi.banyaknya()).isEqualTo(2);
        assertThat(diTi.terakhir().text())
                .startsWith("📨 Yth. Bapak/Ibu Rina, izinkan")
                .contains("Dikerjakan oleh Rina");
        assertThat(diServer.semua()).as("nothing has passed").isEmpty();
        assertThat(diAkademik.semua()).isEmpty();
        selesaikan(tugas);
    }

    @Test
    void whereNoStandardIsWrittenTheDaysAreCountedAnewAfterAPause() {
        Permohonan tugas = sari.mengajukan("bebas").kirim().di("kerja");
        rina.memutuskan(tugas, "Jeda", "Menunggu vendor");
        pada(3, "08:00");
        rina.memutuskan(tugas, "Lanjutkan");
        pada(7, "16:00");
        assertThat(diTi.semua()).isEmpty();
        pada(8, "07:30");
        assertThat(diTi.terakhir().text()).startsWith("📨").contains(tugas.nomor());
        selesaikan(tugas);
    }

    @Test
    void whatIsToldLateIsNotToldAgainTheNextDay() {
        Permohonan tugas = sari.mengajukan("bebas").kirim().di("kerja");
        turunSampai(7, "10:00");
        assertThat(diTi.semua()).as("of Friday, on Tuesday").hasSize(1);
        pada(8, "16:00");
        assertThat(diTi.semua()).as("due on Wednesday").hasSize(1);
        pada(20, "16:00");
        assertThat(diTi.semua()).as("later on").hasSizeGreaterThan(1);
        selesaikan(tugas);
    }

    @Test
    void aRequesterWhoIsWaitedForIsRemindedEachThirdWorkingDay() {
        Permohonan tugas = tugas();
        rina.memutuskan(tugas, "Selesai");
        tugas.di("terima");
        pada(2, "16:00");
        assertThat(diAkademik.semua()).isEmpty();
        pada(3, "07:30");
        assertThat(diAkademik.terakhir().text())
                .startsWith("📨 Yth. Bapak/Ibu Sari,")
                .contains(tugas.nomor(), "Menunggu sejak");
        assertThat(diAkademik.terakhir().buttons())
                .as("a reminder that is put off by Jeda would never come again")
                .containsExactly("📋 " + tugas.nomor());
        pada(7, "16:00");
        assertThat(diAkademik.banyaknya()).isEqualTo(1);
        pada(8, "07:30");
        assertThat(diAkademik.banyaknya()).isEqualTo(2);
        sari.memutuskan(tugas, "Terima");
    }

    @Test
    void aRequesterWhoConfirmsInTheRowOfOthersIsWaitedForToo() {
        Permohonan tugas = sari.mengajukan("sebaris").kirim().di("kerja");
        waktu.maju(40, MENIT);
        rina.memutuskan(tugas, "Selesai");
        tugas.di("terima");
        pada(2, "16:00");
        assertThat(diAkademik.semua()).as("its standard is not theirs to keep").isEmpty();
        pada(3, "07:30");
        assertThat(diAkademik.terakhir().text()).startsWith("📨 Yth. Bapak/Ibu Sari,");
        pada(7, "16:00");
        assertThat(diAkademik.banyaknya()).isEqualTo(1);
        assertThat(diServer.semua()).isEmpty();
        sari.memutuskan(tugas, "Terima");
    }

    @Test
    void whereWhoAskedHasLeftTheGroupTheirColleaguesAreCalled() {
        budi.berkata("/antrean");
        Pengingat rekan = Pengingat.sejakKini(budi);
        Permohonan tugas = tugas();
        sari.keluar();
        rina.memutuskan(tugas, "Selesai");
        tugas.di("terima");
        assertThat(budi.kartu(tugas).text())
                .startsWith("Yth. Bapak/Ibu Budi")
                .contains("Sari sebagai pemohon sudah tidak berada di grup ini. Mohon berkenan menindaklanjuti");
        pada(3, "07:30");
        assertThat(rekan.terakhir().text())
                .startsWith("📨 Yth. Bapak/Ibu Budi")
                .contains(tugas.nomor())
                .doesNotContain("Sari");
        sari.kembali();
        assertThat(sari.kartu(tugas).text()).startsWith("Yth. Bapak/Ibu Sari, mohon berkenan memberikan konfirmasi");
        sari.keluar();
        budi.memutuskan(tugas, "Terima");
        tugas.berakhir(Ending.SELESAI);
        sari.kembali();
    }

    @Test
    void whoAskedInPrivateAndLeftTheGroupIsRemindedOfThere() {
        Permohonan tugas = sari.sendiri().mengajukan("tugas").kirim();
        Pengingat sendiri = Pengingat.sejakKini(new Petugas(kantor, sari.warga(), kantor.botId()));
        budi.berkata("/antrean");
        Pengingat rekan = Pengingat.sejakKini(budi);
        rina.memutuskan(tugas.di("kerja"), "Selesai");
        tugas.di("terima");
        sari.keluar();
        pada(3, "07:30");
        assertThat(rekan.terakhir().text()).startsWith("📨 Yth. Bapak/Ibu Budi").contains(tugas.nomor());
        assertThat(sendiri.semua()).isEmpty();
        budi.memutuskan(tugas, "Terima");
        sari.kembali();
    }

    @Test
    void whatWasToldBeforeAGroupMigratedIsNotToldAgainInTheSupergroup() {
        Warga lina = kantor.person("Lina");
        long grup = kantor.basicGroup("Bagian Umum", lina);
        kantor.bind(grup, "unit-terkait Bagian Umum");
        Permohonan tugas = new Petugas(kantor, lina, grup).mengajukan("tugas").kirim();
        Pengingat lama = Pengingat.sejakKini(new Petugas(kantor, lina, grup));
        rina.memutuskan(tugas.di("kerja"), "Selesai");
        pada(3, "07:30");
        assertThat(lama.banyaknya()).isEqualTo(1);

        long supergrup = kantor.admin
                .person()
                .does("migrate", Map.of("chat_id", grup))
                .path("id")
                .asLong();
        kantor.settle();
        Pengingat baru = new Pengingat(kantor, new Petugas(kantor, lina, supergrup), 0);
        rina.membalas(rina.kartu(tugas).id(), "Hasilnya ada di meja depan.");
        pada(3, "16:00");
        assertThat(baru.semua()).as("though something happened to the run").isEmpty();
        pada(7, "16:00");
        assertThat(baru.semua()).isEmpty();
        pada(8, "07:30");
        assertThat(baru.terakhir().text()).startsWith("📨").contains(tugas.nomor());
        assertThat(baru.banyaknya()).isEqualTo(1);
        baru.petugas().memutuskan(tugas, "Terima");
    }

    @Test
    void afterARestartNothingIsSaidTwiceAndWhatWasMissedComesOnce() {
        Permohonan tugas = tugas();
        waktu.maju(60, MENIT);
        assertThat(diTi.banyaknya()).isEqualTo(2);
        kantor.restart();
        assertThat(diTi.banyaknya()).isEqualTo(2);
        turunSampai(3, "20:00");
        assertThat(diTi.banyaknya()).as("nobody works in the evening").isEqualTo(2);
        pada(6, "07:30");
        assertThat(diTi.banyaknya()).isEqualTo(3);
        turunSampai(8, "10:15");
        assertThat(diTi.banyaknya()).isEqualTo(4);
        pada(8, "16:00");
        assertThat(diTi.banyaknya()).isEqualTo(4);
        selesaikan(tugas);
    }

    /** The process is away until then. */
    private void turunSampai(int days, String time) {
        kantor.end();
        pada(days, time);
        kantor.begin();
    }

    @Test
    void afterAnAnswerThatWasLostItIsNotSentAgain() {
        Permohonan tugas = tugas();
        kantor.fault("sendMessage", "lost_answer", 1);
        waktu.maju(45, MENIT);
        assertThat(diTi.banyaknya()).isEqualTo(1);
        kantor.restart();
        assertThat(diTi.banyaknya()).isEqualTo(1);
        SeenMessage unknown = diTi.terakhir();
        rina.menekan(unknown, "Ambil");
        await().until(() -> diTi.terakhir().buttons().isEmpty());
        selesaikan(tugas);
    }

    @Test
    void whatIsNotKnownToHaveComeRepeatsNothing() {
        Permohonan tugas = tugas();
        waktu.maju(45, MENIT);
        SeenMessage nearing = diTi.terakhir();
        kantor.fault("sendMessage", "lost_answer", 2);
        waktu.maju(15, MENIT);
        assertThat(diTi.semua())
                .extracting(message -> message.text().substring(0, 1))
                .containsExactly("⏳", "⏰");
        SeenMessage unknown = diTi.terakhir();
        rina.menekan(unknown, "Ambil");
        await().until(() -> diTi.terakhir().buttons().isEmpty());
        awaitReminder(nearing, "Dikerjakan oleh Rina");
        selesaikan(tugas);
        awaitReminder(nearing, tugas.nomor() + " telah ditindaklanjuti");
    }

    @Test
    void whatTelegramDidNotTakeComesLaterAndWhatItMayHaveTakenDoesNot() {
        Permohonan tugas = tugas();
        waktu.maju(44, MENIT);
        kantor.fault("sendMessage", "too_many_requests", 2);
        waktu.maju(1, MENIT);
        assertThat(diTi.banyaknya()).isEqualTo(1);
        waktu.maju(14, MENIT);
        kantor.fault("sendMessage", "bad_gateway", 1);
        waktu.maju(1, MENIT);
        assertThat(diTi.banyaknya() + diServer.banyaknya())
                .as("of the breach in two chats one is not known to have been told")
                .isEqualTo(2);
        kantor.restart();
        assertThat(diTi.banyaknya() + diServer.banyaknya()).isEqualTo(2);
        int before = diTi.banyaknya();
        pada(1, "07:30");
        assertThat(diTi.banyaknya()).as("the next working day reminds again").isEqualTo(before + 1);
        selesaikan(tugas);
    }

    @Test
    void eachStayInARowIsRemindedOfAnew() {
        Permohonan tugas = tugas();
        waktu.maju(45, MENIT);
        assertThat(diTi.banyaknya()).isEqualTo(1);
        rina.memutuskan(tugas, "Selesai");
        sari.memutuskan(tugas.di("terima"), "Belum");
        tugas.di("kerja");
        waktu.maju(44, MENIT);
        assertThat(diTi.banyaknya()).isEqualTo(1);
        waktu.maju(1, MENIT);
        assertThat(diTi.terakhir().text()).startsWith("⏳").contains("09.45 WIB");
        waktu.maju(15, MENIT);
        assertThat(diTi.terakhir().text()).startsWith("⏰");
        assertThat(diTi.banyaknya()).isEqualTo(3);
        selesaikan(tugas);
    }

    @Test
    void whoHasItInHandAndIsOfTheUnitNoMoreIsNotCalled() {
        Permohonan tugas = tugas();
        agus.mengambil(tugas);
        int kata = agus.berkata("Saya pindah tugas").id();
        kantor.admin.replies(kantor.ti, kata, "/anggota hapus");
        kantor.settle();
        waktu.maju(45, MENIT);
        assertThat(diTi.terakhir().text())
                .contains("Bapak/Ibu Rina", "Dikerjakan oleh Agus")
                .doesNotContain("Bapak/Ibu Agus");
        kantor.list(kantor.ti, kantor.agus);
        selesaikan(tugas);
    }

    @Test
    void whatIsWithdrawnIsNotSaidToHaveBeenSeenTo() {
        Permohonan tugas = tugas();
        waktu.maju(45, MENIT);
        SeenMessage lama = diTi.terakhir();
        waktu.maju(15, MENIT);
        SeenMessage baru = diTi.terakhir();
        awaitReminder(lama, tugas.nomor() + " kami ingatkan kembali");
        sari.berkata("/batal " + tugas.nomor() + " Tidak jadi");
        awaitReminder(baru, tugas.nomor() + " telah dibatalkan");
        sari.berkata("/buka " + tugas.nomor() + " Jadi");
        waktu.maju(60, MENIT);
        awaitReminder(baru, tugas.nomor() + " kami ingatkan kembali");
        awaitReminder(lama, tugas.nomor() + " kami ingatkan kembali");
        selesaikan(tugas);
    }

    @Test
    void aStepThatWasTakenBackAndOpensAgainIsRemindedOfAnew() {
        Permohonan tugas = tugas();
        kembaliDikerjakan(tugas);
        waktu.maju(60, MENIT);
        SeenMessage lama = diTi.terakhir();
        assertThat(lama.text()).startsWith("⏰").contains("09.00 WIB");
        assertThat(diServer.banyaknya()).isEqualTo(1);
        sari.memutuskan(tugas, "Urungkan");
        tugas.di("terima");
        awaitReminder(lama, tugas.nomor() + " telah ditindaklanjuti");
        pada(1, "10:00");
        sari.memutuskan(tugas, "Belum");
        tugas.di("kerja");
        waktu.maju(44, MENIT);
        assertThat(diTi.banyaknya()).as("nothing is due yet").isEqualTo(2);
        assertThat(diTi.terakhir().text()).contains("telah ditindaklanjuti");
        waktu.maju(1, MENIT);
        assertThat(diTi.terakhir().text()).startsWith("⏳").contains("11.00 WIB");
        waktu.maju(15, MENIT);
        assertThat(diTi.terakhir().text()).startsWith("⏰").contains("11.00 WIB");
        assertThat(diTi.banyaknya()).isEqualTo(4);
        assertThat(diServer.banyaknya())
                .as("its superiors hear of this stay, too")
                .isEqualTo(2);
        selesaikan(tugas);
    }

    /** Sent back by who asked, so that it is worked on for the second time. */
    private void kembaliDikerjakan(Permohonan tugas) {
        rina.memutuskan(tugas, "Selesai");
        sari.memutuskan(tugas.di("terima"), "Belum");
        tugas.di("kerja");
    }

    @Test
    void whatWasToldOfAStepStaysToldWhereTakingBackReturnsToIt() {
        Permohonan tugas = tugas();
        waktu.maju(45, MENIT);
        SeenMessage pengingat = diTi.terakhir();
        rina.memutuskan(tugas, "Selesai");
        tugas.di("terima");
        awaitReminder(pengingat, tugas.nomor() + " telah ditindaklanjuti");
        rina.memutuskan(tugas, "Urungkan");
        tugas.di("kerja");
        awaitReminder(pengingat, "09.00 WIB");
        waktu.maju(14, MENIT);
        assertThat(diTi.banyaknya()).isEqualTo(1);
        waktu.maju(1, MENIT);
        assertThat(diTi.terakhir().text()).startsWith("⏰").contains("09.00 WIB");
        assertThat(diTi.banyaknya()).isEqualTo(2);
        assertThat(diServer.banyaknya()).isEqualTo(1);
        selesaikan(tugas);
    }

    @Test
    void whatAnOlderVersionToldOfAStepThatOpenedAgainIsNotToldAgain() {
        Permohonan tugas = tugas();
        kembaliDikerjakan(tugas);
        sari.memutuskan(tugas, "Urungkan");
        sari.memutuskan(tugas.di("terima"), "Belum");
        tugas.di("kerja");
        waktu.maju(45, MENIT);
        SeenMessage pengingat = diTi.terakhir();
        dicatatVersiLama();
        kantor.restart();
        rina.mengambil(tugas);
        awaitReminder(pengingat, "Dikerjakan oleh Rina");
        waktu.maju(14, MENIT);
        assertThat(diTi.banyaknya()).isEqualTo(1);
        waktu.maju(1, MENIT);
        assertThat(diTi.terakhir().text()).startsWith("⏰");
        assertThat(diTi.banyaknya()).isEqualTo(2);
        selesaikan(tugas);
    }

    /** All that was told, as it was noted when stays were known by their numbers alone. */
    private void dicatatVersiLama() {
        Documents reminders = kantor.store().documents(Collection.REMINDERS);
        for (Document page : reminders.query(Query.all())) {
            Set<String> keys = page.keys().stream()
                    .map(key -> key.replaceFirst("^(told .*)@\\d+ ", "$1 "))
                    .collect(Collectors.toSet());
            String json = page.json().replaceAll(",\"reopened\":(null|\\{[^}]*})", "");
            assertThat(json).doesNotContain("reopened");
            Document old = page.next(page.order(), keys, json);
            assertThat(reminders.replace(old, page.version())).isTrue();
        }
    }

    @Test
    void whatWasToldByACalendarThatWasCorrectedSaysSoAndIsToldWhenItIsTrue() {
        Permohonan tugas = tugas();
        waktu.maju(60, MENIT);
        SeenMessage atasan = diServer.terakhir();
        SeenMessage terlampaui = diTi.terakhir();
        assertThat(terlampaui.text()).startsWith("⏰").contains("09.00 WIB");
        waktu.maju(60, MENIT);
        kantor.byAdmin().close(new ClosedDay(selasa, "Hari jadi kantor", "SK Kepala 7/2026"));
        waktu.maju(1, MENIT);
        awaitReminder(terlampaui, tugas.nomor() + ": kalender, jeda, atau waktu bakunya berubah");
        await().until(() -> diServer.terakhir().text().startsWith("📅"));
        assertThat(diServer.terakhir().id()).isEqualTo(atasan.id());
        assertThat(diTi.terakhir().text()).contains("batas waktunya kini", "08.30 WIB");
        assertThat(diTi.terakhir().buttons()).isEmpty();
        kantor.restart();
        pada(1, "08:14");
        assertThat(diTi.banyaknya()).as("edited in silence").isEqualTo(2);
        pada(1, "08:15");
        assertThat(diTi.terakhir().text()).startsWith("⏳").contains("08.30 WIB");
        pada(1, "08:30");
        assertThat(diTi.terakhir().text()).startsWith("⏰").contains("08.30 WIB");
        assertThat(diTi.banyaknya()).isEqualTo(4);
        assertThat(diServer.banyaknya()).isEqualTo(2);
        awaitReminder(terlampaui, tugas.nomor() + " kami ingatkan kembali");

        kantor.byAdmin().reopen(selasa);
        waktu.maju(30, MENIT);
        assertThat(diTi.terakhir().text()).as("it was overdue before").contains("Terlampaui sejak", "09.00 WIB");
        assertThat(diTi.banyaknya()).as("today is a working day after that").isEqualTo(5);
        assertThat(diServer.banyaknya()).as("nothing is told twice").isEqualTo(2);
        selesaikan(tugas);
    }

    @Test
    void whatFallsDueAfterHoursComesWhenTheOfficeOpens() {
        pada(0, "15:30");
        Permohonan tugas = tugas();
        pada(1, "07:30");
        assertThat(diTi.semua()).isEmpty();
        pada(1, "07:45");
        assertThat(diTi.terakhir().text()).startsWith("⏳");
        pada(1, "08:00");
        assertThat(diTi.terakhir().text()).startsWith("⏰");
        selesaikan(tugas);
        pada(1, "15:00");
        Permohonan tepat = tugas();
        pada(1, "16:00");
        int before = diTi.banyaknya();
        pada(2, "07:29");
        assertThat(diTi.banyaknya()).as("used up when the office closed").isEqualTo(before);
        pada(2, "07:30");
        assertThat(diTi.banyaknya()).isEqualTo(before + 1);
        selesaikan(tepat);
    }

    @Test
    void whatRemindsIsInTheNewLanguageOfItsChat() {
        Permohonan tugas = tugas();
        waktu.maju(45, MENIT);
        int nearing = diTi.terakhir().id();
        assertThat(diTi.terakhir().text()).startsWith("⏳ Yth. Bapak/Ibu Rina");
        rina.berkata("/bahasa en");
        await().untilAsserted(() -> assertThat(diTi.semua())
                .filteredOn(message -> message.id() == nearing)
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.text()).startsWith("⏳ Dear Rina");
                    assertThat(message.buttons()).contains("Take");
                }));
        rina.berkata("/bahasa id");
        selesaikan(tugas);
    }
}
