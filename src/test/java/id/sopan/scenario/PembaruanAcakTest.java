package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.Bot;
import id.sopan.definition.DefinitionSource;
import id.sopan.fuzzing.Fuzz;
import id.sopan.fuzzing.JsonMutation;
import id.sopan.log.SaidInLog;
import id.sopan.telegram.Intake.Receipt;
import id.sopan.telegram.WebhookSecret;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Updates at random through the whole bot: the next good one is answered, every journal holds, and the log is silent of them. */
class PembaruanAcakTest {

    private static final String WORDS = "kata-yang-tidak-boleh-tercatat";

    @TempDir
    Path directory;

    private Balai balai;
    private Bot bot;
    private SaidInLog log;
    private Warga sari;
    private long group;
    private int asked;

    @BeforeEach
    void open() {
        balai = new Balai(directory, Gudang.SQLITE.open(directory).stores(), DefinitionSource.shipped(), true);
        sari = balai.person("Sari");
        group = balai.group("Bagian Akademik", sari);
        balai.pasang(group, "unit-terkait Bagian Akademik");
        sari.ajukan(group, WORDS);
        balai.awaitShown();
        bot = balai.botThatIsPostedTo();
        log = new SaidInLog("id.sopan");
    }

    @AfterEach
    void close() {
        log.close();
        bot.close();
        balai.close();
    }

    private Receipt posted(String update) {
        return bot.updates().receive(WebhookSecret.of(Balai.TOKEN), update.getBytes(StandardCharsets.UTF_8));
    }

    private String update(String kind, String content) {
        return "{\"update_id\":%d,\"%s\":%s}".formatted(++asked, kind, content.replace('\'', '"'));
    }

    private String message(String more) {
        return "{'message_id':%d,'date':1795500000,'chat':%s,'from':%s,%s}"
                .formatted(90_000 + ++asked, chat(), person(), more);
    }

    private String chat() {
        return "{'id':%d,'type':'supergroup','title':'Bagian Akademik'}".formatted(group);
    }

    private String person() {
        return "{'id':%d,'is_bot':false,'first_name':'Sari','language_code':'id'}".formatted(sari.id());
    }

    private List<String> good() {
        List<String> good = new ArrayList<>();
        for (String command : List.of(
                "/ajukan webservice",
                "/status WS-2026-0001",
                "/cari " + WORDS,
                "/batal",
                "/antrian",
                "/pasang x",
                "/start y")) {
            good.add(update("message", message("'text':'" + command + "'")));
        }
        String ours = "{'message_id':5,'date':1,'chat':%s,'from':{'id':%d,'is_bot':true,'first_name':'S'},'text':'?'}"
                .formatted(chat(), balai.botId());
        good.add(update("message", message("'text':'" + WORDS + "','reply_to_message':" + ours)));
        good.add(update("edited_message", message("'text':'" + WORDS + "','edit_date':2,'reply_to_message':" + ours)));
        good.add(update(
                "callback_query",
                "{'id':'1','from':%s,'chat_instance':'c','data':'r|1|%s','message':%s}"
                        .formatted(person(), WORDS, ours)));
        good.add(update(
                "chat_member",
                "{'chat':%s,'from':%s,'date':1,'old_chat_member':{'status':'left','user':%s},'new_chat_member':{'status':'member','user':%s}}"
                        .formatted(chat(), person(), person(), person())));
        return good;
    }

    @Test
    void theNextGoodOneIsAnsweredWhateverCameBefore() {
        await().until(() -> posted(update("poll", "{}")) == Receipt.TAKEN);
        Fuzz.tryOut(15, good(), new JsonMutation(false), mutant -> {
            assertThat(posted(mutant)).isIn(Receipt.TAKEN, Receipt.UNREADABLE);
            String number = "ENTAH-" + ++asked;
            assertThat(posted(update("message", message("'text':'/status " + number + "'"))))
                    .isEqualTo(Receipt.TAKEN);
            sari.sees(group, number + " tidak ditemukan");
            bot.tick();
        });
        assertThat(bot.runs().newest(Long.MAX_VALUE, 1_000).runs())
                .isNotEmpty()
                .allMatch(run -> bot.runs().isIntact(run.id()));
        assertThat(log.lines())
                .noneMatch(line -> line.contains(WORDS) || line.contains("Sari") || line.contains(Balai.TOKEN));
    }
}
