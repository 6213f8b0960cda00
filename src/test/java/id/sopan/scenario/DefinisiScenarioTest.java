package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.Bot;
import id.sopan.definition.DefinitionSource;
import id.sopan.desk.StoredProcedures;
import id.sopan.log.SaidInLog;
import id.sopan.procedure.ProcedureReader;
import id.sopan.procedure.ProcedureStore;
import id.sopan.store.Collection;
import id.sopan.store.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Definition files that change under way. */
class DefinisiScenarioTest extends SkenarioDuaUnit {

    private static final String OWN = """
            sources:
              sk: {name: SK Rektor 12/2026, readIn: decree}
            days:
              - {date: 2026-12-28, kind: libur-instansi, name: Dies natalis, source: sk}
            """;

    private Path definitions;
    private Path calendars;

    @Override
    DefinitionSource definitions() throws IOException {
        definitions = ShippedFiles.write(directory.resolve("conversations"));
        return DefinitionSource.in(definitions);
    }

    @Override
    DefinitionSource calendars() throws IOException {
        calendars = Files.createDirectory(directory.resolve("calendars"));
        return DefinitionSource.ofCalendars(calendars.toString());
    }

    @Override
    void furnish() {
        super.furnish();
        balai.daftar(ti, rina);
    }

    @Test
    void aBrokenDefinitionIsRefusedAndTheAdminsLearnWhere() throws IOException {
        String number = sari.ajukan(akademik, "SIAKAD");
        Path file = definitions.resolve("webservice.yaml");
        Files.writeString(file, Files.readString(file).replaceFirst("next: analisis", "next: entah"));

        balai.bot().tick();

        balai.admin.sees(ti, "webservice.yaml:");
        balai.admin.starts(balai.botId());
        Files.writeString(file, Files.readString(file).replaceFirst("next: entah", "next: antah"));
        balai.bot().tick();
        balai.admin.sees(balai.botId(), "webservice.yaml:");
        balai.admin.says(balai.botId(), "/muatulang");
        balai.admin.sees(balai.botId(), "Versi sebelumnya, bila ada, tetap berlaku");
        balai.admin.says(balai.botId(), "/periksa");
        balai.admin.sees(balai.botId(), "webservice.yaml tidak sesuai dengan aturan");
        rina.taps(ti, APPROVE);
        rina.sees(ti, APPROVE + ", oleh Rina");
        assertThat(run(number).isOpen()).isTrue();
        assertThat(sari.ajukan(akademik, "SIMPEG")).isEqualTo("WS-2026-0002");
    }

    @Test
    void whatIsBrokenAgainInTheSameWayIsToldAgain() throws IOException {
        Path file = definitions.resolve("server.yaml");
        String right = Files.readString(file);
        String broken = right.replaceFirst("pelaksana: \\[unit-ti\\]", "pelaksana: [unit-tl]");
        balai.admin.starts(balai.botId());
        taken(file, broken);
        balai.restart();
        balai.bot().tick();
        assertThat(refusalsOf("server.yaml")).as("once for all starts").isEqualTo(1);

        taken(file, right);
        taken(file, broken);
        assertThat(refusalsOf("server.yaml")).isEqualTo(2);

        balai.end();
        Files.writeString(file, right);
        balai.begin();
        balai.bot().tick();
        taken(file, broken);
        assertThat(refusalsOf("server.yaml")).as("it was right at a start").isEqualTo(3);
    }

    private void taken(Path file, String text) throws IOException {
        balai.forward(Duration.ofMinutes(1));
        Files.writeString(file, text);
        balai.bot().tick();
        balai.awaitShown();
    }

    private long refusalsOf(String file) {
        balai.awaitShown();
        return balai.admin.person().reads(balai.botId()).stream()
                .filter(message -> message.text().contains(file + ":"))
                .count();
    }

