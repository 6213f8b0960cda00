package id.sopan.scenario;

import static id.sopan.scenario.Waktu.HARI;
import static id.sopan.scenario.Waktu.MENIT;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.Entry;
import id.sopan.engine.Person;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Role;
import id.sopan.roster.StandIn;
import id.sopan.roster.Unit;
import id.sopan.roster.UnitChange;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.sandbox.testing.TapAnswer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code /wakil}: Rina of Unit TI is away, and somebody of the group who is not listed for it stands in. */
class WakilScenarioTest extends Skenario {

    private static final DateTimeFormatter DITULIS = DateTimeFormatter.ofPattern("d-M-yyyy");
    private static final DateTimeFormatter TANGGAL = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("id"));
    private static final String SETUJU = "Setujui: webservice baru";

    private Petugas asing;
    private Petugas admin;

    @Override
    void furnish() {
        kantor.denganJadwal();
        asing = new Petugas(kantor, kantor.asing, kantor.ti);
        admin = new Petugas(kantor, kantor.admin, kantor.ti);
    }

    @BeforeEach
    void hereIsTheStandIn() {
        asing.berkata("/antrian");
    }

    @AfterEach
    void everybodyIsBack() {
        for (StandIn standIn : kantor.bot().roster().standIns().current()) {
            kantor.bot().roster().standIns().end(standIn.represented(), standIn.id());
        }
    }

    /** The message in which this person names a stand-in. */
    private static SeenMessage isian(Petugas petugas) {
        return petugas.membaca().reversed().stream()
                .filter(message -> message.text().startsWith("Wakil – " + petugas.name()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(petugas.membaca().toString()));
    }

    private static TapAnswer menekan(Petugas petugas, String label) {
        return petugas.menekan(isian(petugas), label);
    }

    /** A button whose label begins so. */
    private static TapAnswer memilih(Petugas petugas, String label) {
        return menekan(
                petugas,
                isian(petugas).buttons().stream()
                        .filter(button -> button.startsWith(label))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(isian(petugas).toString())));
    }

    private void rinaMenunjuk(String mulai, String sampai) {
        rina.membalas(asing.berkata("Siap").id(), "/wakil");
        memilih(rina, mulai);
        memilih(rina, sampai);
        menekan(rina, "Cuti");
        menekan(rina, "Konfirmasi");
    }

    private long diumumkan() {
        return rina.membaca().stream()
                .filter(message -> message.text().contains("Bapak/Ibu Rina diwakili oleh Bapak/Ibu Orang Asing"))
                .count();
    }

    @Test
    void theStandInIsCalledActsAndBothNamesStay() {
        long before = diumumkan();
        rina.membalas(asing.berkata("Siap").id(), "/wakil");
        assertThat(isian(rina).text()).contains("Yang diwakili: Rina", "Wakil: Orang Asing", "Mulai hari apa?");
        memilih(rina, "Hari ini");
        memilih(rina, "Dua pekan");
        rina.menjawab("Cuti tahunan");
        assertThat(isian(rina).text()).contains("Alasan: Cuti tahunan", "Apakah sudah benar?");
        assertThat(menekan(rina, "Konfirmasi").isAlert()).isFalse();
        assertThat(isian(rina).text()).contains("Sudah kami catat");
        kantor.settle();
        assertThat(diumumkan())
                .as("one message for the group, since none of them pressed start")
                .isEqualTo(before + 1);
        assertThat(rina.membaca())
                .filteredOn(message -> message.from() == kantor.botId())
                .as("why is nothing for the whole group")
                .noneMatch(message -> message.text().contains("Cuti tahunan"));

        Permohonan permohonan = sari.webservice();
        SeenMessage kartu = asing.kartu(permohonan);
        assertThat(kartu.text())
                .startsWith("Yth. Bapak/Ibu ")
                .contains("Orang Asing (mewakili Rina)", "Agus", "Rina diwakili Orang Asing s.d. ");
        assertThat(sari.kartu(permohonan).text())
                .as("those who wait see it too")
                .contains("Rina diwakili Orang Asing s.d. ");
        asing.memutuskan(permohonan, SETUJU);
        permohonan.di("rancangan");

        assertThat(sari.kartu(permohonan).text()).contains("oleh Orang Asing, mewakili Rina (Unit TI)");
        rina.berkata("/status " + permohonan.nomor());
        assertThat(rina.pesanTerakhir().text()).contains("Orang Asing, mewakili Rina");
        Entry act = Objects.requireNonNull(permohonan.run().lastAct());
        assertThat(Objects.requireNonNull(act.by().represents()).id()).isEqualTo(kantor.rina.id());
        kantor.restart();
        assertThat(Objects.requireNonNull(
                                Objects.requireNonNull(permohonan.run().lastAct())
                                        .by()
                                        .represents())
                        .name())
                .isEqualTo("Rina");
    }

    @Test
    void whatTheStandInDeniedByMistakeTheyTakeBack() {
        rinaMenunjuk("Hari ini", "Sehari saja");
        Permohonan permohonan = sari.webservice();
        asing.memutuskan(permohonan, "Tolak", "Surat pengantar belum ada");
        permohonan.berakhir(Ending.DITOLAK);
        asing.memutuskan(permohonan, "Urungkan");
        permohonan.di("analisis");
        assertThat(Objects.requireNonNull(permohonan.run().lastAct()).by().represents())
                .isNotNull();
    }

    @Test
    void whatTheStandInHasInHandIsTheirsThoughTheyAreNotListedThemselves() {
        rinaMenunjuk("Hari ini", "Dua pekan");
        Permohonan permohonan = sari.webservice().di("analisis");
        asing.memutuskan(permohonan, "Setujui: webservice baru");
        asing.mengambil(permohonan.di("rancangan"));
        permohonan.di("rancangan");
        assertThat(asing.kartu(permohonan).text())
                .contains("Dikerjakan oleh: Orang Asing")
                .doesNotContain("tidak lagi bertugas pada unit ini");
    }

    @Test
    void whoHasTheRoleThemselvesIsCalledAndNamedAsThemselves() {
        rina.membalas(agus.berkata("Siap").id(), "/wakil");
        memilih(rina, "Hari ini");
        memilih(rina, "Sehari saja");
        menekan(rina, "Cuti");
        assertThat(isian(rina).text())
                .contains("tetap tercatat atas namanya sendiri")
                .doesNotContain("kartu menyebut keduanya");
        menekan(rina, "Konfirmasi");
        Permohonan permohonan = sari.webservice().di("analisis");
        assertThat(agus.kartu(permohonan).text())
                .startsWith("Yth. Bapak/Ibu Agus, ")
                .contains("Rina diwakili Agus s.d. ")
                .doesNotContain("mewakili");
        agus.memutuskan(permohonan, SETUJU);
        permohonan.di("rancangan");
        assertThat(sari.kartu(permohonan).text()).contains("oleh Agus (Unit TI)");
    }

    @Test
    void whoeverAskedIsNamedWhereTheStandInIsToldOfTheAnswer() {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Tanya", "Untuk semester mana?");
        rinaMenunjuk("Hari ini", "Sehari saja");
        sari.memutuskan(permohonan, "Jawab", "Semester gasal");
        permohonan.di("analisis");
        assertThat(asing.kartu(permohonan).text())
                .startsWith("Yth. Bapak/Ibu Orang Asing (mewakili Rina), pertanyaan Bapak/Ibu Rina telah dijawab.");
        assertThat(asing.kartu(permohonan).json().toString())
                .as("and called")
                .contains("\"user\":{\"id\":" + kantor.rina.id());
    }

    @Test
    void noButtonIsNamedThatTheCardInThatChatDoesNotHave() {
        Permohonan permohonan = sari.webservice();
        rinaMenunjuk("Hari ini", "Sehari saja");
        asing.membalas(asing.kartu(permohonan).id(), "Sedang kami periksa");
        assertThat(asing.pesanTerakhir().text()).contains("Catatan telah kami simpan", SETUJU);
        Petugas diAkademik = new Petugas(kantor, kantor.asing, kantor.akademik);
        diAkademik.membalas(diAkademik.kartu(permohonan).id(), "Sedang kami periksa");
        assertThat(diAkademik.pesanTerakhir().text())
                .contains("Catatan telah kami simpan")
                .doesNotContain("belum selesai");
    }

    @Test
    void itBeginsAndEndsByItselfAlsoOverARestart() {
        Permohonan permohonan = sari.webservice();
        asing.ditolak(permohonan, SETUJU, "ditangani oleh");
        rinaMenunjuk("Besok", "Sehari saja");
        assertThat(asing.kartu(permohonan).text()).doesNotContain("mewakili");
        asing.ditolak(permohonan, SETUJU, "ditangani oleh");

        kantor.restart();
        waktu.maju(1, HARI);
        kantor.everyChatShows(List.of(permohonan.run()));
        assertThat(asing.kartu(permohonan).text()).contains("Orang Asing (mewakili Rina)");
        Permohonan lain = sari.webservice();
        asing.memutuskan(lain, SETUJU);

        waktu.maju(1, HARI);
        kantor.everyChatShows(List.of(permohonan.run()));
        assertThat(asing.kartu(permohonan).text()).doesNotContain("Orang Asing").contains("Agus", "Rina");
        asing.ditolak(permohonan, SETUJU, "ditangani oleh");
        asing.ditolak(lain, "Urungkan", "Hanya Orang Asing, mewakili Rina (Unit TI) yang dapat mengurungkan");
        asing.berkata("/wakil");
        assertThat(asing.pesanTerakhir().text()).contains("Saat ini tidak ada yang diwakili");
        assertThat(lain.run().journal()).anyMatch(entry -> entry.by().represents() != null);
    }

    @Test
    void anAdminNamesOneForWhoIsAwayAndWhoIsBackEndsItEarly() {
        Permohonan permohonan = sari.webservice();
        admin.berkata("/wakil");
        admin.menekan(admin.pesanTerakhir(), "Tunjuk wakil");
        menekan(admin, "Rina");
        assertThat(isian(admin).buttons()).contains("Agus", "Orang Asing").doesNotContain("Rina");
        menekan(admin, "Orang Asing");
        memilih(admin, "Hari ini");
        menekan(admin, "Tanggal lain");
        admin.menjawab("minggu depan");
        assertThat(admin.membaca()).anyMatch(message -> message.text().contains("“minggu depan” tidak terbaca"));
        admin.menjawab("28 Desember 2026");
        menekan(admin, "Sakit");
        menekan(admin, "Konfirmasi");
        kantor.everyChatShows(List.of(permohonan.run()));
        assertThat(asing.kartu(permohonan).text()).contains("s.d. 28 Desember 2026");

        agus.berkata("/wakil");
        SeenMessage daftar = agus.pesanTerakhir();
        assertThat(daftar.text())
                .contains("Rina diwakili Orang Asing sebagai Unit TI", "mohon admin mengirim /wakil di sini")
                .doesNotContain("Sakit");
        assertThat(agus.menekan(daftar, "Akhiri: Rina").text()).contains("oleh Rina sendiri atau oleh admin");
        assertThat(rina.menekan(daftar, "Akhiri: Rina").isAlert()).isFalse();
        assertThat(rina.membaca())
                .anyMatch(message -> message.text().contains("tidak lagi diwakili oleh Bapak/Ibu Orang Asing"));
        kantor.everyChatShows(List.of(permohonan.run()));
        asing.ditolak(permohonan, SETUJU, "ditangani oleh");
        assertThat(rina.menekan(daftar, "Akhiri: Rina").text()).contains("sudah berakhir");
    }

    @Test
    void aDayIsAskedForWithAnExampleThatWillDoAndReadAsPeopleWriteIt() {
        rina.membalas(agus.berkata("Siap").id(), "/wakil");
        menekan(rina, "Tanggal lain");
        LocalDate today = kantor.now().atZone(Balai.ZONE).toLocalDate();
        String example = DITULIS.format(today.plusWeeks(1));
        assertThat(rina.pesanTerakhir().text())
                .contains("Mulai hari apa?", "misalnya " + example)
                .endsWith("Bapak/Ibu Rina, mohon berkenan membalas pesan ini.");
        rina.menjawab("minggu depan");
        assertThat(rina.membaca())
                .anyMatch(message -> message.text().contains("“minggu depan” tidak terbaca")
                        && message.text().contains("Mohon tulis seperti " + example));
        rina.menjawab(example);
        menekan(rina, "Tanggal lain");
        String last = DITULIS.format(today.plusWeeks(2));
        assertThat(rina.pesanTerakhir().text()).contains("misalnya " + last);
        rina.menjawab(last.substring(0, last.lastIndexOf('-')).replace('-', '/'));
        assertThat(isian(rina).text())
                .contains("Sampai dengan: " + TANGGAL.format(today.plusWeeks(2)), "Apa alasannya?");
        menekan(rina, "Batal");
    }

    @Test
    void whoIsNotTheRoleItselfOrIsOneselfLearnsWhy() {
        int rinas = rina.berkata("Hadir").id();
        rina.membalas(rinas, "/wakil");
        assertThat(rina.pesanTerakhir().text()).contains("tidak dapat mewakili dirinya sendiri");
        asing.membalas(rinas, "/wakil");
        assertThat(asing.pesanTerakhir().text()).contains("Orang Asing tidak memegang peran");
        rina.membalas(asing.pesanTerakhir().id(), "/wakil");
        assertThat(rina.pesanTerakhir().text()).contains("harus orang, bukan bot");
        assertThat(kantor.bot().roster().standIns().current()).isEmpty();
    }

    @Test
    void aDayThatHasPassedAnEndBeforeTheBeginningAndACircleAreRefusedAndNothingIsLost() {
        rinaMenunjuk("Hari ini", "Sepekan");

        asing.berkata("/antrian");
        agus.membalas(rina.berkata("Hadir").id(), "/wakil");
        menekan(agus, "Tanggal lain");
        agus.menjawab("1-1-2020");
        assertThat(agus.membaca()).anyMatch(message -> message.text().contains("Tanggal itu sudah lewat"));
        agus.menjawab("1-12-2099");
        assertThat(agus.membaca()).anyMatch(message -> message.text().contains("paling lama 366 hari"));
        memilihHariIni(agus);
        menekan(agus, "Tanggal lain");
        agus.menjawab("1-1-2026");
        assertThat(agus.membaca()).anyMatch(message -> message.text().contains("Hari terakhir mendahului"));
        agus.menjawab(kantor.now().atZone(Balai.ZONE).toLocalDate().plusDays(2).toString());
        assertThat(agus.membaca())
                .anyMatch(message -> message.text().contains("Rina pada waktu itu juga tidak bertugas"));
        assertThat(menekan(agus, "Batal").isAlert()).isFalse();
        assertThat(isian(agus).text()).contains("tidak ada yang berubah");

        rina.membalas(agus.berkata("Siap").id(), "/wakil");
        memilih(rina, "Hari ini");
        assertThat(memilih(rina, "Sehari saja").text()).contains("Rina sudah diwakili Orang Asing");
        assertThat(kantor.bot().roster().standIns().current()).hasSize(1);
    }

    private void memilihHariIni(Petugas petugas) {
        petugas.menjawab(kantor.now().atZone(Balai.ZONE).toLocalDate().toString());
    }

    @Test
    void inACircleNobodyWouldBeThere() {
        kantor.list(kantor.ti, kantor.asing);
        rinaMenunjuk("Hari ini", "Sehari saja");
        asing.membalas(rina.berkata("Hadir").id(), "/wakil");
        memilih(asing, "Hari ini");
        assertThat(memilih(asing, "Sehari saja").text()).contains("Orang Asing").contains("tidak ada yang bertugas");
        menekan(asing, "Kembali");
        menekan(asing, "Kembali");
        assertThat(isian(asing).text()).contains("Siapa yang akan mewakili?").doesNotContain("Mulai:");
        menekan(asing, "Agus");
        memilih(asing, "Hari ini");
        assertThat(memilih(asing, "Sehari saja").text())
                .as("Rina would be with nobody")
                .contains("Orang Asing pada waktu itu mewakili Rina", "pilih waktu lain", "Rina atau admin", "/wakil");
        menekan(asing, "Kembali");
        memilih(asing, "Besok");
        menekan(asing, "Tanggal lain");
        menekan(asing, "Kembali");
        memilih(asing, "Sehari saja");
        menekan(asing, "Cuti");
        menekan(asing, "Kembali");
        menekan(asing, "Sakit");
        assertThat(isian(asing).text()).contains("Wakil: Agus", "Alasan: Sakit");
        menekan(asing, "Konfirmasi");
        assertThat(kantor.bot().roster().standIns().current()).hasSize(2);
        int kata = asing.berkata("Hadir").id();
        kantor.admin.replies(kantor.ti, kata, "/anggota hapus");
        kantor.settle();
    }

    @Test
    void whoWasGivenAHandIsToldInPrivateWhereTheyPressedStart() {
        kantor.asing.starts(kantor.botId());
        kantor.settle();
        rinaMenunjuk("Hari ini", "Sehari saja");
        assertThat(kantor.asing.person().reads(kantor.botId()))
                .filteredOn(message -> message.text().contains("Rina diwakili oleh Bapak/Ibu Orang Asing"))
                .hasSize(1);
        kantor.asing.says(kantor.botId(), "/wakil");
        kantor.settle();
        assertThat(kantor.asing.person().lastIn(kantor.botId()).text())
                .contains("Rina diwakili Orang Asing sebagai Unit TI");
        waktu.maju(5, MENIT);
    }

    /** They read that they may type it on the card, before the bot has asked. */
    @Test
    void whoeverTypesADayRightAfterAskingToTypeItIsHeard() {
        Petugas sendiri = kantor.sendiri(kantor.rina);
        sendiri.berkata("/wakil");
        sendiri.menekan(sendiri.pesanTerakhir(), "Tunjuk wakil");
        memilih(sendiri, "Agus");
        menekan(sendiri, "Tanggal lain");
        LocalDate today = kantor.now().atZone(Balai.ZONE).toLocalDate();
        sendiri.berkata(DITULIS.format(today.plusDays(1)));
        int tombol = isian(sendiri).id();
        kantor.end();
        kantor.rina
                .person()
                .does(
                        "tap",
                        Map.of(
                                "chat_id",
                                kantor.botId(),
                                "message_id",
                                tombol,
                                "button",
                                "Tanggal lain",
                                "wait_ms",
                                0));
        kantor.rina.says(kantor.botId(), DITULIS.format(today.plusDays(2)));
        kantor.begin();
        kantor.settle();
        assertThat(sendiri.membaca()).noneMatch(message -> message.text().contains("dikirim sebelum pertanyaan"));
        assertThat(isian(sendiri).text()).contains("Sampai dengan: " + TANGGAL.format(today.plusDays(2)));
        menekan(sendiri, "Batal");
    }

    @Test
    void whoLeavesTheGroupStandsInForNobodyAnyMore() {
        Permohonan permohonan = sari.webservice();
        rinaMenunjuk("Hari ini", "Dua pekan");
        assertThat(asing.kartu(permohonan).text()).contains("Orang Asing (mewakili Rina)");
        SeenMessage kartu = asing.kartu(permohonan);

        kantor.asing.person().does("leave", Map.of("chat_id", kantor.ti));
        kantor.settle();

        assertThat(kantor.bot().roster().standIns().current()).isEmpty();
        assertThat(rina.membaca())
                .filteredOn(message -> message.text()
                        .contains("tidak lagi diwakili oleh Bapak/Ibu Orang Asing, yang telah keluar dari grup unit"))
                .hasSize(1);
        assertThat(rina.kartu(permohonan).text()).doesNotContain("Orang Asing").contains("Rina", "Agus");
        kantor.asing.starts(kantor.botId());
        int pesan = kantor.asing.says(kantor.botId(), "/antrian").id();
        kantor.settle();
        TapAnswer jawaban = kantor.asing
                .person()
                .forges(
                        kantor.botId(),
                        pesan + 1,
                        kartu.data().get(kartu.buttons().indexOf(SETUJU)));
        kantor.settle();
        assertThat(jawaban.text()).contains("ditangani oleh");
        assertThat(permohonan.langkah()).isEqualTo("analisis");
        kantor.asing.person().does("join", Map.of("chat_id", kantor.ti));
    }

    @Test
    void nobodyStandsInForWhoIsNoOfficerAnyMoreAndBothAreTold() {
        kantor.rina.starts(kantor.botId());
        kantor.asing.starts(kantor.botId());
        Permohonan permohonan = sari.webservice();
        rinaMenunjuk("Hari ini", "Dua pekan");
        assertThat(asing.kartu(permohonan).text()).contains("Orang Asing (mewakili Rina)");

        admin.membalas(rina.berkata("Pamit").id(), "/anggota hapus");
        kantor.settle();
        assertNobodyIsRepresentedAndAllWereTold(1);
        kantor.everyChatShows(List.of(permohonan.run()));
        assertThat(asing.kartu(permohonan).text()).doesNotContain("Orang Asing", "Rina");

        kantor.list(kantor.ti, kantor.rina);
        rinaMenunjuk("Hari ini", "Dua pekan");
        kantor.rina.person().does("leave", Map.of("chat_id", kantor.ti));
        kantor.settle();
        assertNobodyIsRepresentedAndAllWereTold(2);
        kantor.everyChatShows(List.of(permohonan.run()));
        assertThat(asing.kartu(permohonan).text()).doesNotContain("Orang Asing", "Rina");
        kantor.rina.person().does("join", Map.of("chat_id", kantor.ti));
        kantor.list(kantor.ti, kantor.rina);

        rinaMenunjuk("Hari ini", "Dua pekan");
        kantor.admin.says(kantor.ti, "/pasang lepas unit-ti");
        kantor.admin.taps(kantor.ti, "Ya, lepaskan");
        kantor.settle();
        assertNobodyIsRepresentedAndAllWereTold(3);
        kantor.admin.says(kantor.ti, "/pasang unit-ti Unit TI");
        kantor.settle();

        admin.membalas(rina.berkata("Pamit").id(), "/anggota hapus");
        kantor.admin.says(kantor.ti, "/anggota");
        kantor.admin.taps(kantor.ti, "Buka Unit TI: semua anggota grup");
        rinaMenunjuk("Hari ini", "Dua pekan");
        assertThat(kantor.bot().roster().standIns().current())
                .as("an open unit's members have its role")
                .hasSize(1);
        kantor.admin.taps(kantor.ti, "Tutup Unit TI: hanya petugas terdaftar");
        kantor.settle();
        assertNobodyIsRepresentedAndAllWereTold(4);
        kantor.list(kantor.ti, kantor.rina);
        kantor.settle();
    }

    private void assertNobodyIsRepresentedAndAllWereTold(int times) {
        assertThat(kantor.bot().roster().standIns().current()).isEmpty();
        String told = "Orang Asing tidak lagi mewakili Bapak/Ibu Rina sebagai Unit TI";
        assertThat(List.of(
                        asing.membaca(),
                        kantor.asing.person().reads(kantor.botId()),
                        kantor.rina.person().reads(kantor.botId())))
                .allSatisfy(messages -> assertThat(messages)
                        .filteredOn(message -> message.text().contains(told))
                        .hasSize(times));
    }

    @Test
    void whoIsNotInTheGroupToWhichTheUnitMovedActsForNobodyUntilTheyJoinIt() {
        rinaMenunjuk("Hari ini", "Dua pekan");
        long baru = kantor.group("Unit TI, gedung baru", kantor.admin, kantor.rina, kantor.agus);
        pindah(baru);
        assertThat(kantor.bot()
                        .roster()
                        .hats(kantor.asing.id(), List.of("unit-ti"))
                        .all())
                .isEmpty();
        assertThat(kantor.bot().roster().standIns().current()).hasSize(1);

        kantor.asing.person().does("join", Map.of("chat_id", baru));
        kantor.settle();
        assertThat(kantor.bot()
                        .roster()
                        .hats(kantor.asing.id(), List.of("unit-ti"))
                        .all())
                .isNotEmpty();
        pindah(kantor.ti);
    }

    private void pindah(long chat) {
        Person oleh = new Person(kantor.admin.id(), kantor.admin.name());
        assertThat(kantor.bot().roster().by(oleh).bind(Role.UNIT_TI, "Unit TI", new Unit.Home(chat, null), true))
                .isInstanceOf(UnitChange.Moved.class);
        kantor.settle();
    }

    /** What they sent in the last seconds is heard after midnight. */
    @Test
    void whoseTimeIsOverWhileTheirReasonIsOnItsWayLearnsThat() {
        Permohonan permohonan = sari.webservice();
        rinaMenunjuk("Hari ini", "Sehari saja");
        asing.memutuskan(permohonan, "Tolak");
        int pertanyaan = asing.prompt();
        kantor.end();
        kantor.asing.replies(kantor.ti, pertanyaan, "Data sudah tersedia");
        kantor.forwardTo(tengahMalam());
        kantor.begin();
        kantor.settle();
        assertThat(berakhir()).isEqualTo(1);
        assertThat(permohonan.langkah()).isEqualTo("analisis");

        rinaMenunjuk("Hari ini", "Sehari saja");
        asing.memutuskan(permohonan, "Tolak");
        waktu.malam(tengahMalam());
        kantor.bot().tick();
        kantor.settle();
        assertThat(berakhir()).as("also where nothing was sent").isEqualTo(2);
        asing.ditolak(permohonan, SETUJU, "ditangani oleh");
    }

    private Instant tengahMalam() {
        return kantor.now()
                .atZone(Balai.ZONE)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(Balai.ZONE)
                .toInstant();
    }

    private long berakhir() {
        return asing.membaca().stream()
                .filter(message -> message.text().contains("Masa Bapak/Ibu mewakili Rina telah berakhir. Mohon maaf"))
                .count();
    }

    @Test
    void aFormThatIsOpenOverMidnightOffersTheDaysFromThenOn() {
        rina.membalas(asing.berkata("Siap").id(), "/wakil");
        waktu.malam(tengahMalam());
        String today = TANGGAL.format(kantor.now().atZone(Balai.ZONE).toLocalDate());
        TapAnswer answer = memilih(rina, "Hari ini");
        assertThat(answer.isAlert()).isTrue();
        assertThat(answer.text()).contains("Tanggal itu sudah lewat", "Mohon pilih mulai ", today);
        kantor.settle();
        assertThat(memilih(rina, "Hari ini").isAlert()).isFalse();
        assertThat(isian(rina).text()).contains("Mulai: " + today, "Sampai dengan hari apa");
        menekan(rina, "Batal");
    }
}
