package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.engine.Run;
import id.sopan.procedure.Language;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.sandbox.testing.TapAnswer;
import id.sopan.store.Collection;
import id.sopan.store.Query;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with what people send gets a clear answer, and nothing is lost. */
class SalahMasukanScenarioTest extends SkenarioDuaUnit {

    @Override
    void furnish() {
        super.furnish();
        balai.daftar(ti, rina);
    }

    @Test
    void unknownCommandsNumbersAndProceduresSayWhatToDo() {
        sari.says(akademik, "/{0}<b>");
        sari.says(akademik, "/tidakada");
        sari.sees(akademik, "Perintah /tidakada tidak kami kenali. Mohon kirim /bantuan");
        sari.says(akademik, "/ajukn");
        sari.sees(akademik, "Perintah /ajukn tidak kami kenali. Mungkin maksud Bapak/Ibu /ajukan?");
        sari.says(akademik, "/pengajuan");
        sari.sees(akademik, "Perintah /pengajuan tidak kami kenali. Mungkin maksud Bapak/Ibu /ajukan?");
        sari.says(akademik, "/ajukanwebservice");
        sari.sees(akademik, "Perintah /ajukanwebservice tidak kami kenali. Mungkin maksud Bapak/Ibu /ajukan?");
        sari.says(akademik, "/status ws-2026-9999");
        sari.sees(akademik, "Permohonan nomor WS-2026-9999 tidak ditemukan");
        sari.says(akademik, "/status ws-2026-9998 mohon kabarnya");
        sari.sees(akademik, "Permohonan nomor WS-2026-9998 tidak ditemukan");
        sari.says(akademik, "/status <b>{0}'");
        sari.sees(akademik, "Permohonan nomor <B>{0}' tidak ditemukan");
        sari.says(akademik, "/batal");
        sari.sees(akademik, "contoh: /batal WS-2026-0001");
        sari.says(akademik, "/buka apa saja");
        sari.sees(akademik, "Permohonan nomor APA tidak ditemukan");
        sari.says(akademik, "/ajukan teleportasi");
        sari.sees(akademik, "Prosedur “teleportasi” tidak ditemukan");
        sari.says(akademik, "/sop entah");
        sari.sees(akademik, "Prosedur “entah” tidak ditemukan");
        sari.says(akademik, "/bahasa klingon");
        sari.sees(akademik, "Mohon pilih bahasa");
    }

    @Test
    void aReplyThatBeginsWithAPathIsTheAnswer() {
        sari.says(akademik, "/ajukan dukungan");
        sari.answers(akademik, "mengalami kendala", "SIAKAD");
        sari.taps(akademik, "Server");
        int prompt = sari.prompt(akademik, "jelaskan kendalanya");
        sari.replies(akademik, prompt, "/stats");
        sari.sees(akademik, "Perintah /stats tidak kami kenali. Mungkin maksud Bapak/Ibu /status?");
        int again = sari.sees(
                        akademik,
                        "the prompt anew",
                        message -> message.id() == sari.person().prompt(akademik) && message.id() > prompt)
                .id();
        sari.replies(akademik, again, "/var penuh sejak pukul 07.00");
        int files = sari.prompt(akademik, "lampirkan");
        sari.person()
                .sends(
                        Map.of("chat_id", akademik, "reply_to_message_id", files, "caption", "/var terlampir"),
                        "document",
                        "disk.pdf",
                        new byte[] {1});
        String number = sari.kirim(akademik);
        assertThat(run(number).answers().values())
                .contains("/var penuh sejak pukul 07.00")
                .anyMatch(answer -> answer.endsWith("disk.pdf\n/var terlampir"));
    }

    @Test
    void aTapOnAnOldCardSaysWhoWasFirst() {
        String number = sari.ajukan(akademik, "SIAKAD");
        SeenMessage card = rina.seesButton(ti, APPROVE);
        String data = data(card, APPROVE);
        rina.taps(ti, APPROVE);
        rina.sees(ti, APPROVE + ", oleh Rina");

        var answer = rina.person().forges(ti, card.id(), data);

        assertThat(answer.isAlert()).isTrue();
        assertThat(answer.text()).contains("sudah dicatat lebih dahulu").contains("Rina");
        assertThat(run(number).journal())
                .filteredOn(entry -> entry.by().person() != null)
                .hasSize(3);
    }

