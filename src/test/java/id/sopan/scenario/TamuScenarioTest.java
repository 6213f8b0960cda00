package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.engine.Person;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Senders who are nobody, and chats that change under the bot. */
@Order(9)
class TamuScenarioTest extends SkenarioDuaUnit {

    @Override
    void furnish() {
        super.furnish();
        balai.daftar(ti, rina);
    }

    private void as(Warga who, long chat, long sender, String text) {
        who.person().does("send", Map.of("chat_id", chat, "text", text, "sender_chat_id", sender));
    }

    @Test
    void anAnonymousAdministratorIsToldToTurnItOffButTheirTapsCount() {
        balai.admin.person().does("promote", Map.of("chat_id", ti, "user_id", rina.id(), "is_anonymous", true));
        as(rina, ti, ti, "/antrian");
        rina.sees(ti, "Mohon matikan mode anonim");

        String number = sari.ajukan(akademik, "SIAKAD");
        rina.taps(ti, "Setujui: webservice baru");

        rina.sees(ti, "Setujui: webservice baru, oleh Rina");
        assertThat(run(number).journal())
                .anyMatch(entry ->
                        entry.by().person() != null && entry.by().person().id() == rina.id());
    }

    @Test
    void whoJoinsAGroupWithoutAUnitIsNotNotedAndWhoJoinsAUnitsIs() {
        Warga mampir = balai.person("Orang yang Mampir");
        long own = balai.group("Grup Pribadi", sari);
        mampir.person().does("join", Map.of("chat_id", own));
        balai.settle();
        mampir.person().does("leave", Map.of("chat_id", own));
        balai.settle();
        assertThat(Isi.of(balai.store()).documents())
                .noneMatch(document -> document.contains("Mampir") || document.contains(Long.toString(mampir.id())));

        mampir.person().does("join", Map.of("chat_id", akademik));
        balai.settle();
        assertThat(balai.bot().roster().colleague(mampir.id())).isPresent();
    }

    @Test
    void aChannelIsAskedToSendInItsOwnersName() {
        long channel = balai.people()
                .control()
                .post("chats", Map.of("type", "channel", "title", "Pengumuman", "creator", sari.id()))
                .path("id")
                .asLong();
        as(sari, akademik, channel, "/ajukan webservice");

        sari.sees(akademik, "dikirim atas nama kanal");
        assertThat(balai.bot().roster().colleague(channel)).isEmpty();
    }

    @Test
    void whereMembershipCannotBeCheckedItIsRefusedAndSaid() {
        balai.badRequest("getChatMember", "CHAT_ADMIN_REQUIRED", 100);

        sari.says(akademik, "/ajukan webservice");

        sari.sees(akademik, "mohon jadikan bot ini administrator grup");
        assertThat(sari.person().prompt(akademik)).isZero();
    }

    @Test
    void whoIsRefusedWhileTelegramIsBusyIsAskedToTryAgainSoon() {
        balai.fault("getChatMember", "too_many_requests", 100);

        sari.says(akademik, "/ajukan webservice");

        sari.sees(akademik, "Mohon coba kembali sebentar lagi");
    }

    @Test
    void aGroupThatBecomesASupergroupLosesNothing() {
        Warga budi = balai.person("Budi");
        long group = balai.basicGroup("Bagian Umum", budi);
        balai.pasang(group, "unit-terkait Bagian Umum");
        String number = budi.ajukan(group, "SIMPEG");
        budi.says(group, "/ajukan webservice");
        budi.answers(group, "nama aplikasi", "E-Office");
        budi.seesButton(group, "Dikirim");

        long supergroup = balai.migrated(group);

        budi.sees(supergroup, number);
        budi.isi(supergroup);
        String second = budi.kirim(supergroup);
        assertThat(run(second).answers()).containsValue("E-Office");
        assertThat(balai.bot().roster().at(supergroup, null)).hasSize(1);
        rina.taps(ti, "Setujui: webservice baru");
        budi.sees(supergroup, "Setujui: webservice baru, oleh Rina");
    }

