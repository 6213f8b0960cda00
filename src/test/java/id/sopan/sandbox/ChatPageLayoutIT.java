package id.sopan.sandbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import id.sopan.sandbox.settings.ElapsedTime;
import id.sopan.sandbox.settings.EmulatorLimits;
import id.sopan.sandbox.testing.ChatPage;
import id.sopan.sandbox.testing.Chromium;
import id.sopan.sandbox.testing.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The chat page on a phone, over a restart of the emulator, after a reset, and with a long history. */
class ChatPageLayoutIT extends Staged {

    @AutoClose
    private static Chromium chromium;

    @BeforeAll
    static void launch() {
        chromium = Chromium.launch();
    }

    @Test
    void a_phone_shows_list_and_conversation_as_two_screens() {
        try (var page = ChatPage.phone(chromium.browser(), stage.emulator.address())) {
            page.be("rina");
            assertThat(page.with("composer")).hasCount(0);
            page.open(stage.group);
            assertThat(page.with("chat='" + stage.group + "'")).isHidden();
            page.say("Selamat pagi, ini kalimat yang cukup panjang untuk memenuhi layar yang sempit.");
            assertThat(page.message("Selamat pagi")).isInViewport();
            assertThat(page.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(360);
            page.with("action=back").click();
            assertThat(page.with("chat='" + stage.group + "'")).isVisible();
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void nothing_of_a_dialog_is_cut_off_on_a_phone() {
        try (var page = ChatPage.phone(chromium.browser(), stage.emulator.address())) {
            page.be("rina");
            page.with("clock").click();
            assertThatAllIsShown(page);
            for (String item : List.of("join", "reset")) {
                page.with("action=tools").click();
                page.with("item=" + item).click();
                assertThatAllIsShown(page);
            }
            page.open(stage.group);
            page.with("action=chat-menu").click();
            page.with("item=members").click();
            assertThatAllIsShown(page);
            assertThat(page.complaints()).isEmpty();
        }
    }

    /** Of the dialog that is open, and closes it. */
    private static void assertThatAllIsShown(ChatPage page) {
        var dialog = page.page().locator("dialog[open]");
        assertThat(dialog).isVisible();
        assertThat(dialog.evaluate("dialog => [dialog, ...dialog.querySelectorAll('*')]"
                        + ".filter(part => getComputedStyle(part).overflowX !== 'visible')"
                        + ".map(part => part.scrollWidth - part.clientWidth).reduce((a, b) => Math.max(a, b), 0)"))
                .as(dialog.textContent())
                .isEqualTo(0);
        page.page().keyboard().press("Escape");
        assertThat(dialog).hasCount(0);
    }

    @Test
    void all_commands_are_suggested_and_can_be_reached() {
        List<Map<String, String>> commands = IntStream.rangeClosed(10, 35)
                .mapToObj(i -> Map.of("command", "perintah" + i, "description", "Perintah " + i))
                .toList();
        stage.bot.must("setMyCommands", Map.of("commands", commands));
        try (var page = ChatPage.phone(chromium.browser(), stage.emulator.address())) {
            page.be("rina");
            page.open(stage.group);
            page.with("composer").pressSequentially("/");
            assertThat(page.with("suggestion")).hasCount(26);
            page.with("composer").press("ArrowUp");
            assertThat(page.with("suggestion='/perintah35'")).isInViewport();
            page.with("suggestion='/perintah10'").scrollIntoViewIfNeeded();
            page.with("suggestion='/perintah10'").click();
            assertThat(page.with("composer")).hasValue("/perintah10");
        }
    }

    @Test
    void between_a_phone_and_a_wide_window_the_conversation_keeps_its_room() {
        var buttons = List.of(List.of(Map.of("text", "Setujui", "callback_data", "ya")));
        stage.bot.must(
                "sendMessage",
                Map.of(
                        "chat_id",
                        stage.group,
                        "text",
                        "Mohon keputusan.",
                        "reply_markup",
                        Map.of("inline_keyboard", buttons)));
        try (var page = ChatPage.wide(chromium.browser(), stage.emulator.address())) {
            page.be("rina");
            assertThat(page.page().locator("#tour")).isVisible();
            for (int width : new int[] {1024, 1000, 900, 768}) {
                page.page().setViewportSize(width, 800);
                assertThat(page.message("Mohon keputusan.")).isInViewport();
                assertThat(page.with("log").boundingBox().width)
                        .as("conversation at %s", width)
                        .isGreaterThan(360);
                assertThat(page.with("log").evaluate("log => log.scrollWidth - log.clientWidth"))
                        .as("cut off at %s", width)
                        .isEqualTo(0);
            }
            page.with("action=tour").click();
            assertThat(page.page().locator("#tour")).isInViewport();
            assertThat(page.with("log").boundingBox().width).isGreaterThan(360);
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void nothing_is_missed_while_the_emulator_restarts() {
        try (var page = ChatPage.wide(chromium.browser(), stage.emulator.address())) {
            page.be("rina");
            assertThat(page.with("composer")).isVisible();
            int port = stage.emulator.port();
            stage.emulator.close();
            assertThat(page.page().locator("#away")).isVisible();
            try (var again = Emulator.start(directory, port, stage.clock, new ElapsedTime(), EmulatorLimits.none())) {
                again.call(
                        "POST", "as/" + stage.budi.id() + "/send", Map.of("chat_id", stage.group, "text", "Kembali"));
                assertThat(page.message("Kembali")).isVisible();
                assertThat(page.page().locator("#away")).isHidden();
                again.call(
                        "POST", "as/" + stage.budi.id() + "/send", Map.of("chat_id", stage.group, "text", "Langsung"));
                assertThat(page.message("Langsung")).isVisible();
            }
        }
    }

    @Test
    void until_its_people_are_known_the_page_says_that_it_is_being_prepared() {
        try (var page = ChatPage.wide(chromium.browser(), stage.emulator.address())) {
            List<Route> held = new ArrayList<>();
            page.page().route("**/users", held::add);
            page.page().reload();
            assertThat(page.page().locator("#conversation")).containsText("sedang disiapkan");
            page.page().waitForCondition(() -> !held.isEmpty());
            held.forEach(Route::resume);
            assertThat(page.page().locator("#conversation")).not().containsText("sedang disiapkan");
            assertThat(page.with("person").first()).isVisible();
        }
    }

    @Test
    void a_reset_is_asked_about_and_leaves_an_empty_page_that_fills_again() {
        try (var page = ChatPage.wide(chromium.browser(), stage.emulator.address())) {
            page.with("action=tools").click();
            page.with("item=reset").click();
            page.with("action=yes").click();
            assertThat(page.with("person")).hasCount(0);
            assertThat(page.page().locator("#conversation")).containsText("Ruang latihan masih kosong");
            Person first = stage.people.person("Sinta", "sinta", "id");
            assertThat(page.with("me=sinta")).isAttached();
            stage.people.person("Tono", "tono", "id");
            stage.people.supergroup("Bagian Umum", first);
            assertThat(page.with("unit='Bagian Umum'")).containsText("Sinta");
            assertThat(page.complaints()).noneMatch(complaint -> complaint.startsWith("error"));
        }
    }

    @Test
    void a_long_history_is_read_in_steps() {
        for (int i = 1; i <= 150; i++) {
            stage.budi.says(stage.group, "Pesan " + i + ".");
        }
        try (var page = ChatPage.wide(chromium.browser(), stage.emulator.address())) {
            page.be("rina");
            assertThat(page.message("Pesan 150.")).isInViewport();
            assertThat(page.message("Pesan 1.")).hasCount(0);
            assertThat(page.with("day").last().locator("span")).hasCSS("opacity", "0");
            for (String oldest : new String[] {"Pesan 91.", "Pesan 31.", "Pesan 1."}) {
                assertThat(page.message(oldest)).hasCount(1);
                page.page().locator("[data-log]").evaluate("log => log.scrollTo(0, 0)");
            }
            assertThat(page.with("log")).containsText("Awal percakapan");
        }
    }

    @Test
    void the_newest_message_stays_in_sight_when_a_keyboard_takes_half_of_the_screen() {
        for (int i = 1; i <= 40; i++) {
            stage.budi.says(stage.group, "Pesan " + i + ".");
        }
        try (var page = ChatPage.phone(chromium.browser(), stage.emulator.address())) {
            page.be("rina");
            page.open(stage.group);
            page.with("log").evaluate("log => log.scrollTo(0, log.scrollHeight)");
            page.page().setViewportSize(360, 400);
            assertThat(page.message("Pesan 40.")).isInViewport();
            page.with("log").evaluate("log => log.scrollTo(0, 0)");
            page.page().setViewportSize(360, 700);
            assertThat(page.message("Pesan 40.")).not().isInViewport();
        }
    }

    @Test
    void a_click_counts_though_what_is_clicked_changes_while_the_finger_is_down() {
        try (var page = ChatPage.wide(chromium.browser(), stage.emulator.address())) {
            page.be("budi");
            var rina = page.with("person=rina");
            rina.hover();
            page.page().mouse().down();
            page.page()
                    .waitForResponse(
                            "**/as/" + stage.rina.id() + "/messages?*",
                            () -> stage.budi.says(stage.group, "Belum dibaca Rina."));
            page.page().waitForTimeout(500);
            assertThat(rina.locator(".count")).hasCount(0);
            page.page().mouse().up();
            assertThat(page.with("me=rina")).isAttached();
            assertThat(page.message("Belum dibaca Rina.")).isVisible();
        }
    }

    @Test
    void who_joins_another_group_stays_with_their_unit() {
        stage.people.supergroup("Akademik", stage.people.person("Sari", "sari", "id"));
        try (var page = ChatPage.wide(chromium.browser(), stage.emulator.address())) {
            page.be("budi");
            page.with("action=tools").click();
            page.with("item=join").click();
            page.with("option=Akademik").click();
            assertThat(page.with("composer")).isVisible();
            assertThat(page.page().locator("[data-unit='Unit TI'] [data-person=budi]"))
                    .isVisible();
            assertThat(page.page().locator("[data-unit=Akademik] [data-person]"))
                    .hasCount(1);
        }
    }

    @Test
    void who_has_left_can_join_again() {
        try (var page = ChatPage.wide(chromium.browser(), stage.emulator.address())) {
            page.be("budi");
            page.with("action=chat-menu").click();
            page.with("item=leave").click();
            page.with("action=yes").click();
            assertThat(page.with("composer")).hasCount(0);
            page.with("action=tools").click();
            page.with("item=join").click();
            page.with("option='Unit TI'").click();
            assertThat(page.with("composer")).isVisible();
            assertThat(page.complaints()).isEmpty();
        }
    }
}