    @Test
    void anInstanceThatStartsWithAnEarlierFileChangesNothingAndTheAdminsLearnOfIt() throws IOException {
        Path file = definitions.resolve("server.yaml");
        String earlier = Files.readString(file);
        String inForce = earlier.replace("command: server", "command: peladen");
        balai.admin.starts(balai.botId());
        taken(file, inForce);

        Files.writeString(file, earlier);
        try (Bot other = balai.instance();
                SaidInLog log = new SaidInLog("id.sopan.DefinitionNews")) {
            other.tick();
            assertThat(other.procedures().named("peladen")).isPresent();
            assertThat(log.lines()).anyMatch(line -> line.contains("server.yaml has an earlier version of server"));
        }
        Files.writeString(file, inForce);
        balai.bot().tick();

        balai.admin.sees(balai.botId(), "Berkas server.yaml berisi versi yang lebih lama");
        assertThat(balai.bot().procedures().named("peladen")).isPresent();
    }

    /** A kill between what is stored and what is said. */
    @Test
    void whatAStartThatWasCutShortHadPutInForceIsToldAtTheNextStartAndOnlyThen() throws IOException {
        balai.admin.starts(balai.botId());
        Path file = definitions.resolve("webservice.yaml");
        String changed = Files.readString(file).replace(APPROVE, "Setujui sebagai baru");
        StoredProcedures versions = new StoredProcedures(balai.store());
        ProcedureStore.Version before = versions.current().stream()
                .filter(version -> version.id().equals("webservice"))
                .findFirst()
                .orElseThrow();
        String hash = ProcedureReader.hash(changed).orElseThrow();
        Instant since = before.acceptedAt().plusSeconds(1);
        Files.writeString(file, changed);
        versions.save(new ProcedureStore.Version(hash, before.id(), changed, since, before.hash()));

        balai.restart();
        balai.admin.sees(balai.botId(), "Setujui sebagai baru");
        balai.forward(Duration.ofMinutes(1));
        balai.restart();
        balai.bot().tick();
        balai.awaitShown();

        assertThat(told(balai.admin, balai.botId(), "Setujui sebagai baru")).isOne();
        assertThat(new StoredProcedures(balai.store()).find(hash))
                .contains(new ProcedureStore.Version(hash, before.id(), changed, since));
    }

    @Test
    void aNewDefinitionThatIsBrokenIsNotOfferedUntilItIsRight() throws IOException {
        balai.admin.starts(balai.botId());
        String dukungan = Files.readString(definitions.resolve("dukungan-teknis.yaml"));
        String own = dukungan.replace("id: dukungan-teknis", "id: bantuan-lab")
                .replace("prefix: DT", "prefix: BL")
                .replace("command: dukungan", "command: lab")
                .replaceFirst("(?m)^  label: .*", "  label: Bantuan lab")
                .replaceFirst("(?m)^dokumen: .*", "dokumen: ~")
                .replaceFirst("(?m)^totalTertulis: .*", "totalTertulis: ~");
        Path file =
                Files.writeString(definitions.resolve("bantuan-lab.yaml"), own.replace("type: choice", "type: pilih"));

        balai.bot().tick();

        balai.admin.sees(balai.botId(), "bantuan-lab.yaml:1: Prosedur ini tidak ditawarkan sampai berkasnya benar");
        sari.says(akademik, "/ajukan lab");
        sari.sees(akademik, "Prosedur “lab” tidak ditemukan");

        Files.writeString(file, own);
        balai.admin.says(balai.botId(), "/muatulang");
        balai.admin.sees(balai.botId(), "Prosedur dimuat ulang: 6 berlaku");
        sari.says(akademik, "/ajukan lab");
        sari.answers(akademik, "aplikasi atau server", "Lab bahasa");
    }

    @Test
    void runsKeepTheDefinitionThatTheyBeganWithAndNewOnesTakeTheNewOne() throws IOException {
        String before = sari.ajukan(akademik, "SIAKAD");
        Path file = definitions.resolve("webservice.yaml");
        Files.writeString(file, Files.readString(file).replace(APPROVE, "Setujui sebagai baru"));

        balai.admin.says(balai.botId(), "/muatulang");
        balai.admin.sees(balai.botId(), "dimuat ulang");

        String after = sari.ajukan(akademik, "SIMPEG");
        rina.seesButton(ti, "Setujui sebagai baru");
        rina.taps(ti, APPROVE);
        await().until(() -> balai.decisions(before, rina) == 1);
        assertThat(run(after).definition()).isNotEqualTo(run(before).definition());
    }

