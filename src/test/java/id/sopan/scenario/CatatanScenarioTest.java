package id.sopan.scenario;

import static id.sopan.scenario.Waktu.MENIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.desk.Filing;
import id.sopan.engine.Note;
import id.sopan.log.SaidInLog;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Procedure;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.store.Collection;
import id.sopan.store.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A reply to a card is a note on the request, a file in reply an attachment. */
class CatatanScenarioTest extends Skenario {

    private static List<String> catatan(Permohonan permohonan) {
        return permohonan.run().notes().stream()
                .map(note -> Objects.requireNonNull(note.by().person()).name() + ": "
                        + Objects.requireNonNullElse(note.text(), note.file()))
                .toList();
    }

    @Test
    void aNoteOfTheRequesterCallsWhoeverMustActOnceInAnHour() {
        Permohonan permohonan = sari.webservice().di("analisis");
        agus.membalas(agus.kartu(permohonan).id(), "Rapat besok");
        for (String note : List.of("Sampai di mana?", "Butuh cepat")) {
            sari.membalas(sari.kartu(permohonan).id(), note);
        }
        kantor.restart();
        assertThat(dipanggil(rina, permohonan)).isEqualTo(1);
        assertThat(rina.menyebut("pemohon menambahkan catatan").text())
                .startsWith("Yth. Bapak/Ibu Rina dan Agus, ")
                .doesNotContain("Sampai di mana?");
        rina.menekan(rina.menyebut("pemohon menambahkan catatan"), "📋 " + permohonan.nomor());
        assertThat(rina.pesanTerakhir().text()).contains("Sampai di mana?", "Butuh cepat");
        assertThat(dipanggil(sari, permohonan)).isZero();
        assertThat(dipanggil(joko, permohonan)).as("not theirs").isZero();
        waktu.maju(61, MENIT);
        sari.membalas(sari.kartu(permohonan).id(), "Masih kami tunggu");
        assertThat(dipanggil(rina, permohonan)).isEqualTo(2);
    }

    @Test
    void aNoteOfOthersCallsWhoeverAskedByAButtonOnceInAnHour() {
        Permohonan permohonan = budi.webservice().di("analisis");
        int kartu = rina.kartu(permohonan).id();
        rina.membalas(kartu, "Pak Budi, server kami mulai ulang pukul 12.00");
        SeenMessage taken = rina.pesanTerakhir();
        assertThat(taken.text()).contains("Pemohon belum kami kabari", "tekan Kabari pemohon");
        assertThat(dikabari(permohonan)).isZero();
        assertThat(agus.menekan(taken, "Kabari pemohon").isAlert()).isFalse();
        assertThat(rina.pesanTerakhir().id()).isEqualTo(taken.id());
        assertThat(rina.pesanTerakhir().text()).contains("Catatan telah kami simpan", "Pemohon telah kami kabari");
        assertThat(rina.pesanTerakhir().buttons()).contains("Tarik catatan").doesNotContain("Kabari pemohon");
        kantor.restart();
        assertThat(dikabari(permohonan)).isEqualTo(1);
        rina.membalas(kartu, "Jadi pukul 13.00");
        rina.menekan(rina.pesanTerakhir(), "Kabari pemohon");
        assertThat(dikabari(permohonan)).as("within the hour").isEqualTo(1);
        SeenMessage call = budi.menyebut("menambahkan catatan pada permohonan " + permohonan.nomor());
        assertThat(call.text())
                .startsWith("Yth. Bapak/Ibu Budi, Unit TI menambahkan catatan")
                .doesNotContain("12.00");
        budi.menekan(call, "📋 " + permohonan.nomor());
        assertThat(budi.pesanTerakhir().text()).contains("mulai ulang pukul 12.00", "Jadi pukul 13.00");
        waktu.maju(61, MENIT);
        rina.membalas(kartu, "Sudah selesai");
        rina.menekan(rina.pesanTerakhir(), "Kabari pemohon");
        assertThat(dikabari(permohonan)).isEqualTo(2);
    }