    private static String data(SeenMessage card, String label) {
        for (var row : card.json().path("reply_markup").path("inline_keyboard")) {
            for (var button : row) {
                if (button.path("text").asString().equals(label)) {
                    return button.path("callback_data").asString();
                }
            }
        }
        throw new AssertionError(label + " is not on " + card);
    }

    @Test
    void twoTapsInARowDecideOnce() {
        String number = sari.ajukan(akademik, "SIAKAD");
        SeenMessage card = rina.seesButton(ti, APPROVE);
        Map<String, Object> tap = Map.of("chat_id", ti, "message_id", card.id(), "button", APPROVE);
        rina.person().does("tap", tap);
        rina.person().does("tap", tap);
        rina.sees(ti, APPROVE + ", oleh Rina");

        assertThat(run(number).visits()).hasSize(3);
    }

    @Test
    void anotherPersonsTapAndReplyAreTurnedAway() {
        sari.says(akademik, "/ajukan webservice");
        int prompt = sari.prompt(akademik, "nama aplikasi");

        assertThat(budi.taps(akademik, "Batal").text()).contains("sedang diisi oleh Sari");
        int reply = budi.replies(akademik, prompt, "SIMPEG").id();
        SeenMessage hint = budi.sees(akademik, "Formulir ini sedang diisi oleh Sari");
        assertThat(hint.json().path("reply_to_message").path("message_id").asInt())
                .isEqualTo(reply);

        sari.replies(akademik, prompt, "SIAKAD");
        sari.seesButton(akademik, "Dikirim");
        assertThat(told(budi, akademik, "Formulir ini sedang diisi oleh Sari")).isEqualTo(1);
        sari.taps(akademik, "Batal");
        await().untilAsserted(() -> assertThat(told(budi, akademik, "Formulir ini sedang diisi oleh Sari"))
                .isZero());
    }

    @Test
    void anAnswerCountsOnlyForTheQuestionThatItsPromptAsked() {
        sari.says(akademik, "/ajukan webservice");
        sari.answers(akademik, "nama aplikasi", "SIAKAD");
        sari.seesButton(akademik, "Dikirim");
        balai.fault("sendMessage", "lost_answer", 1);
        sari.taps(akademik, "Dikirim");
        Predicate<SeenMessage> prompts = message ->
                message.text().contains("membalas pesan ini") && message.text().contains("jelaskan data");
        await().untilAsserted(() ->
                assertThat(sari.person().reads(akademik)).filteredOn(prompts).hasSize(2));
        int unknown = sari.sees(
                        akademik,
                        "the first of two prompts",
                        prompts.and(message -> message.id() < sari.person().prompt(akademik)))
                .id();
        sari.answers(akademik, "jelaskan data", "Data mahasiswa");
        sari.prompt(akademik, "aplikasi lain");

        sari.replies(akademik, unknown, "Data dosen");

        sari.sees(akademik, "Pertanyaan ini sudah dijawab");
        sari.answers(akademik, "aplikasi lain", "Perpustakaan");
        sari.taps(akademik, "Lewati");
        assertThat(run(sari.kirim(akademik)).answers().values())
                .contains("Data mahasiswa", "Perpustakaan")
                .doesNotContain("Data dosen");
    }

    @Test
    void aSecondReplyToAPromptThatWasAnsweredIsNotTakenForTheNextQuestion() {
        sari.says(akademik, "/ajukan webservice");
        sari.answers(akademik, "nama aplikasi", "SIAKAD");
        sari.taps(akademik, "Dikirim");
        int prompt = sari.prompt(akademik, "jelaskan data");
        sari.replies(akademik, prompt, "Data mahasiswa");
        sari.replies(akademik, prompt, "Data dosen");

        sari.sees(akademik, "Pertanyaan ini sudah dijawab");
        sari.answers(akademik, "aplikasi lain", "Perpustakaan");
        sari.seesButton(akademik, "Lewati");
    }

    /** As after an upgrade that words it otherwise, or before the chat is drawn anew in another language. */
    @Test
    void anAnswerCountsThoughItsQuestionWouldBeAskedInOtherWordsNow() {
        sari.says(akademik, "/ajukan webservice");
        sari.answers(akademik, "nama aplikasi", "SIAKAD");
        sari.taps(akademik, "Dikirim");
        int prompt = sari.prompt(akademik, "jelaskan data");
        balai.awaitShown();
        balai.bot().roster().chats().setLanguage(akademik, Language.EN);

        sari.replies(akademik, prompt, "Data mahasiswa");
        sari.replies(akademik, prompt, "Data dosen");

        sari.sees(akademik, "This question has been answered");
        sari.answers(akademik, "other application", "Perpustakaan");
        sari.taps(akademik, "Skip");
        sari.sees(
                akademik,
                "the first answer, and not the second",
                message -> message.text().contains("Perpustakaan")
                        && message.text().contains("Data mahasiswa")
                        && !message.text().contains("Data dosen"));
    }