    @Test
    void aLongAnswerThatTelegramSendsInTwoPartsAnswersOneQuestion() throws IOException {
        Path file = definitions.resolve("webservice.yaml");
        Files.writeString(file, Files.readString(file).replace("max: 1000", "max: 4096"));
        balai.bot().tick();
        long bot = balai.botId();
        sari.starts(bot);
        sari.says(bot, "/ajukan webservice");
        sari.answers(bot, "nama aplikasi", "SIAKAD");
        sari.taps(bot, "Dikirim");
        sari.prompt(bot, "jelaskan data");
        balai.settle();

        sari.says(bot, "kata ".repeat(850));

        sari.sees(bot, "lanjutan ini tidak kami catat");
        balai.forward(Duration.ofSeconds(10));
        sari.answers(bot, "aplikasi lain", "Perpustakaan");
        sari.taps(bot, "Lewati");
        assertThat(run(sari.kirim(bot)).answers().values()).contains("Perpustakaan");
    }

    @Test
    void aDefinitionThatIsGoneCannotBeStartedAndItsRunsGoOn() throws IOException {
        String number = sari.ajukan(akademik, "SIAKAD");
        Files.delete(definitions.resolve("webservice.yaml"));
        balai.restart();

        sari.says(akademik, "/ajukan webservice");
        sari.sees(akademik, "Prosedur “webservice” tidak ditemukan");
        rina.taps(ti, APPROVE);
        rina.sees(ti, APPROVE + ", oleh Rina");
        assertThat(run(number).isOpen()).isTrue();
    }

    @Test
    void aFormThatLiesOpenIsSentByItsVersionButNotWhileItsProcedureIsOfferedNoMore() throws IOException {
        sari.says(akademik, "/ajukan webservice");
        sari.answers(akademik, "nama aplikasi", "SIAKAD");
        sari.isi(akademik);
        Path file = definitions.resolve("webservice.yaml");
        String first = Files.readString(file);
        Files.delete(file);
        balai.bot().tick();

        assertThat(sari.taps(akademik, "Kirim").text())
                .contains("tidak lagi ditawarkan; isian belum terkirim, tetapi tersimpan")
                .contains("tanyakan kepada admin");
        assertThat(balai.store().documents(Collection.RUNS).query(Query.all())).isEmpty();

        Files.writeString(file, first.replace(APPROVE, "Setujui sebagai baru"));
        balai.bot().tick();
        sari.kirim(akademik);
        rina.seesButton(ti, APPROVE);
    }

    @Test
    void theAdminsLearnThatADefinitionIsGoneAndThatItIsBack() throws IOException {
        balai.admin.starts(balai.botId());
        sari.ajukan(akademik, "SIAKAD");
        Path file = definitions.resolve("webservice.yaml");
        String right = Files.readString(file);
        Files.writeString(file, right.replaceFirst("next: analisis", "next: entah"));
        balai.bot().tick();
        balai.admin.sees(balai.botId(), "webservice.yaml:");
        Files.delete(file);
        balai.bot().tick();
        balai.admin.sees(balai.botId(), "tidak lagi ditawarkan");
        balai.admin.sees(balai.botId(), "tetap berjalan dengan versi awalnya: 1.");
        Files.writeString(file, right);
        balai.bot().tick();
        balai.admin.sees(balai.botId(), "kembali ditawarkan");
        balai.bot().tick();
        assertThat(told(balai.admin, balai.botId(), "tidak lagi ditawarkan")).isOne();
        assertThat(sari.ajukan(akademik, "SIMPEG")).isEqualTo("WS-2026-0002");
    }

