package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.sandbox.testing.SeenMessage;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever meets the bot gets three lines on what it can do for them, and one button. */
class KataPertamaScenarioTest extends SkenarioDuaUnit {

    private static final String FOR_ENGLISH = "\nFor English: /bahasa english";

    private Warga asing;

    @Override
    void furnish() {
        super.furnish();
        balai.daftar(ti, rina);
        asing = balai.person("Orang Asing");
    }

    private SeenMessage greeted(Warga who, String words, String button) {
        who.starts(balai.botId());
        return threeLines(who.sees(balai.botId(), words), button);
    }

    private static SeenMessage threeLines(SeenMessage message, String... buttons) {
        String words =
                message.text().substring(message.text().lastIndexOf("\n\n") + 1).strip();
        assertThat(words.replace(FOR_ENGLISH, "").split("\n")).hasSize(3);
        assertThat(message.buttons()).containsExactly(buttons);
        return message;
    }

    @Test
    void aStrangerLearnsHowToBelongToAUnit() {
        SeenMessage words = greeted(asing, "Selamat datang, Bapak/Ibu Orang Asing", "Petunjuk");

        assertThat(words.text())
                .contains("Mohon bergabung dengan grup Telegram unit")
                .contains("/anggota");
        asing.taps(balai.botId(), "Petunjuk");
        asing.sees(balai.botId(), "/ajukan – Mengajukan permohonan");
    }

    @Test
    void whoeverMayAskIsOfferedToAsk() {
        long umum = balai.group("Bagian Umum", asing);
        balai.pasang(umum, "unit-terkait Bagian Umum");

        greeted(asing, "dari Bagian Umum", "Ajukan permohonan");

        asing.taps(balai.botId(), "Ajukan permohonan");
        asing.sees(balai.botId(), "permohonan apa yang hendak diajukan");
    }

    @Test
    void whoeverDecidesIsOfferedWhatWaits() {
        String number = sari.ajukan(akademik, "SIAKAD");

        SeenMessage words = greeted(rina, "dari Unit TI", "Lihat antrean");
        assertThat(words.text())
                .as("who decides on some requests may make others")
                .contains("Permohonan kami kirim sebagai kartu dengan tombol keputusan, misalnya")
                .contains("Permohonan sendiri diajukan dengan /ajukan");

        rina.taps(balai.botId(), "Lihat antrean");
        rina.sees(balai.botId(), number);
    }

    @Test
    void anAdminLearnsHowToSetUp() {
        SeenMessage words = greeted(balai.admin, "Bapak/Ibu admin Sopan", "Periksa");

        assertThat(words.text()).contains("/pasang").contains("/anggota");
        balai.admin.taps(balai.botId(), "Periksa");
        balai.admin.sees(balai.botId(), "Pemeriksaan Sopan");
    }

    @Test
    void whatAnswersNothingIsGreetedOnceAndStartEachTime() {
        asing.says(balai.botId(), "Halo");
        asing.sees(balai.botId(), "Mohon bergabung dengan grup Telegram unit");
        balai.restart();

        asing.says(balai.botId(), "Halo lagi");
        assertThat(asing.sees(balai.botId(), "atau kirim /bantuan").buttons()).containsExactly("Petunjuk");
        assertThat(told(asing, balai.botId(), "Mohon bergabung")).isOne();
        asing.says(balai.botId(), "Baik, terima kasih banyak, Pak 🙏");
        asing.sees(balai.botId(), "Sama-sama, Bapak/Ibu");
        assertThat(told(asing, balai.botId(), "atau kirim /bantuan")).isOne();

        asing.starts(balai.botId());
        asing.sees(balai.botId(), "both", message -> told(asing, balai.botId(), "Mohon bergabung") == 2);
    }

    @Test
    void whoeverMayAskIsOfferedToAskEachTime() {
        sari.says(balai.botId(), "Halo");
        sari.sees(balai.botId(), "Selamat datang");

        sari.says(balai.botId(), "Saya perlu webservice");

        SeenMessage again = sari.sees(balai.botId(), "Pesan ini tidak kami catat");
        assertThat(again.text()).contains("melalui langkah-langkah SOP").doesNotContain("Selamat datang");
        assertThat(again.buttons()).containsExactly("Ajukan permohonan", "Permohonan yang berjalan");
    }

    @Test
    void whoeverAsksInTheirOwnWordsFindsTheirRequest() {
        String number = sari.ajukan(akademik, "SIAKAD");
        sari.says(balai.botId(), "Halo");
        sari.sees(balai.botId(), "Selamat datang");

        sari.says(balai.botId(), "Tolong batalkan " + number);
        sari.sees(balai.botId(), "Langkah yang ditempuh");
        assertThat(run(number).isOpen()).isTrue();
        sari.says(balai.botId(), "Di mana permohonan saya?");
        sari.sees(balai.botId(), "Pesan ini tidak kami catat");
        sari.taps(balai.botId(), "Permohonan yang berjalan");
        sari.sees(balai.botId(), "Permohonan yang berjalan: 1");

        asing.says(balai.botId(), "Di mana " + number + "?");
        asing.sees(balai.botId(), "Permohonan nomor " + number + " tidak ditemukan");

        rina.says(ti, "/status ws 1");
        assertThat(rina.sees(ti, "Langkah yang ditempuh").text()).contains(number);
    }

