package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.sopan.engine.Hat;
import id.sopan.engine.Person;
import id.sopan.procedure.Role;
import id.sopan.roster.Administration;
import id.sopan.roster.Audit;
import id.sopan.roster.Unit;
import id.sopan.sandbox.testing.SeenMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code /pasang}: groups become homes of units. */
class PasangScenarioTest extends SkenarioBalai {

    private Warga sari;
    private long group;

    @Override
    void furnish() {
        sari = balai.person("Sari");
        group = balai.group("Bagian Akademik", sari);
    }

    @Test
    void aGroupBecomesTheHomeOfANamedUnit() {
        balai.pasang(group, "unit-terkait Bagian Akademik");

        assertThat(balai.bot().roster().at(group, null)).extracting(Unit::name).containsExactly("Bagian Akademik");
    }

    @Test
    void itAsksToBeMadeAdministratorOnlyWhereItIsNot() {
        balai.pasang(group, "unit-terkait Bagian Akademik");
        assertThat(balai.admin
                        .sees(group, "sekarang digunakan oleh Bagian Akademik")
                        .text())
                .doesNotContain("administrator");

        long other = balai.people().supergroup("Bagian Umum", balai.admin.person(), sari.id(), balai.botId());
        balai.pasang(other, "unit-terkait Bagian Umum");
        balai.admin.sees(other, "Mohon jadikan bot ini administrator");

        balai.promote(other);
        balai.pasang(other, "pengembang Tim Pengembang");
        assertThat(balai.admin
                        .sees(other, "sekarang digunakan oleh Tim Pengembang")
                        .text())
                .doesNotContain("administrator");
    }

    @Test
    void withoutANameTheUnitIsCalledAsTheGroup() {
        balai.admin.says(group, "/pasang@sopan_bot unit-terkait");

        balai.admin.sees(group, "digunakan oleh Bagian Akademik");
    }

    @Test
    void aloneItShowsWhatIsBoundAndOffersTheRest() {
        balai.pasang(group, "unit-terkait Bagian Akademik");

        balai.admin.says(group, "/pasang");
        var menu = balai.admin.sees(group, "• Bagian Akademik (peran: Unit Terkait)");

        assertThat(menu.buttons())
                .contains("Unit TI", "Manage Server", "Pengembang Aplikasi")
                .doesNotContain("Unit Terkait");
        balai.admin.taps(group, "Pengembang Aplikasi");
        balai.admin.sees(group, "dengan peran Pengembang Aplikasi");
        assertThat(balai.bot().roster().at(group, null))
                .singleElement()
                .satisfies(unit -> assertThat(unit.roles()).hasSize(2));
    }

    @Test
    void oneGroupMayBeHomeToAllRoles() {
        balai.pasang(group, "unit-terkait Bagian Akademik");
        balai.pasang(group, "unit-ti Unit TI");
        balai.pasang(group, "manage-server Manage Server");
        balai.pasang(group, "pengembang Tim Pengembang");

        assertThat(balai.bot().roster().at(group, null)).hasSize(4);
        assertThat(sari.ajukan(group, "SIAKAD")).isEqualTo("WS-2026-0001");
        sari.seesButton(group, "Setujui: webservice baru");
    }

