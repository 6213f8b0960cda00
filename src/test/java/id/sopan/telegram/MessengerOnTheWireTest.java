package id.sopan.telegram;

import static id.sopan.telegram.RawJson.GROUP;
import static id.sopan.telegram.RawJson.ME;
import static id.sopan.telegram.RawJson.json;
import static id.sopan.telegram.RawJson.message;
import static id.sopan.telegram.ScriptedServer.badGateway;
import static id.sopan.telegram.ScriptedServer.body;
import static id.sopan.telegram.ScriptedServer.cutShort;
import static id.sopan.telegram.ScriptedServer.lostAnswer;
import static id.sopan.telegram.ScriptedServer.ok;
import static id.sopan.telegram.ScriptedServer.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.outbox.Address;
import id.sopan.outbox.Delivery;
import id.sopan.outbox.Messenger;
import id.sopan.procedure.Style;
import id.sopan.wording.Attachment;
import id.sopan.wording.Button;
import id.sopan.wording.Card;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated
class MessengerOnTheWireTest {

    private static final Address TOPIC = new Address(-200, 9);
    private static final ScriptedServer.Reply SENT = ok(message(GROUP, ME, "'text':'Kartu'"));

    private final ScriptedServer server = ScriptedServer.start();
    private final Telegram telegram = new Telegram(server.settings(), Duration.ofSeconds(10));
    private final Messenger messenger = telegram.messenger();

    @AfterEach
    void stop() {
        telegram.close();
        server.close();
    }

    @Test
    void whatNobodyMustActOnMakesNoSound() {
        server.on("sendmessage", SENT);
        messenger.sendSilently(TOPIC, Card.text("a"));
        messenger.send(TOPIC, Card.text("b"));
        assertThat(server.calls("sendmessage").get(0)).contains("\"disable_notification\":true");
        assertThat(server.calls("sendmessage").get(1)).doesNotContain("disable_notification");
    }

    @Test
    void sendsACardWithButtonsToATopic() {
        server.on("sendmessage", SENT);
        Card card = Card.with(
                "<b>WS-2026-0001</b>",
                List.of(
                        List.of(
                                Button.data("Setujui", Style.SUCCESS, "r|1|ya"),
                                Button.data("Tolak", Style.DANGER, "r|1|tidak")),
                        List.of(Button.url("Buka", "https://example.org/"))));

        assertThat(messenger.send(TOPIC, card)).isEqualTo(new Delivery.Delivered(5));
        assertThat(json(server.calls("sendmessage").getFirst()))
                .isEqualTo(json("{'chat_id':'-200','message_thread_id':9,'text':'<b>WS-2026-0001</b>',"
                        + "'parse_mode':'html','link_preview_options':{'is_disabled':true},"
                        + "'reply_markup':{'inline_keyboard':["
                        + "[{'text':'Setujui','callback_data':'r|1|ya','style':'success'},"
                        + "{'text':'Tolak','callback_data':'r|1|tidak','style':'danger'}],"
                        + "[{'text':'Buka','url':'https://example.org/'}]]},'method':'sendmessage'}"));
    }

