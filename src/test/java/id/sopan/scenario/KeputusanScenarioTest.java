package id.sopan.scenario;

import static id.sopan.scenario.Waktu.HARI;
import static id.sopan.scenario.Waktu.MENIT;
import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Ending;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.sandbox.testing.TapAnswer;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Deciding, working, taking back, ending and reopening, with two people at each desk. */
class KeputusanScenarioTest extends Skenario {

    @Override
    void furnish() {
        kantor.eko.person().does("join", Map.of("chat_id", kantor.ti));
        kantor.list(kantor.ti, kantor.eko);
    }

    @Test
    void nothingIsDecidedBeforeTheReasonArrives() {
        Permohonan permohonan = sari.webservice();
        rina.menekan(permohonan, "Tolak");
        permohonan.di("analisis");
        assertThat(rina.pesanTerakhir().text()).contains("Rina", "alasan keputusan “Tolak”", permohonan.nomor());
        agus.membalas(rina.prompt(), "Alasan orang lain");
        permohonan.di("analisis");
        assertThat(agus.pesanTerakhir().text()).contains("ditujukan kepada Rina");
        rina.menjawab("Sudah tersedia");
        permohonan.berakhir(Ending.DITOLAK);
        assertThat(rina.membaca()).anyMatch(message -> message.text().contains("telah kami catat: Tolak"));
    }

    @Test
    void aPromptIsClosedWhenSomebodyElseIsFirstAndSaysSo() {
        Permohonan permohonan = sari.webservice();
        rina.menekan(permohonan, "Tolak");
        int prompt = rina.prompt();
        agus.memutuskan(permohonan, "Setujui: webservice baru");
        assertThat(rina.ditanya()).isFalse();
        assertThat(rina.membaca()).noneMatch(message -> message.id() == prompt);
        assertThat(rina.membaca())
                .anyMatch(message -> message.text().contains("ditutup")
                        && message.text()
                                .contains("sudah dicatat lebih dahulu: Setujui: webservice baru, oleh Agus (Unit TI)"));
        permohonan.di("rancangan");
    }

    @Test
    void aPromptCanBeCancelled() {
        Permohonan permohonan = sari.webservice();
        rina.menekan(permohonan, "Tolak");
        SeenMessage question = rina.membaca().stream()
                .filter(message -> message.buttons().equals(List.of("Batal")))
                .findFirst()
                .orElseThrow();
        agus.menekan(question, "Batal");
        assertThat(rina.ditanya()).isTrue();
        rina.menekan(question, "Batal");
        assertThat(rina.ditanya()).isFalse();
        permohonan.di("analisis");
    }

    @Test
    void onlyTheRightPeopleDecide() {
        Permohonan permohonan = sari.webservice();
        Petugas stranger = new Petugas(kantor, kantor.asing, kantor.ti);
        stranger.ditolak(permohonan, "Setujui: webservice baru", "langkah ini ditangani oleh Unit TI");
        new Petugas(kantor, kantor.admin, kantor.ti).ditolak(permohonan, "Tolak", "langkah ini ditangani oleh");
    }

    @Test
    void theSecondTapIsLateAndSaysWhoWasFirst() {
        Permohonan permohonan = sari.webservice();
        SeenMessage card = rina.kartu(permohonan);
        rina.menekan(card, "Setujui: webservice baru");
        String data = card.data().getFirst();
        TapAnswer late = kantor.agus.person().forges(kantor.ti, card.id(), data);
        kantor.settle();
        assertThat(late.isAlert()).isTrue();
        assertThat(late.text()).contains("sudah dicatat lebih dahulu", "Setujui: webservice baru", "Rina");
        permohonan.di("rancangan");
        TapAnswer forged = kantor.agus.person().forges(kantor.ti, card.id(), "bukan tombol kami");
        assertThat(forged.isAlert()).isTrue();
        permohonan.di("rancangan");
    }

    @Test
    void whoDecidedTakesItBackUntilSomebodyActs() {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Setujui: webservice baru");
        agus.ditolak(permohonan, "Urungkan", "Hanya Rina");
        rina.memutuskan(permohonan, "Urungkan");
        permohonan.di("analisis");
        agus.memutuskan(permohonan, "Setujui: pengembangan");
        eko.mengambil(permohonan.di("rancangan"));
        assertThat(rina.kartu(permohonan).buttons()).doesNotContain("Urungkan");
        assertThat(rina.kartu(permohonan).text()).contains("Dikerjakan oleh: Eko");
    }

