package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.engine.Hat;
import id.sopan.engine.Person;
import id.sopan.procedure.Role;
import id.sopan.roster.Colleague;
import id.sopan.roster.Unit;
import id.sopan.sandbox.testing.SeenMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code /anggota}: who may act for a unit. */
class AnggotaScenarioTest extends SkenarioDuaUnit {

    private static final String BUTTON = "Saya petugas Unit TI";

    private Iterable<String> listed() {
        return balai.bot().roster().listedFor(new Hat("unit-ti", Role.UNIT_TI)).stream()
                .map(Colleague::name)
                .toList();
    }

    @Test
    void asAReplyItListsAndTakesOff() {
        balai.daftar(ti, rina);
        assertThat(listed()).containsExactly("Rina");

        int message = rina.says(ti, "Saya").id();
        balai.admin.replies(ti, message, "/anggota hapus");
        balai.admin.sees(ti, "Rina tidak lagi terdaftar sebagai petugas Unit TI");
        assertThat(listed()).isEmpty();
    }

    @Test
    void whoDoesTwoThingsIsListedForTheOneThatIsNamed() {
        balai.admin.says(ti, "/pasang manage-server Unit TI");
        balai.admin.sees(ti, "Manage Server");
        int message = rina.says(ti, "Saya").id();

        balai.admin.replies(ti, message, "/anggota");
        balai.admin.sees(ti, "Mohon sebutkan peran Rina");
        assertThat(listed()).isEmpty();

        balai.admin.replies(ti, message, "/anggota unit-ti");
        balai.admin.sees(ti, "Rina sudah terdaftar sebagai petugas Unit TI (Unit TI)");
        assertThat(listed()).containsExactly("Rina");
    }

    @Test
    void inAnOpenUnitOfOneRoleNoneNeedBeNamed() {
        int message = sari.says(akademik, "Hadir").id();
        balai.admin.replies(akademik, message, "/anggota");
        balai.admin.sees(akademik, "Sari sudah terdaftar sebagai petugas Bagian Akademik");
        assertThat(balai.bot().roster().listedFor(new Hat("bagian-akademik", Role.UNIT_TERKAIT)))
                .extracting(Colleague::name)
                .containsExactly("Sari");
    }

    @Test
    void inAnOpenUnitOfSeveralRolesOneIsAskedFor() {
        balai.pasang(akademik, "pengembang Bagian Akademik");
        int message = sari.says(akademik, "Hadir").id();
        balai.admin.replies(akademik, message, "/anggota");
        assertThat(balai.admin.sees(akademik, "Mohon sebutkan peran Sari").text())
                .contains("/anggota unit-terkait", "/anggota pengembang");
        balai.admin.replies(akademik, message, "/anggota pengembang");
        balai.admin.sees(akademik, "Sari sudah terdaftar sebagai petugas Bagian Akademik (Pengembang Aplikasi)");
    }

    @Test
    void onlyAnAdminLists() {
        int message = sari.says(ti, "Hadir").id();
        rina.replies(ti, message, "/anggota");

        rina.sees(ti, "hanya untuk admin Sopan");
        assertThat(listed()).isEmpty();
    }

    @Test
    void aBotIsNoOfficer() {
        int welcome = balai.admin.sees(ti, "sekarang digunakan oleh").id();
        balai.admin.replies(ti, welcome, "/anggota");

        balai.admin.sees(ti, "harus orang, bukan bot");
    }

    @Test
    void whereNoUnitLivesItSaysWhatToDo() {
        long other = balai.group("Lain", sari);
        balai.admin.says(other, "/anggota");

        balai.admin.sees(other, "Mohon admin mengirim /pasang di sini");
    }