    @Test
    void asksOnePersonForAReply() {
        server.on("sendmessage", SENT);
        messenger.send(new Address(-100, null), Card.prompt("Apa alasannya?", new Card.Prompt(3L, "Alasan")));

        var request = json(server.calls("sendmessage").getFirst());
        assertThat(request.path("reply_markup"))
                .isEqualTo(json("{'force_reply':true,'selective':true,'input_field_placeholder':'Alasan'}"));
        assertThat(request.path("reply_parameters").path("message_id").asInt()).isEqualTo(3);
        assertThat(request.path("reply_parameters")
                        .path("allow_sending_without_reply")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void sendsFilesByTheirIdWithACaption() {
        server.on("sendphoto", SENT).on("senddocument", SENT);
        assertThat(messenger.send(TOPIC, withFile(true))).isEqualTo(new Delivery.Delivered(5));
        assertThat(messenger.send(TOPIC, withFile(false))).isEqualTo(new Delivery.Delivered(5));

        assertThat(server.calls("sendphoto").getFirst()).contains("name=\"photo\"", "FILE", "Bukti", "html", "-200");
        assertThat(server.calls("senddocument").getFirst()).contains("name=\"document\"", "name=\"message_thread_id\"");
    }

    @Test
    void editsTextOrCaptionAndStripsAndDeletes() {
        server.on("editmessagereplymarkup", ok(message(GROUP, ME, "'text':'Kartu'")));
        assertThat(messenger.edit(TOPIC, 7, Card.text("Baru"))).isEqualTo(new Delivery.Delivered(7));
        assertThat(messenger.edit(TOPIC, 7, withFile(true))).isEqualTo(new Delivery.Delivered(7));
        assertThat(messenger.strip(TOPIC, 7)).isEqualTo(new Delivery.Delivered(7));
        assertThat(messenger.delete(TOPIC, 7)).isEqualTo(new Delivery.Delivered(7));

        assertThat(json(server.calls("editmessagetext").getFirst()).path("text").asText())
                .isEqualTo("Baru");
        assertThat(json(server.calls("editmessagecaption").getFirst())
                        .path("caption")
                        .asText())
                .isEqualTo("Bukti");
        assertThat(json(server.calls("editmessagereplymarkup").getFirst()).has("reply_markup"))
                .isFalse();
        assertThat(json(server.calls("deletemessage").getFirst())
                        .path("message_id")
                        .asInt())
                .isEqualTo(7);
    }

    @Test
    void aProxysPageLeavesOpenWhetherItWasSentOrChanged() {
        server.on("sendmessage", badGateway()).on("editmessagetext", badGateway());
        assertThat(messenger.send(TOPIC, Card.text("a"))).isEqualTo(new Delivery.Unknown());
        assertThat(messenger.edit(TOPIC, 7, Card.text("a"))).isEqualTo(new Delivery.Unknown());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', quoteCharacter = '`', textBlock = """
            502 {"error":"bad_gateway"}
            503 {"message":"no_upstream","ok":"false"}
            502 {"trace":{"ok":true},"code":502}
            200 {"status":"maintenance"}
            200 {"status":
            """)
    void soDoesJsonThatIsNotTheBotApis(int status, String answer) {
        ScriptedServer.Reply foreign = body(status, "application/json", answer);
        server.on("sendmessage", foreign).on("editmessagetext", foreign);
        assertThat(messenger.send(TOPIC, Card.text("a"))).isEqualTo(new Delivery.Unknown());
        assertThat(messenger.edit(TOPIC, 7, Card.text("a"))).isEqualTo(new Delivery.Unknown());
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 401, 403, 404, 429})
    void whomAProxyTurnsAwayWillTryAgainForNothingHappened(int status) {
        ScriptedServer.Reply page = body(status, "text/html", "<html>Chat not found? Sign in to the proxy</html>");
        server.on("sendmessage", page).on("editmessagetext", page);
        assertThat(messenger.send(TOPIC, Card.text("a"))).isEqualTo(new Delivery.TryAgain(Duration.ofSeconds(2)));
        assertThat(messenger.edit(TOPIC, 7, Card.text("a"))).isEqualTo(new Delivery.TryAgain(Duration.ofSeconds(2)));
        assertThat(server.calls("sendmessage")).hasSize(1);
    }

    @Test
    void whatIsTooLargeForAProxyIsNotTriedAgain() {
        server.on("sendmessage", body(413, "text/html", "<html>Request Entity Too Large</html>"));
        assertThat(messenger.send(TOPIC, Card.text("a"))).isInstanceOf(Delivery.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"ok\":true}", "{\"ok\":false}", "{\"ok\":false,\"description\":\"maintenance\"}"})
    void soDoesAnAnswerWithoutAResultOrACode(String answer) {
        ScriptedServer.Reply empty = body(200, "application/json", answer);
        server.on("sendmessage", empty).on("editmessagetext", empty);
        assertThat(messenger.send(TOPIC, Card.text("a"))).isEqualTo(new Delivery.Unknown());
        assertThat(messenger.edit(TOPIC, 7, Card.text("a"))).isEqualTo(new Delivery.Unknown());
    }

    @Test
    void aLostAnswerIsNotSentAgainNotEvenOnAnOldConnection() {
        server.on("sendmessage", SENT, lostAnswer(), cutShort());
        messenger.send(TOPIC, Card.text("a"));
        assertThat(messenger.send(TOPIC, Card.text("b"))).isEqualTo(new Delivery.Unknown());
        assertThat(messenger.send(TOPIC, Card.text("c"))).isEqualTo(new Delivery.Unknown());
        assertThat(server.calls("sendmessage")).hasSize(3);
    }

    @Test
    void anAnswerThatDoesNotComeLeavesOpenWhetherItWasSent() {
        CountDownLatch never = new CountDownLatch(1);
        server.on("sendmessage", ScriptedServer.after(never, SENT));
        try (Telegram hasty = new Telegram(server.settings(), Duration.ofSeconds(1))) {
            assertThat(hasty.messenger().send(TOPIC, Card.text("a"))).isEqualTo(new Delivery.Unknown());
        }
        never.countDown();
    }

    @Test
    void whereNobodyListensNothingHappened() {
        server.close();
        assertThat(messenger.send(TOPIC, Card.text("a"))).isInstanceOf(Delivery.TryAgain.class);
    }

    @Test
    void obeysLimitsAndFollowsMigrations() {
        server.on(
                "sendmessage",
                refused(429, "Too Many Requests: retry after 3", "'retry_after':3"),
                refused(400, "Bad Request: group chat was upgraded to a supergroup chat", "'migrate_to_chat_id':-1001"),
                refused(403, "Forbidden: bot was kicked from the group chat", ""));
        assertThat(messenger.send(TOPIC, Card.text("a"))).isEqualTo(new Delivery.TryAgain(Duration.ofSeconds(3)));
        assertThat(messenger.send(TOPIC, Card.text("a"))).isEqualTo(new Delivery.Migrated(-1001));
        assertThat(messenger.send(TOPIC, Card.text("a"))).isInstanceOf(Delivery.Unreachable.class);
    }

    @Test
    void whereAGroupAllowsNoPicturesItsWordsAreSent() {
        ScriptedServer.Reply barred = refused(400, "Bad Request: not enough rights to send photos to the chat", "");
        server.on("sendphoto", barred, barred)
                .on("sendmessage", SENT, refused(403, "Forbidden: bot was kicked from the supergroup chat", ""));
        assertThat(messenger.send(TOPIC, withFile(true))).isEqualTo(new Delivery.Delivered(5));
        assertThat(json(server.calls("sendmessage").getFirst()).path("text").asText())
                .startsWith("Bukti")
                .contains("tidak mengizinkannya", "does not allow that");
        assertThat(messenger.send(TOPIC, withFile(true))).isInstanceOf(Delivery.Unreachable.class);
    }

    @Test
    void anEmptyCardIsRefusedBeforeItIsSent() {
        assertThat(messenger.send(TOPIC, Card.text(""))).isInstanceOf(Delivery.Refused.class);
        assertThat(server.calls("sendmessage")).isEmpty();
    }

    private static Card withFile(boolean photo) {
        return new Card("Bukti", List.of(), null, new Attachment("FILE", photo, "bukti.jpg"), null, null);
    }
}
