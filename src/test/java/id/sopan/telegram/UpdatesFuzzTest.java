package id.sopan.telegram;

import static id.sopan.telegram.RawJson.BUDI;
import static id.sopan.telegram.RawJson.FORUM;
import static id.sopan.telegram.RawJson.GROUP;
import static id.sopan.telegram.RawJson.ME;
import static id.sopan.telegram.RawJson.PRIVATE;
import static id.sopan.telegram.RawJson.message;
import static id.sopan.telegram.RawJson.replyToBot;
import static id.sopan.telegram.RawJson.update;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import id.sopan.conversation.Answer;
import id.sopan.fuzzing.Fuzz;
import id.sopan.fuzzing.JsonMutation;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Query;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever an update is made of, the one after it is heard, and the log tells nothing of what stands in it. */
class UpdatesFuzzTest {

    private static final String MEMBER =
            "{'chat':%s,'from':%s,'date':1,'old_chat_member':{'status':'left','user':%s},'new_chat_member':{'user':%s,'status':'%s'}}";

    private static final List<String> GOOD = List.of(
            update(1, "message", message(GROUP, BUDI, "'text':'/status WS-2026-0001'")),
            update(
                    2,
                    "message",
                    message(FORUM, BUDI, "'is_topic_message':true,'message_thread_id':9,'text':'/antrian'")),
            update(3, "message", message(GROUP, BUDI, "'text':'jawab'," + replyToBot(GROUP))),
            update(
                    4,
                    "message",
                    message(
                            PRIVATE,
                            BUDI,
                            "'caption':'Surat','document':{'file_id':'d','file_unique_id':'u','file_name':'a.pdf','file_size':9}")),
            update(
                    5,
                    "message",
                    message(
                            PRIVATE,
                            BUDI,
                            "'photo':[{'file_id':'s','file_unique_id':'s','width':90,'height':60,'file_size':1000}]")),
            update(6, "edited_message", message(PRIVATE, BUDI, "'text':'Halo','edit_date':1795500009")),
            update(
                    7,
                    "callback_query",
                    "{'id':'77','from':%s,'chat_instance':'c','data':'r|1|setuju','message':%s}"
                            .formatted(BUDI, message(GROUP, ME, "'text':'Kartu'"))),
            update(8, "my_chat_member", MEMBER.formatted(GROUP, BUDI, ME, ME, "administrator")),
            update(9, "chat_member", MEMBER.formatted(GROUP, BUDI, BUDI, BUDI, "member")),
            update(10, "message", message(GROUP, BUDI, "'new_chat_members':[" + BUDI + "]")),
            update(11, "message", message(GROUP, BUDI, "'left_chat_member':" + BUDI)),
            update(12, "message", message(GROUP, BUDI, "'migrate_to_chat_id':-1009")),
            update(13, "message", message(FORUM, BUDI, "'forum_topic_reopened':{}")),
            update(
                    14,
                    "message",
                    message(
                            GROUP,
                            "{'id':1087968824,'is_bot':true,'first_name':'Group'}",
                            "'sender_chat':" + GROUP + ",'text':'/admin AAAA-BBBB-CCCC'")));

    private final ScriptedServer server = ScriptedServer.start();
    private final Telegram telegram = new Telegram(server.settings(), Duration.ofSeconds(1));
    private final Desk desk = new Desk();

    @TempDir
    private Path directory;

    private SqliteStore store;
    private Batch batch;

    @BeforeEach
    void open() {
        store = SqliteStore.open(directory);
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-24T01:00:00Z"));
        BotApi api = new BotApi(server.settings(), Wire.client(Duration.ofSeconds(1)), new SimpleMeterRegistry());
        CallbackAnswers answers = new CallbackAnswers(api, Duration.ofSeconds(1));
        batch = new Batch(
                new UpdateReader(RawJson.BOT, desk),
                desk,
                answers,
                new Excuses(api, answers),
                new DeadLetters(store.documents(Collection.DEADLETTERS), clock, new Secret(ScriptedServer.TOKEN)),
                new UpdateMeters(new SimpleMeterRegistry(), clock));
        desk.work = words -> {
            if (words.contains("r|1|setuju")) {
                throw new IllegalStateException("cannot handle it at /bot" + ScriptedServer.TOKEN);
            }
            return Answer.NONE;
        };
    }

    @AfterEach
    void close() {
        telegram.close();
        server.close();
        store.close();
    }

    @Test
    void theNextUpdateIsHeardWhateverCameBeforeIt() {
        List<String> good = GOOD.stream().map(text -> text.replace('\'', '"')).toList();
        int[] rounds = {0};
        Fuzz.tryOut(150, good, new JsonMutation(false), mutant -> {
            String next = "yang berikut " + rounds[0]++;
            batch.handle(polled(
                    "[" + mutant + "," + LoopFixture.said(99, 4_711, next).replace('\'', '"') + "]"));
            assertThat(desk.heard).contains(next);
            desk.heard.clear();
            desk.inbounds.clear();
        });
        assertThat(store.documents(Collection.DEADLETTERS).query(Query.all()))
                .isNotEmpty()
                .extracting(Document::json)
                .noneMatch(json -> json.contains(ScriptedServer.TOKEN));
    }

    private static ArrayNode polled(String updates) throws Exception {
        return new RawUpdates(null, 0).deserializeResponse("{\"ok\":true,\"result\":" + updates + "}");
    }
}
