package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.definition.DefinitionSource;
import id.sopan.procedure.Ending;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.sandbox.testing.TapAnswer;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Approvals by several, one after the other, and a task whose output may be left out: of definitions made for it. */
class PersetujuanScenarioTest extends Skenario {

    private Petugas watiTimDua;

    private static String izin(String id, String prefix, String name, String approvals) {
        return """
            id: %s
            prefix: %s
            nama: {id: "%s", en: "%s"}
            starts: {by: [unit-terkait], command: %s, label: {id: "%s", en: "%s"}}
            steps:
              - id: permohonan
                nomor: 1
                kegiatan: {id: Mengajukan izin, en: Asking for a permit}
                pelaksana: [unit-terkait]
                form:
                  - {id: hal, ask: {id: "Mohon sebutkan halnya.", en: "What is it about?"}, type: text}
                next: putusan
              - id: putusan
                nomor: 2
                kegiatan: {id: Memutuskan izin, en: Deciding on the permit}
                pelaksana: [unit-ti, manage-server]
                approvals: %s
                decision:
                  - {id: setuju, label: {id: Setujui, en: Approve}, style: success, approves: true, next: pelaksanaan}
                  - {id: lengkapi, label: {id: Minta Perbaikan, en: Ask for more}, reason: required, next: permohonan, clock: pause}
                  - {id: tolak, label: {id: Tolak, en: Deny}, style: danger, reason: required, end: ditolak}
              - id: pelaksanaan
                nomor: 3
                kegiatan: {id: Melaksanakan izin, en: Carrying it out}
                pelaksana: [pengembang]
                task:
                  output: {id: hasil, ask: {id: "Mohon sampaikan hasilnya, bila ada.", en: "What came of it, if anything?"}, type: text, optional: true}
                end: selesai
            """.formatted(id, prefix, name, name, id, name, name, approvals);
    }

    /** Its whole outcome is that of the permit for which it asks. */
    private static final String SERTIFIKAT = """
            id: sertifikat
            prefix: SR
            nama: {id: Sertifikat, en: Certificate}
            starts: {by: [unit-ti], command: sertifikat}
            steps:
              - id: permohonan
                nomor: 1
                kegiatan: {id: Meminta sertifikat, en: Asking for a certificate}
                pelaksana: [unit-ti]
                form:
                  - {id: nama, ask: {id: "Mohon sebutkan namanya.", en: "Which name?"}, type: text}
                next: izin
              - id: izin
                nomor: 2
                kegiatan: {id: Meminta izin, en: Asking for the permit}
                pelaksana: [unit-terkait]
                subrun: {procedure: dua, as: unit-terkait, ended: {selesai: {end: selesai}, ditolak: {end: ditolak}, dibatalkan: {end: dibatalkan}}}
            """;

    @Override
    DefinitionSource definitions() {
        return () -> Map.of(
                "dua.yaml", izin("dua", "DU", "Izin Dua Suara", "{need: 2}"),
                "tiga.yaml",
                        izin("tiga", "TG", "Izin Tiga Suara", "{need: 3}")
                                .replace("[unit-ti, manage-server]", "[unit-ti]"),
                "urut.yaml", izin("urut", "UR", "Izin Berurutan", "{sequence: [unit-ti, manage-server]}"),
                "tim.yaml",
                        izin("tim", "TM", "Izin Tim", "{sequence: [manage-server, pengembang]}")
                                .replace("[unit-ti, manage-server]", "[manage-server, pengembang]"),
                "sertifikat.yaml", SERTIFIKAT);
    }

    @Override
    void furnish() {
        long second = kantor.people().supergroup("Tim Dua", kantor.admin.person(), kantor.wati.id(), kantor.botId());
        kantor.admin.person().does("promote", Map.of("chat_id", second, "user_id", kantor.botId()));
        kantor.bind(second, "pengembang Tim Dua");
        watiTimDua = new Petugas(kantor, kantor.wati, second);
    }