    @Test
    void whoeverAskedIsCalledOnlyAsLongAsTheNoteStandsAndTheRequestRuns() {
        Permohonan permohonan = sari.webservice().di("analisis");
        sari.membalas(sari.kartu(permohonan).id(), "Terima kasih");
        assertThat(sari.pesanTerakhir().buttons()).as("their own").containsExactly("Tarik catatan");
        rina.membalas(rina.kartu(permohonan).id(), "Tidak dapat kami layani");
        SeenMessage taken = rina.pesanTerakhir();
        rina.memutuskan(permohonan, "Tolak", "Sudah tersedia");
        permohonan.berakhir(Ending.DITOLAK);
        String kabari = taken.data().get(taken.buttons().indexOf("Kabari pemohon"));
        assertThat(rina.warga().person().forges(rina.chat(), taken.id(), kabari).text())
                .contains("sudah ditolak");
        assertThat(dikabari(permohonan)).isZero();
        assertThat(rina.pesan(taken.id()).buttons()).containsExactly("Tarik catatan");
    }

    @Test
    void whoHasNothingToDoWithItCallsNobody() {
        Permohonan permohonan = rina.mengajukan("pencadangan").dengan("Backup database", "db-siakad", "2026-12-01");
        dewi.membalas(dewi.kartu(permohonan).id(), "Kami mulai pukul 18.00");
        SeenMessage taken = dewi.pesanTerakhir();
        Petugas asing = new Petugas(kantor, kantor.asing, kantor.server);
        assertThat(asing.menekan(taken, "Kabari pemohon").isAlert()).isTrue();
        assertThat(dewi.menekan(taken, "Kabari pemohon").isAlert()).isFalse();
        kantor.settle();
        assertThat(rina.membaca())
                .filteredOn(message -> message.text().contains("Manage Server menambahkan catatan"))
                .hasSize(1);
    }

    @Test
    void whoeverAskedInPrivateIsCalledThere() {
        Petugas sendiri = budi.sendiri();
        Permohonan permohonan = sendiri.webservice("SISENDIRI").di("analisis");
        rina.membalas(rina.kartu(permohonan).id(), "Besok kami libur");
        rina.menekan(rina.pesanTerakhir(), "Kabari pemohon");
        assertThat(dikabari(permohonan)).as("in the group").isZero();
        SeenMessage call = sendiri.menyebut("menambahkan catatan pada permohonan " + permohonan.nomor());
        sendiri.menekan(call, "📋 " + permohonan.nomor());
        assertThat(sendiri.pesanTerakhir().text()).contains("Besok kami libur");
    }

    @Test
    void whoeverAskedInPrivateAndStoppedTheBotIsCalledInTheGroupOfTheirUnit() {
        Permohonan permohonan = budi.sendiri().webservice("SIBLOKIR").di("analisis");
        rina.membalas(rina.kartu(permohonan).id(), "Besok kami libur");
        budi.warga().person().does("block", Map.of("bot_id", kantor.botId()));
        kantor.settle();
        assertThat(rina.menekan(rina.pesanTerakhir(), "Kabari pemohon").isAlert())
                .isFalse();
        assertThat(dikabari(permohonan)).isEqualTo(1);
        budi.warga().person().does("unblock", Map.of("bot_id", kantor.botId()));
        kantor.settle();
    }

    @Test
    void alsoWhereThatIsFoundOnlyWhenTheyAreToBeCalled() {
        Permohonan permohonan = budi.sendiri().webservice("SITERTAHAN").di("analisis");
        rina.membalas(rina.kartu(permohonan).id(), "Besok kami libur");
        kantor.people()
                .control()
                .post("faults", Map.of("method", "sendMessage", "kind", "too_many_requests", "retry_after", 3));
        rina.warga().person().taps(rina.chat(), rina.pesanTerakhir(), "Kabari pemohon");
        budi.warga().person().does("block", Map.of("bot_id", kantor.botId()));
        kantor.noFaults();
        assertThat(dikabari(permohonan)).isEqualTo(1);
        budi.warga().person().does("unblock", Map.of("bot_id", kantor.botId()));
        kantor.settle();
    }

