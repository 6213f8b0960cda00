package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.definition.DefinitionSource;
import id.sopan.log.SaidInLog;
import id.sopan.roster.AdminCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The first admin, and the menus of commands. */
@ResourceLock("the log of the admin code")
class AdminScenarioTest extends SkenarioBalai {

    private Warga sari;
    private long group;
    private String code;

    @Override
    boolean adminBySettings() {
        return false;
    }

    private Path calendars;

    @Override
    DefinitionSource calendars() throws IOException {
        calendars = Files.createDirectory(directory.resolve("calendars"));
        Files.writeString(
                calendars.resolve("instansi.yaml"),
                "days:\n  - {date: 2026-12-32, kind: libur-instansi, name: Dies, source: sk}\n");
        Files.writeString(
                calendars.resolve("pekan.yaml"),
                "days:\n  - {date: 2026-12-33, kind: libur-instansi, name: Pekan, source: sk}\n");
        return DefinitionSource.ofCalendars(calendars.toString());
    }

    @Override
    void furnish() {
        sari = balai.person("Sari");
        group = balai.group("Bagian Akademik", sari);
        code = balai.bot().adminCode().issue().orElseThrow();
    }

    private List<String> commands(Warga who, long chat) {
        List<String> commands = new ArrayList<>();
        balai.people()
                .control()
                .get("as/" + who.id() + "/commands?chat_id=" + chat)
                .forEach(command -> commands.add(command.path("command").asString()));
        return commands;
    }

    @Test
    void theCodeMakesTheFirstAdminOnce() {
        sari.starts(balai.botId());
        sari.says(balai.botId(), "/admin " + code.toLowerCase(java.util.Locale.ROOT));
        sari.sees(balai.botId(), "sekarang admin Sopan");
        assertThat(balai.bot().roster().isAdmin(sari.id())).isTrue();

        balai.admin.says(balai.botId(), "/admin " + code);
        balai.admin.sees(balai.botId(), "Tidak ada kode yang berlaku");
        assertThat(balai.bot().roster().isAdmin(balai.admin.id())).isFalse();
    }

    @Test
    void theFirstAdminIsToldOfFilesThatWereBrokenBeforeAndStillAre() throws IOException {
        Files.delete(calendars.resolve("pekan.yaml"));
        balai.bot().tick();
        sari.starts(balai.botId());
        sari.says(balai.botId(), "/admin " + code);
        sari.sees(balai.botId(), "sekarang admin Sopan");

        balai.bot().tick();
        balai.bot().tick();

        sari.sees(balai.botId(), "instansi.yaml:2: ");
        sari.says(balai.botId(), "/bantuan");
        sari.sees(balai.botId(), "/ajukan");
        assertThat(sari.person().reads(balai.botId()))
                .filteredOn(message -> message.text().contains(".yaml:2: "))
                .singleElement()
                .satisfies(message -> assertThat(message.text())
                        .contains("Versi sebelumnya, bila ada, tetap berlaku")
                        .doesNotContain("pekan.yaml"));
    }

    @Test
    void wrongCodesAreCountedAndThenTheRightOneWaits() {
        for (int left = 4; left > 0; left--) {
            sari.says(balai.botId(), "/admin 0000-0000-0000");
            sari.sees(balai.botId(), "sisa percobaan: " + left);
        }
        sari.says(balai.botId(), "/admin");
        sari.sees(balai.botId(), "Mohon kirim /admin diikuti kode");
        sari.says(balai.botId(), "/admin 0000-0000-0000");
        sari.sees(balai.botId(), "Terlalu banyak percobaan");
        sari.says(balai.botId(), "/admin " + code);
        await().untilAsserted(() -> assertThat(sari.person().reads(balai.botId()))
                .filteredOn(message -> message.text().contains("Terlalu banyak percobaan"))
                .hasSize(2));
        assertThat(balai.bot().roster().admins()).isEmpty();
    }

    @Test
    void aCodeThatAGroupCouldReadIsVoidAndTheLogHasANewOne() {
        List<String> printed = printed(() -> {
            sari.says(group, "/admin " + code.substring(1));
            sari.sees(group, "kode yang telanjur dikirim di grup tidak berlaku lagi");
        });
        assertThat(printed).as("who reads a slip may mend it").hasSize(1);
        String second = printed.getFirst();
        printed = printed(() -> {
            int said = sari.says(group, "/admin " + second.replace("-", "").toLowerCase(Locale.ROOT))
                    .id();
            sari.sees(
                    group,
                    "the same",
                    message -> message.id() > said && message.text().contains("kode terbaru pada catatan (log)"));
        });
        assertThat(balai.bot().roster().admins()).isEmpty();

        balai.admin.says(balai.botId(), "/admin " + second);
        balai.admin.sees(balai.botId(), "Kode ini tidak berlaku lagi");
        sari.says(balai.botId(), "/admin " + printed.getFirst());
        sari.sees(balai.botId(), "sekarang admin Sopan");
        sari.says(group, "/admin " + printed.getFirst());
        sari.sees(group, "Mohon kirim /admin dalam percakapan pribadi");
        assertThat(printed).hasSize(1);
        assertThat(balai.bot().roster().admins()).containsExactly(sari.id());
    }