    @Test
    void whoAnswersAQuestionByCallingTheBotIsAskedToReplyToIt() {
        sari.says(akademik, "/ajukan webservice");
        int prompt = sari.prompt(akademik, "nama aplikasi");

        sari.says(akademik, "@sopan_bot SIAKAD");

        sari.sees(akademik, "mohon balas langsung pesan pertanyaannya");
        await().untilAsserted(() -> assertThat(sari.person().prompt(akademik)).isGreaterThan(prompt));
        sari.answers(akademik, "nama aplikasi", "SIAKAD");
        sari.isi(akademik);
        assertThat(run(sari.kirim(akademik)).answers()).containsValue("SIAKAD");
    }

    @Test
    void theNameOfTheBotIsNoPartOfAnAnswer() {
        sari.says(akademik, "/ajukan webservice");
        sari.answers(akademik, "nama aplikasi", "@sopan_bot SIAKAD");
        sari.isi(akademik);
        assertThat(run(sari.kirim(akademik)).answers())
                .containsValue("SIAKAD")
                .doesNotContainValue("@sopan_bot SIAKAD");
    }

    @Test
    void whoMendsACommandByEditingItLearnsThatItIsToBeSentAgain() {
        int slip = sari.says(akademik, "/ajukn").id();
        sari.sees(akademik, "Mungkin maksud Bapak/Ibu /ajukan?");

        sari.person().does("edit", Map.of("chat_id", akademik, "message_id", slip, "text", "/ajukan"));

        sari.sees(akademik, "Perintah yang diubah tidak dijalankan; mohon dikirim kembali.");
        assertThat(told(sari, akademik, "Perubahan pesan tidak kami catat")).isZero();
    }

    @Test
    void aReactionToWhatWasHeardIsNoChangeOfIt() {
        int command = sari.says(akademik, "/ajukan webservice").id();
        int answer = sari.replies(akademik, sari.prompt(akademik, "nama aplikasi"), "SIAKAD")
                .id();
        sari.seesButton(akademik, "Dikirim");
        sari.starts(balai.botId());
        int called = sari.says(balai.botId(), "/bantuan").id();
        balai.awaitAllHeard();
        balai.restart();

        react(balai.admin, akademik, command);
        react(balai.admin, akademik, answer);
        react(sari, balai.botId(), called);

        balai.awaitAllHeard();
        balai.awaitShown();
        assertThat(reproached(akademik) + reproached(balai.botId())).isZero();
    }

    /** What is known of a message is forgotten once nobody can edit it any more. */
    @Test
    void aReactionToWhatIsTooOldToBeEditedIsNoChangeOfIt() {
        int command = sari.says(akademik, "/status").id();
        balai.awaitAllHeard();
        balai.forward(Duration.ofDays(4));
        balai.bot().tick();
        assertThat(remembered()).isZero();

        react(balai.admin, akademik, command);

        balai.awaitAllHeard();
        balai.awaitShown();
        assertThat(reproached(akademik)).isZero();
    }

    @Test
    void whoEditsACommandThatWasCarriedOutIsNotAskedToSendItAgain() {
        int command = sari.says(akademik, "/ajukan webservice").id();
        sari.prompt(akademik, "nama aplikasi");

        sari.person().does("edit", Map.of("chat_id", akademik, "message_id", command, "text", "/ajukan dukungan"));

        sari.sees(akademik, "Perintah ini sudah kami tanggapi sebagaimana dikirim pertama kali");
        assertThat(told(sari, akademik, "mohon dikirim kembali")).isZero();
        balai.forward(Duration.ofHours(26));
        balai.bot().tick();
        react(balai.admin, akademik, command);
        balai.awaitAllHeard();
        balai.awaitShown();
        assertThat(reproached(akademik)).isOne();
    }

    /** Of how many messages it is known what they said, so that a change of them is seen. */
    private int remembered() {
        return balai.store()
                .documents(Collection.REPLIES)
                .query(Query.of("heard"))
                .size();
    }

    private static void react(Warga person, long chat, int message) {
        person.person().does("react", Map.of("chat_id", chat, "message_id", message, "emoji", "👍"));
    }