    @Test
    void whatWasStillToBeShownWhenAGroupMigratedIsShownInTheSupergroup() {
        Warga budi = balai.person("Budi");
        long group = balai.basicGroup("Bagian Umum", budi);
        balai.pasang(group, "unit-terkait Bagian Umum");
        budi.says(group, "/ajukan webservice");
        budi.answers(group, "nama aplikasi", "E-Office");
        budi.isi(group);
        budi.seesButton(group, "Kirim");
        balai.fault("editMessageText", "too_many_requests", 50);
        balai.fault("sendMessage", "too_many_requests", 50);
        budi.taps(group, "Kirim");
        budi.says(group, "/status WS-2026-9999");
        await().until(() -> !isThere(Collection.DIALOGUES, group) && isThere(Collection.REPLIES, group));

        long supergroup = balai.migrated(group);
        await().until(() -> isThere(Collection.REPLIES, supergroup));
        balai.noFaults();

        budi.sees(supergroup, "telah kami terima dengan nomor");
        budi.sees(supergroup, "WS-2026-9999 tidak ditemukan");
    }

    @Test
    void aFormGoesOnInTheSupergroupAndItsOldMessageDoesNotSayThatItIsClosed() {
        Warga budi = balai.person("Budi");
        long group = balai.basicGroup("Bagian Umum", budi);
        balai.pasang(group, "unit-terkait Bagian Umum");
        budi.says(group, "/ajukan webservice");
        budi.answers(group, "nama aplikasi", "SIMPEG");
        SeenMessage old = budi.seesButton(group, "Dikirim");
        String drop = old.data().get(old.buttons().indexOf("Batal"));
        balai.settle();

        long supergroup = balai.migrated(group);

        budi.seesButton(supergroup, "Dikirim");
        budi.sees(
                group,
                "it without buttons",
                message -> message.id() == old.id() && message.buttons().isEmpty());
        assertThat(budi.person().forges(group, old.id(), drop).text())
                .contains("telah menjadi supergrup", "masih terbuka");
        budi.isi(supergroup);
        budi.kirim(supergroup);
        balai.settle();
        assertThat(budi.person().forges(group, old.id(), drop).text()).contains("sudah kami catat");
    }

    @Test
    void filesAndReportsThatWereOrderedBeforeAGroupMigratedComeInTheSupergroup() {
        Warga budi = balai.person("Budi");
        long group = balai.basicGroup("Bagian Umum", budi);
        balai.pasang(group, "unit-terkait Bagian Umum");
        String number = budi.ajukan(group, "SIMPEG");
        balai.fault("sendPhoto", "too_many_requests", 50);
        balai.fault("sendDocument", "too_many_requests", 50);
        balai.fault("sendMessage", "too_many_requests", 50);
        budi.says(group, "/alur " + number);
        budi.says(group, "/sop webservice");
        budi.says(group, "/ekspor csv semua");
        budi.says(group, "/laporan bulan");
        balai.awaitAllHeard();
        await().until(() -> unshown(Collection.DRAWINGS) == 2
                && unshown(Collection.FILES) == 1
                && unshown(Collection.SUMMARIES) == 1);

        long supergroup = balai.migrated(group);
        balai.noFaults();

        budi.sees(
                supergroup,
                "the picture",
                message -> !message.json().path("photo").isEmpty()
                        && message.text().contains(number));
        budi.sees(supergroup, "the form", message -> named(message, "sop-webservice.pdf"));
        budi.sees(supergroup, "Ekspor CSV");
        budi.sees(supergroup, "📊");
    }

    private static boolean named(SeenMessage message, String file) {
        return message.json().path("document").path("file_name").asString("").equals(file);
    }

    private int unshown(Collection collection) {
        return balai.store().documents(collection).query(Query.of("unshown")).size();
    }

    /** Whether a form is open in the chat, or something is still to be said there. */
    private boolean isThere(Collection collection, long chat) {
        return !balai.store()
                .documents(collection)
                .query(Query.of("chat:" + chat))
                .isEmpty();
    }

    @Test
    void aGroupThatMigratedWhileTheBotWasDownIsFollowed() {
        Warga budi = balai.person("Budi");
        long group = balai.basicGroup("Bagian Umum", budi);
        balai.pasang(group, "unit-terkait Bagian Umum");
        String number = budi.ajukan(group, "SIMPEG");
        balai.end();
        long supergroup = balai.migrated(group);
        balai.begin();

        rina.taps(ti, "Setujui: webservice baru");

        budi.sees(supergroup, number);
        budi.sees(supergroup, "Setujui: webservice baru, oleh Rina");
    }