    @Test
    void nobodyElseMakesTheCodeVoid() {
        List<String> printed = printed(() -> {
            for (int times = 1; times <= 3; times++) {
                sari.says(group, "/admin 0000-0000-0000");
                awaitTold("yang berlaku hanya kode terbaru pada catatan (log) program", times);
            }
        });

        assertThat(printed).isEmpty();
        balai.admin.says(balai.botId(), "/admin " + code);
        balai.admin.sees(balai.botId(), "sekarang admin Sopan");
    }

    @Test
    void aCodeIsVoidAlsoWhereNothingMoreIsHeardOfWhoSentIt() {
        balai.hears(2);
        for (int message = 0; message < 4; message++) {
            sari.says(group, "/bantuan");
        }
        sari.sees(group, "terlalu banyak dalam waktu singkat");

        List<String> printed = printed(() -> {
            sari.says(group, "/bantuan " + code);
            sari.sees(group, "kode yang telanjur dikirim di grup tidak berlaku lagi");
        });

        assertThat(printed).hasSize(1);
        balai.admin.says(balai.botId(), "/admin " + code);
        balai.admin.sees(balai.botId(), "Kode ini tidak berlaku lagi");
    }

    @Test
    void aCodeThatCameWithATypoOrByAnEditOrInAReplyIsVoid() {
        String word = "kode yang telanjur dikirim di grup tidak berlaku lagi";
        List<String> mistyped = printed(() -> {
            sari.says(group, "/admim " + code);
            sari.sees(group, word);
        });
        int said = sari.says(group, "/admin@" + "SopanBot").id();
        List<String> edited = printed(() -> {
            Map<String, Object> edit = Map.of(
                    "chat_id", group, "message_id", said, "text", "/admin kodenya " + mistyped.getFirst() + ", bukan?");
            sari.person().does("edit", edit);
            awaitTold(word, 2);
        });
        int help = sari.says(group, "/bantuan").id();
        int answer =
                sari.sees(group, "the help", message -> message.id() > help).id();
        List<String> replied = printed(() -> {
            sari.replies(group, answer, edited.getFirst());
            awaitTold(word, 3);
        });
        assertThat(balai.bot().roster().admins()).isEmpty();
        sari.says(balai.botId(), "/admin " + edited.getFirst());
        sari.sees(balai.botId(), "Kode ini tidak berlaku lagi");
        sari.says(balai.botId(), "/admin " + replied.getFirst());
        sari.sees(balai.botId(), "sekarang admin Sopan");
    }

    private void awaitTold(String word, int times) {
        await().untilAsserted(() -> assertThat(sari.person().reads(group))
                .filteredOn(message -> message.text().contains(word))
                .hasSize(times));
    }

    @Test
    void aCodeThatAnAnonymousAdministratorOrAChannelSentIsVoid() {
        balai.admin.person().does("promote", Map.of("chat_id", group, "user_id", sari.id(), "is_anonymous", true));
        List<String> printed = printed(() -> {
            as(group, "/admin " + code);
            sari.sees(group, "kode yang telanjur dikirim di grup tidak berlaku lagi");
        });
        assertThat(printed).hasSize(1);
        long channel = balai.people()
                .control()
                .post("chats", Map.of("type", "channel", "title", "Pengumuman", "creator", sari.id()))
                .path("id")
                .asLong();
        List<String> again = printed(() -> {
            as(channel, "/admin " + printed.getFirst());
            await().untilAsserted(() -> assertThat(sari.person().reads(group))
                    .filteredOn(message -> message.text().contains("tidak berlaku lagi"))
                    .hasSize(2));
        });
        sari.says(balai.botId(), "/admin " + printed.getFirst());
        sari.sees(balai.botId(), "Kode ini tidak berlaku lagi");
        sari.says(balai.botId(), "/admin " + again.getFirst());
        sari.sees(balai.botId(), "sekarang admin Sopan");
    }

    private void as(long sender, String text) {
        sari.person().does("send", Map.of("chat_id", group, "text", text, "sender_chat_id", sender));
    }

    /** The codes that are printed in the log meanwhile. */
    private static List<String> printed(Runnable meanwhile) {
        try (SaidInLog log = new SaidInLog(AdminCode.class)) {
            meanwhile.run();
            return log.lines().stream()
                    .map(line -> line.replaceAll(".*/admin (\\S+).*", "$1"))
                    .toList();
        }
    }

    @Test
    void theCreatorOfAGroupIsNoAdmin() {
        balai.admin.says(group, "/muatulang");

        balai.admin.sees(group, "hanya untuk admin Sopan");
    }

    @Test
    void theMenusAreThereFromTheStartAndAnAdminGetsMore() {
        await().untilAsserted(() -> {
            assertThat(commands(sari, group))
                    .contains("ajukan", "status", "bahasa")
                    .doesNotContain("pasang", "muatulang");
            assertThat(commands(balai.admin, group)).contains("ajukan", "pasang", "anggota");
            assertThat(commands(sari, group)).contains("rekap", "ekspor", "evaluasi");
            assertThat(commands(sari, balai.botId()))
                    .contains("ajukan", "laporan")
                    .doesNotContain("muatulang", "rekap", "ekspor", "evaluasi");
        });
        sari.starts(balai.botId());
        sari.says(balai.botId(), "/admin " + code);
        sari.sees(balai.botId(), "sekarang admin Sopan");

        await().untilAsserted(() -> {
            balai.bot().tick(); // those of the start may be under way still
            assertThat(commands(sari, balai.botId()))
                    .contains("ajukan", "pasang", "anggota", "muatulang", "ekspor", "evaluasi")
                    .doesNotContain("rekap");
        });
    }
}
