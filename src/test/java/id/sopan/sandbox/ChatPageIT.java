package id.sopan.sandbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.sopan.sandbox.testing.ChatPage;
import id.sopan.sandbox.testing.Chromium;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chat page in a real browser, with a bot on the wire. {@link ChatPage} documents the page's attributes. */
class ChatPageIT {

    @AutoClose
    private static Chromium chromium;

    @TempDir
    Path directory;

    private Stage stage;
    private ChatPage page;

    @BeforeAll
    static void launch() {
        chromium = Chromium.launch();
    }

    @BeforeEach
    void open() {
        stage = Stage.unlimited(directory);
        ScriptedBot.start(stage.emulator.address(), Stage.TOKEN);
        page = ChatPage.wide(chromium.browser(), stage.emulator.address());
        page.be("rina");
    }

    @AfterEach
    void nothing_strange_happened() {
        page.close();
        stage.close();
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void a_form_is_answered_by_button_and_by_reply() {
        page.say("/ajukan");
        assertThat(page.button("Dikirim")).hasAttribute("data-style", "success");
        page.tap("Dikirim");
        assertThat(page.with("toast")).hasText("Dicatat.");
        assertThat(page.button("Dikirim")).hasCount(0);
        assertThat(page.with("edited")).hasCount(1);
        assertThat(page.with("reply-bar=prompt")).containsText("Untuk aplikasi apa?");
        assertThat(page.with("composer")).hasAttribute("placeholder", ScriptedBot.PLACEHOLDER);
        page.say("Presensi");
        assertThat(page.message("tersimpan").locator("em")).hasText("Presensi");
        assertThat(page.with("reply-bar")).hasCount(0);
        assertThat(page.page().locator(".text", new Page.LocatorOptions().setHasText("Untuk aplikasi apa?")))
                .hasCount(0);
    }

    @Test
    void a_card_does_not_move_away_under_a_finger() {
        page.say("/ajukan");
        page.button("Dikirim").hover();
        page.page().mouse().down();
        page.page()
                .waitForRequest(
                        "**/control/as/*/chats",
                        () -> stage.bot.must("sendMessage", Map.of("chat_id", stage.group, "text", "Selamat pagi")));
        assertThat(page.message("Selamat pagi")).hasCount(0);
        page.page().mouse().up();
        assertThat(page.with("toast")).hasText("Dicatat.");
        assertThat(page.message("Selamat pagi")).isVisible();
    }

    @Test
    void the_wrong_person_gets_an_alert() {
        stage.rina.says(stage.group, "/ajukan");
        page.be("budi");
        page.tap("Dikirim");
        assertThat(page.with("dialog=alert")).containsText(ScriptedBot.BELONGS_TO_ANOTHER);
        page.with("action=ok").click();
        assertThat(page.with("dialog")).hasCount(0);
    }

    @Test
    void a_prompt_is_shown_to_the_person_it_asks_only() {
        long asked = stage.rina.says(stage.group, "/tanya").id();
        stage.bot.must(
                "sendMessage",
                Map.of(
                        "chat_id",
                        stage.group,
                        "text",
                        "Untuk aplikasi apa?",
                        "reply_parameters",
                        Map.of("message_id", asked),
                        "reply_markup",
                        Map.of("force_reply", true, "selective", true)));
        assertThat(page.with("reply-bar=prompt")).isVisible();
        page.be("budi");
        assertThat(page.message("Untuk aplikasi apa?")).isVisible();
        assertThat(page.with("reply-bar")).hasCount(0);
    }

    @Test
    void what_others_write_and_take_back_is_seen_live_and_counted() {
        long id = stage.budi.says(stage.group, "Selamat pagi, <b>Bu Rina</b>").id();
        assertThat(page.message("Selamat pagi, <b>Bu Rina</b>")).isVisible();
        stage.budi.does("edit", Map.of("chat_id", stage.group, "message_id", id, "text", "Selamat siang"));
        assertThat(page.message("Selamat siang").locator("[data-edited]")).isVisible();
        stage.budi.does("delete", Map.of("chat_id", stage.group, "message_id", id));
        assertThat(page.message("Selamat siang")).hasCount(0);
        page.be("budi");
        stage.rina.starts(stage.bot.id());
        stage.bot.sends(stage.rina.id(), "Untuk Ibu saja");
        assertThat(page.with("person=rina").locator(".count")).hasText("1");
        page.be("rina");
        assertThat(page.with("chat='" + stage.bot.id() + "'")).hasAttribute("data-unread", "1");
    }

    @Test
    void files_go_up_and_come_down() {
        page.say("/ajukan");
        page.tap("Dikirim");
        assertThat(page.with("reply-bar=prompt")).isVisible();
        page.attach("rancangan.txt", "text/plain", "isi rancangan".getBytes(UTF_8));
        page.with("action=send").click();
        assertThat(page.page().locator("a[data-file='rancangan.txt']")).hasCount(2);
        assertThat(page.download("rancangan.txt")).isEqualTo("isi rancangan");
    }

    @Test
    void formatting_is_shown_and_kept_harmless() {
        stage.bot.must(
                "sendMessage",
                Map.of(
                        "chat_id",
                        stage.group,
                        "parse_mode",
                        "HTML",
                        "text",
                        "<b>tebal</b> <i>miring</i> <code>kode</code> <tg-spoiler>rahasia</tg-spoiler> &lt;script&gt;"
                                + " <a href=\"tg://user?id=" + stage.rina.id() + "\">Rina</a>"
                                + "\n<blockquote expandable>satu\ndua\ntiga\nempat\nlima</blockquote>"));
        Locator text = page.message("tebal");
        assertThat(text.locator("strong")).hasText("tebal");
        assertThat(text.locator("code")).hasText("kode");
        assertThat(text).containsText("<script>");
        assertThat(text.locator(".mention.mine")).hasText("Rina");
        text.locator(".spoiler").click();
        assertThat(text.locator(".spoiler.shown")).hasText("rahasia");
        text.locator(".fold").click();
        assertThat(text.locator("blockquote.open")).containsText("lima");
    }

    @Test
    void a_command_is_completed_by_keyboard() {
        page.with("composer").pressSequentially("/aj");
        assertThat(page.with("suggestion='/ajukan'")).containsText("Mengajukan permohonan");
        page.with("composer").press("Tab");
        assertThat(page.with("composer")).hasValue("/ajukan");
        page.with("composer").press("Enter");
        assertThat(page.button("Batal")).isVisible();
    }

    @Test
    void an_ephemeral_message_says_that_only_its_reader_sees_it() {
        stage.bot.must(
                "sendMessage",
                Map.of("chat_id", stage.group, "text", "Hanya Ibu", "receiver_user_id", stage.rina.id()));
        assertThat(page.with("ephemeral")).containsText("Hanya Anda yang dapat melihat pesan ini");
        page.be("budi");
        assertThat(page.message("Hanya Ibu")).hasCount(0);
    }

    @Test
    void the_clock_is_put_forward() {
        assertThat(page.with("clock")).containsText("08.00");
        page.with("clock").click();
        page.with("forward=PT45M").click();
        assertThat(page.with("clock")).containsText("08.45");
        stage.people.timePasses(Duration.parse("PT14M45S"));
        assertThat(page.with("clock")).containsText("08.59");
        page.with("clock").click();
        assertThat(page.with("dialog=clock")).containsText("Maju 1 jam dari waktu sebenarnya");
    }
}