    @Test
    void whoeverCallsTheBotByItsNameInAGroupIsAnsweredThere() {
        String number = sari.ajukan(akademik, "SIAKAD");

        sari.says(akademik, "@sopan_bot di mana permohonan kami?");
        assertThat(sari.sees(akademik, "Pesan ini tidak kami catat").buttons())
                .containsExactly("Ajukan permohonan", "Permohonan yang berjalan");
        sari.says(akademik, "@sopan_bot sampai di mana " + number + "?");
        sari.sees(akademik, "Langkah yang ditempuh");
    }

    @Test
    void aGroupIsGreetedOnceAndItsButtonBindsItForAdminsOnly() {
        long umum = balai.group("Bagian Umum", asing);
        passesAWhile();
        assertThat(threeLines(asing.sees(umum, "terima kasih telah mengundang Sopan"), "Pasang grup ini")
                        .text())
                .endsWith(FOR_ENGLISH);
        assertThat(asing.taps(umum, "Pasang grup ini").text()).contains("hanya untuk admin Sopan");

        balai.restart();
        balai.admin.person().does("kick", Map.of("chat_id", umum, "user_id", balai.botId()));
        balai.admin.person().does("add", Map.of("chat_id", umum, "user_id", balai.botId()));
        balai.promote(umum);
        balai.admin.taps(umum, "Pasang grup ini");
        balai.admin.taps(umum, "Unit Terkait");

        assertThat(balai.admin
                        .sees(umum, "digunakan oleh Bagian Umum dengan peran Unit Terkait")
                        .text())
                .contains("Bagian Umum, diambil dari nama grup", "/pasang nama NAMA BARU");
        assertThat(told(asing, umum, "terima kasih telah mengundang")).isOne();
    }

    @Test
    void aUnitIsGreetedOnceForEachRole() {
        assertThat(threeLines(sari.sees(akademik, "Bapak/Ibu di Bagian Akademik, mulai sekarang"), "Ajukan permohonan")
                        .text())
                .endsWith(FOR_ENGLISH);
        threeLines(rina.sees(ti, "Bapak/Ibu di Unit TI, mulai sekarang"), "Saya petugas Unit TI", "Lihat antrean");
        sari.taps(akademik, "Ajukan permohonan");
        sari.sees(akademik, "permohonan apa yang hendak diajukan");
        rina.taps(ti, "Lihat antrean");
        rina.sees(ti, "tidak ada permohonan yang menunggu");

        balai.restart();
        balai.admin.says(akademik, "/pasang unit-terkait Bagian Akademik");
        balai.admin.says(akademik, "/pasang pengembang Bagian Akademik");

        sari.sees(akademik, "Pekerjaan kami kirim sebagai kartu");
        assertThat(told(sari, akademik, "Permohonan diajukan dengan /ajukan")).isOne();
    }

    @Test
    void whoeverJoinsAGroupIsNotAnnounced() {
        sari.says(akademik, "/antrian");
        sari.sees(akademik, "tidak ada permohonan yang menunggu");
        int before = sari.person().reads(akademik).size();

        balai.admin.person().does("add", Map.of("chat_id", akademik, "user_id", asing.id()));
        asing.says(akademik, "/status");

        asing.sees(akademik, "tidak ada permohonan yang berjalan");
        assertThat(sari.person().reads(akademik).stream().skip(before))
                .filteredOn(message -> message.text().contains("Selamat datang"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aGroupThatBecameASupergroupKnowsTheBotAlready(boolean toldLast) {
        long umum = balai.basicGroup("Bagian Umum", asing);
        asing.sees(umum, "terima kasih telah mengundang Sopan");
        balai.settle();

        long supergroup = migrate(umum, toldLast);
        balai.promote(supergroup);
        asing.says(supergroup, "/bantuan");

        asing.sees(supergroup, "/ajukan – Mengajukan permohonan");
        passesAWhile();
        assertThat(told(asing, supergroup, "terima kasih telah mengundang")).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aUnitsGroupThatBecameASupergroupIsNoStranger(boolean toldLast) {
        long umum = balai.basicGroup("Bagian Umum", asing);
        balai.pasang(umum, "unit-terkait Bagian Umum " + toldLast);
        balai.settle();

        long supergroup = migrate(umum, toldLast);
        balai.settle();
        passesAWhile();

        assertThat(told(asing, supergroup, "terima kasih telah mengundang")).isZero();
        assertThat(balai.bot().roster().in(supergroup)).hasSize(1);
    }

    @Test
    void aNewSupergroupIsGreetedAlsoByTheProcessAfter() {
        long umum = balai.group("Bagian Umum", asing);
        balai.settle();
        balai.restart();
        passesAWhile();

        asing.sees(umum, "terima kasih telah mengundang Sopan");
        passesAWhile();
        assertThat(told(asing, umum, "terima kasih telah mengundang")).isOne();
    }

    private long migrate(long group, boolean toldLast) {
        return balai.admin
                .person()
                .does("migrate", Map.of("chat_id", group, "told_last", toldLast))
                .path("id")
                .asLong();
    }

    /** So long as Telegram may take to tell that a group became a supergroup. */
    private void passesAWhile() {
        balai.settle();
        balai.forward(Duration.ofSeconds(2));
        balai.bot().tick();
        balai.settle();
    }
}