    @Test
    void twoMustApproveAndOnePersonCountsOnce() {
        Permohonan izin = sari.mengajukan("dua").dengan("Akses ruang server").di("putusan");
        int call = dewi.kartu(izin).id();
        rina.memutuskan(izin, "Setujui");
        izin.di("putusan");
        assertThat(dewi.kartu(izin).text()).contains("Persetujuan: 1 dari 2", "Rina (Unit TI)");
        assertThat(dewi.kartu(izin).id()).isEqualTo(call);
        rina.ditolak(izin, "Setujui", "sudah tercatat");
        assertThat(rina.kartu(izin).text()).startsWith("Yth. Bapak/Ibu Agus, mohon berkenan memberikan keputusan");
        rina.berkata("/antrian");
        assertThat(antrian(rina, izin)).contains("Persetujuan Bapak/Ibu sudah tercatat");
        agus.berkata("/antrian");
        assertThat(antrian(agus, izin)).doesNotContain("sudah tercatat");
        dewi.memutuskan(izin, "Setujui");
        izin.di("pelaksanaan");
        assertThat(sari.kartu(izin).text())
                .contains("Setujui, oleh Rina (Unit TI)", "Setujui, oleh Dewi (Manage Server)");
    }

    /** What the list that somebody has just got says of one request. */
    private static String antrian(Petugas petugas, Permohonan permohonan) {
        return Stream.of(petugas.pesanTerakhir().text().split("\n\n"))
                .filter(entry -> entry.contains(permohonan.nomor()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whereNobodyIsLeftToApproveTheCardSaysSo() {
        Permohonan izin = sari.mengajukan("tiga").dengan("Akses ruang server").di("putusan");
        rina.memutuskan(izin, "Setujui");
        assertThat(rina.kartu(izin).text())
                .startsWith("Yth. Bapak/Ibu Agus, ")
                .doesNotContain("Belum ada petugas lain");
        agus.memutuskan(izin, "Setujui");
        izin.di("putusan");
        assertThat(rina.kartu(izin).text())
                .startsWith("Yth. Bapak/Ibu petugas Unit TI, ")
                .contains("Persetujuan: 2 dari 3", "Belum ada petugas lain yang terdaftar untuk Unit TI");
        assertThat(rina.kartu(izin).buttons()).contains("Saya petugas Unit TI");
    }

    @Test
    void oneDenialDecides() {
        Permohonan izin = sari.mengajukan("dua").dengan("Akses ruang server");
        rina.memutuskan(izin, "Setujui");
        joko.memutuskan(izin, "Tolak", "Ruang sedang diperbaiki");
        izin.berakhir(Ending.DITOLAK);
    }

    /** Whose queue has it, and whose has not. */
    private static void menunggu(Permohonan permohonan, Petugas these, Petugas others) {
        these.berkata("/antrian");
        assertThat(these.pesanTerakhir().text()).contains(permohonan.nomor());
        others.berkata("/antrian");
        assertThat(others.pesanTerakhir().text()).doesNotContain(permohonan.nomor());
    }

    @Test
    void whoIsAskedWhyTheyWithdrawReadsThatItsSubrunEndedIt() {
        Permohonan sertifikat = rina.mengajukan("sertifikat").dengan("sopan.example");
        rina.berkata("/batal " + sertifikat.nomor());
        Permohonan izin = sertifikat.turunan();
        sari.mengisi(izin).dengan("Sertifikat baru");
        rina.memutuskan(izin, "Tolak", "Sudah ada");
        sertifikat.berakhir(Ending.DITOLAK);
        assertThat(rina.ditanya()).isFalse();
        assertThat(rina.membaca())
                .filteredOn(message ->
                        message.text().contains("ini ditutup") && message.text().contains(sertifikat.nomor()))
                .singleElement()
                .satisfies(closed -> assertThat(closed.text())
                        .contains("Permohonan ini sudah ditolak")
                        .doesNotContain("lebih dahulu"));
    }

    @Test
    void inASequenceEachHasTheirTurn() {
        Permohonan izin = sari.mengajukan("urut").dengan("Akses ruang server").di("putusan");
        assertThat(dewi.membaca())
                .noneMatch(message ->
                        message.hasButton("Setujui") && message.text().contains(izin.nomor()));
        menunggu(izin, rina, dewi);
        rina.memutuskan(izin, "Setujui");
        assertThat(dewi.pesanTerakhir().text()).contains("mohon berkenan memberikan keputusan", izin.nomor());
        menunggu(izin, dewi, agus);
        assertThat(rina.kartu(izin).buttons()).doesNotContain("Setujui");
        dewi.memutuskan(izin, "Setujui");
        izin.di("pelaksanaan");
    }

    @Test
    void whichUnitComesLaterInASequenceIsChosenWhenItsTurnComes() {
        Permohonan izin = sari.mengajukan("tim").dengan("Akses ruang server").di("putusan");
        menunggu(izin, dewi, rina);
        dewi.berkata("/antrian");
        assertThat(antrian(dewi, izin)).doesNotContain("Unit TI");
        dewi.memutuskan(izin, "Setujui");
        rina.berkata("/antrian");
        assertThat(antrian(rina, izin)).contains("Pengembang Aplikasi");
        rina.memutuskan(izin, "Pengembang Aplikasi: Tim Dua");
        watiTimDua.memutuskan(izin, "Setujui");
        izin.di("pelaksanaan");
    }

    @Test
    void whoseTurnAColleagueTookReadsTheirVoice() {
        Permohonan izin = sari.mengajukan("urut").dengan("Akses ruang server");
        agus.menekan(izin, "Tolak");
        rina.memutuskan(izin, "Setujui");
        assertThat(agus.ditanya()).isFalse();
        assertThat(agus.membaca())
                .filteredOn(message ->
                        message.text().contains("ini ditutup") && message.text().contains(izin.nomor()))
                .singleElement()
                .satisfies(closed -> assertThat(closed.text())
                        .contains("sudah dicatat lebih dahulu: Setujui, oleh Rina (Unit TI)")
                        .doesNotContain("giliran"));
        dewi.memutuskan(izin, "Tolak", "Ruang sedang diperbaiki");
        izin.berakhir(Ending.DITOLAK);
    }

    /** {@code /ubah}: the only answer of the request, up to the summary. */
    private static Formulir mengubah(Petugas petugas, Permohonan izin, String answer) {
        petugas.berkata("/ubah " + izin.nomor());
        Formulir formulir = new Formulir(petugas);
        assertThat(formulir.teks()).contains("Isian mana yang hendak Bapak/Ibu ubah?");
        formulir.menekan(formulir.kartu().buttons().getFirst());
        petugas.menjawab(answer);
        assertThat(formulir.teks()).contains(answer, "diubah, semula: Akses ruang server");
        return formulir;
    }

    @Test
    void changedAnswersAreShownAndVoicesGivenBeforeAskedForAgain() {
        Permohonan izin = sari.mengajukan("dua").dengan("Akses ruang server");
        rina.memutuskan(izin, "Setujui");
        int call = dewi.kartu(izin).id();
        mengubah(budi, izin, "Akses ruang arsip").menekan("Kirim");
        kantor.restart();
        izin.di("putusan");
        assertThat(izin.run().current().orElseThrow().approvals()).isEmpty();
        assertThat(dewi.kartu(izin).id()).isGreaterThan(call);
        assertThat(rina.kartu(izin).text())
                .startsWith("Yth. Bapak/Ibu Rina dan Agus, isian permohonan berikut telah diubah pemohonnya.")
                .contains("Isian diubah oleh Budi", "Akses ruang server → Akses ruang arsip")
                .contains("mohon diberikan kembali: Rina");
        assertThat(sari.kartu(izin).text()).contains("Akses ruang server → Akses ruang arsip");
        rina.memutuskan(izin, "Setujui");
        izin.di("putusan");
        dewi.memutuskan(izin, "Setujui");
        izin.di("pelaksanaan");
        assertThat(rina.kartu(izin).text()).doesNotContain("Isian diubah");
        sari.berkata("/ubah " + izin.nomor());
        assertThat(sari.pesanTerakhir().text())
                .contains("sudah digunakan (permohonan kini pada nomor 3 SOP)", "membalas kartunya", "/batal");
    }

    private void kembali(Permohonan izin, Petugas oleh) {
        oleh.memutuskan(izin, "Minta Perbaikan", "Mohon diperiksa kembali");
        izin.di("permohonan");
        sari.mengisi(izin).kirim();
        izin.di("putusan");
    }

    @Test
    void voicesGivenBeforeItWasSentBackAreAskedForAgain() {
        Permohonan izin = sari.mengajukan("dua").dengan("Akses ruang server");
        dewi.memutuskan(izin, "Setujui");
        kembali(izin, agus);
        rina.memutuskan(izin, "Setujui");
        kembali(izin, joko);
        assertThat(rina.kartu(izin).text())
                .contains("Tidak ada isian yang diubah")
                .contains("Persetujuan: 0 dari 2\nPersetujuan sebelumnya tidak berlaku lagi")
                .contains("mohon diberikan kembali: Dewi, Rina.");
        rina.berkata("/status " + izin.nomor());
        assertThat(rina.pesanTerakhir().text()).contains("mohon diberikan kembali: Dewi, Rina.");
        rina.memutuskan(izin, "Setujui");
        assertThat(rina.kartu(izin).text()).contains("1 dari 2", "mohon diberikan kembali: Dewi.");
        agus.memutuskan(izin, "Setujui");
        izin.di("pelaksanaan");
        assertThat(rina.kartu(izin).text()).doesNotContain("diberikan kembali");
    }

    @Test
    void whoWroteTheAnswersSinceIsNotAskedForTheirVoiceAgain() {
        kantor.rina.person().does("join", Map.of("chat_id", kantor.akademik));
        Permohonan izin = sari.mengajukan("dua").dengan("Akses ruang server");
        rina.memutuskan(izin, "Setujui");
        dewi.memutuskan(izin, "Minta Perbaikan", "Mohon sebutkan ruangnya");
        Formulir formulir = new Petugas(kantor, kantor.rina, kantor.akademik).mengisi(izin);
        formulir.menekan("Ubah");
        formulir.menekan(formulir.kartu().buttons().getFirst());
        formulir.menjawab("Akses ruang arsip").kirim();
        izin.di("putusan");
        assertThat(dewi.kartu(izin).text())
                .contains("Akses ruang server → Akses ruang arsip", "Persetujuan: 0 dari 2")
                .doesNotContain("diberikan kembali");
        rina.ditolak(izin, "Setujui", "menulis isiannya");
        kantor.rina.person().does("leave", Map.of("chat_id", kantor.akademik));
    }

    @Test
    void inASequenceOnlyThoseWhoseTurnHasNotComeAgainAreAsked() {
        Permohonan izin = sari.mengajukan("urut").dengan("Akses ruang server");
        rina.memutuskan(izin, "Setujui");
        kembali(izin, dewi);
        assertThat(rina.kartu(izin).text()).contains("mohon diberikan kembali: Rina.");
        agus.memutuskan(izin, "Setujui");
        assertThat(dewi.kartu(izin).text()).contains("1 dari 2").doesNotContain("diberikan kembali");
    }

    @Test
    void onlyTheRequesterChangesAndWhoIsTooLateLearnsWhoDecided() {
        Permohonan izin = sari.mengajukan("dua").dengan("Akses ruang server");
        rina.berkata("/ubah " + izin.nomor());
        assertThat(rina.pesanTerakhir().text()).contains("langkah ini ditangani oleh Unit Terkait");
        sari.berkata("/ubah");
        assertThat(sari.pesanTerakhir().text()).contains("/ubah WS-2026-0001");
        sari.berkata("/ubah " + izin.nomor());
        Formulir formulir = new Formulir(sari);
        formulir.menekan("Kembali");
        assertThat(formulir.menekan("Kirim").text()).contains("Belum ada isian yang berubah");
        formulir.menekan("Batal");
        assertThat(sari.menyebut("Pengisian dibatalkan").text())
                .contains("mohon kirim /ubah " + izin.nomor())
                .doesNotContain("Isi formulir");
        mengubah(sari, izin, "Akses ruang arsip");
        sari.keluar();
        assertThat(budi.menyebut("Sari sedang tidak berada di grup ini").text())
                .contains("Anggota lain dapat mengubah isian permohonan dengan /ubah " + izin.nomor())
                .doesNotContain("Isi formulir");
        sari.kembali();
        joko.memutuskan(izin, "Tolak", "Ruang sedang diperbaiki");
        assertThat(sari.membaca())
                .anyMatch(message -> message.text().startsWith("📝")
                        && message.text().contains("sudah dicatat lebih dahulu: Tolak, oleh Joko"));
        sari.berkata("/ubah " + izin.nomor());
        assertThat(sari.pesanTerakhir().text()).contains("sudah ditolak", "/buka");
    }

    @Test
    void ofTwoWhoChangeAtOnceTheSecondLearnsItAndKeepsWhatTheyTyped() {
        Permohonan izin = sari.mengajukan("dua").dengan("Akses ruang server");
        Formulir sariMengubah = mengubah(sari, izin, "Akses ruang arsip");
        mengubah(budi, izin, "Akses ruang rapat");
        sariMengubah.menekan("Kirim");
        assertThat(budi.membaca())
                .filteredOn(message -> message.text().contains("sudah dicatat lebih dahulu: Isian diubah, oleh Sari"))
                .singleElement()
                .satisfies(closed -> assertThat(closed.text())
                        .contains("Bapak/Ibu Budi, isian Bapak/Ibu berikut belum terkirim", "Akses ruang rapat")
                        .contains("/ubah " + izin.nomor()));
        assertThat(izin.run().answers().values()).containsExactly("Akses ruang arsip");
    }

    @Test
    void aVoiceIsTakenBack() {
        Permohonan izin = sari.mengajukan("dua").dengan("Akses ruang server");
        rina.memutuskan(izin, "Setujui");
        rina.memutuskan(izin, "Urungkan");
        izin.di("putusan");
        agus.memutuskan(izin, "Setujui");
        izin.di("putusan");
        dewi.memutuskan(izin, "Setujui");
        izin.di("pelaksanaan");
    }

    @Test
    void whoIsAskedForAReasonMayStillGiveItAfterAnotherTookTheirVoiceBack() {
        Permohonan izin = sari.mengajukan("dua").dengan("Akses ruang server");
        rina.memutuskan(izin, "Setujui");
        joko.menekan(izin, "Tolak");
        rina.memutuskan(izin, "Urungkan");
        assertThat(joko.ditanya()).isTrue();
        joko.menjawab("Ruang sedang diperbaiki");
        izin.berakhir(Ending.DITOLAK);
    }

    @Test
    void whoseTurnIsOverSinceAVoiceWasTakenBackIsToldWhoseItIs() {
        Permohonan izin = sari.mengajukan("urut").dengan("Akses ruang server");
        rina.memutuskan(izin, "Setujui");
        dewi.menekan(izin, "Tolak");
        rina.memutuskan(izin, "Urungkan");
        assertThat(dewi.ditanya()).isFalse();
        assertThat(dewi.membaca())
                .anyMatch(message ->
                        message.text().contains("ditutup") && message.text().contains("saat ini giliran Unit TI"));
        rina.memutuskan(izin, "Setujui");
        dewi.memutuskan(izin, "Tolak", "Ruang sedang diperbaiki");
        izin.berakhir(Ending.DITOLAK);
    }

    @Test
    void aReasonCountsForTheUnitInWhoseTurnItWasAskedFor() {
        kantor.rina.person().does("join", Map.of("chat_id", kantor.server));
        kantor.list(kantor.server, kantor.rina);
        Petugas rinaDiServer = new Petugas(kantor, kantor.rina, kantor.server);
        Permohonan izin = sari.mengajukan("urut").dengan("Akses ruang server");
        rina.memutuskan(izin, "Setujui");
        rinaDiServer.menekan(izin, "Tolak");
        assertThat(rinaDiServer.ditanya()).isTrue();
        rina.memutuskan(izin, "Urungkan");
        assertThat(rinaDiServer.ditanya()).isFalse();
        assertThat(rinaDiServer.membaca()).anyMatch(message -> message.text().contains("saat ini giliran Unit TI"));
        izin.di("putusan");
        kantor.rina.person().does("leave", Map.of("chat_id", kantor.server));
    }

    private void whileAgusIsOfManageServerToo(Runnable story) {
        kantor.agus.person().does("join", Map.of("chat_id", kantor.server));
        kantor.list(kantor.server, kantor.agus);
        story.run();
        kantor.agus.person().does("leave", Map.of("chat_id", kantor.server));
    }

    @Test
    void aTapInOneTurnIsNoVoiceInTheNext() {
        whileAgusIsOfManageServerToo(() -> {
            Permohonan izin = sari.mengajukan("urut").dengan("Akses ruang server");
            SeenMessage seen = agus.kartu(izin);
            rina.memutuskan(izin, "Setujui");
            String data = seen.data().get(seen.buttons().indexOf("Setujui"));
            TapAnswer answer = agus.warga().person().forges(agus.chat(), seen.id(), data);
            kantor.settle();
            assertThat(answer.text()).contains("sudah dicatat lebih dahulu: Setujui, oleh Rina (Unit TI)");
            izin.di("putusan");
            dewi.memutuskan(izin, "Setujui");
            izin.di("pelaksanaan");
        });
    }

    @Test
    void aLateEntryIsNoVoiceInTheTurnAfterTheOneInWhichItWasBegun() {
        whileAgusIsOfManageServerToo(() -> {
            Permohonan izin = sari.mengajukan("urut").dengan("Akses ruang server");
            waktu.maju(60, Waktu.MENIT);
            agus.berkata("/susulan " + izin.nomor());
            SeenMessage summary = menyusulkan(agus, agus.pesanTerakhir(), 20);
            rina.berkata("/susulan " + izin.nomor());
            rina.menekan(menyusulkan(rina, rina.pesanTerakhir(), 40), "Catat");
            assertThat(agus.menekan(summary, "Catat").text())
                    .contains("sudah dicatat lebih dahulu: Setujui, oleh Rina (Unit TI)");
            izin.di("putusan");
        });
    }

    /** Approving late, up to the summary. */
    private SeenMessage menyusulkan(Petugas petugas, SeenMessage offer, int minutesAgo) {
        petugas.menekan(offer, "Setujui");
        petugas.menjawab(DateTimeFormatter.ofPattern("dd-MM-yyyy HH.mm")
                .format(kantor.now().minusSeconds(60L * minutesAgo).atZone(ZoneId.of("Asia/Jakarta"))));
        petugas.menjawab("Jaringan kantor terputus");
        return petugas.pesanTerakhir();
    }

    @Test
    void severalThatAreDecidedAtOnceAreDecidedInTheTurnInWhichTheyWereSeen() {
        whileAgusIsOfManageServerToo(() -> {
            Petugas sendiri = new Petugas(kantor, kantor.agus, kantor.botId());
            kantor.agus.starts(kantor.botId());
            Permohonan satu = sari.mengajukan("urut").dengan("Akses ruang server");
            Permohonan dua = sari.mengajukan("urut").dengan("Akses ruang arsip");
            sendiri.berkata("/antrian");
            sendiri.menekan(sendiri.pesanTerakhir(), "Putuskan beberapa");
            for (Permohonan izin : List.of(satu, dua)) {
                sendiri.menekan(sendiri.pesanTerakhir(), labelled(sendiri, "☐ " + izin.nomor()));
            }
            sendiri.menekan(sendiri.pesanTerakhir(), "Lanjut (2)");
            sendiri.menekan(sendiri.pesanTerakhir(), "Setujui");
            rina.memutuskan(dua, "Setujui");
            sendiri.menekan(sendiri.pesanTerakhir(), "Ya, putuskan 2");
            assertThat(sendiri.pesanTerakhir().text()).contains("✅ " + satu.nomor(), "⚠️ " + dua.nomor(), "Rina");
            satu.di("putusan");
            dua.di("putusan");
        });
    }

    private static String labelled(Petugas petugas, String beginning) {
        return petugas.pesanTerakhir().buttons().stream()
                .filter(label -> label.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void unitTiChoosesWhichTeamAndTheTeamFinishesWithoutAnOutput() {
        Permohonan izin = sari.mengajukan("dua").dengan("Akses ruang server");
        rina.memutuskan(izin, "Setujui");
        dewi.memutuskan(izin, "Setujui");
        izin.di("pelaksanaan");
        assertThat(sari.kartu(izin).text()).contains("Menunggu Unit TI menunjuk unit untuk peran Pengembang Aplikasi");
        assertThat(agus.kartu(izin).text()).contains("mohon berkenan menunjuk unit untuk peran Pengembang Aplikasi");
        dewi.kartu(izin);
        agus.memutuskan(izin, "Pengembang Aplikasi: Tim Dua");
        izin.di("pelaksanaan");
        assertThat(watiTimDua.pesanTerakhir().text()).contains("mohon berkenan menindaklanjuti", izin.nomor());
        watiTimDua.mengambil(izin);
        watiTimDua.memutuskan(izin, "Selesai");
        watiTimDua.menekan(
                watiTimDua.membaca().stream()
                        .filter(message -> message.hasButton("Lewati"))
                        .findFirst()
                        .orElseThrow(),
                "Lewati");
        izin.berakhir(Ending.SELESAI);
        assertThat(watiTimDua.ditanya()).isFalse();
        assertThat(watiTimDua.membaca()).anyMatch(message -> message.text().contains("Penyelesaian tugas"));
    }
}