    @Test
    void aBotThatIsThrownOutIsReportedAndShowsItsCardsAgainWhenItIsBack() {
        balai.admin.starts(balai.botId());
        balai.admin.sees(balai.botId(), "Selamat datang");
        balai.admin.person().does("kick", Map.of("chat_id", ti, "user_id", balai.botId()));
        balai.admin.sees(balai.botId(), "grup Unit TI tidak dapat kami hubungi");

        String number = sari.ajukan(akademik, "SIAKAD");
        assertThat(rina.person().reads(ti)).noneMatch(message -> message.text().contains(number));

        balai.admin.person().does("add", Map.of("chat_id", ti, "user_id", balai.botId()));
        balai.admin.sees(balai.botId(), "grup Unit TI sudah dapat kami hubungi kembali");
        rina.sees(ti, "Mohon jadikan bot ini administrator");
        balai.promote(ti);
        rina.taps(ti, "Setujui: webservice baru");
        rina.sees(ti, "Setujui: webservice baru, oleh Rina");
        assertThat(told(rina, ti, "bot ini bukan administrator grup ini")).isOne();
    }

    @Test
    void thatTheBotIsNoAdministratorIsSaidOnceUntilItIsAndNotAfterwards() {
        String words = "bot ini bukan administrator grup ini";
        balai.admin.person().does("demote", Map.of("chat_id", ti, "user_id", balai.botId()));
        balai.settle();
        balai.admin.person().does("kick", Map.of("chat_id", ti, "user_id", balai.botId()));
        balai.admin.person().does("add", Map.of("chat_id", ti, "user_id", balai.botId()));
        balai.settle();
        assertThat(told(rina, ti, words)).isOne();

        balai.promote(ti);
        balai.settle();
        balai.tooManyRequests("sendMessage", 3);
        balai.admin.person().does("demote", Map.of("chat_id", ti, "user_id", balai.botId()));
        balai.promote(ti);
        balai.settle();
        assertThat(told(rina, ti, words)).isOne();

        balai.admin.person().does("demote", Map.of("chat_id", ti, "user_id", balai.botId()));
        balai.settle();
        assertThat(told(rina, ti, words)).isEqualTo(2);
    }

    @Test
    void aGroupWhereTheBotIsAdministratorNoLongerIsAskedToMakeItOneAgain() {
        balai.admin.person().does("demote", Map.of("chat_id", ti, "user_id", balai.botId()));
        rina.sees(ti, "bot ini bukan administrator grup ini");
    }

    @Test
    void aCardThatCouldNotBeChangedMeanwhileIsChangedOnceTheBotIsBack() {
        balai.admin.starts(balai.botId());
        String number = sari.ajukan(akademik, "SIAKAD");
        sari.sees(akademik, number);
        balai.admin.person().does("kick", Map.of("chat_id", akademik, "user_id", balai.botId()));
        rina.taps(ti, "Setujui: webservice baru");
        rina.sees(ti, "Setujui: webservice baru, oleh Rina");
        balai.admin.sees(balai.botId(), "grup Bagian Akademik tidak dapat kami hubungi");

        balai.admin.person().does("add", Map.of("chat_id", akademik, "user_id", balai.botId()));

        sari.sees(akademik, "Setujui: webservice baru, oleh Rina");
    }

    /** The topic becomes a unit's home, and a request is filled in there up to its summary. */
    private void mengisiDiTopik(Warga who, long forum, int topic) {
        balai.admin.person().says(forum, topic, "/pasang unit-terkait Bagian Umum");
        balai.admin.sees(forum, "sekarang digunakan oleh Bagian Umum");
        who.person().says(forum, topic, "/ajukan webservice");
        who.answers(forum, "nama aplikasi", "SIMPEG");
        who.isi(forum);
    }

    @Test
    void aTopicThatIsClosedIsReportedAndItsCardsComeOnceItIsOpen() {
        balai.admin.starts(balai.botId());
        Warga joko = balai.person("Joko");
        long forum = balai.forum("Pusdatin", joko);
        int topic = balai.topic(forum, "Umum");
        mengisiDiTopik(joko, forum, topic);
        joko.kirim(forum);
        balai.admin.person().does("close_topic", Map.of("chat_id", forum, "message_thread_id", topic));

        rina.taps(ti, "Minta Perbaikan");
        rina.answers(ti, "alasan", "Mohon lengkapi datanya");
        balai.admin.sees(balai.botId(), "grup Bagian Umum tidak dapat kami hubungi");
        assertThat(joko.person().reads(forum)).noneMatch(message -> message.hasButton("Isi formulir"));

        balai.admin.person().does("reopen_topic", Map.of("chat_id", forum, "message_thread_id", topic));

        joko.seesButton(forum, "Isi formulir");
    }