    @Test
    void whoAsksIsConfirmedByAnAdminInPrivateByATap() {
        balai.admin.starts(balai.botId());
        balai.admin.sees(balai.botId(), "Selamat datang");
        rina.starts(balai.botId());
        rina.sees(balai.botId(), "Selamat datang");
        rina.says(ti, "/anggota");

        assertThat(rina.taps(ti, BUTTON).text()).contains("kami teruskan kepada admin");
        balai.admin.sees(balai.botId(), "Rina menyatakan diri sebagai petugas Unit TI");
        assertThat(rina.taps(ti, BUTTON).text()).contains("sudah diteruskan sebelumnya");
        assertThat(listed()).isEmpty();
        assertThat(balai.admin.taps(balai.botId(), "Konfirmasi").text()).contains("Rina sudah terdaftar");

        rina.sees(balai.botId(), "Rina sudah terdaftar sebagai petugas Unit TI");
        assertThat(listed()).containsExactly("Rina");
        balai.admin.sees(balai.botId(), "Dicatat oleh Ibu Admin.");
        await().untilAsserted(() -> assertThat(balai.admin.person().reads(balai.botId()))
                .noneMatch(message -> message.hasButton("Konfirmasi")));
    }

    @Test
    void whoAskedSeesItAmongWhatIsStoredOfThem() {
        rina.starts(balai.botId());
        rina.says(ti, "/anggota");
        rina.taps(ti, BUTTON);

        rina.says(balai.botId(), "/datasaya");

        rina.sees(balai.botId(), "Menyatakan diri sebagai petugas, belum terdaftar: Unit TI (Unit TI)");
        SeenMessage file = rina.sees(
                balai.botId(),
                "the file",
                message -> !message.json().path("document").isMissingNode());
        byte[] json = balai.content(file.json().path("document").path("file_id").asString());
        assertThat(new String(json, StandardCharsets.UTF_8))
                .containsPattern("\"askedFor\" : \\[ \\{\\s+\"unit\" : \"unit-ti\"");
    }

    @Test
    void anAdminWhoNeverPressedStartIsReachedByTheGroup() {
        rina.says(ti, "/anggota");
        rina.taps(ti, BUTTON);

        var asking = balai.admin.sees(ti, "Rina menyatakan diri sebagai petugas Unit TI");
        assertThat(asking.text()).contains("Ibu Admin").contains("menekan Start");
        assertThat(rina.taps(ti, "Konfirmasi").text()).contains("hanya untuk admin Sopan");
        assertThat(listed()).isEmpty();
        assertThat(balai.admin.taps(ti, "Konfirmasi").text()).contains("Rina sudah terdaftar");
        rina.sees(ti, "Rina sudah terdaftar sebagai petugas Unit TI");
        rina.sees(ti, "Dicatat oleh Ibu Admin.");
        assertThat(listed()).containsExactly("Rina");
    }

    @Test
    void whoIsDeclinedIsToldAndMayAskAgainTheNextDay() {
        rina.says(ti, "/anggota");
        rina.sees(ti, "belum terdaftar, mohon menekan tombol di bawah; admin akan mengonfirmasinya");
        rina.taps(ti, BUTTON);
        balai.admin.taps(ti, "Tidak disetujui");
        rina.sees(ti, "Permintaan Rina sebagai petugas Unit TI tidak disetujui");

        assertThat(rina.taps(ti, BUTTON).text()).contains("baru saja tidak disetujui");
        balai.forward(java.time.Duration.ofHours(25));
        assertThat(rina.taps(ti, BUTTON).text()).contains("kami teruskan kepada admin");
    }

    @Test
    void openAndClosedAreChangedByAnAdminOnly() {
        balai.admin.says(ti, "/anggota");
        int overview = balai.admin
                .sees(ti, "Mohon kirim /anggota sebagai balasan atas pesan orang yang hendak didaftarkan")
                .id();
        String label = "Buka Unit TI: semua anggota grup";

        assertThat(rina.taps(ti, label).text()).contains("hanya untuk admin Sopan");
        assertThat(balai.admin.taps(ti, label).text()).contains("Unit TI sekarang terbuka");
        balai.admin.sees(
                ti,
                "the overview as it is now",
                message -> message.id() == overview
                        && message.text().contains("Unit TI terbuka: setiap anggota grup ini")
                        && message.buttons().equals(List.of("Tutup Unit TI: hanya petugas terdaftar")));
        rina.says(ti, "/anggota");
        rina.sees(ti, "Unit TI terbuka: setiap anggota grup ini dapat bertindak");

        String number = sari.ajukan(akademik, "SIAKAD");
        rina.taps(ti, "Setujui: webservice baru");
        rina.sees(ti, "Setujui: webservice baru, oleh Rina");
        assertThat(balai.bot().runs().byNumber(number)).isPresent();
    }