    @Test
    void eachRoleIsAnsweredByOneMessageThatAlsoGreets() {
        balai.pasang(group, "unit-ti Unit TI");
        balai.settle();
        int before = sari.person().reads(group).size();

        balai.pasang(group, "pengembang Tim Pengembang");
        balai.settle();

        assertThat(sari.person()
                        .reads(group)
                        .subList(before, sari.person().reads(group).size()))
                .filteredOn(message -> !message.text().startsWith("/"))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.text())
                            .contains("sekarang digunakan oleh Tim Pengembang", "mulai sekarang Sopan mengantar");
                    assertThat(message.buttons()).contains("Lihat antrean");
                });
    }

    @Test
    void aRoleIsUnderstoodByItsNameToo() {
        balai.admin.says(group, "/pasang unit ti Pusat");
        balai.admin.sees(group, "sekarang digunakan oleh Pusat dengan peran Unit TI");
        balai.admin.says(group, "/pasang Unit Terkait Bagian Akademik");
        balai.admin.sees(group, "sekarang digunakan oleh Bagian Akademik dengan peran Unit Terkait");
        balai.admin.says(group, "/pasang Pengembang  Aplikasi Tim Akademik");
        balai.admin.sees(group, "sekarang digunakan oleh Tim Akademik dengan peran Pengembang Aplikasi");
        balai.admin.says(group, "/pasang tata usaha Pusat");
        balai.admin.sees(group, "Peran tata tidak dikenal");
    }

    @Test
    void aUnitThatLivesElsewhereMovesOnlyWhenTold() {
        balai.pasang(group, "unit-terkait Bagian Akademik");
        long other = balai.group("Ruang Baru", sari);

        balai.admin.says(other, "/pasang unit-terkait Bagian Akademik");
        balai.admin.sees(other, "/pasang pindah unit-terkait NAMA");
        assertThat(balai.bot().roster().at(other, null)).isEmpty();

        balai.admin.says(other, "/pasang pindah unit-terkait Bagian Akademik");
        balai.admin.sees(other, "sekarang digunakan oleh Bagian Akademik");
        assertThat(balai.bot().roster().at(other, null)).hasSize(1);
        assertThat(balai.bot().roster().at(group, null)).isEmpty();
        sari.sees(group, "Bagian Akademik sekarang bertempat di grup “Ruang Baru”");
    }

    @Test
    void movingMakesNoUnitAndGivesNoRole() {
        balai.pasang(group, "unit-terkait Bagian Akademik");
        long ti = balai.group("Unit TI", sari);
        balai.pasang(ti, "unit-ti Unit TI");
        List<Unit> before = balai.bot().roster().everyUnit();

        balai.admin.says(group, "/pasang pindah unit-ti");
        balai.admin.sees(group, "Contoh: /pasang pindah unit-terkait Bagian Akademik");
        balai.admin.says(group, "/pasang pindah unit-ti Unit TII");
        balai.admin.sees(group, "Unit “Unit TII” tidak ditemukan. Yang bertugas sebagai Unit TI: Unit TI.");
        balai.admin.says(group, "/pasang pindah unit-ti Bagian Akademik");
        balai.admin.sees(group, "Unit “Bagian Akademik” tidak memegang peran Unit TI");
        assertThat(balai.bot().roster().everyUnit()).isEqualTo(before);
    }

    @Test
    void theCardsOfAUnitThatMovesAreShownInItsNewHome() {
        long ti = balai.group("Unit TI", balai.admin);
        balai.pasang(ti, "unit-ti Unit TI");
        balai.pasang(group, "unit-terkait Bagian Akademik");
        String number = sari.ajukan(group, "SIAKAD");
        long other = balai.group("Ruang Baru", sari);

        balai.admin.says(other, "/pasang pindah unit-terkait Bagian Akademik");

        sari.sees(other, number);
    }

    @Test
    void aUnitIsRenamedAndStaysTheUnitThatItIs() {
        long ti = balai.group("Unit TI", balai.admin);
        balai.pasang(ti, "unit-ti Unit TI");
        balai.pasang(group, "unit-terkait Bagian Akademk");
        String number = sari.ajukan(group, "SIAKAD");
        balai.admin.sees(ti, "Bagian Akademk");
        Unit before = balai.bot().roster().at(group, null).getFirst();

        balai.admin.says(group, "/pasang nama");
        balai.admin.sees(group, "Mohon sebutkan nama baru untuk Bagian Akademk");
        balai.admin.says(group, "/pasang nama unit ti");
        balai.admin.sees(group, "Nama Unit TI sudah digunakan unit lain");
        balai.admin.says(group, "/pasang nama Bagian Akademik");
        balai.admin.sees(group, "Nama unit ini sekarang Bagian Akademik");

        assertThat(balai.bot().roster().at(group, null)).singleElement().satisfies(unit -> {
            assertThat(unit.id()).isEqualTo(before.id());
            assertThat(unit.roles()).isEqualTo(before.roles());
        });
        balai.admin.sees(
                ti, number + " dari Bagian Akademik", card -> card.text().contains("Bagian Akademik"));
        balai.admin.taps(ti, "Setujui: webservice baru");
        sari.says(group, "/status " + number);
        sari.sees(group, "Bagian Akademik");
    }

    @Test
    void ofSeveralUnitsInOneGroupTheOneThatIsNamedIsRenamed() {
        balai.pasang(group, "unit-terkait Bagian Akademik");
        balai.pasang(group, "pengembang Tim Pengembang");

        balai.admin.says(group, "/pasang nama Tim Aplikasi");
        balai.admin.sees(group, "/pasang nama NAMA LAMA = NAMA BARU");
        balai.admin.says(group, "/pasang nama tim pengembang = Tim Aplikasi");
        balai.admin.sees(group, "mohon kirim /pasang nama Tim Aplikasi = NAMA BARU");
        balai.admin.says(group, "/pasang nama Tim Data = Tim Sistem");
        balai.admin.sees(group, "Unit di sini: Bagian Akademik, Tim Aplikasi");

        assertThat(balai.bot().roster().at(group, null))
                .extracting(Unit::name)
                .containsExactlyInAnyOrder("Bagian Akademik", "Tim Aplikasi");
        sari.says(group, "/pasang nama Tim Sari");
        sari.sees(group, "hanya untuk admin");
    }

    @Test
    void directionsAndControlsAreTakenOffAName() {
        balai.admin.says(group, "/pasang unit-terkait Bagian\u202E \u0007Aka\u200Bdemik\u2066");
        balai.admin.sees(group, "sekarang digunakan oleh Bagian Akademik dengan peran");

        balai.admin.says(group, "/pasang unit-terkait \u202E\u200B\u0007");
        balai.admin.says(group, "/pasang unit-ti \u3164\u200D!");
        balai.admin.sees(group, "Nama unit tidak boleh kosong");
        balai.admin.says(group, "/pasang unit-ti " + "N".repeat(65));
        balai.admin.sees(group, "paling banyak 64 karakter");
    }

    @Test
    void aRoleIsGivenBackOnceAnAdminConfirmsItAndWhatIsUnderWayWaits() {
        Warga rina = balai.person("Rina");
        long ti = balai.group("Unit TI", rina, sari);
        balai.pasang(ti, "unit-ti Unit TI");
        balai.daftar(ti, rina);
        balai.pasang(group, "unit-terkait Bagian Akademik");
        String number = sari.ajukan(group, "SIAKAD");
        int card = rina.seesButton(ti, SkenarioDuaUnit.APPROVE).id();

        balai.admin.says(ti, "/pasang lepas unit-ti");
        balai.admin.sees(ti, "Lepaskan Unit TI dari peran Unit TI? Permohonan yang masih berjalan dengannya: 1");
        assertThat(rina.taps(ti, "Ya, lepaskan").text()).contains("hanya untuk admin Sopan");
        assertThat(balai.admin.taps(ti, "Batal").text()).contains("Unit TI tetap bertugas sebagai Unit TI");
        assertThat(balai.bot().roster().at(ti, null)).hasSize(1);

        balai.admin.says(ti, "/pasang");
        balai.admin.taps(ti, "Lepas: Unit TI (Unit TI)");
        balai.admin.taps(ti, "Ya, lepaskan");
        balai.admin.sees(ti, "Unit TI tidak lagi bertugas sebagai Unit TI. Permohonan yang masih berjalan");
        assertThat(balai.bot().roster().at(ti, null)).isEmpty();
        sari.sees(group, "Unit TI sedang tidak terpasang sebagai Unit TI");
        rina.sees(
                ti,
                "the card gone",
                message -> rina.person().reads(ti).stream().noneMatch(other -> other.id() == card));

        balai.admin.starts(balai.botId());
        balai.admin.sees(balai.botId(), "Selamat datang");
        balai.bot().tick();
        balai.admin.sees(balai.botId(), "permohonan " + number + " menunggu Unit TI, yang tidak lagi terpasang");

        balai.pasang(ti, "unit-ti Unit TI");
        rina.taps(ti, SkenarioDuaUnit.APPROVE);
        rina.sees(ti, "Langkah 3 dari 7");
        assertThat(balai.decisions(number, rina)).isOne();
        sari.sees(
                group,
                "the card as before",
                message -> message.text().contains("Langkah 3 dari 7")
                        && !message.text().contains("sedang tidak terpasang sebagai Unit TI"));
    }

    @Test
    void whereTheUnitThatAskedHasGivenItsRoleBackTheOthersReadIt() {
        Warga rina = balai.person("Rina");
        long ti = balai.group("Unit TI", rina, sari);
        balai.pasang(ti, "unit-ti Unit TI");
        balai.daftar(ti, rina);
        balai.pasang(group, "unit-terkait Bagian Akademik");
        sari.ajukan(group, "SIAKAD");
        rina.taps(ti, "Minta Perbaikan");
        rina.answers(ti, "Minta Perbaikan", "Mohon sebutkan tabelnya");
        sari.seesButton(group, "Isi formulir");

        balai.admin.says(group, "/pasang lepas unit-terkait");
        balai.admin.taps(group, "Ya, lepaskan");

        rina.sees(ti, "Bagian Akademik sedang tidak terpasang sebagai Unit Terkait");
    }

    @Test
    void ofAllThatWaitForAUnitThatIsGoneAdminsHearAtOnce() {
        long ti = balai.group("Unit TI", balai.admin);
        balai.pasang(ti, "unit-ti Unit TI");
        balai.pasang(group, "unit-terkait Bagian Akademik");
        List<String> numbers = Stream.iterate(1, count -> count + 1)
                .limit(11)
                .map(count -> sari.ajukan(group, "SIAKAD " + count))
                .toList();
        balai.admin.starts(balai.botId());
        balai.admin.says(ti, "/pasang lepas unit-ti");
        balai.admin.taps(ti, "Ya, lepaskan");
        balai.admin.sees(ti, "tidak lagi bertugas sebagai Unit TI");
        balai.bot().tick();

        balai.admin.sees(
                balai.botId(),
                "permohonan " + String.join(", ", numbers.subList(0, 10))
                        + ", dan 1 lainnya menunggu Unit TI, yang tidak lagi terpasang");
        balai.bot().tick();
        balai.settle();
        assertThat(balai.admin.person().reads(balai.botId()))
                .filteredOn(message -> message.text().contains("yang tidak lagi terpasang"))
                .hasSize(1);
    }

    @Test
    void whatIsNotHeldCannotBeGivenBack() {
        balai.pasang(group, "pengembang Tim Pengembang");
        balai.admin.says(group, "/pasang lepas");
        balai.admin.sees(
                group, "contoh: /pasang lepas pengembang. Yang terpasang di sini: pengembang (Tim Pengembang)");
        balai.admin.says(group, "/pasang lepas kepala");
        balai.admin.sees(group, "Peran kepala tidak dikenal");
        balai.admin.sees(group, "Contoh: /pasang lepas unit-terkait");
        balai.admin.says(group, "/pasang pindah");
        balai.admin.sees(group, "Contoh: /pasang pindah unit-terkait Bagian Akademik");
        balai.admin.says(group, "/pasang lepas manage-server");
        balai.admin.sees(group, "Tidak ada unit di grup ini yang berperan sebagai Manage Server");
        balai.admin.says(group, "/pasang lepas unit-ti Tim Pengembang");
        balai.admin.sees(group, "Tim Pengembang");
        sari.says(group, "/pasang lepas pengembang");
        sari.sees(group, "hanya untuk admin Sopan");

        long other = balai.group("Ruang Baru", sari);
        balai.admin.says(other, "/pasang lepas");
        balai.admin.sees(other, "Grup ini belum menjadi tempat unit mana pun");
        balai.admin.says(other, "/pasang lepas pengembang Tim Pengembang");
        balai.admin.sees(other, "Saat ini tidak ada permohonan yang berjalan");
        balai.admin.taps(other, "Ya, lepaskan");
        sari.sees(group, "Tim Pengembang tidak lagi bertugas sebagai Pengembang Aplikasi");
        balai.admin.sees(
                other,
                "no button left",
                message -> balai.admin.person().reads(other).stream()
                        .noneMatch(each -> each.hasButton("Ya, lepaskan") || each.hasButton("Batal")));
    }

    @Test
    void aWrongRoleNamesTheRightOnes() {
        balai.admin.says(group, "/pasang kepala Bagian Akademik");

        balai.admin.sees(group, "Peran kepala tidak dikenal. Yang tersedia: unit-terkait");
    }

    @Test
    void onlyAnAdminMayAndAnAdministratorOfTheGroupIsNone() {
        balai.admin.person().does("promote", Map.of("chat_id", group, "user_id", sari.id()));

        sari.says(group, "/pasang unit-terkait Bagian Akademik");

        sari.sees(group, "hanya untuk admin Sopan");
        assertThat(balai.bot().roster().units()).isEmpty();

        balai.admin.says(group, "/pasang");
        var answer = sari.taps(group, "Unit TI");
        assertThat(answer.isAlert()).isTrue();
        assertThat(answer.text()).contains("hanya untuk admin Sopan");
    }

    @Test
    void inPrivateItSaysWhereToSendIt() {
        balai.admin.starts(balai.botId());
        balai.admin.says(balai.botId(), "/pasang unit-ti Unit TI");

        balai.admin.sees(balai.botId(), "Perintah /pasang hanya dapat digunakan di grup unit");
    }

    /** In topics of that forum. */
    private void dipasang(long forum, int akademik, int ti) {
        balai.admin.person().says(forum, akademik, "/pasang unit-terkait Bagian Akademik");
        balai.admin.sees(forum, "sekarang digunakan oleh Bagian Akademik");
        balai.admin.person().says(forum, ti, "/pasang unit-ti Unit TI");
        balai.admin.sees(forum, "sekarang digunakan oleh Unit TI");
    }

    private void diajukan(long forum, int akademik) {
        sari.person().says(forum, akademik, "/ajukan webservice");
        sari.answers(forum, "nama aplikasi", "SIAKAD");
        sari.isi(forum);
        sari.kirim(forum);
    }

    @Test
    void aTopicOfAForumIsAHomeOfItsOwn() {
        long forum = balai.forum("Pusdatin", sari);
        balai.promote(forum);
        int akademik = balai.topic(forum, "Akademik");
        int ti = balai.topic(forum, "TI");
        dipasang(forum, akademik, ti);

        diajukan(forum, akademik);

        var card = sari.seesButton(forum, "Setujui: webservice baru");
        assertThat(card.json().path("message_thread_id").asInt()).isEqualTo(ti);
    }

    @Test
    void whatIsAskedByAButtonOfAMessageThatTelegramDoesNotShowIsAskedInItsTopic() {
        Warga rina = balai.person("Rina");
        long forum = balai.forum("Pusdatin", sari, rina);
        balai.promote(forum);
        int akademik = balai.topic(forum, "Akademik");
        int ti = balai.topic(forum, "TI");
        dipasang(forum, akademik, ti);
        int here = rina.person().says(forum, ti, "Hadir").id();
        Map<String, Object> listing =
                Map.of("chat_id", forum, "message_thread_id", ti, "reply_to_message_id", here, "text", "/anggota");
        balai.admin.person().does("send", listing);
        balai.admin.sees(forum, "sudah terdaftar sebagai petugas Unit TI");
        diajukan(forum, akademik);
        int card = rina.seesButton(forum, "Tanya").id();
        balai.awaitShown();

        rina.person()
                .does("tap", Map.of("chat_id", forum, "message_id", card, "button", "Tanya", "inaccessible", true));

        int prompt = rina.prompt(forum, "");
        assertThat(rina.person()
                        .reads(forum, prompt)
                        .orElseThrow()
                        .json()
                        .path("message_thread_id")
                        .asInt())
                .isEqualTo(ti);
    }

    @Test
    void whatConcernsAUnitSaysInAnotherTopicWhereTheUnitsLive() {
        long forum = balai.forum("Rektorat", sari);
        balai.promote(forum);
        int akademik = balai.topic(forum, "Akademik");
        int lain = balai.topic(forum, "Lain-lain");
        balai.admin.person().says(forum, lain, "/anggota");
        balai.admin.sees(forum, "Grup ini belum menjadi tempat unit");
        balai.admin.person().says(forum, akademik, "/pasang unit-terkait Biro Rektorat");
        balai.admin.sees(forum, "sekarang digunakan oleh Biro Rektorat");

        List.of("ajukan", "status", "antrean", "cari", "anggota", "wakil", "laporan", "rekap", "ekspor", "evaluasi")
                .forEach(command -> {
                    int asked = sari.person().says(forum, lain, "/" + command).id();
                    SeenMessage answer = sari.sees(
                            forum,
                            "where to send /" + command,
                            message ->
                                    message.id() > asked && message.text().contains("topiknya sendiri: Biro Rektorat"));
                    assertThat(answer.json().path("message_thread_id").asInt()).isEqualTo(lain);
                    assertThat(answer.buttons()).containsExactly("Biro Rektorat");
                    assertThat(answer.json().toString())
                            .contains("https://t.me/c/" + -(forum + 1_000_000_000_000L) + "/" + akademik + "\"");
                });

        int helped = sari.person().says(forum, lain, "/bantuan").id();
        sari.sees(
                forum,
                "what the units of the group can do",
                message -> message.id() > helped
                        && message.text().contains("ajukan permohonan dengan /ajukan")
                        && message.text().contains("topiknya sendiri: Biro Rektorat")
                        && message.hasButton("Biro Rektorat"));
        int shown = balai.admin.person().says(forum, lain, "/pasang").id();
        SeenMessage bound = balai.admin.sees(
                forum,
                "in which topic",
                message -> message.id() > shown && message.text().contains("topiknya sendiri: Biro Rektorat"));
        assertThat(bound.text()).doesNotContain("Grup ini belum").doesNotContain("Topik ini menjadi");
        assertThat(bound.buttons()).contains("Biro Rektorat", "Unit TI");
        int home = balai.admin.person().says(forum, akademik, "/pasang").id();
        balai.admin.sees(
                forum,
                "what is bound there",
                message -> message.id() > home
                        && message.text().contains("Topik ini menjadi tempat")
                        && !message.text().contains("topiknya sendiri"));

        sari.says(forum, "/ajukan");
        sari.sees(
                forum,
                "the home",
                message -> message.text().contains("topiknya sendiri")
                        && !message.json().has("message_thread_id"));
        sari.person().says(forum, akademik, "/ajukan");
        assertThat(sari.seesButton(forum, "Webservice")
                        .json()
                        .path("message_thread_id")
                        .asInt())
                .isEqualTo(akademik);
    }

    @Test
    void whoIsOfNoUnitIsToldSoInPrivate() {
        Warga joko = balai.person("Joko");
        joko.starts(balai.botId());

        joko.says(balai.botId(), "/laporan pekan");

        joko.sees(balai.botId(), "belum tercatat sebagai petugas unit mana pun");
    }

    /** The settings name an admin by id alone; all that they did so far is to bring the bot into the group. */
    @Test
    void anAdminWhoOnlyBroughtTheBotIsCalledByTheirName() {
        Warga rina = balai.person("Rina");
        long ti = balai.group("Unit TI", rina);
        Administration admin = balai.bot().roster().by(new Person(balai.admin.id(), "Ibu Admin"));
        admin.bind(Role.UNIT_TERKAIT, "Bagian Akademik", new Unit.Home(group, null), false);
        admin.bind(Role.UNIT_TI, "Unit TI", new Unit.Home(ti, null), false);
        admin.list(new Person(rina.id(), "Rina"), new Hat("unit-ti", Role.UNIT_TI));
        sari.ajukan(group, "SIAKAD");
        rina.taps(ti, SkenarioDuaUnit.APPROVE);
        rina.sees(ti, "Belum ada unit untuk peran Pengembang");

        balai.bot().tick();

        sari.sees(group, "Pesan pribadi kepada Ibu Admin tidak dapat dikirim");
        assertThat(balai.bot().roster().audit(Instant.EPOCH, balai.now().plusSeconds(1), 300))
                .extracting(Audit::what, line -> balai.bot().roster().nameOf(line.by()))
                .contains(tuple(Audit.What.BOUND, "Ibu Admin"));
    }

    @Test
    void itsWordsAreTakenInEnglishToo() {
        balai.admin.says(group, "/pasang requesting-unit Academic Affairs");
        balai.admin.sees(group, "sekarang digunakan oleh Academic Affairs");
        assertThat(balai.bot().roster().at(group, null))
                .singleElement()
                .satisfies(unit -> assertThat(unit.roles()).containsExactly(Role.UNIT_TERKAIT));

        balai.admin.says(group, "/pasang rename Registry");
        balai.admin.sees(group, "Nama unit ini sekarang Registry");
        long other = balai.people().supergroup("Archive", balai.admin.person(), sari.id(), balai.botId());
        balai.admin.says(other, "/pasang move requesting-unit Registry");
        balai.admin.sees(other, "sekarang digunakan oleh Registry");
        assertThat(balai.bot().roster().at(group, null)).isEmpty();

        balai.admin.says(other, "/pasang release requesting-unit Registry");
        balai.admin.sees(other, "Lepaskan Registry dari peran Unit Terkait?");
    }
}