    private long reproached(long chat) {
        return told(sari, chat, "Perubahan pesan")
                + told(sari, chat, "Perintah yang diubah")
                + told(sari, chat, "perubahannya tidak dijalankan");
    }

    @Test
    void whoEditsAnAnswerWhosePromptIsGoneLearnsHowToChangeIt() {
        int before = remembered();
        sari.says(akademik, "/ajukan webservice");
        int prompt = sari.prompt(akademik, "nama aplikasi");
        int answer = sari.replies(akademik, prompt, "SIAKAD").id();
        sari.taps(akademik, "Dikirim");
        sari.prompt(akademik, "jelaskan data");
        int other = sari.says(akademik, "Bukan untuk bot").id();
        int colleague = budi.replies(akademik, other, "Rapat pukul dua").id();
        balai.awaitAllHeard();
        assertThat(remembered()).as("the command and the answer").isEqualTo(before + 2);

        budi.person().does("edit", Map.of("chat_id", akademik, "message_id", colleague, "text", "Rapat pukul tiga"));
        sari.person().does("edit", Map.of("chat_id", akademik, "message_id", other, "text", "Tetap bukan"));
        sari.person().does("edit", Map.of("chat_id", akademik, "message_id", answer, "text", "SIMPEG"));

        sari.sees(akademik, "Perubahan pesan tidak kami catat");
        balai.awaitAllHeard();
        assertThat(told(sari, akademik, "Perubahan pesan tidak kami catat")).isEqualTo(1);
    }

    /** What other messages offer: to take over a form, to start a procedure, to have one's data kept. */
    private static final List<String> FOREIGN_OFFERS = List.of("v1:AAAAAAAAAAAA:1:o:", "v1:::1:pencadangan", "v1:::0:");

    @Test
    void forgedTapsAreAnsweredAndChangeNothing() {
        String number = sari.ajukan(akademik, "SIAKAD");
        SeenMessage card = rina.seesButton(ti, APPROVE);
        String real = data(card, APPROVE);
        Run before = run(number);
        var random = new Random(20261124);
        for (int i = 0; i < 2000; i++) {
            String forged = i % 2 == 0 ? mutated(real, random) : noise(random);
            if (!forged.equals(real)) {
                Map<String, Object> tap = Map.of("chat_id", ti, "message_id", card.id(), "callback_data", forged);
                budi.person().does("tap", tap);
            }
        }
        await().atMost(Duration.ofMinutes(3)).until(balai::allHeard);

        var last = budi.person().forges(ti, card.id(), real.replace(before.id(), "AAAAAAAAAAAA"));

        assertThat(last.isAlert()).isTrue();
        assertThat(last.text()).contains("Kartu ini sudah tidak berlaku");
        for (String offer : FOREIGN_OFFERS) {
            rina.person().forges(ti, card.id(), offer);
        }
        balai.awaitAllHeard();
        balai.awaitShown();
        assertThat(rina.person().reads(ti))
                .filteredOn(message -> message.id() == card.id())
                .singleElement()
                .satisfies(message -> assertThat(message.buttons()).isEqualTo(card.buttons()));
        assertThat(run(number).seq()).isEqualTo(before.seq());
        assertThat(deadLetters()).isZero();
        rina.taps(ti, APPROVE);
        rina.sees(ti, APPROVE + ", oleh Rina");
    }

    /** Ids of requests and forms can be worked out by whoever knows the message that began them. */
    @Test
    void whoForgesATapOnWhatTheyMayNotReadIsAnsweredAsIfThereWereNone() {
        Warga tono = balai.person("Tono");
        long keuangan = balai.group("Bagian Keuangan", tono);
        balai.pasang(keuangan, "unit-terkait Bagian Keuangan");
        tono.says(keuangan, "/ajukan");
        int menu = tono.seesButton(keuangan, "Webservice").id();
        Warga asing = balai.person("Orang Asing");
        asing.starts(balai.botId());
        int welcome = asing.sees(balai.botId(), "Selamat datang").id();
        String open = run(sari.ajukan(akademik, "SIAKAD")).id();
        String ended = run(sari.ajukan(akademik, "SIMPEG")).id();
        sari.says(akademik, "/batal " + run(ended, balai).number() + " Tidak jadi");
        sari.sees(akademik, "telah dibatalkan");
        sari.says(akademik, "/ajukan webservice");
        String form = sari.seesButton(akademik, "Batal").data().getLast().split(":")[1];
        for (String kind : List.of("1:d:setujui", "9:d:setujui", "3:u:", "9:f:", "9:o:1", "9:s:5", "9:b:x", "9:i:")) {
            for (String id : List.of(open, ended)) {
                assertUnknown(tono, keuangan, menu, kind, id);
                assertUnknown(asing, balai.botId(), welcome, kind, id);
            }
        }
        for (String kind : List.of("1:B:", "1:C:kirim", "1:D:")) {
            assertUnknown(tono, keuangan, menu, kind, form);
            assertUnknown(asing, balai.botId(), welcome, kind, form);
        }
        for (String id : List.of(open, ended)) {
            assertThat(asing.person()
                            .forges(balai.botId(), welcome, "v1:::G:" + id)
                            .text())
                    .isEqualTo(asing.person()
                            .forges(balai.botId(), welcome, "v1:::G:AAAAAAAAAAAA")
                            .text());
        }
        assertThat(tono.seesButton(keuangan, "Webservice").id()).isEqualTo(menu);
    }

