package id.sopan.telegram;

import static id.sopan.telegram.RawJson.BOT;
import static id.sopan.telegram.RawJson.BUDI;
import static id.sopan.telegram.RawJson.FORUM;
import static id.sopan.telegram.RawJson.GROUP;
import static id.sopan.telegram.RawJson.ME;
import static id.sopan.telegram.RawJson.PRIVATE;
import static id.sopan.telegram.RawJson.SENDER;
import static id.sopan.telegram.RawJson.inGroup;
import static id.sopan.telegram.RawJson.json;
import static id.sopan.telegram.RawJson.message;
import static id.sopan.telegram.RawJson.read;
import static id.sopan.telegram.RawJson.replyToBot;
import static id.sopan.telegram.RawJson.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sopan.conversation.Inbound;
import id.sopan.conversation.Inbound.Standing;
import id.sopan.conversation.Listener;
import id.sopan.conversation.Message;
import id.sopan.conversation.Place;
import id.sopan.conversation.Sender;
import id.sopan.wording.Attachment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateReaderTest {

    @Test
    void readsAnythingSaidInPrivateButNoServiceMessages() {
        assertThat(read("message", message(PRIVATE, BUDI, "'text':'Halo'")))
                .singleElement()
                .isInstanceOf(Inbound.Said.class);
        assertThat(read("message", message(PRIVATE, BUDI, "'voice':{'file_id':'a','file_unique_id':'b','duration':1}")))
                .singleElement()
                .isInstanceOf(Inbound.Said.class);
        assertThat(read(
                        "message",
                        message(
                                PRIVATE,
                                BUDI,
                                "'pinned_message':{'message_id':1,'date':0,'chat':{'id':42,'type':'private'}}")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'game':{'title':'Ular','description':'','photo':[]}",
                "'invoice':{'title':'Tagihan'}",
                "'hologram':{'file_id':'a'}"
            })
    void hearsAlsoWhatIsOfAKindThatItDoesNotKnow(String content) {
        assertThat(read("message", message(PRIVATE, BUDI, content)))
                .singleElement()
                .isInstanceOf(Inbound.Said.class);
        assertThat(inGroup(content + "," + replyToBot(GROUP))).singleElement().isInstanceOf(Inbound.Said.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'text':'Halo' | false",
                "'caption':'Bukti','document':{'file_id':'a','file_unique_id':'b'} | false",
                "'caption':'Bukti','animation':{'file_id':'a','file_unique_id':'b','width':1,'height':1,'duration':1},'document':{'file_id':'a','file_unique_id':'b'} | false",
                "'caption':'Bukti','photo':[{'file_id':'a','file_unique_id':'b','width':1,'height':1}] | false",
                "'caption':'Bukti','video':{'file_id':'a','file_unique_id':'b','width':1,'height':1,'duration':1} | true",
                "'caption':'Bukti','audio':{'file_id':'a','file_unique_id':'b','duration':1} | true",
                "'caption':'Bukti','paid_media':{'star_count':1,'paid_media':[]} | true",
                "'story':{'chat':{'id':42,'type':'private'},'id':1} | true",
                "'text':'@SopanBot' | true"
            })
    void knowsWhatItCannotReadWhateverStandsBesideIt(String content, boolean unreadable) {
        assertThat(read("message", message(PRIVATE, BUDI, content)))
                .singleElement()
                .extracting(inbound -> ((Inbound.Said) inbound).message().unreadable())
                .isEqualTo(unreadable);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'message_auto_delete_timer_changed':{'message_auto_delete_time':86400}",
                "'write_access_allowed':{}",
                "'forum_topic_created':{'name':'a','icon_color':1}",
                "'chat_background_set':{'type':{'type':'chat_theme','theme_name':'🏠'}}"
            })
    void nobodySaidWhatTelegramTells(String content) {
        assertThat(read("message", message(PRIVATE, BUDI, content))).isEmpty();
    }

    @Test
    void whoseNameCannotBeSeenIsCalledByTheirUserNameOrId() {
        String unseen = BUDI.replace("Budi", "\u2800").replace("Santoso", "\uFFFC");
        assertThat(called(unseen)).isEqualTo("@budi");
        assertThat(called(unseen.replace("'username':'budi',", ""))).isEqualTo("42");
        assertThat(called(BUDI)).isEqualTo("Budi Santoso");
    }

    private static String called(String from) {
        Inbound.Said said = (Inbound.Said)
                read("message", message(PRIVATE, from, "'text':'Halo'")).getFirst();
        return said.message().sender().name();
    }

    @Test
    void takesTheLargestPhotoAndItsCaption() {
        String photo = "'caption':'Bukti','photo':["
                + "{'file_id':'small','file_unique_id':'s','width':90,'height':60,'file_size':1000},"
                + "{'file_id':'large','file_unique_id':'l','width':900,'height':600,'file_size':90000}]";
        assertThat(inGroup(photo + "," + replyToBot(GROUP))).singleElement().satisfies(inbound -> {
            Message message = ((Inbound.Said) inbound).message();
            assertThat(message.text()).isEqualTo("Bukti");
            assertThat(message.file()).isEqualTo(new Attachment("large", true, "foto.jpg"));
            assertThat(message.fileSize()).isEqualTo(90000);
        });
    }

    @Test
    void cleansTheNameOfADocument() {
        String document = "'document':{'file_id':'d','file_unique_id':'u','file_name':"
                + "'../rancangan\\u202efdp.exe','file_size':3000000000}";
        assertThat(read("message", message(PRIVATE, BUDI, document)))
                .singleElement()
                .satisfies(inbound -> {
                    Message message = ((Inbound.Said) inbound).message();
                    assertThat(message.file()).isEqualTo(new Attachment("d", false, ".._rancanganfdp.exe"));
                    assertThat(message.fileSize()).isEqualTo(3_000_000_000L);
                });
    }

    @Test
    void readsWhatWasEdited() {
        assertThat(read("edited_message", message(PRIVATE, BUDI, "'text':'Halo','edit_date':1795500009")))
                .singleElement()
                .isInstanceOf(Inbound.Edited.class);
        assertThat(read("edited_message", message(GROUP, BUDI, "'text':'ya'," + replyToBot(GROUP))))
                .singleElement()
                .isInstanceOf(Inbound.Edited.class);
    }

    @Test
    void knowsWhetherWhatWasEditedIsACommandForTheBot() {
        assertThat(read("edited_message", message(GROUP, BUDI, "'text':'/ajukan'")))
                .singleElement()
                .satisfies(inbound ->
                        assertThat(((Inbound.Edited) inbound).command()).isTrue());
        assertThat(read("edited_message", message(GROUP, BUDI, "'text':'/ajukan@lain_bot'")))
                .isEmpty();
        assertThat(read("edited_message", message(PRIVATE, BUDI, "'text':'ajukan'")))
                .singleElement()
                .satisfies(inbound ->
                        assertThat(((Inbound.Edited) inbound).command()).isFalse());
    }

    @Test
    void readsTapsAlsoOnMessagesThatAreNoLongerAccessible() {
        String tap = "{'id':'77','from':%s,'chat_instance':'c','data':'r|1|setuju','message':%s}";
        String known = message(FORUM, ME, "'text':'Kartu','is_topic_message':true,'message_thread_id':9");
        assertThat(read("callback_query", tap.formatted(BUDI, known)))
                .containsExactly(new Inbound.Tapped(
                        SENDER, new Place(-200, Place.Kind.SUPERGROUP, "Forum", 9), 5, "77", "r|1|setuju", false));
        String gone = "{'message_id':5,'date':0,'chat':" + GROUP + "}";
        assertThat(read("callback_query", tap.formatted(BUDI, gone)))
                .containsExactly(new Inbound.Tapped(
                        SENDER, new Place(-100, Place.Kind.GROUP, "Unit TI", null), 5, "77", "r|1|setuju", false));
    }

    @Test
    void takesTheTopicOfAMessageThatIsNoLongerAccessibleFromWhatIsKnownOfIt() {
        String tap =
                "{'id':'77','from':%s,'chat_instance':'c','data':'r','message':{'message_id':5,'date':0,'chat':%s}}";
        Listener knowing = new Desk() {
            @Override
            public Optional<Integer> topic(long chat, long message) {
                return chat == -200 && message == 5 ? Optional.of(9) : Optional.empty();
            }
        };
        assertThat(new UpdateReader(BOT, knowing).read(json(update(1, "callback_query", tap.formatted(BUDI, FORUM)))))
                .containsExactly(new Inbound.Tapped(
                        SENDER, new Place(-200, Place.Kind.SUPERGROUP, "Forum", 9), 5, "77", "r", false));
    }

    @Test
    void knowsOfATapWhetherTheMessageBearsTheButton() {
        String card = message(
                GROUP,
                ME,
                "'text':'Kartu','reply_markup':{'inline_keyboard':[[{'text':'SOP','url':'https://a.b'}],"
                        + "[{'text':'Ya','callback_data':'ya'},{'text':'Tidak','callback_data':'tidak'}]]}");
        for (String data : List.of("ya", "tidak", "lain")) {
            String tap =
                    "{'id':'77','from':%s,'chat_instance':'c','data':'%s','message':%s}".formatted(BUDI, data, card);
            assertThat(read("callback_query", tap))
                    .singleElement()
                    .extracting(inbound -> ((Inbound.Tapped) inbound).offered())
                    .isEqualTo(!data.equals("lain"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'id':1087968824,'is_bot':true | -100 | ANONYMOUS_ADMINISTRATOR | 1087968824",
                "'id':136817688,'is_bot':true | -555 | CHANNEL | -555",
                "'id':777000,'is_bot':false | -555 | CHANNEL | -555",
                "'id':136817688,'is_bot':true | | CHANNEL | 136817688",
                "'id':99,'is_bot':true | | BOT | 99",
            })
    void tellsWhoIsNoPerson(String from, String as, Sender.Kind kind, long id) {
        String chat = as == null ? "" : "'sender_chat':{'id':%s,'type':'channel','title':'Kanal'},".formatted(as);
        assertThat(read("message", message(GROUP, "{" + from + ",'first_name':'X'}", chat + "'text':'/antrian'")))
                .singleElement()
                .satisfies(inbound -> {
                    Sender sender = ((Inbound.Commanded) inbound).message().sender();
                    assertThat(sender.kind()).isEqualTo(kind);
                    assertThat(sender.id()).isEqualTo(id);
                });
    }

    @Test
    void readsMigrationFromBothSides() {
        assertThat(inGroup("'migrate_to_chat_id':-1009")).containsExactly(new Inbound.Migrated(-100, -1009));
        assertThat(read("message", message(FORUM, BUDI, "'migrate_from_chat_id':-100")))
                .containsExactly(new Inbound.Migrated(-100, -200));
    }

    @Test
    void readsWhoJoinedAndLeftButNotTheBotItself() {
        String ani = "{'id':43,'is_bot':false,'first_name':'Ani'}";
        assertThat(inGroup("'new_chat_members':[%s,%s,%s]".formatted(BUDI, ME, ani)))
                .extracting(
                        inbound -> ((Inbound.MemberChanged) inbound).member().id())
                .containsExactly(42L, 43L);
        assertThat(inGroup("'left_chat_member':" + ani))
                .singleElement()
                .extracting(inbound -> ((Inbound.MemberChanged) inbound).present())
                .isEqualTo(false);
    }

    @ParameterizedTest
    @CsvSource({
        "creator, false, true",
        "administrator, false, true",
        "member, false, true",
        "restricted, true, true",
        "restricted, false, false",
        "left, false, false",
        "kicked, false, false",
    })
    void readsChangesOfMembers(String status, boolean isMember, boolean present) {
        String news = ("{'chat':%s,'from':%s,'date':1,'old_chat_member':{'status':'left','user':%s},"
                        + "'new_chat_member':{'user':%s,'status':'%s','is_member':%s}}")
                .formatted(GROUP, BUDI, BUDI, BUDI, status, isMember);
        assertThat(read("chat_member", news))
                .containsExactly(new Inbound.MemberChanged(
                        new Place(-100, Place.Kind.GROUP, "Unit TI", null), SENDER, present, Instant.ofEpochSecond(1)));
    }

    @ParameterizedTest
    @CsvSource({"administrator, ADMINISTRATOR", "member, MEMBER", "kicked, OUT"})
    void readsTheBotsOwnStanding(String status, Standing standing) {
        String news = ("{'chat':%s,'from':%s,'date':1,'old_chat_member':{'status':'left','user':%s},"
                        + "'new_chat_member':{'user':%s,'status':'%s'}}")
                .formatted(PRIVATE, BUDI, ME, ME, status);
        assertThat(read("my_chat_member", news))
                .containsExactly(new Inbound.BotChanged(
                        new Place(42, Place.Kind.PRIVATE, "", null), SENDER, standing, Instant.ofEpochSecond(1)));
    }

    @Test
    void survivesWhatTelegramAddsLater() {
        String reply = "'text':'ya','brand_new':{'a':1},'reply_to_message':"
                + message(GROUP, ME, "'text':'?','forward_origin':{'type':'teleported','date':1}");
        assertThat(inGroup(reply)).hasSize(1);
    }

    @Test
    void cannotReadWhatIsNoUpdate() {
        UpdateReader reader = new UpdateReader(BOT, new Desk());
        assertThatThrownBy(() -> reader.read(json("'text'"))).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> reader.read(json("{'update_id':1,'message':'text'}")))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> reader.read(json("{'update_id':1,'callback_query':{'id':'1','from':" + BUDI + "}}")))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void aTapWithoutAnIdCannotBeRead() {
        String tap = "{'from':%s,'data':'x','message':%s}".formatted(BUDI, message(GROUP, ME, "'text':'Kartu'"));
        assertThatThrownBy(() -> read("callback_query", tap)).hasMessageContaining("tap without an id");
    }

    @Test
    void mendsTextsThatAreNoUnicode() {
        assertThat(read("message", message(PRIVATE, BUDI, "'text':'a\\ud800b \uD83D\uDE00'")))
                .singleElement()
                .extracting(inbound -> ((Inbound.Said) inbound).message().text())
                .isEqualTo("a?b \uD83D\uDE00");
    }
}