    private long dikabari(Permohonan permohonan) {
        kantor.settle();
        return budi.membaca().stream()
                .filter(message ->
                        message.text().contains("Unit TI menambahkan catatan pada permohonan " + permohonan.nomor()))
                .count();
    }

    private long dipanggil(Petugas petugas, Permohonan permohonan) {
        kantor.settle();
        return petugas.membaca().stream()
                .filter(message ->
                        message.text().contains("pemohon menambahkan catatan pada permohonan " + permohonan.nomor()))
                .count();
    }

    @Test
    void aReplyToTheCardIsKeptCountedAndToldInFull() {
        Permohonan permohonan = sari.webservice();
        int card = rina.kartu(permohonan).id();
        SeenMessage note = rina.membalas(card, "Sudah dibahas dengan <b>Bagian Akademik</b> pada rapat Senin.");
        SeenMessage taken = rina.pesanTerakhir();
        assertThat(taken.text())
                .contains("Catatan telah kami simpan", permohonan.nomor())
                .contains("Semua unit yang terlibat, termasuk pemohon, dapat membacanya");
        assertThat(taken.json().path("reply_to_message").path("message_id").asInt())
                .isEqualTo(note.id());
        assertThat(rina.kartu(permohonan).text())
                .contains("💬 1 catatan: /status ")
                .doesNotContain("0 berkas");
        assertThat(rina.kartu(permohonan).id()).as("no new card").isEqualTo(card);
        waktu.maju(5, MENIT);
        sari.membalas(permohonan.kartu(kantor.akademik).id(), "Mohon diperhatikan tenggatnya.");
        kantor.restart();
        permohonan.di("analisis");
        assertThat(permohonan.kartu(kantor.akademik).text()).contains("2 catatan");
        assertThat(catatan(permohonan))
                .containsExactly(
                        "Rina: Sudah dibahas dengan <b>Bagian Akademik</b> pada rapat Senin.",
                        "Sari: Mohon diperhatikan tenggatnya.");
        rina.berkata("/status " + permohonan.nomor());
        assertThat(rina.pesanTerakhir().text())
                .contains("Catatan dan berkas", "Rina (Unit TI), ", "<b>Bagian Akademik</b> pada rapat Senin.")
                .contains("Sari (Unit Terkait, Bagian Akademik), ", "Mohon diperhatikan tenggatnya.");
    }

    @Test
    void aReplyToACardInWhosePlaceThereIsANewerOneIsANoteToo() {
        Permohonan permohonan = sari.webservice();
        int old = rina.kartu(permohonan).id();
        rina.menekan(permohonan, "Setujui: webservice baru");
        permohonan.di("rancangan");
        assertThat(rina.kartu(permohonan).id()).isNotEqualTo(old);
        rina.membalas(old, "Rancangan menyusul.");
        assertThat(rina.pesanTerakhir().text()).contains("Catatan telah kami simpan", permohonan.nomor());
        assertThat(catatan(permohonan)).containsExactly("Rina: Rancangan menyusul.");
        assertThat(rina.kartu(permohonan).text()).contains("1 catatan");
    }

