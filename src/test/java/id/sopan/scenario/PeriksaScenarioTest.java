package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.store.Collection;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@code /periksa}: what is not in order yet, and what to press for each. */
class PeriksaScenarioTest extends SkenarioDuaUnit {

    private SeenMessage periksa() {
        balai.admin.starts(balai.botId());
        balai.admin.says(balai.botId(), "/periksa");
        return balai.admin.sees(balai.botId(), "Pemeriksaan Sopan");
    }

    private void again(int message, String text) {
        balai.admin.taps(balai.botId(), "Periksa lagi");
        balai.admin.sees(
                balai.botId(), text, seen -> seen.id() == message && seen.text().contains(text));
    }

    @Test
    void eachIsOneLineWithWhatToPressAndOneMessageFollowsWhatIsPutRight() {
        SeenMessage list = periksa();
        assertThat(list.text().split("\n")).hasSize(13);
        assertThat(list.text())
                .contains("✅ Token: diterima Telegram, bot @sopan_bot")
                .contains("✅ Mode privasi: menyala")
                .contains("❌ Peran: belum ada unit untuk Manage Server, Pengembang Aplikasi")
                .contains("/pasang manage-server NAMA")
                .contains("✅ Grup: bot menjadi administrator")
                .contains("❌ Petugas: belum ada yang tercantum untuk Unit TI")
                .containsPattern(
                        "❌ Keputusan: petugasnya kurang untuk .*Webservice, langkah 2 \\(Unit TI, kurang 1 orang\\)")
                .contains("Kalender: mencakup sampai")
                .contains("✅ Jam: sama dengan jam Telegram")
                .contains("Penyimpanan: ")
                .contains("✅ Permohonan tersimpan: belum ada")
                .contains("⚠️ Cadangan data: Sopan tidak dapat melihatnya");

        balai.daftar(ti, rina);
        again(list.id(), "⚠️ Cadangan petugas: hanya satu orang tercantum untuk Unit TI");
        balai.daftar(ti, budi);
        again(list.id(), "✅ Cadangan petugas");
        long server = balai.group("Manage Server", rina);
        balai.pasang(server, "manage-server Manage Server");
        balai.pasang(server, "pengembang Tim Pengembang");
        again(list.id(), "✅ Peran: setiap peran pada prosedur dipegang unit (4 unit)");

        assertThat(told(balai.admin, balai.botId(), "Pemeriksaan Sopan")).isOne();
    }

    @Test
    void privacyModeAndGroupsAreAskedOfTelegram() {
        SeenMessage list = periksa();

        balai.people()
                .control()
                .post(
                        "bots",
                        Map.of(
                                "token",
                                Balai.TOKEN,
                                "first_name",
                                "sopan_bot",
                                "username",
                                "sopan_bot",
                                "privacy_mode",
                                false));
        again(list.id(), "⚠️ Mode privasi: mati. Mohon kirim /setprivacy kepada @BotFather, pilih @sopan_bot");
        long umum = balai.people().supergroup("Bagian Umum", balai.admin.person(), sari.id(), balai.botId());
        balai.pasang(umum, "unit-terkait Bagian Umum");
        again(list.id(), "⚠️ Grup: bot belum menjadi administrator di grup Bagian Umum");
        balai.admin.person().does("kick", Map.of("chat_id", umum, "user_id", balai.botId()));
        balai.admin.sees(balai.botId(), "grup Bagian Umum tidak dapat kami hubungi");
        again(list.id(), "❌ Grup: tidak terjangkau untuk Bagian Umum");
    }

    @Test
    void whenTelegramDoesNotSayWhoTheBotIsTheRestIsCheckedAllTheSame() {
        SeenMessage list = periksa();

        balai.fault("getMe", "bad_gateway", 1);

        again(list.id(), "⚠️ Token: Telegram tidak menjawab");
        again(list.id(), "✅ Token");
    }

    /** The admin presses in private, the officer in the group, and the admin confirms: nobody types a command. */
    @Test
    void thePeopleOfAUnitAreCalledByAButton() {
        SeenMessage list = periksa();
        assertThat(list.buttons())
                .contains("Panggil petugas Unit TI", "Salin /pasang manage-server", "Salin /pasang pengembang")
                .contains("Tambahkan bot ke grup");

        assertThat(balai.admin.taps(balai.botId(), "Panggil petugas Unit TI").text())
                .contains("Ajakan sudah kami kirim ke grup Unit TI");
        rina.sees(ti, "Apabila Bapak/Ibu petugas unit ini");
        rina.taps(ti, "Saya petugas Unit TI");
        balai.admin.sees(balai.botId(), "Rina");
        balai.admin.taps(balai.botId(), "Konfirmasi");
        again(list.id(), "⚠️ Cadangan petugas: hanya satu orang tercantum untuk Unit TI");
    }

    @Test
    void whoIsNoAdminCallsNobodyByAForgedButton() {
        SeenMessage list = periksa();
        String data = list.data().get(list.buttons().indexOf("Panggil petugas Unit TI"));
        sari.starts(balai.botId());
        int hers = sari.sees(balai.botId(), "Sopan").id();
        assertThat(sari.person().forges(balai.botId(), hers, data).isAlert()).isTrue();
        assertThat(told(rina, ti, "Apabila Bapak/Ibu petugas unit ini")).isZero();
    }

    @Test
    void itIsForAdminsInPrivateOnly() {
        sari.starts(balai.botId());
        sari.says(balai.botId(), "/periksa");
        sari.sees(balai.botId(), "hanya untuk admin Sopan");

        balai.admin.says(ti, "/periksa");
        balai.admin.sees(ti, "Mohon kirim /periksa dalam percakapan pribadi");
    }

    @Test
    void afterARestartTheOldListCanBeRenewedAndEnglishIsSpokenToo() {
        periksa();
        balai.restart();
        balai.daftar(ti, rina);
        balai.admin.taps(balai.botId(), "Periksa lagi");
        balai.admin.sees(balai.botId(), "✅ Petugas: tercantum 1 orang");

        balai.admin.says(balai.botId(), "/bahasa en");
        balai.admin.sees(balai.botId(), "English");
        balai.admin.says(balai.botId(), "/periksa");
        balai.admin.sees(balai.botId(), "Checkup of Sopan");
    }

    @Test
    void anInstanceThatGoesByAnotherZoneIsNamed() {
        balai.store()
                .documents(Collection.SETTINGS)
                .put("zone:Asia/Jayapura", balai.now().toEpochMilli(), Set.of("zone:"), "{}");

        assertThat(periksa().text())
                .contains(
                        "❌ Zona waktu: SOPAN_ZONE instans ini Asia/Jakarta, sedangkan pada instans lain Asia/Jayapura.");
    }
}