    @Test
    void whereGeneralIsClosedNobodyIsReportedWhoLivesInAnotherTopic() {
        balai.admin.starts(balai.botId());
        Warga joko = balai.person("Joko");
        long forum = balai.forum("Pusdatin", joko);
        int topic = balai.topic(forum, "Umum");
        balai.admin.says(forum, "/pasang unit-terkait Bagian Sarana");
        balai.admin.sees(forum, "sekarang digunakan oleh Bagian Sarana");
        mengisiDiTopik(joko, forum, topic);
        joko.kirim(forum);
        balai.admin.person().does("close_topic", Map.of("chat_id", forum));

        balai.admin.says(forum, "/antrean");

        String lost =
                balai.admin.sees(balai.botId(), "tidak dapat kami hubungi").text();
        assertThat(lost).contains("grup Bagian Sarana tidak").doesNotContain("Bagian Umum");
        rina.taps(ti, "Minta Perbaikan");
        rina.answers(ti, "alasan", "Mohon lengkapi datanya");
        joko.seesButton(forum, "Isi formulir");

        balai.admin.person().does("reopen_topic", Map.of("chat_id", forum));

        assertThat(balai.admin.sees(balai.botId(), "dapat kami hubungi kembali").text())
                .contains("Bagian Sarana")
                .doesNotContain("Bagian Umum");
    }

    /** Bagian Sarana in General, Bagian Umum in the topic. */
    private void bertempatDiUmumDanTopik(long forum, int topic) {
        balai.admin.says(forum, "/pasang unit-terkait Bagian Sarana");
        balai.admin.sees(forum, "sekarang digunakan oleh Bagian Sarana");
        balai.admin.person().says(forum, topic, "/pasang unit-terkait Bagian Umum");
        balai.admin.sees(forum, "sekarang digunakan oleh Bagian Umum");
    }

    @Test
    void aTopicThatIsStillClosedIsNotReachableAgainByWhatReachesGeneral() {
        balai.admin.starts(balai.botId());
        long forum = balai.forum("Pusdatin");
        int topic = balai.topic(forum, "Umum");
        bertempatDiUmumDanTopik(forum, topic);
        balai.admin.person().does("close_topic", Map.of("chat_id", forum, "message_thread_id", topic));
        balai.admin.person().says(forum, topic, "/antrean");
        balai.admin.sees(balai.botId(), "grup Bagian Umum tidak dapat kami hubungi");
        balai.restart();

        balai.admin.says(forum, "/antrean");
        balai.settle();

        assertThat(told(balai.admin, balai.botId(), "Bagian Umum sudah dapat kami hubungi kembali"))
                .isZero();
        balai.admin.person().does("reopen_topic", Map.of("chat_id", forum, "message_thread_id", topic));
        balai.admin.sees(balai.botId(), "grup Bagian Umum sudah dapat kami hubungi kembali");
    }

    @Test
    void whereGeneralWasClosedBeforeTheBotIsRemovedTheOtherTopicsAreReportedToo() {
        balai.admin.starts(balai.botId());
        long forum = balai.forum("Pusdatin");
        int topic = balai.topic(forum, "Umum");
        bertempatDiUmumDanTopik(forum, topic);
        balai.admin.person().does("close_topic", Map.of("chat_id", forum));
        balai.admin.says(forum, "/antrean");
        balai.admin.sees(balai.botId(), "grup Bagian Sarana tidak dapat kami hubungi");

        balai.admin.person().does("kick", Map.of("chat_id", forum, "user_id", balai.botId()));

        balai.admin.sees(balai.botId(), "grup Bagian Sarana, Bagian Umum tidak dapat kami hubungi");
    }