    private static Run run(String id, Balai balai) {
        return balai.bot().runs().find(id).orElseThrow();
    }

    private static void assertUnknown(Warga who, long chat, int message, String kind, String id) {
        var real = who.person().forges(chat, message, "v1:" + id + ":" + kind);
        var none = who.person().forges(chat, message, "v1:AAAAAAAAAAAA:" + kind);
        assertThat(real.text()).as(kind).isNotBlank().isEqualTo(none.text());
        assertThat(real.isAlert()).isEqualTo(none.isAlert());
    }

    @Test
    void whoIsInTheGroupOfAnOldCardIsToldWhatBecameOfIt() {
        String number = sari.ajukan(akademik, "SIAKAD");
        SeenMessage card = rina.seesButton(ti, APPROVE);
        String data = data(card, APPROVE);
        Warga baru = balai.person("Orang Baru");
        balai.admin.person().does("add", Map.of("chat_id", ti, "user_id", baru.id()));
        rina.taps(ti, APPROVE);
        rina.sees(ti, APPROVE + ", oleh Rina");

        assertThat(baru.person().forges(ti, card.id(), data).text()).contains("lebih dahulu", "Rina");
        assertThat(run(number).isOpen()).isTrue();
    }

    @Test
    void aForgedTapTakesNoButtonsOffAMessage() {
        sari.says(akademik, "/ajukan");
        SeenMessage menu = sari.seesButton(akademik, "Webservice");
        rina.says(ti, "/bantuan");
        String number = sari.ajukan(akademik, "SIAKAD");
        rina.says(ti, "/status " + number);
        SeenMessage status = rina.seesButton(ti, "Kirim ulang kartunya");
        for (String kind : List.of("o:1", "d:x", "b:x", "n:1", "B:")) {
            for (String id : List.of("AAAAAAAAAAAA", run(number).id())) {
                budi.person().forges(akademik, menu.id(), "v1:" + id + ":1:" + kind);
                budi.person().forges(ti, status.id(), "v1:" + id + ":1:" + kind);
            }
        }
        balai.forward(java.time.Duration.ofDays(3));
        balai.bot().tick();
        budi.person().forges(akademik, menu.id(), "v1:AAAAAAAAAAAA:1:o:1");
        budi.person().forges(akademik, menu.id(), "v1:" + run(number).id() + ":1:d:x");
        balai.awaitAllHeard();
        balai.awaitShown();
        assertThat(sari.person().reads(akademik, menu.id()).orElseThrow().buttons())
                .isEqualTo(menu.buttons());
        assertThat(rina.person().reads(ti, status.id()).orElseThrow().buttons()).isEqualTo(status.buttons());
    }

    private int deadLetters() {
        return balai.store()
                .documents(id.sopan.store.Collection.DEADLETTERS)
                .query(id.sopan.store.Query.all())
                .size();
    }

