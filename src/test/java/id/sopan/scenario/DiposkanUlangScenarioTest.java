package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.Bot;
import id.sopan.definition.DefinitionSource;
import id.sopan.engine.Hat;
import id.sopan.engine.Person;
import id.sopan.outbox.Address;
import id.sopan.procedure.Role;
import id.sopan.report.Recap;
import id.sopan.report.Recaps;
import id.sopan.roster.Colleague;
import id.sopan.roster.PersonChange;
import id.sopan.roster.Unit;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.ForwardingDocuments;
import id.sopan.store.ForwardingStore;
import id.sopan.store.Store;
import id.sopan.telegram.Intake.Receipt;
import id.sopan.telegram.WebhookSecret;
import id.sopan.wording.MenuAction;
import id.sopan.wording.Tap;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A true post that is sent again to the letter, after others have changed what it had changed. */
class DiposkanUlangScenarioTest {

    @TempDir
    Path directory;

    private Balai balai;
    private Bot bot;
    private Warga agus;
    private long group;
    private int asked = 1_000_000;

    /** What happens once, just before what is known of somebody is changed. */
    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});

    @BeforeEach
    void open() {
        Supplier<Store> stores = Gudang.SQLITE.open(directory).stores();
        balai = new Balai(directory, () -> interrupted(stores.get()), DefinitionSource.shipped(), true);
        agus = balai.person("Agus");
        group = balai.group("Unit TI", agus);
        balai.pasang(group, "unit-ti Unit TI");
        balai.awaitShown();
        bot = balai.botThatIsPostedTo();
        await().until(() ->
                bot.updates().receive(WebhookSecret.of(Balai.TOKEN), bytes(update("poll", "{}"))) == Receipt.TAKEN);
    }

    private Store interrupted(Store store) {
        return new ForwardingStore(store) {
            @Override
            public Documents documents(Collection collection) {
                Documents documents = super.documents(collection);
                return collection == Collection.PEOPLE
                        ? new ForwardingDocuments(documents) {
                            @Override
                            public boolean replace(Document next, long expected) {
                                meanwhile.getAndSet(() -> {}).run();
                                return super.replace(next, expected);
                            }
                        }
                        : documents;
            }
        };
    }

    @AfterEach
    void close() {
        bot.close();
        balai.close();
    }

    private static byte[] bytes(String update) {
        return update.getBytes(StandardCharsets.UTF_8);
    }

    private void posted(String update) {
        assertThat(bot.updates().receive(WebhookSecret.of(Balai.TOKEN), bytes(update)))
                .isEqualTo(Receipt.TAKEN);
    }

    private String update(String kind, String content) {
        return "{\"update_id\":%d,\"%s\":%s}".formatted(++asked, kind, content.replace('\'', '"'));
    }

    private String perintah(String text, Instant at) {
        return update(
                "message",
                "{'message_id':%d,'date':%d,'chat':%s,'from':%s,'text':'%s','entities':[{'type':'bot_command','offset':0,'length':%d}]}"
                        .formatted(++asked, at.getEpochSecond(), chat(), admin(), text, text.indexOf(' ')));
    }

    private String perintah(String text) {
        return perintah(text, balai.now());
    }

    private String chat() {
        return "{'id':%d,'type':'supergroup','title':'Unit TI'}".formatted(group);
    }

    private String admin() {
        return "{'id':%d,'is_bot':false,'first_name':'Admin','language_code':'id'}".formatted(balai.admin.id());
    }

    private String anggota(String was, String is, Instant at) {
        String user = "{'id':%d,'is_bot':false,'first_name':'Agus','language_code':'id'}".formatted(agus.id());
        return update(
                "chat_member",
                "{'chat':%s,'from':%s,'date':%d,'old_chat_member':{'status':'%s','user':%s},'new_chat_member':{'status':'%s','user':%s,'until_date':0}}"
                        .formatted(chat(), user, at.getEpochSecond(), was, user, is, user));
    }

    private String bot(String was, String is, Instant at) {
        String me = "{'id':%d,'is_bot':true,'first_name':'Sopan'}".formatted(balai.botId());
        return update(
                "my_chat_member",
                "{'chat':%s,'from':%s,'date':%d,'old_chat_member':{'status':'%s','user':%s},'new_chat_member':{'status':'%s','user':%s}}"
                        .formatted(chat(), admin(), at.getEpochSecond(), was, me, is, me));
    }

    private String dari(Warga warga) {
        return "{'id':%d,'is_bot':false,'first_name':'%s','language_code':'id'}".formatted(warga.id(), warga.name());
    }

    private String bot() {
        return "{'id':%d,'is_bot':true,'first_name':'Sopan'}".formatted(balai.botId());
    }

    /** Of Agus, in reply to that message. */
    private String balasan(int id, int prompt, String content) {
        return balasan(agus, id, prompt, content);
    }

    private String balasan(Warga warga, int id, int prompt, String content) {
        return update(
                "message",
                "{'message_id':%d,'date':%d,'chat':%s,'from':%s,'reply_to_message':{'message_id':%d,'date':1,'chat':%s,'from':%s},%s}"
                        .formatted(
                                id, balai.now().getEpochSecond(), chat(), dari(warga), prompt, chat(), bot(), content));
    }

    private int ditanyaDaftarServer() {
        return ditanyaDaftarServer(agus);
    }

    private int ditanyaDaftarServer(Warga warga) {
        Hat hat = new Hat(unit().id(), Role.UNIT_TI);
        Person person = new Person(warga.id(), warga.name());
        Person by = new Person(balai.admin.id(), balai.admin.name());
        assertThat(bot.roster().by(by).list(person, hat)).isInstanceOf(PersonChange.Listed.class);
        posted(perintah("/ajukan pencadangan", balai.now())
                .replace(admin().replace('\'', '"'), dari(warga).replace('\'', '"')));
        String choice = "Backup database";
        SeenMessage form = warga.seesButton(group, choice);
        posted(update(
                "callback_query",
                "{'id':'4712%d','from':%s,'chat_instance':'c','data':'%s','message':{'message_id':%d,'date':1,'chat':%s,'from':%s,'text':'?'}}"
                        .formatted(
                                warga.id(),
                                dari(warga),
                                form.data().get(form.buttons().indexOf(choice)),
                                form.id(),
                                chat(),
                                bot())));
        int prompt = warga.prompt(group, "daftar server");
        await().until(bot::hasShownAll);
        return prompt;
    }

    @Test
    void ofALongAnswerWhoseEndIsHeardFirstItIsSaidThatOnlyThatIsRecorded() {
        int prompt = ditanyaDaftarServer();
        int first = ++asked;
        posted(balasan(++asked, prompt, "'text':'dan akhirnya.'"));
        agus.prompt(group, "tanggal pelaksanaan");
        posted(balasan(first, prompt, "'text':'Pertama " + "a".repeat(4000) + "'"));
        agus.sees(group, "hanya bagian akhirnya yang kami catat");
    }

    @Test
    void aLongAnswerIsNotTheBeginningOfWhatAColleagueSaidNext() {
        Warga rina = balai.person("Rina");
        rina.person().does("join", Map.of("chat_id", group));
        int prompt = ditanyaDaftarServer();
        int others = ditanyaDaftarServer(rina);
        int first = ++asked;
        posted(balasan(rina, ++asked, others, "'text':'https://daftar.example'"));
        rina.prompt(group, "tanggal pelaksanaan");
        posted(balasan(first, prompt, "'text':'Pertama " + "a".repeat(4000) + "'"));
        await().until(() -> agus.person().prompt(group) > prompt);
        assertThat(agus.person().reads(group))
                .noneMatch(message -> message.text().contains("hanya bagian akhirnya yang kami catat"));
    }

    @Test
    void ofAnAlbumWhoseLastFileIsHeardFirstTheOthersAreNotDroppedInSilence() {
        int prompt = ditanyaDaftarServer();
        String file =
                "'media_group_id':'74','document':{'file_id':'%1$s','file_unique_id':'%1$s','file_name':'%1$s.pdf'}";
        int first = ++asked;
        posted(balasan(++asked, prompt, file.formatted("dua")));
        agus.prompt(group, "tanggal pelaksanaan");
        posted(balasan(first, prompt, file.formatted("satu")));
        agus.sees(group, "Hanya “dua.pdf”, berkas yang pertama kami terima, yang kami lampirkan");
    }

    /** As by several instances, of which none has noted yet that it was heard. */
    @Test
    void thatTheBotIsNoAdministratorAnyMoreIsSaidOnce() {
        Instant at = balai.now();
        posted(bot("administrator", "member", at));
        agus.sees(group, "bot ini bukan administrator grup ini");
        posted(bot("member", "left", at));
        posted(bot("administrator", "member", at));
        balai.awaitShown();
        assertThat(agus.person().reads(group))
                .filteredOn(message -> message.text().contains("bot ini bukan administrator grup ini"))
                .hasSize(1);
    }

    private boolean direkap() {
        return rekap().on();
    }

    private Recap rekap() {
        return new Recaps(balai.store()).of(new Address(group, null), balai.now());
    }

    private Unit unit() {
        bot.roster().refresh();
        return bot.roster().in(group).getFirst();
    }

    @Test
    void aSettingThatWasChangedSinceStaysAsItIs() {
        String off = perintah("/rekap mati");
        posted(off);
        assertThat(direkap()).isFalse();
        posted(perintah("/rekap aktif"));

        posted(off);

        assertThat(direkap()).isTrue();
    }

    /** Else it would leave out the summary that it asks for, where that is due before it is heard. */
    @Test
    void aSettingCountsFromWhenItWasSent() {
        Instant sent = balai.now().minusSeconds(90).truncatedTo(ChronoUnit.SECONDS);
        posted(perintah("/rekap jumat 08.00", sent));
        assertThat(rekap().since()).isEqualTo(sent);
    }

    @Test
    void aButtonThatWasPressedBeforeASettingWasChangedLeavesIt() {
        String off = update(
                "callback_query",
                "{'id':'4711','from':%s,'chat_instance':'c','data':'%s','message':{'message_id':5,'date':1,'chat':%s,'from':{'id':%d,'is_bot':true,'first_name':'S'},'text':'?'}}"
                        .formatted(admin(), new Tap.OnMenu(MenuAction.RECAP, "off").data(), chat(), balai.botId()));
        posted(off);
        assertThat(direkap()).isFalse();
        posted(perintah("/rekap aktif"));

        posted(off);

        assertThat(direkap()).isTrue();
    }

    @Test
    void aUnitKeepsTheLastNameThatItWasGiven() {
        String first = perintah("/pasang nama Satu");
        posted(first);
        posted(perintah("/pasang nama Dua"));

        posted(first);

        assertThat(unit().name()).isEqualTo("Dua");
    }

    @Test
    void aCommandOfTheDayBeforeIsNotCarriedOut() {
        posted(perintah("/rekap mati", balai.now().minus(Duration.ofHours(26))));
        assertThat(direkap()).isTrue();
    }

    @Test
    void whoLeftAndIsBackAndListedAgainStaysListed() {
        Person person = new Person(agus.id(), "Agus");
        Hat hat = new Hat(unit().id(), Role.UNIT_TI);
        Person by = new Person(balai.admin.id(), "Admin");
        posted(anggota("left", "member", balai.now().minusSeconds(90)));
        assertThat(bot.roster().by(by).list(person, hat)).isInstanceOf(PersonChange.Listed.class);
        String left = anggota("member", "left", balai.now().minusSeconds(60));
        posted(left);
        assertThat(bot.roster().listedFor(hat)).isEmpty();
        posted(anggota("left", "member", balai.now().minusSeconds(30)));
        assertThat(bot.roster().by(by).list(person, hat)).isInstanceOf(PersonChange.Listed.class);

        posted(left);

        bot.roster().refresh();
        assertThat(bot.roster().listedFor(hat)).extracting(Colleague::id).containsExactly(agus.id());
        assertThat(bot.roster().groupsOf(agus.id())).contains(group);
    }

    @Test
    void whoIsBackBeforeItIsNotedThatTheyLeftHasLostNothing() {
        Person person = new Person(agus.id(), "Agus");
        posted(anggota("left", "member", balai.now().minusSeconds(90)));
        assertThat(bot.roster().ask(person, new Hat(unit().id(), Role.UNIT_TI))).isInstanceOf(PersonChange.Asked.class);
        meanwhile.set(() -> assertThat(bot.roster()
                        .chats()
                        .memberChanged(group, agus.id(), true, balai.now().minusSeconds(30)))
                .isPresent());

        posted(anggota("member", "left", balai.now().minusSeconds(60)));

        bot.roster().refresh();
        assertThat(bot.roster().groupsOf(agus.id())).contains(group);
        assertThat(bot.roster().requests())
                .extracting(request -> request.person().id())
                .containsExactly(agus.id());
    }
}