    @Test
    void filesAreKeptWithTheirWordsAndGivenByButtons() {
        Permohonan permohonan = sari.webservice();
        int card = rina.kartu(permohonan).id();
        rina.mengirimBerkas(card, "notulen.pdf", "Notulen rapat");
        rina.mengirimBerkas(card, "lampiran.pdf", "");
        assertThat(rina.kartu(permohonan).text()).contains("1 catatan · 📎 2 berkas");
        permohonan.di("analisis");
        sari.berkata("/status " + permohonan.nomor());
        assertThat(sari.pesanTerakhir().text()).contains("📎 notulen.pdf", "Notulen rapat", "📎 lampiran.pdf");
        sari.menekan(sari.pesanTerakhir(), "📎 notulen.pdf");
        SeenMessage given = sari.pesanTerakhir();
        assertThat(sari.menyebut("Notulen rapat").buttons()).contains("📎 notulen.pdf", "📎 lampiran.pdf");
        assertThat(given.json().path("document").path("file_name").asString()).isEqualTo("notulen.pdf");
        assertThat(given.json().path("caption").asString()).contains(permohonan.nomor(), "Rina (Unit TI)");
    }

    @Test
    void filesOfFormsAndNotesAreCopiedAndTriedAgainWhereTelegramIsAway() {
        Permohonan permohonan = sari.mengajukan("webservice")
                .menjawab("SIAKAD", "Dikirim", "Data mahasiswa aktif", "Aplikasi perpustakaan")
                .mengirimBerkas("../../surat pengantar.pdf")
                .kirim();
        rina.mengirimBerkas(rina.kartu(permohonan).id(), "notulen.pdf", "Notulen rapat");
        kantor.fault("getFile", "bad_gateway", 1);
        Path copies = kantor.copies().resolve(permohonan.nomor());
        await().untilAsserted(() -> {
            kantor.bot().tick();
            assertThat(copies).isDirectory();
            try (Stream<Path> files = Files.list(copies)) {
                assertThat(files.toList()).hasSize(2).allSatisfy(file -> {
                    assertThat(file.getFileName().toString())
                            .matches("[0-9a-f]{12}-[.A-Za-z0-9_-]*(surat_pengantar|notulen)[.]pdf");
                    assertThat(file).hasBinaryContent(new byte[] {1, 2, 3});
                    assertThat(izin(file)).isEqualTo("rw-------");
                });
            }
        });
        assertThat(izin(copies)).isEqualTo("rwx------");
        assertThat(kantor.copies().getParent().resolve("surat pengantar.pdf")).doesNotExist();
    }

    @Test
    void aFileThatTelegramDoesNotGiveForAWhileIsCopiedOnceItDoes() {
        Permohonan permohonan = sari.webservice();
        rina.mengirimBerkas(rina.kartu(permohonan).id(), "notulen.pdf", "Notulen rapat");
        kantor.badRequest("getFile", "wrong file_id or the file is temporarily unavailable", 1);
        Path copies = kantor.copies().resolve(permohonan.nomor());
        await().untilAsserted(() -> {
            kantor.bot().tick();
            assertThat(copies).isDirectoryContaining("glob:**notulen.pdf");
        });
    }