    @Test
    void eachRoleOfAUnitIsOpenedAndClosedByItself() {
        balai.pasang(ti, "unit-terkait Unit TI");
        balai.admin.says(ti, "/anggota");
        SeenMessage roles = balai.admin.seesButton(ti, "Buka Unit TI (Unit TI): semua anggota grup");
        assertThat(roles.text())
                .contains("Unit TI (Unit TI) tertutup: hanya petugas terdaftar")
                .contains("Unit TI (Unit Terkait) terbuka: setiap anggota grup ini");

        String close = "Tutup Unit TI (Unit Terkait): hanya petugas terdaftar";
        assertThat(balai.admin.taps(ti, close).text()).contains("Unit TI (Unit Terkait) sekarang tertutup");
        assertThat(access(Role.UNIT_TI)).isEqualTo(Unit.Access.CLOSED);
        assertThat(access(Role.UNIT_TERKAIT)).isEqualTo(Unit.Access.CLOSED);

        assertThat(balai.admin
                        .taps(ti, "Buka Unit TI (Unit TI): semua anggota grup")
                        .text())
                .contains("Unit TI (Unit TI) sekarang terbuka");
        assertThat(access(Role.UNIT_TI)).isEqualTo(Unit.Access.OPEN);
        assertThat(access(Role.UNIT_TERKAIT)).isEqualTo(Unit.Access.CLOSED);
    }

    private Unit.Access access(Role role) {
        return balai.bot().roster().unit("unit-ti").orElseThrow().accessOf(role);
    }

    @Test
    void whoIsNotListedInTheGroupOfAClosedUnitIsToldHowToAskForSomethingThere() {
        String told = "belum terdaftar sebagai petugas Unit TI. Mohon minta didaftarkan oleh admin dengan /anggota";
        int alone = rina.says(ti, "/ajukan").id();
        rina.sees(ti, "how", message -> message.id() > alone && message.text().contains(told));
        int maintenance = rina.says(ti, "/ajukan perawatan").id();
        rina.sees(
                ti,
                "how",
                message -> message.id() > maintenance && message.text().contains(told));

        balai.daftar(ti, rina);
        rina.says(ti, "/ajukan");
        rina.seesButton(ti, "Atas nama unit lain…");
    }

    @Test
    void whoIsNotListedCannotDecideAndLearnsHow() {
        sari.ajukan(akademik, "SIAKAD");

        var answer = rina.taps(ti, "Setujui: webservice baru");

        assertThat(answer.isAlert()).isTrue();
        assertThat(answer.text()).contains("ditangani oleh Unit TI", "mohon tekan Saya petugas");
    }

    @Test
    void whoAskedButIsNotListedSinceTheirUnitWasClosedLearnsWhichUnitItIsAndHow() {
        balai.daftar(ti, rina);
        sari.ajukan(akademik, "SIAKAD");
        rina.taps(ti, "Minta Perbaikan");
        rina.answers(ti, "Minta Perbaikan", "Mohon sebutkan tabelnya");
        sari.seesButton(akademik, "Isi formulir");
        balai.admin.says(akademik, "/anggota");
        balai.admin.taps(akademik, "Tutup Bagian Akademik: hanya petugas terdaftar");
        sari.seesButton(akademik, "Saya petugas Bagian Akademik");

        assertThat(sari.taps(akademik, "Isi formulir").text())
                .contains("langkah ini ditangani oleh Bagian Akademik. ", "mohon tekan Saya petugas pada kartunya");
    }