    private static String mutated(String real, Random random) {
        var forged = new StringBuilder(real);
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            forged.setCharAt(random.nextInt(forged.length()), (char) (' ' + random.nextInt(95)));
        }
        return forged.toString();
    }

    private static String noise(Random random) {
        String alphabet = "v1:0123456789abcdefghAE{}'<>&\"\\/ \u202E\u00e9\ud83d\ude00";
        var noise = new StringBuilder(random.nextBoolean() ? "v1::" + ":" : "");
        int length = 1 + random.nextInt(12);
        for (int i = 0; i < length; i++) {
            noise.append(alphabet.charAt(random.nextInt(alphabet.length() - 2)));
        }
        return noise.toString();
    }

    @Test
    void aTextOfFiveThousandCharactersIsRefusedAndItsRestIsNotTakenForTheAnswer() {
        sari.starts(balai.botId());
        long bot = balai.botId();
        sari.says(bot, "/ajukan webservice");
        sari.prompt(bot, "nama aplikasi");

        sari.says(bot, "kata ".repeat(1000));

        sari.sees(bot, "Jawaban terlalu panjang");
        balai.forward(java.time.Duration.ofSeconds(10));
        sari.answers(bot, "nama aplikasi", "SIAKAD");
        sari.seesButton(bot, "Dikirim");
        sari.taps(bot, "Dikirim");
        sari.prompt(bot, "jelaskan data");
        assertThat(told(sari, bot, "kata kata")).isEqualTo(2);
    }

    @Test
    void aLongTextInAGroupIsRefusedOnce() {
        sari.says(akademik, "/ajukan webservice");
        int prompt = sari.prompt(akademik, "nama aplikasi");
        sari.replies(akademik, prompt, "x".repeat(5000));

        sari.sees(akademik, "Jawaban terlalu panjang");
        sari.answers(akademik, "nama aplikasi", "SIAKAD");
        sari.seesButton(akademik, "Dikirim");
    }

    @Test
    void theRestOfAReasonThatWasTooLongIsNotTakenForTheReason() {
        String number = sari.ajukan(akademik, "SIAKAD");
        sari.says(akademik, "/batal " + number);
        sari.replies(akademik, sari.prompt(akademik, "alasan"), "x".repeat(9000));

        sari.sees(akademik, "Jawaban terlalu panjang");
        sari.sees(akademik, "lanjutan ini tidak kami catat");
        balai.awaitAllHeard();
        assertThat(run(number).isOpen()).isTrue();
        sari.answers(akademik, "alasan", "Tidak jadi");
        sari.sees(akademik, "telah dibatalkan");
    }

    @Test
    void aReasonThatStandsWithACommandFitsAsOneThatIsAskedFor() {
        String number = sari.ajukan(akademik, "SIAKAD");
        rina.says(ti, "/jeda " + number + " " + "z".repeat(1001));
        rina.answers(ti, "Jawaban terlalu panjang", "Menunggu vendor");
        rina.sees(ti, "dijeda sejak");
        sari.says(akademik, "/batal " + number + " " + "z".repeat(3900));
        int prompt = sari.prompt(akademik, "Jawaban terlalu panjang");
        assertThat(run(number).isOpen()).isTrue();
        sari.replies(akademik, prompt, "Tidak jadi");
        sari.sees(akademik, "telah dibatalkan");
        sari.says(akademik, "/buka " + number + " " + "z".repeat(1001));
        prompt = sari.prompt(akademik, "Jawaban terlalu panjang");
        assertThat(run(number).isOpen()).isFalse();
        sari.replies(akademik, prompt, "Jadi");
        await().untilAsserted(() -> assertThat(run(number).isOpen()).isTrue());
    }

    @Test
    void theRestOfACommandWhoseReasonIsTooLongIsNotTakenForTheReason() {
        String number = sari.ajukan(akademik, "SIAKAD");
        sari.starts(balai.botId());
        long bot = balai.botId();

        sari.says(bot, "/batal " + number + " " + "kata ".repeat(1000));

        sari.sees(bot, "lanjutan ini tidak kami catat");
        assertThat(run(number).isOpen()).isTrue();
        balai.forward(java.time.Duration.ofSeconds(10));
        sari.answers(bot, "Jawaban terlalu panjang", "Tidak jadi");
        await().untilAsserted(() -> assertThat(run(number).isOpen()).isFalse());
    }

    @Test
    void emojiMarkupBracesAndRightToLeftTextStayText() {
        String hostile = "<b>{0} '{1}' & 👩‍💻 שלום \u202Eterbalik</b>";
        String number = sari.ajukan(akademik, hostile);

        rina.sees(ti, "{0} '{1}' & 👩‍💻 שלום terbalik</b>");
        sari.says(akademik, "/status " + number);
        sari.sees(akademik, "<b>{0} '{1}' & 👩‍💻");
        assertThat(run(number).answers()).containsValue(hostile);
    }

    @Test
    void whatLooksLikeAFileButIsTypedStaysText() {
        String number = sari.ajukan(akademik, "tg-file:AgACAgQAAx:foto.jpg");

        SeenMessage card = rina.sees(ti, "tg-file:AgACAgQAAx:foto.jpg");
        assertThat(card.buttons()).noneMatch(label -> label.contains("foto.jpg"));
        assertThat(run(number).isOpen()).isTrue();
    }

    @Test
    void aFileThatIsTooLargeOrWhereTextIsWantedIsExplained() {
        sari.says(akademik, "/ajukan webservice");
        int prompt = sari.prompt(akademik, "nama aplikasi");
        sari.person().sends(akademik, prompt, "besar.zip", new byte[(20 << 20) + 1]);
        sari.sees(akademik, "Mohon balas dengan teks, bukan berkas");

        sari.answers(akademik, "nama aplikasi", "SIAKAD");
        sari.taps(akademik, "Dikirim");
        sari.answers(akademik, "jelaskan data", "Data mahasiswa aktif per semester");
        sari.answers(akademik, "aplikasi lain", "Perpustakaan");
        int file = sari.prompt(akademik, "lampirkan");
        sari.person().sends(akademik, file, "besar.zip", new byte[(20 << 20) + 1]);
        sari.sees(
                akademik, "paling besar 20 MB, atau tekan Lewati dan, setelah permohonan terkirim, berikan tautannya");
    }

    @Test
    void aButtonThatMeansTheSameCountsWhileItsQuestionIsAskedAnew() {
        sari.says(akademik, "/ajukan webservice");
        sari.answers(akademik, "nama aplikasi", "SIAKAD");
        sari.taps(akademik, "Dikirim");
        sari.answers(akademik, "jelaskan data", "Data mahasiswa aktif per semester");
        sari.answers(akademik, "aplikasi lain", "Perpustakaan");
        int file = sari.prompt(akademik, "lampirkan");
        SeenMessage card = sari.seesButton(akademik, "Lewati");
        String skip = card.data().get(card.buttons().indexOf("Lewati"));
        sari.person().sends(akademik, file, "besar.zip", new byte[(20 << 20) + 1]);
        sari.sees(akademik, "paling besar 20 MB, atau tekan Lewati");

        TapAnswer answer = sari.person().forges(akademik, card.id(), skip);

        assertThat(answer.isAlert()).as(answer.text()).isFalse();
        sari.sees(akademik, "Mohon periksa kembali");
    }

    @Test
    void whoEditsAnAnswerLearnsHowToChangeIt() {
        sari.says(akademik, "/ajukan webservice");
        int card = sari.sees(akademik, "Pertanyaan 1 dari").id();
        int answer = sari.replies(akademik, card, "SIAKAD").id();
        sari.seesButton(akademik, "Dikirim");

        sari.person().does("edit", Map.of("chat_id", akademik, "message_id", answer, "text", "SIMPEG"));

        sari.sees(akademik, "Perubahan pesan tidak kami catat");
        sari.isi(akademik);
        assertThat(run(sari.kirim(akademik)).answers()).containsValue("SIAKAD");
    }

    @Test
    void whoEditsASentAnswerIsToldOfUbahWhileTheRequestCanBeChanged() {
        sari.says(akademik, "/ajukan webservice");
        int application = sari.replies(akademik, sari.prompt(akademik, "nama aplikasi"), "SIAKAD")
                .id();
        sari.taps(akademik, "Dikirim");
        int data = sari.replies(akademik, sari.prompt(akademik, "jelaskan data"), "Data mahasiswa aktif")
                .id();
        sari.person().does("edit", Map.of("chat_id", akademik, "message_id", application, "text", "SIMPE"));
        sari.sees(akademik, "mohon tekan Kembali pada formulir");
        sari.answers(akademik, "aplikasi lain", "Perpustakaan");
        sari.taps(akademik, "Lewati");
        String number = sari.kirim(akademik);

        sari.person().does("edit", Map.of("chat_id", akademik, "message_id", application, "text", "SIMPEG"));
        sari.sees(akademik, "Untuk memperbaiki isian permohonan, mohon kirim /ubah " + number);

        rina.taps(ti, APPROVE);
        rina.sees(ti, APPROVE + ", oleh Rina");
        sari.person().does("edit", Map.of("chat_id", akademik, "message_id", data, "text", "Data dosen"));
        sari.sees(akademik, "mohon balas kartu permohonannya dengan perbaikannya, atau tekan Urungkan");
    }

    @Test
    void aDeletedPromptComesBackWhenTheFormIsCalledAgain() {
        sari.says(akademik, "/ajukan webservice");
        int prompt = sari.prompt(akademik, "nama aplikasi");
        balai.admin.person().does("delete", Map.of("chat_id", akademik, "message_id", prompt));

        sari.says(akademik, "/ajukan webservice");

        await().untilAsserted(() -> assertThat(sari.person().prompt(akademik)).isGreaterThan(prompt));
        sari.answers(akademik, "nama aplikasi", "SIAKAD");
        sari.seesButton(akademik, "Dikirim");
    }

    @Test
    void aDeletedFormCardComesBackAtTheNextAnswer() {
        sari.says(akademik, "/ajukan webservice");
        int prompt = sari.prompt(akademik, "nama aplikasi");
        int card = sari.sees(akademik, "Pertanyaan 1 dari").id();
        balai.admin.person().does("delete", Map.of("chat_id", akademik, "message_id", card));

        sari.replies(akademik, prompt, "SIAKAD");

        sari.taps(akademik, "Dikirim");
        sari.prompt(akademik, "jelaskan data");
    }

    @Test
    void aDeletedCardComesBackByStatusAndAtTheNextChange() {
        String number = sari.ajukan(akademik, "SIAKAD");
        int card = rina.seesButton(ti, APPROVE).id();
        balai.admin.person().does("delete", Map.of("chat_id", ti, "message_id", card));

        rina.says(ti, "/status " + number);
        rina.taps(ti, "Kirim ulang kartunya");

        int again = rina.seesButton(ti, APPROVE).id();
        assertThat(again).isGreaterThan(card);
        balai.admin.person().does("delete", Map.of("chat_id", ti, "message_id", again));
        sari.says(akademik, "/batal " + number + " Tidak jadi");
        rina.sees(ti, "Dibatalkan pada");
    }

    @Test
    void aCardShownAgainTakesTheButtonsOffTheOneBefore() {
        String number = sari.ajukan(akademik, "SIAKAD");
        int card = rina.seesButton(ti, APPROVE).id();
        rina.says(ti, "/status " + number);
        rina.taps(ti, "Kirim ulang kartunya");

        await().untilAsserted(() -> assertThat(rina.person().reads(ti))
                .filteredOn(message -> message.hasButton(APPROVE))
                .singleElement()
                .satisfies(message -> assertThat(message.id()).isGreaterThan(card)));
        rina.taps(ti, APPROVE);
        rina.sees(ti, APPROVE + ", oleh Rina");
    }

    @Test
    void whoMayNotReadARequestIsAnsweredAsIfThereWereNone() {
        String number = sari.ajukan(akademik, "SIAKAD");
        Warga asing = balai.person("Orang Asing");
        asing.starts(balai.botId());
        asing.sees(balai.botId(), "Selamat datang, Bapak/Ibu Orang Asing");
        for (String command : List.of(
                "/status %s",
                "/alur %s",
                "/kenapa %s",
                "/kenapa %s 1",
                "/cari %s",
                "/batal %s alasan",
                "/buka %s alasan",
                "/jeda %s alasan",
                "/lanjut %s",
                "/susulan %s",
                "/ubah %s")) {
            assertThat(answer(asing, command.formatted(number)))
                    .as(command)
                    .isEqualTo(answer(asing, command.formatted("WS-2026-9998")).replace("WS-2026-9998", number));
        }
        assertThat(answer(asing, "/status " + number)).contains(number + " tidak ditemukan", "/anggota");
    }

    @Test
    void whoMakesTheBotSayANumberLearnsNothingByReplyingToIt() {
        Warga asing = balai.person("Orang Asing");
        long own = balai.group("Grup sendiri", asing);
        List<String> numbers = List.of(sari.ajukan(akademik, "SIAKAD"), "WS-2026-9998");
        List<String> answers = numbers.stream()
                .map(number -> {
                    int said = asing.says(own, "/alur x\n📋 " + number + "\ny").id();
                    SeenMessage echo = asing.sees(own, "an answer", message -> message.id() > said);
                    assertThat(echo.text()).contains("x 📋 " + number + " y");
                    asing.replies(own, echo.id(), "halo");
                    return asing.sees(own, "an answer to the reply", message -> message.id() > echo.id() + 1)
                            .text();
                })
                .toList();
        assertThat(answers.getFirst()).isEqualTo(answers.getLast()).doesNotContain("Akademik");
    }

    /** What the bot says to this in private. */
    private String answer(Warga who, String words) {
        int said = who.says(balai.botId(), words).id();
        return who.sees(balai.botId(), "an answer to " + words, message -> message.id() > said)
                .text();
    }
}