    @Test
    void ofOneAbsenceTheAdminsHearOnceHoweverManyInstancesAndStarts() throws IOException {
        balai.admin.starts(balai.botId());
        Path file = definitions.resolve("webservice.yaml");
        String right = Files.readString(file);
        SaidInLog log = new SaidInLog("id.sopan.DefinitionNews");
        try (Bot other = balai.instance()) {
            other.tick();
            Files.delete(file);
            balai.bot().tick();
            balai.admin.sees(balai.botId(), "tidak lagi ditawarkan");
            balai.awaitShown();
            balai.forward(Duration.ofSeconds(5));
            other.tick();
        }
        balai.forward(Duration.ofHours(26));
        balai.bot().tick();
        balai.restart();
        balai.bot().tick();
        balai.awaitShown();
        assertThat(told(balai.admin, balai.botId(), "tidak lagi ditawarkan")).isOne();
        assertThat(offeredNoMore(log)).isOne();

        balai.end();
        Files.writeString(file, right);
        balai.begin();
        balai.admin.sees(balai.botId(), "kembali ditawarkan");
        Files.delete(file);
        balai.bot().tick();
        balai.awaitShown();
        assertThat(told(balai.admin, balai.botId(), "tidak lagi ditawarkan")).isEqualTo(2);
        assertThat(offeredNoMore(log)).isEqualTo(2);
        log.close();
    }

    private static long offeredNoMore(SaidInLog log) {
        return log.lines().stream()
                .filter(line -> line.contains("webservice is offered no more"))
                .count();
    }

    @Test
    void aChangedCalendarIsTakenAndTheAdminsLearnWhatItChanges() throws IOException {
        balai.admin.starts(balai.botId());
        balai.admin.says(balai.botId(), "/muatulang");
        balai.admin.sees(
                balai.botId(),
                "Kalender kerja dimuat ulang; apabila ada yang berubah, perubahannya kami sampaikan dalam pesan tersendiri."
                        + " Datanya mencakup Kamis");
        Files.writeString(calendars.resolve("instansi.yaml"), OWN);

        balai.bot().tick();

        balai.admin.sees(
                balai.botId(),
                "Senin, 28 Desember 2026 menjadi libur: Dies natalis (libur instansi; SK Rektor 12/2026)");
        Files.delete(calendars.resolve("instansi.yaml"));
        balai.admin.says(ti, "/muatulang");
        balai.admin.sees(ti, "Kalender kerja dimuat ulang; apabila ada yang berubah");
        balai.admin.sees(balai.botId(), "Senin, 28 Desember 2026 menjadi hari kerja, sebelumnya Dies natalis");
        balai.awaitShown();
        assertThat(told(balai.admin, ti, "28 Desember 2026 menjadi hari kerja"))
                .as("a second time to whoever is told as an admin")
                .isZero();
        Files.writeString(calendars.resolve("instansi.yaml"), OWN + "# kembali\n");
        balai.restart();
        balai.admin.says(ti, "/kalender");
        balai.admin.sees(ti, "Data kalender sampai");
        balai.awaitShown();
        assertThat(told(balai.admin, balai.botId(), "28 Desember 2026 menjadi libur"))
                .isEqualTo(2);
    }

    @Test
    void earlierCalendarsThatLieThereAtTheStartCountAndWhereOthersMayHaveBroughtThemOnlyOnceAnAdminSaysSo()
            throws IOException {
        balai.admin.starts(balai.botId());
        Path file = Files.writeString(calendars.resolve("instansi.yaml"), OWN);
        balai.bot().tick();
        balai.admin.sees(balai.botId(), "28 Desember 2026 menjadi libur");

        Files.delete(file);
        balai.restart();
        balai.bot().tick();

        if (gudang != Gudang.SQLITE) {
            balai.admin.sees(
                    balai.botId(),
                    "Berkas kalender mesin ini lebih lama daripada yang berlaku, sehingga dikesampingkan: instansi.yaml.");
            balai.admin.says(balai.botId(), "/periksa");
            balai.admin.sees(balai.botId(), "Berkas kalender: instansi.yaml pada mesin ini bukan yang berlaku");
            balai.admin.says(ti, "/muatulang");
            balai.admin.sees(ti, "mohon kirim /muatulang kalender");
            sari.says(akademik, "/kalender");
            sari.sees(akademik, "Dies natalis (libur instansi; SK Rektor 12/2026)");
            balai.admin.says(ti, "/muatulang kalender");
        }
        balai.admin.sees(balai.botId(), "28 Desember 2026 menjadi hari kerja, sebelumnya Dies natalis");
    }