    @Test
    void whoLeavesOrIsBannedIsNoOfficerAnyMoreAtOnce() {
        balai.daftar(ti, rina);
        sari.ajukan(akademik, "SIAKAD");
        balai.admin.starts(balai.botId());
        rina.sees(ti, "Yth. Bapak/Ibu Rina, mohon berkenan memberikan keputusan");
        var card = rina.seesButton(ti, "Setujui: webservice baru");

        balai.admin.person().does("ban", Map.of("chat_id", ti, "user_id", rina.id()));

        balai.admin.sees(balai.botId(), "Rina telah keluar dari grup Unit TI");
        await().untilAsserted(() -> assertThat(listed()).isEmpty());
        assertThat(card.buttons()).isNotEmpty();
        balai.admin.sees(
                ti,
                "the card call nobody who is gone",
                message -> message.id() == card.id()
                        && message.text().contains("mohon berkenan memberikan keputusan")
                        && !message.text().contains("Rina"));
    }

    @Test
    void whoIsKnownToBeOutsideTheGroupIsNotListed() {
        int message = rina.says(ti, "Saya").id();
        balai.admin.person().does("ban", Map.of("chat_id", ti, "user_id", rina.id()));

        balai.admin.replies(ti, message, "/anggota");

        balai.admin.sees(ti, "Rina tidak berada di grup Unit TI, sehingga belum dapat didaftarkan");
        assertThat(listed()).isEmpty();
    }

    @Test
    void whereTelegramDoesNotTellTheBotWhoIsThereAnybodyIsListed() {
        int message = rina.says(ti, "Saya").id();
        balai.awaitAllHeard();
        balai.badRequest("getChatMember", "Bad Request: CHAT_ADMIN_REQUIRED", 10);

        balai.admin.replies(ti, message, "/anggota");

        balai.admin.sees(ti, "Rina sudah terdaftar sebagai petugas Unit TI");
    }

    @Test
    void whatWasAskedFallsAwayWhenWhoAskedLeaves() {
        balai.admin.starts(balai.botId());
        rina.says(ti, "/anggota");
        rina.taps(ti, BUTTON);
        SeenMessage asking = balai.admin.seesButton(balai.botId(), "Konfirmasi");

        rina.person().does("leave", Map.of("chat_id", ti));

        balai.admin.sees(
                balai.botId(),
                "what became of it",
                message -> message.id() == asking.id()
                        && message.text().contains("Rina telah keluar dari grup Unit TI sehingga permintaannya")
                        && message.buttons().isEmpty());
        await().untilAsserted(() -> assertThat(balai.bot().roster().requests()).isEmpty());

        balai.forward(java.time.Duration.ofMinutes(1));
        rina.person().does("join", Map.of("chat_id", ti));
        assertThat(rina.taps(ti, BUTTON).text()).contains("kami teruskan kepada admin");
        balai.admin.taps(balai.botId(), "Konfirmasi");
        rina.sees(ti, "Rina sudah terdaftar sebagai petugas Unit TI");
    }

    @Test
    void aMemberOfAnOpenUnitLosesTheRightWhenLeaving() {
        sari.says(akademik, "/ajukan");
        sari.seesButton(akademik, "Webservice");
        sari.person().does("leave", Map.of("chat_id", akademik));
        sari.starts(balai.botId());

        sari.says(balai.botId(), "/ajukan webservice");

        sari.sees(balai.botId(), "hanya dapat diajukan oleh");
    }