    @Test
    void ofTwoWhoTapAtOnceOneDecides() {
        Permohonan permohonan = sari.webservice();
        SeenMessage card = rina.kartu(permohonan);
        String approve = card.data().get(card.buttons().indexOf("Setujui: webservice baru"));
        List<TapAnswer> answers = Stream.of(kantor.rina, kantor.agus)
                .map(person -> CompletableFuture.supplyAsync(
                        () -> person.person().forges(kantor.ti, card.id(), approve))) // the button may be gone by then
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        kantor.settle();
        assertThat(answers).filteredOn(TapAnswer::isAlert).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.text().contains("Sudah kami catat"))
                .hasSize(1);
        permohonan.di("rancangan");
        assertThat(permohonan.run().visits()).hasSize(3);
    }

    @Test
    void theDesignIsNotTakenBackOnceItsServerIsAskedFor() {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Setujui: webservice baru");
        eko.menyelesaikan(permohonan, "https://rancangan.example/1");
        eko.memutuskan(permohonan.di("alokasi"), "Urungkan");
        permohonan.di("rancangan");
        eko.menyelesaikan(permohonan, "https://rancangan.example/2");
        Permohonan server = permohonan.di("alokasi").turunan();
        SeenMessage card = eko.kartu(permohonan);
        String urungkan = card.data().get(card.buttons().indexOf("Urungkan"));
        agus.mengisi(server)
                .dengan("Peningkatan server yang ada", "4 CPU, 8 GB", "Tim Pengembang", "Lewati")
                .di("analisis");
        for (String command : List.of("/status ", "/kenapa ", "/alur ")) {
            sari.berkata(command + server.nomor());
            assertThat(sari.pesanTerakhir().text())
                    .contains(server.nomor() + " merupakan turunan dari " + permohonan.nomor())
                    .contains("/status " + permohonan.nomor());
        }
        sari.berkata("/status SV-2026-9999");
        assertThat(sari.pesanTerakhir().text()).contains("tidak ditemukan di sini");
        assertThat(eko.kartu(permohonan).buttons()).doesNotContain("Urungkan");
        TapAnswer answer = kantor.eko.person().forges(kantor.pengembang, card.id(), urungkan);
        assertThat(answer.isAlert()).isTrue();
        assertThat(answer.text()).contains("sudah ditindaklanjuti");
        permohonan.di("alokasi");
    }

    @Test
    void aDenialIsTakenBackAndTheRunGoesOn() {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Tolak", "Keliru");
        permohonan.berakhir(Ending.DITOLAK);
        int told = sari.kartu(permohonan).id();
        rina.memutuskan(permohonan, "Urungkan");
        permohonan.di("analisis");
        assertThat(rina.kartu(permohonan).buttons()).contains("Setujui: webservice baru", "Tolak");
        assertThat(sari.kartu(permohonan).id()).as("a message of its own").isGreaterThan(told);
        assertThat(sari.kartu(permohonan).text()).contains("telah ditarik kembali", "Menunggu: Unit TI");
        rina.memutuskan(permohonan, "Setujui: webservice baru");
        assertThat(sari.kartu(permohonan).text()).doesNotContain("telah ditarik kembali");
    }

    @Test
    void whatWasDeniedAfterACorrectionIsReopenedWhereItWasDenied() {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Minta Perbaikan", "Mohon sebutkan periodenya");
        sari.berkata("/status " + permohonan.di("permohonan").nomor());
        assertThat(sari.pesanTerakhir().text())
                .contains("(kali ke-2)", "Menunggu perbaikan dari Bagian Akademik")
                .doesNotContain("Masih berjalan");
        sari.mengisi(permohonan.di("permohonan")).kirim();
        sari.berkata("/status " + permohonan.di("analisis").nomor());
        assertThat(sari.pesanTerakhir().text()).contains("Masih berjalan").doesNotContain("Menunggu perbaikan");
        rina.memutuskan(permohonan.di("analisis"), "Tolak", "Belum dianggarkan");
        permohonan.berakhir(Ending.DITOLAK);
        budi.berkata("/buka " + permohonan.nomor() + " Anggaran telah tersedia");
        permohonan.di("analisis");
        assertThat(rina.kartu(permohonan).text()).contains("Mohon berkenan memberikan keputusan", "Dibuka kembali");
    }

    @Test
    void aTaskIsTakenGivenBackAndFinishedByAnother() {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Setujui: webservice baru");
        SeenMessage card = eko.kartu(permohonan);
        eko.mengambil(permohonan);
        assertThat(eko.kartu(permohonan).id()).isEqualTo(card.id());
        assertThat(eko.kartu(permohonan).buttons()).contains("Lepas", "Selesai").doesNotContain("Ambil");
        assertThat(rina.kartu(permohonan).text()).contains("Dikerjakan oleh: Eko");
        wati.ditolak(permohonan, "Lepas", "diambil oleh Eko");
        waktu.maju(20, MENIT);
        eko.memutuskan(permohonan, "Lepas");
        waktu.maju(5, MENIT);
        wati.mengambil(permohonan);
        sari.berkata("/status " + permohonan.nomor());
        assertThat(sari.pesanTerakhir().text())
                .containsPattern("Diambil: .*, oleh Eko.*\\nDilepas: .*, oleh Eko.*\\nDiambil: .*, oleh Wati");
        wati.memutuskan(permohonan, "Selesai");
        assertThat(wati.pesanTerakhir().text()).contains("Mohon kirimkan rancangan arsitektur");
        wati.mengirimBerkas("rancangan.pdf");
        permohonan.di("alokasi");
        assertThat(eko.kartu(permohonan).text()).contains("rancangan.pdf");
        eko.menekan(permohonan, "📎 rancangan.pdf");
        assertThat(eko.pesanTerakhir().json().has("document")).isTrue();
    }

    @Test
    void nobodyOfUnitTiDecidesTheirOwnRequestAndInASubRunTheyDo() {
        Petugas ekoAtUnitTi = new Petugas(kantor, kantor.eko, kantor.ti);
        Permohonan server = eko.server();
        ekoAtUnitTi.ditolak(server, "Setujui: deploy/peningkatan", "sendiri yang mengajukan");
        ekoAtUnitTi.ditolak(server, "Tanya", "sendiri yang mengajukan");
        ekoAtUnitTi.berkata("/jeda " + server.nomor() + " Rapat");
        assertThat(ekoAtUnitTi.pesanTerakhir().text()).contains("sendiri yang mengajukan");
        assertThat(server.run().current().orElseThrow().isPaused()).isFalse();
        rina.memutuskan(server, "Setujui: deploy/peningkatan");
        server.di("koordinasi");
    }

    @Test
    void aWithdrawalIsConfirmedWithItsNumberWhoseItWasAndHowItComesBack() {
        for (boolean asked : List.of(false, true)) {
            Permohonan permohonan = budi.webservice();
            String kembali = "/buka " + permohonan.nomor() + " sampai ";
            sari.berkata("/batal " + permohonan.nomor() + (asked ? "" : " salah kirim"));
            if (asked) {
                sari.menjawab("salah kirim");
            }
            permohonan.berakhir(Ending.DIBATALKAN);
            assertThat(sari.menyebut(permohonan.nomor() + " telah kami catat: dibatalkan")
                            .text())
                    .contains("Webservice", "Pemohon: Budi (Bagian Akademik)", kembali);
            assertThat(sari.kartu(permohonan).text()).contains("Untuk membukanya kembali", kembali);
        }
    }

    @Test
    void theRequestingUnitWithdrawsWithAReasonAndReopensWithinThirtyDays() {
        Permohonan permohonan = sari.webservice();
        eko.berkata("/batal " + permohonan.nomor());
        assertThat(eko.pesanTerakhir().text()).contains("hanya dapat dilakukan oleh unit pemohon atau admin");
        budi.berkata("/batal " + permohonan.nomor());
        budi.menjawab("Anggaran dialihkan");
        permohonan.berakhir(Ending.DIBATALKAN);
        assertThat(rina.kartu(permohonan).text()).contains("Dibatalkan", "Anggaran dialihkan", "Budi");
        waktu.maju(29, HARI);
        sari.berkata("/buka " + permohonan.nomor());
        sari.menjawab("Anggaran tersedia kembali");
        permohonan.di("analisis");
        assertThat(rina.kartu(permohonan).text()).contains("Dibuka kembali", "Anggaran tersedia kembali");
        assertThat(permohonan.run().visits().getLast().number()).isEqualTo(2);
        sari.berkata("/batal " + permohonan.nomor() + " Tidak jadi");
        waktu.maju(31, HARI);
        sari.berkata("/buka " + permohonan.nomor() + " Sekali lagi");
        assertThat(sari.pesanTerakhir().text()).contains("Batas waktu untuk membuka kembali sudah lewat");
        permohonan.berakhir(Ending.DIBATALKAN);
    }

    @Test
    void statusTellsEachStepWithItsTimes() {
        while (kantor.now().atZone(ZoneId.of("Asia/Jakarta")).getDayOfWeek() != DayOfWeek.WEDNESDAY) {
            waktu.maju(1, HARI);
        }
        Permohonan permohonan = sari.webservice();
        waktu.maju(25, MENIT);
        rina.memutuskan(permohonan, "Setujui: webservice baru");
        waktu.maju(10, MENIT);
        eko.mengambil(permohonan);
        waktu.maju(50, MENIT);
        sari.berkata("/status " + permohonan.nomor().toLowerCase(Locale.ROOT));
        assertThat(sari.pesanTerakhir().text())
                .contains(
                        "Setujui: webservice baru, oleh Rina (Unit TI)",
                        "Lama: 25 menit",
                        "antre 10 menit",
                        "dikerjakan 50 menit",
                        "oleh Eko",
                        "Waktu baku: belum ditetapkan",
                        "Masih berjalan");
        sari.berkata("/status");
        while (!sari.pesanTerakhir().hasButton(permohonan.nomor())) {
            sari.menekan(sari.pesanTerakhir(), "Berikutnya ›");
        }
        rina.berkata("/antrian");
        assertThat(rina.pesanTerakhir().text()).contains("menunggu tindak lanjut", permohonan.nomor());
        dewi.berkata("/status " + permohonan.nomor());
        assertThat(dewi.pesanTerakhir().text()).contains(permohonan.nomor() + " tidak ditemukan");
        dewi.berkata("/status WS-2026-9999");
        assertThat(dewi.pesanTerakhir().text()).contains("WS-2026-9999 tidak ditemukan");
    }

    @Test
    void theTimesInTheStatusAddUpToTheSecond() {
        Permohonan permohonan = sari.webservice();
        waktu.maju(150, SECONDS);
        rina.memutuskan(permohonan, "Setujui: webservice baru");
        waktu.maju(100, SECONDS);
        eko.mengambil(permohonan);
        waktu.maju(45, SECONDS);
        sari.berkata("/status " + permohonan.nomor());
        assertThat(sari.pesanTerakhir().text())
                .contains(
                        "Lama: 2 menit 30 detik kerja",
                        "Lama: 2 menit 25 detik kerja (antre 1 menit 40 detik, dikerjakan 45 detik)",
                        "Jumlah: 4 menit 55 detik kerja terukur",
                        "4 menit 55 detik menurut waktu kalender");
    }

    @Test
    void theProceduresAndTheHelpAreAtHandInBothLanguages() {
        sari.berkata("/sop");
        sari.menekan(sari.pesanTerakhir(), "Prosedur Pengelolaan Webservice");
        sari.warga().sees(sari.chat(), "📘 Prosedur Pengelolaan Webservice");
        sari.berkata("/sop server");
        assertThat(sari.warga()
                        .sees(sari.chat(), "Jumlah waktu baku yang terbaca: 270 menit")
                        .text())
                .contains("Pelaksana: Manage Server");
        sari.berkata("/bantuan");
        assertThat(sari.warga().sees(sari.chat(), "/status NOMOR").text()).contains("Unit Terkait", "/ajukan");
        joko.berkata("/bahasa");
        joko.menekan(joko.pesanTerakhir(), "English");
        assertThat(joko.pesanTerakhir().text())
                .as("for the others, who read Indonesian so far")
                .startsWith("Bapak/Ibu Joko mengubah bahasa grup ini. Untuk mengembalikannya, mohon kirim /bahasa.\n")
                .endsWith("what else is said in this group is not stored.");
        joko.berkata("/bantuan");
        assertThat(joko.pesanTerakhir().text()).contains("Server Management");
        joko.berkata("/bahasa id");
        assertThat(joko.pesanTerakhir().text())
                .contains("bahasa Indonesia", "Joko changed the language of this group", "tidak kami simpan");
        joko.berkata("/bahasa id");
        assertThat(joko.pesanTerakhir().text()).as("told once").doesNotContain("tidak kami simpan");
    }

    @Test
    void whatStandsInAChatIsInItsNewLanguageAtOnce() {
        Permohonan permohonan = sari.webservice().di("analisis");
        sari.berkata("/ajukan webservice");
        sari.warga().sees(sari.chat(), "nama aplikasi");
        sari.berkata("/bahasa inggris");
        kantor.settle();

        assertThat(sari.kartu(permohonan).text()).contains("Step 2 of");
        assertThat(sari.membaca())
                .noneMatch(message -> message.text().contains("Mohon sebutkan nama aplikasi"))
                .anyMatch(message -> message.text().contains("Please name the application"));
        sari.berkata("/bahasa Indonesia");
        kantor.settle();
        assertThat(sari.kartu(permohonan).text()).contains("Langkah 2 dari");
        sari.menekan(
                sari.membaca().stream()
                        .filter(message -> message.buttons().contains("Batal"))
                        .reduce((first, last) -> last)
                        .orElseThrow(),
                "Batal");
    }

    @Test
    void theLanguageOfAGroupIsForThoseWhoActThereToChoose() {
        Petugas asing = new Petugas(kantor, kantor.asing, kantor.server);
        asing.berkata("/bahasa en");
        assertThat(asing.pesanTerakhir().text()).contains("diatur oleh petugas unitnya dan admin");
        asing.berkata("/bahasa");
        assertThat(asing.menekan(asing.pesanTerakhir(), "English").isAlert()).isTrue();
        asing.berkata("/bantuan");
        assertThat(asing.pesanTerakhir().text()).doesNotContain("Server Management");
    }
}