    @Test
    void aBrokenCalendarIsRefusedWithFileAndLineAndTheOneBeforeStays() throws IOException {
        balai.admin.starts(balai.botId());
        Path file = Files.writeString(calendars.resolve("instansi.yaml"), OWN);
        balai.bot().tick();
        Files.writeString(file, OWN.replace("2026-12-28", "2026-12-32"));

        balai.bot().tick();

        balai.admin.sees(balai.botId(), "instansi.yaml:4: ");
        balai.admin.says(balai.botId(), "/muatulang");
        balai.admin.sees(balai.botId(), "Prosedur dimuat ulang: 5 berlaku, tidak ada yang berubah.");
        await().until(() -> told(balai.admin, balai.botId(), "instansi.yaml:4: ") == 2);
        balai.admin.says(balai.botId(), "/periksa");
        balai.admin.sees(balai.botId(), "Berkas kalender: instansi.yaml tidak sesuai dengan aturan");
        balai.restart();
        sari.says(akademik, "/kalender");
        sari.sees(akademik, "Dies natalis (libur instansi; SK Rektor 12/2026)");
        assertThat(told(balai.admin, balai.botId(), "28 Desember 2026 menjadi hari kerja"))
                .isZero();
    }

    @Test
    void aUnitHasABreakOfItsOwnAndANameThatNoUnitBearsIsTold() throws IOException {
        String hours = DefinitionSource.shippedCalendars().read().get("jam-kerja.yaml");
        String own =
                hours.replace("\nhours:", "\nunits: [unit TI, Unit IT]\nhours:").replace("12:00", "11:00");
        Path file = Files.writeString(calendars.resolve("istirahat-ti.yaml"), own.replace("13:00", "12:00"));

        balai.admin.says(ti, "/muatulang");

        balai.admin.sees(ti, "Jam kerja berubah untuk: unit ti");
        balai.admin.sees(ti, "unit yang tidak ada: unit it.");
        balai.admin.starts(balai.botId());
        Files.writeString(
                file, Files.readString(file).replace("Unit IT", "Unit IP").replace("11:00", "11:30"));
        balai.bot().tick();
        balai.admin.sees(balai.botId(), "unit yang tidak ada: unit ip. Mohon cocokkan");
        Files.writeString(file, Files.readString(file).replace(", Unit IP", "").replace("11:30", "11:00"));
        balai.bot().tick();
        await().until(() -> told(balai.admin, balai.botId(), "Jam kerja berubah untuk: unit ti") == 2);
        assertThat(told(balai.admin, balai.botId(), "unit yang tidak ada")).isOne();
        rina.says(ti, "/kalender");
        rina.sees(ti, "07.30–16.00, istirahat 11.00–12.00");
        sari.says(akademik, "/kalender");
        sari.sees(akademik, "07.30–16.00, istirahat 12.00–13.00");
    }

    @Test
    void whatOneMessageDoesNotHoldIsToldInSeveral() throws IOException {
        Path file = definitions.resolve("webservice.yaml");
        Files.writeString(file, Files.readString(file).replace("next:", "nekst:"));
        String name = "Peringatan hari jadi "
                + "fakultas dan sekolah pascasarjana ".repeat(3).strip();
        String days = LocalDate.parse("2026-12-01")
                .datesUntil(LocalDate.parse("2026-12-24"))
                .map(day -> "  - {date: %s, kind: libur-instansi, name: %s, source: sk}%n".formatted(day, name))
                .collect(Collectors.joining());
        Files.writeString(calendars.resolve("instansi.yaml"), OWN.replaceFirst("(?s)days:.*", "days:\n" + days));

        balai.admin.says(ti, "/muatulang");

        balai.admin.sees(
                ti,
                "what was reloaded",
                message -> message.text().startsWith("Prosedur dimuat ulang")
                        && message.text().contains(name)
                        && !message.text().contains("webservice.yaml:"));
        balai.admin.sees(
                ti,
                "what was refused",
                message -> message.text().startsWith("Ada berkas yang ditolak:\nwebservice.yaml:")
                        && !message.text().contains("Pesan pribadi"));
    }
}