    @Test
    void whereNobodyIsListedTheCardSaysSoAndWhoeverIsOneOfThemAsksRightThere() {
        String number = sari.ajukan(akademik, "SIAKAD");
        SeenMessage card = rina.seesButton(ti, SkenarioDuaUnit.APPROVE);
        assertThat(card.text()).contains("Belum ada petugas yang terdaftar untuk Unit TI");

        assertThat(card.buttons()).contains(BUTTON);
        assertThat(rina.person().taps(ti, card, BUTTON).text()).contains("kami teruskan kepada admin");
        balai.admin.taps(ti, "Konfirmasi");

        SeenMessage called = rina.sees(
                ti,
                "the call",
                message -> message.id() == card.id() && message.text().startsWith("Yth. Bapak/Ibu Rina"));
        assertThat(called.text()).contains(number).doesNotContain("Belum ada petugas");
        assertThat(called.buttons()).contains(SkenarioDuaUnit.APPROVE).doesNotContain(BUTTON);
    }

    /** The group of an open unit that lists nobody, in which the first of these was met. */
    private long pengembangTerbuka(Warga eko, Warga wati) {
        long pengembang = balai.group("Tim Pengembang", eko, wati);
        balai.pasang(pengembang, "pengembang Tim Pengembang");
        balai.daftar(ti, rina);
        eko.says(pengembang, "/antrian");
        eko.sees(pengembang, "tidak ada permohonan yang menunggu");
        return pengembang;
    }

    @Test
    void ofAnOpenUnitThatListsNobodyThoseAreCalledWhoWereMetThere() {
        Warga eko = balai.person("Eko");
        Warga wati = balai.person("Wati");
        long pengembang = pengembangTerbuka(eko, wati);
        String number = sari.ajukan(akademik, "SIAKAD");
        rina.taps(ti, SkenarioDuaUnit.APPROVE);
        SeenMessage card = eko.seesButton(pengembang, "Ambil");
        assertThat(card.text()).startsWith("Yth. Bapak/Ibu Eko, ").contains(number);

        wati.says(pengembang, "/antrian");
        wati.sees(
                pengembang,
                "the call",
                message -> message.id() == card.id() && message.text().startsWith("Yth. Bapak/Ibu Eko dan Wati, "));
        eko.person().does("leave", Map.of("chat_id", pengembang));
        wati.sees(
                pengembang,
                "the call",
                message -> message.id() == card.id() && message.text().startsWith("Yth. Bapak/Ibu Wati, "));
    }

    @Test
    void ofAnOpenUnitThatListsSomebodyTheyAloneAreCalled() {
        Warga eko = balai.person("Eko");
        Warga wati = balai.person("Wati");
        long pengembang = pengembangTerbuka(eko, wati);
        balai.admin.says(pengembang, "/anggota");
        balai.admin.taps(pengembang, "Tutup Tim Pengembang: hanya petugas terdaftar");
        balai.daftar(pengembang, wati);
        balai.admin.taps(pengembang, "Buka Tim Pengembang: semua anggota grup");
        sari.ajukan(akademik, "SIAKAD");
        rina.taps(ti, SkenarioDuaUnit.APPROVE);

        assertThat(eko.seesButton(pengembang, "Ambil").text()).startsWith("Yth. Bapak/Ibu Wati, ");
    }

    @Test
    void whoAskedIsNeitherCalledNorWaitedForWhereOthersMustDecide() {
        sari.starts(balai.botId());
        sari.sees(balai.botId(), "Selamat datang");
        balai.daftar(ti, sari);
        String number = sari.ajukan(akademik, "SIAKAD");
        SeenMessage alone = rina.seesButton(ti, SkenarioDuaUnit.APPROVE);
        assertThat(alone.text())
                .startsWith("Yth. Bapak/Ibu petugas Unit TI")
                .contains("Belum ada petugas lain yang terdaftar untuk Unit TI");
        assertThat(alone.buttons()).contains(BUTTON);

        balai.daftar(ti, rina);
        SeenMessage called = rina.sees(
                ti,
                "the call",
                message -> message.id() == alone.id() && message.text().startsWith("Yth. Bapak/Ibu Rina,"));
        assertThat(called.text()).doesNotContain("Belum ada petugas");

        sari.says(ti, "/antrian");
        assertThat(sari.sees(ti, "menunggu tindak lanjut Unit TI").text())
                .contains(number, "Bapak/Ibu sendiri yang mengajukan");
        sari.says(balai.botId(), "/antrian");
        sari.sees(balai.botId(), "tidak ada permohonan yang menunggu Bapak/Ibu");
        int asked = rina.says(ti, "/antrian").id();
        rina.sees(
                ti,
                "the request",
                message -> message.id() > asked && message.text().contains(number));

        String other = budi.ajukan(akademik, "SIPERPUS");
        int again = sari.says(balai.botId(), "/antrian").id();
        SeenMessage list =
                sari.sees(balai.botId(), "budi's", message -> message.id() > again && message.hasButton(other));
        assertThat(list.buttons()).doesNotContain(number);
    }

