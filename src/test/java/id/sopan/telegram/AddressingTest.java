package id.sopan.telegram;

import static id.sopan.telegram.RawJson.BOT;
import static id.sopan.telegram.RawJson.BUDI;
import static id.sopan.telegram.RawJson.FORUM;
import static id.sopan.telegram.RawJson.GROUP;
import static id.sopan.telegram.RawJson.ME;
import static id.sopan.telegram.RawJson.SENDER;
import static id.sopan.telegram.RawJson.inGroup;
import static id.sopan.telegram.RawJson.json;
import static id.sopan.telegram.RawJson.message;
import static id.sopan.telegram.RawJson.read;
import static id.sopan.telegram.RawJson.replyToBot;
import static id.sopan.telegram.RawJson.update;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.conversation.Inbound;
import id.sopan.conversation.Message;
import id.sopan.conversation.Place;
import id.sopan.conversation.Sender;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressingTest {

    @ParameterizedTest
    @CsvSource({
        "/status WS-2026-0001, status, WS-2026-0001",
        "/status@SopanBot WS-2026-0001, status, WS-2026-0001",
        "/STATUS@sopanbot   WS-2026-0001  , status, WS-2026-0001",
        "@SopanBot /status WS-2026-0001, status, WS-2026-0001",
        "/antrian, antrian, ''",
        "/start abc_-1, start, abc_-1",
        "/status: WS-2026-0001, status, WS-2026-0001",
        "/status:WS-2026-0001, status, WS-2026-0001",
        "/statusWS-2026-0001, status, WS-2026-0001",
        "/Status_WS-2026-0001, status, WS-2026-0001",
        "/status_ws-2026-0001, status, ws-2026-0001",
        "/batalWS-2026-0001 tidak perlu, batal, WS-2026-0001 tidak perlu",
        "/bantuan., bantuan, ''",
    })
    void readsACommandWithOrWithoutTheBotsName(String text, String name, String arguments) {
        assertThat(inGroup("'text':'" + text + "'")).singleElement().satisfies(inbound -> {
            Inbound.Commanded commanded = (Inbound.Commanded) inbound;
            assertThat(commanded.name()).isEqualTo(name);
            assertThat(commanded.arguments()).isEqualTo(arguments);
        });
    }

    @Test
    void readsArgumentsOverSeveralLines() {
        assertThat(inGroup("'text':'/batal WS-2026-0001\\nsudah tidak perlu'"))
                .singleElement()
                .extracting(inbound -> ((Inbound.Commanded) inbound).arguments())
                .isEqualTo("WS-2026-0001\nsudah tidak perlu");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'text':'Selamat pagi'",
                "'text':'/status@OtherBot'",
                "'text':'/etc/hosts'",
                "'text':'Coba tanya @SopanBot'",
                "'text':'@SopanBotLain halo'",
                "'photo':[{'file_id':'a','file_unique_id':'b','width':1,'height':1}],'caption':'lihat ini'",
                "'text':'setuju','reply_to_message':{'message_id':1,'date':1,'chat':{'id':-100,'type':'group'},"
                        + "'from':{'id':43,'is_bot':false,'first_name':'Ani'},'text':'bagaimana?'}",
                "'pinned_message':{'message_id':1,'date':1,'chat':{'id':-100,'type':'group'}}",
                "'new_chat_title':'Unit TI'",
            })
    void dropsUnreadWhatPeopleOfAGroupSayToEachOther(String fields) {
        assertThat(inGroup(fields)).isEmpty();
        assertThat(read("edited_message", message(GROUP, BUDI, fields))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'text':'@SopanBot di mana permohonan kami?'",
                "'text':'@sopanbot, WS-2026-0001'",
                "'text':'@SopanBot"
                        + " bagaimana?','reply_to_message':{'message_id':1,'date':1,'chat':{'id':-100,'type':'group'},'from':{'id':43,'is_bot':false,'first_name':'Ani'},'text':'lama"
                        + " sekali'}",
            })
    void wordsThatBeginWithItsNameCallTheBotAndAnswerNothing(String fields) {
        assertThat(inGroup(fields)).singleElement().isInstanceOf(Inbound.Called.class);
        assertThat(read("edited_message", message(GROUP, BUDI, fields))).isEmpty();
        assertThat(inGroup("'text':'@SopanBot Sudah lengkap'," + replyToBot(GROUP)))
                .singleElement()
                .isInstanceOf(Inbound.Said.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@SopanBot Sudah lengkap | Sudah lengkap",
                "@sopanbot: Sudah lengkap | Sudah lengkap",
                "@SopanBot -5 | -5",
                "Tanya @SopanBot | Tanya @SopanBot",
                "@SopanBotLain halo | @SopanBotLain halo"
            })
    void itsNameBeforeTheWordsIsNoPartOfThem(String written, String said) {
        assertThat(inGroup("'text':'" + written + "'," + replyToBot(GROUP)))
                .singleElement()
                .extracting(inbound -> ((Inbound.Said) inbound).message().text())
                .isEqualTo(said);
    }

    @Test
    void hearsOfAChangedAnswerThoughWhatItRepliedToIsGone() {
        UpdateReader knowing = new UpdateReader(BOT, new Desk() {
            @Override
            public boolean knows(long chat, long message) {
                return chat == -100 && message == 5;
            }
        });
        String edited = update(1, "edited_message", message(GROUP, BUDI, "'text':'SIMPEG'"));

        assertThat(knowing.read(json(edited))).singleElement().isInstanceOf(Inbound.Edited.class);
        assertThat(knowing.read(json(edited.replace("'message_id':5", "'message_id':6")
                        .replace("\"message_id\":5", "\"message_id\":6"))))
                .isEmpty();
        assertThat(knowing.read(json(edited.replace("edited_message", "message"))))
                .isEmpty();
    }

    @Test
    void dropsTalkOfAGroupEvenWhereItCannotBeUnderstood() {
        assertThat(inGroup("'text':'rahasia','photo':'not a list'")).isEmpty();
    }

    @Test
    void aReplyThatCommandsAnotherBotIsNotForThisOne() {
        assertThat(inGroup("'text':'/start@OtherBot'," + replyToBot(GROUP))).isEmpty();
    }

    @Test
    void inATopicThatTheBotOpenedNotEveryWordIsAReply() {
        String opening =
                "'reply_to_message':" + message(FORUM, ME, "'forum_topic_created':{'name':'a','icon_color':1}");
        assertThat(read("message", message(FORUM, BUDI, "'text':'Halo'," + opening)))
                .isEmpty();

        String command =
                message(FORUM, BUDI, "'text':'/antrian','is_topic_message':true,'message_thread_id':9," + opening);
        assertThat(read("message", command)).singleElement().satisfies(inbound -> {
            Message message = ((Inbound.Commanded) inbound).message();
            assertThat(message.place().topic()).isEqualTo(9);
            assertThat(message.replyTo()).isNull();
        });
    }

    @Test
    void aChainOfRepliesIsNoTopic() {
        assertThat(inGroup("'text':'/antrian','message_thread_id':9"))
                .singleElement()
                .extracting(inbound ->
                        ((Inbound.Commanded) inbound).message().place().topic())
                .isNull();
    }

    @Test
    void readsAReplyToTheBot() {
        assertThat(inGroup("'text':'Sudah lengkap'," + replyToBot(GROUP)))
                .singleElement()
                .isEqualTo(new Inbound.Said(new Message(
                        SENDER,
                        new Place(-100, Place.Kind.GROUP, "Unit TI", null),
                        5,
                        Instant.ofEpochSecond(1795500000),
                        "Sudah lengkap",
                        null,
                        0,
                        false,
                        null,
                        4L,
                        "Alasan?",
                        null,
                        false,
                        new Sender(BOT.id(), "Sopan", "SopanBot", null, Sender.Kind.BOT),
                        false)));
    }
}