    @Test
    void oneThatTelegramDoesNotGiveHoldsUpNoOtherAndPeriksaSaysWhich() {
        Permohonan permohonan = sari.webservice();
        kantor.badRequest("getFile", "wrong file_id or the file is temporarily unavailable", 1_000);
        rina.mengirimBerkas(rina.kartu(permohonan).id(), "hilang.pdf", "Notulen rapat");
        kantor.admin.starts(kantor.botId());
        await().pollInterval(Duration.ofSeconds(2)).until(() -> {
            kantor.bot().tick();
            kantor.admin.says(kantor.botId(), "/periksa");
            return kantor.admin.person().reads(kantor.botId()).stream()
                    .anyMatch(said -> said.text().contains("Telegram belum memberikan berkas dari"));
        });
        kantor.noFaults();
        rina.mengirimBerkas(rina.kartu(permohonan).id(), "ada.pdf", "Notulen kedua");
        Path copies = kantor.copies().resolve(permohonan.nomor());
        await().untilAsserted(() -> {
            kantor.bot().tick();
            assertThat(copies).isDirectoryContaining("glob:**ada.pdf");
        });
        await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> {
            kantor.bot().tick();
            assertThat(copies).isDirectoryContaining("glob:**hilang.pdf");
        });
    }

    @Test
    void whatHindersCopiesIsToldOnceAndByPeriksa() throws IOException, InterruptedException {
        Permohonan permohonan = sari.webservice();
        Path aside = kantor.copies().resolveSibling("aside");
        Files.createDirectories(kantor.copies());
        Files.move(kantor.copies(), aside);
        Files.createFile(kantor.copies());
        try (SaidInLog log = new SaidInLog("id.sopan")) {
            rina.mengirimBerkas(rina.kartu(permohonan).id(), "risalah.pdf", "Risalah rapat");
            await().until(() -> hinders(log) > 0 || tick());
            for (int times = 0; times < 5; times++) {
                tick();
                Thread.sleep(200);
            }
            assertThat(hinders(log)).isOne();
            kantor.admin.starts(kantor.botId());
            kantor.admin.says(kantor.botId(), "/periksa");
            kantor.admin.sees(kantor.botId(), "permohonan belum disalin");
            Files.delete(kantor.copies());
            Files.move(aside, kantor.copies());
            await().until(() -> log.lines().stream().anyMatch(line -> line.contains("copied again")) || tick());
        }
    }

    private boolean tick() {
        kantor.bot().tick();
        return false;
    }

    /** Other tests hinder others. */
    private long hinders(SaidInLog log) {
        return log.lines().stream()
                .filter(line -> line.contains(kantor.copies().toString()))
                .filter(line -> line.contains("cannot be written") || line.contains("not copied"))
                .count();
    }

    private static String izin(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whoWroteItTakesItBackAndNobodyElse() {
        Permohonan permohonan = sari.webservice();
        rina.membalas(rina.kartu(permohonan).id(), "Salah permohonan");
        SeenMessage taken = rina.pesanTerakhir();
        String refused = agus.menekan(taken, "Tarik catatan").text();
        assertThat(refused).contains("ditulis oleh Rina");
        assertThat(catatan(permohonan)).hasSize(1);
        assertThat(rina.menekan(taken, "Tarik catatan").isAlert()).isFalse();
        assertThat(catatan(permohonan)).isEmpty();
        SeenMessage gone = rina.pesanTerakhir();
        assertThat(gone.id()).as("the message that said it was kept").isEqualTo(taken.id());
        assertThat(gone.text()).contains("Catatan Rina", "telah ditarik").doesNotContain("telah kami simpan");
        assertThat(gone.buttons()).isEmpty();
        assertThat(rina.kartu(permohonan).text()).doesNotContain("catatan ·");
        permohonan.di("analisis");
    }

    @Test
    void aNoteMovesNothingAndWhatWasDoneCanStillBeTakenBack() {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Setujui: webservice baru");
        int version = permohonan.run().version();
        sari.membalas(permohonan.kartu(kantor.akademik).id(), "Terima kasih");
        assertThat(permohonan.run().version()).isEqualTo(version);
        rina.memutuskan(permohonan, "Urungkan");
        permohonan.di("analisis");
        assertThat(catatan(permohonan)).containsExactly("Sari: Terima kasih");
    }

    @Test
    void whoHasNoRightIsToldSoAndNothingIsKept() {
        Permohonan permohonan = rina.mengajukan("pencadangan").dengan("Backup database", "db-siakad", "2026-12-01");
        long entries = permohonan.run().seq();
        Petugas asing = new Petugas(kantor, kantor.asing, kantor.ti);
        asing.membalas(asing.kartu(permohonan).id(), "Saya hanya lewat");
        assertThat(asing.pesanTerakhir().text()).contains("tidak kami simpan", "Unit TI", "/anggota");
        assertThat(permohonan.run().seq()).isEqualTo(entries);
        assertThat(kantor.store().documents(Collection.RUNS).query(Query.all()))
                .noneMatch(document -> document.json().contains("hanya lewat"));
    }

    @Test
    void whatIsNeitherTextNorFileAndAChangedNoteAreAnswered() {
        Permohonan permohonan = sari.webservice();
        int card = rina.kartu(permohonan).id();
        SeenMessage note = rina.membalas(card, "Rapat hari Senin");
        rina.warga()
                .person()
                .does("edit", Map.of("chat_id", kantor.ti, "message_id", note.id(), "text", "Rapat hari Selasa"));
        kantor.settle();
        assertThat(rina.pesanTerakhir().text()).contains("Perubahan pesan tidak kami catat", "Tarik catatan");
        assertThat(catatan(permohonan)).containsExactly("Rina: Rapat hari Senin");
    }

    @Test
    void aReactionToANoteOrAFileIsNoChangeOfIt() {
        Permohonan permohonan = sari.webservice();
        int card = rina.kartu(permohonan).id();
        int note = rina.membalas(card, "Rapat hari Senin").id();
        int file = rina.warga()
                .person()
                .sends(kantor.ti, card, "surat.pdf", new byte[] {1, 2, 3})
                .id();
        kantor.settle();
        for (int message : List.of(note, file)) {
            rina.warga().person().does("react", Map.of("chat_id", kantor.ti, "message_id", message, "emoji", "👍"));
        }
        kantor.settle();
        assertThat(rina.membaca())
                .filteredOn(message -> message.id() > card)
                .noneMatch(message -> message.text().contains("Perubahan pesan tidak kami catat"));
    }

    @Test
    void whatWasSaidToNobodyIsNeverKept() {
        Permohonan permohonan = sari.webservice();
        SeenMessage said = agus.berkata("Siapa yang mengerjakan ini?");
        rina.membalas(said.id(), "Saya, nanti siang.");
        assertThat(permohonan.run().notes()).isEmpty();
    }

    @Test
    void aFullRequestTakesNoMoreNotesButGoesOn() {
        Permohonan permohonan = sari.webservice();
        int card = rina.kartu(permohonan).id();
        Procedure procedure =
                kantor.bot().procedures().byHash(permohonan.run().definition()).orElseThrow();
        new Filing().fill(kantor.store().documents(Collection.RUNS), procedure, permohonan.run(), 1 << 19);
        rina.membalas(card, "Satu lagi");
        assertThat(rina.pesanTerakhir().text()).contains("sudah penuh (512 KB)", "tidak kami simpan");
        rina.memutuskan(permohonan, "Tolak", "Sudah tersedia");
        permohonan.berakhir(Ending.DITOLAK);
        assertThat(catatan(permohonan)).hasSize(1);
    }

    @Test
    void whoeverWritesManyIsToldWhenToWriteAgainAndTheOthersAreHeard() {
        Permohonan permohonan = sari.webservice();
        Procedure procedure =
                kantor.bot().procedures().byHash(permohonan.run().definition()).orElseThrow();
        for (int note = 0; note < 40; note++) {
            new Filing().fill(kantor.store().documents(Collection.RUNS), procedure, permohonan.run(), 10);
        }
        int card = sari.kartu(permohonan).id();
        sari.membalas(card, "Satu lagi");
        assertThat(sari.pesanTerakhir().text())
                .contains("Pesan ini tidak kami simpan", "sudah banyak dalam satu jam", "setelah 2");
        rina.membalas(rina.kartu(permohonan).id(), "Sedang kami periksa");
        waktu.maju(61, MENIT);
        sari.membalas(card, "Terima kasih");
        assertThat(catatan(permohonan)).hasSize(42).endsWith("Rina: Sedang kami periksa", "Sari: Terima kasih");
    }

    @Test
    void aNoteAfterTheEndIsWelcome() {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Tolak", "Sudah tersedia");
        permohonan.berakhir(Ending.DITOLAK);
        sari.membalas(permohonan.kartu(kantor.akademik).id(), "Baik, kami gunakan yang sudah ada.");
        permohonan.berakhir(Ending.DITOLAK);
        assertThat(permohonan.run().notes())
                .extracting(Note::text)
                .containsExactly("Baik, kami gunakan yang sudah ada.");
    }
}