    @Test
    void whereTopicsWereSwitchedOffItIsSaidWhatAnAdminCanDo() {
        Warga joko = balai.person("Joko");
        long forum = balai.forum("Pusdatin", joko);
        int topic = balai.topic(forum, "Umum");
        balai.admin.person().says(forum, topic, "/pasang unit-terkait Bagian Umum");
        balai.admin.sees(forum, "sekarang digunakan oleh Bagian Umum");
        joko.says(forum, "/ajukan");
        joko.sees(forum, "Mohon kirim perintahnya di topik tersebut");
        balai.admin.person().does("set_topics", Map.of("chat_id", forum, "is_forum", false));

        joko.says(forum, "/ajukan");

        joko.sees(forum, "Topik di grup ini sudah dimatikan, padahal menjadi tempat unit: Bagian Umum.");
        balai.admin.says(forum, "/pasang pindah unit-terkait Bagian Umum");
        balai.settle();
        joko.says(forum, "/ajukan");
        joko.seesButton(forum, "Webservice");
    }

    @Test
    void whatATopicHeldThatIsDeletedComesToTheUnitsNewTopic() {
        balai.admin.starts(balai.botId());
        Warga joko = balai.person("Joko");
        long forum = balai.forum("Pusdatin", joko);
        int topic = balai.topic(forum, "Umum");
        mengisiDiTopik(joko, forum, topic);
        String number = joko.kirim(forum);
        joko.person().says(forum, topic, "/ajukan webservice");
        joko.prompt(forum, "nama aplikasi");

        balai.admin.person().does("delete_topic", Map.of("chat_id", forum, "message_thread_id", topic));
        rina.taps(ti, "Minta Perbaikan");
        rina.answers(ti, "alasan", "Mohon lengkapi datanya");

        balai.admin.sees(balai.botId(), "grup Bagian Umum tidak dapat kami hubungi");
        balai.admin.sees(balai.botId(), "/pasang pindah");
        int other = balai.topic(forum, "Umum yang baru");
        balai.admin.person().says(forum, other, "/pasang pindah unit-terkait Bagian Umum");
        joko.sees(forum, number);
        joko.seesButton(forum, "Isi formulir");
        joko.answers(forum, "nama aplikasi", "SIKEU dan SIMAK");
        joko.isi(forum);
        assertThat(joko.kirim(forum)).isNotEqualTo(number);
        joko.sees(forum, "SIKEU dan SIMAK");
    }

    @Test
    void whoIsAskedInATopicThatIsClosedIsToldWhySo() {
        Warga wati = balai.person("Wati");
        long forum = balai.forum("Pusbang", wati);
        int topic = balai.topic(forum, "Umum");
        balai.admin.person().says(forum, topic, "/pasang unit-terkait Bagian Kepegawaian");
        balai.admin.sees(forum, "sekarang digunakan oleh Bagian Kepegawaian");
        wati.person().says(forum, topic, "/ajukan webservice");
        wati.answers(forum, "nama aplikasi", "SIMPEG");
        wati.isi(forum);
        wati.kirim(forum);
        rina.taps(ti, "Tanya");
        rina.answers(ti, "pertanyaan", "Berapa penggunanya?");
        wati.seesButton(forum, "Jawab");
        balai.admin.person().does("close_topic", Map.of("chat_id", forum, "message_thread_id", topic));

        balai.awaitShown();
        balai.tooManyRequests("sendMessage", 8);
        var delayed = wati.taps(forum, "Jawab");
        assertThat(delayed.text()).contains("masih menunggu giliran kirim", "mohon tekan kembali");
        assertThat(delayed.isAlert()).isFalse();
        await().until(() -> wati.taps(forum, "Jawab").isAlert());
        for (int tap = 1; tap <= 2; tap++) {
            var answer = wati.taps(forum, "Jawab");
            assertThat(answer.text()).contains("belum dapat kami kirim ke sini");
            assertThat(answer.isAlert()).isTrue();
        }
        balai.admin.person().does("reopen_topic", Map.of("chat_id", forum, "message_thread_id", topic));
        wati.answers(forum, "Berapa penggunanya?", "Sekitar 200 orang");
        rina.sees(ti, "Sekitar 200 orang");
    }