    @Test
    void whoIsAnOfficerNoMoreIsNotAskedAgainForAReasonWhenTheyAreBack() {
        balai.daftar(ti, rina);
        sari.ajukan(akademik, "SIAKAD");
        rina.taps(ti, "Tolak");
        rina.prompt(ti, "alasan");
        rina.person().does("leave", Map.of("chat_id", ti));
        balai.admin.sees(ti, "Rina sedang tidak berada di grup ini");
        assertThat(balai.admin.sees(ti, "Rina telah keluar dari grup Unit TI").text())
                .as("nothing in hand")
                .doesNotContain("ditanganinya");

        rina.person().does("join", Map.of("chat_id", ti));

        rina.sees(ti, "langkah ini ditangani oleh Unit TI");
        await().until(() -> rina.person().prompt(ti) == 0);
    }

    @Test
    void whoIsAnOfficerNoMoreIsNotAskedAgainForAReasonAfterARestart() {
        balai.daftar(ti, rina);
        sari.ajukan(akademik, "SIAKAD");
        rina.taps(ti, "Tolak");
        int prompt = rina.prompt(ti, "alasan");
        int message = rina.says(ti, "Saya pindah tugas").id();
        balai.admin.replies(ti, message, "/anggota hapus");
        balai.admin.sees(ti, "Rina tidak lagi terdaftar");

        balai.restart();
        balai.bot().tick();

        rina.sees(ti, "langkah ini ditangani oleh Unit TI");
        await().untilAsserted(() -> assertThat(rina.person().reads(ti)).noneMatch(seen -> seen.id() == prompt));
    }

    @Test
    void moreNamesThanAMessageHasRoomForAreCounted() {
        for (int person = 1; person <= 60; person++) {
            balai.bot()
                    .roster()
                    .byProgram()
                    .list(
                            new Person(
                                    7_000 + person, "Raden Mas Haryo Panji Kusumo Adiningrat Suryo Putro ke-" + person),
                            new Hat("unit-ti", Role.UNIT_TI));
        }
        balai.admin.says(ti, "/anggota");
        SeenMessage seen = balai.admin.sees(ti, "lainnya; selengkapnya di /konsol");
        assertThat(seen.text()).contains("Suryo Putro ke-1 sudah terdaftar");
        assertThat(seen.buttons()).contains(BUTTON);
    }

    @Test
    void whoReadsEnglishTakesOffAndNamesRolesInEnglish() {
        balai.admin.says(ti, "/language english");
        balai.admin.sees(ti, "we will use English here");
        int message = rina.says(ti, "Me").id();

        balai.admin.replies(ti, message, "/anggota it-unit");
        balai.admin.sees(ti, "Rina is listed");
        assertThat(listed()).containsExactly("Rina");
        balai.admin.says(ti, "/anggota");
        balai.admin.sees(ti, "to take them off the list: /anggota remove");

        balai.admin.replies(ti, message, "/anggota librarian");
        assertThat(balai.admin
                        .sees(ti, "No unit here holds a role librarian. Held here: unit-ti (it-unit)")
                        .text())
                .contains("/anggota unit-ti")
                .doesNotContain("/pasang");

        balai.admin.replies(ti, message, "/anggota remove");
        balai.admin.sees(ti, "Rina is no longer listed");
        assertThat(listed()).isEmpty();
    }
}