    @Test
    void adminsAreToldWhereNoUnitHoldsTheRoleAndItGoesOnOnceOneDoes() {
        String number = sari.ajukan(akademik, "SIAKAD");
        rina.taps(ti, "Setujui: webservice baru");
        rina.sees(ti, "Belum ada unit untuk peran Pengembang");

        balai.bot().tick();
        balai.bot().tick();

        balai.admin.sees(akademik, "permohonan " + number + " menunggu peran Pengembang Aplikasi");
        Warga eko = balai.person("Eko");
        long pengembang = balai.group("Pengembang", eko);
        balai.pasang(pengembang, "pengembang Tim Pengembang");
        eko.taps(pengembang, "Ambil");
        eko.sees(pengembang, "Dikerjakan oleh: Eko");
        assertThat(balai.admin.person().reads(akademik))
                .filteredOn(message -> message.text().contains("menunggu peran Pengembang Aplikasi"))
                .hasSize(1);
    }

    @Test
    void whatIsNotForTheBotIsNeitherReadNorStored() throws IOException {
        sari.says(akademik, "Rahasia-satu: gaji bulan ini");
        int message = sari.says(akademik, "Rahasia-dua").id();
        sari.replies(akademik, message, "Rahasia-tiga");
        sari.says(akademik, "/ajukan@bot_lain Rahasia-empat");
        sari.person().sends(akademik, 0, "Rahasia-lima.pdf", new byte[] {1, 2, 3});
        sari.says(akademik, "/antrian");
        sari.sees(akademik, "tidak ada permohonan yang menunggu");

        balai.awaitAllHeard();
        List<String> stored = stored();

        assertThat(stored)
                .isNotEmpty()
                .allSatisfy(content -> assertThat(content).doesNotContain("Rahasia"));
        assertThat(stored).anySatisfy(content -> assertThat(content).contains("Bagian Akademik"));
    }

    /** All documents, and the bytes of all files where the store keeps files. */
    private List<String> stored() throws IOException {
        Stream<String> documents = Arrays.stream(Collection.values())
                .flatMap(collection -> balai.store().documents(collection).query(Query.all()).stream())
                .map(Document::toString);
        Path data = directory.resolve("data");
        try (Stream<Path> files = Files.exists(data) ? Files.walk(data) : Stream.empty()) {
            return Stream.concat(documents, files.filter(Files::isRegularFile).map(TamuScenarioTest::content))
                    .toList();
        }
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aPrivateAnswerThatTelegramRefusesGoesToTheirGroupAndTheNextGoesThereAtOnce() {
        Warga joko = balai.person("Joko");
        balai.admin.person().does("add", Map.of("chat_id", ti, "user_id", joko.id()));
        joko.says(ti, "/anggota");
        joko.taps(ti, "Saya petugas Unit TI");
        balai.bot().roster().chats().started(new Person(joko.id(), "Joko"), true);

        balai.admin.taps(ti, "Konfirmasi");

        joko.sees(ti, "Joko sudah terdaftar sebagai petugas Unit TI");
        await().until(() ->
                !balai.bot().roster().colleague(joko.id()).orElseThrow().started());
    }

    @Test
    void adminsAreToldOfARequestThatWaitsForAUnitWhoseGroupIsGone() {
        balai.admin.starts(balai.botId());
        balai.admin.person().does("kick", Map.of("chat_id", ti, "user_id", balai.botId()));
        balai.admin.sees(balai.botId(), "grup Unit TI tidak dapat kami hubungi");
        String number = sari.ajukan(akademik, "SIAKAD");

        balai.bot().tick();
        balai.bot().tick();

        balai.admin.sees(balai.botId(), "permohonan " + number + " menunggu Unit TI");
        balai.admin.sees(balai.botId(), "/pasang pindah unit-ti Unit TI");
        balai.awaitAllHeard();
        assertThat(told(balai.admin, balai.botId(), "menunggu Unit TI")).isEqualTo(1);
    }

    @Test
    void aPrivateAnswerToSomebodyWhoNeverStartedGoesToTheirGroup() {
        Warga joko = balai.person("Joko");
        balai.admin.person().does("add", Map.of("chat_id", ti, "user_id", joko.id()));
        joko.says(ti, "/anggota");
        joko.taps(ti, "Saya petugas Unit TI");
        balai.admin.taps(ti, "Konfirmasi");

        joko.sees(ti, "Joko sudah terdaftar sebagai petugas Unit TI");
        await().untilAsserted(
                        () -> assertThat(joko.person().reads(balai.botId())).isEmpty());
    }
}
