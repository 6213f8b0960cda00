package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.Bot;
import id.sopan.definition.DefinitionSource;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.telegram.Intake.Receipt;
import id.sopan.telegram.WebhookSecret;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A note that comes again once its request is somebody else's. */
class CatatanDiposkanUlangScenarioTest {

    private static final String CALL = "pemohon menambahkan catatan";

    private int asked = 1_000_000;

    @Test
    void itCallsNobodyToWhomTheRequestWentSince(@TempDir Path directory) {
        Balai balai = new Balai(directory, Gudang.SQLITE.open(directory).stores(), DefinitionSource.shipped(), true);
        Warga sari = balai.person("Sari");
        Warga rina = balai.person("Rina");
        Warga eko = balai.person("Eko");
        long akademik = balai.group("Bagian Akademik", sari);
        long ti = balai.group("Unit TI", rina);
        long pengembang = balai.group("Tim Pengembang", eko);
        balai.pasang(akademik, "unit-terkait Bagian Akademik");
        balai.pasang(ti, "unit-ti Unit TI");
        balai.pasang(pengembang, "pengembang Tim Pengembang");
        balai.daftar(ti, rina);
        String nomor = sari.ajukan(akademik, "SIAKAD");
        SeenMessage diterima = sari.sees(akademik, "telah kami terima dengan nomor " + nomor);
        SeenMessage kartu = rina.seesButton(ti, "Setujui: webservice baru");
        balai.settle();
        try (Bot bot = balai.botThatIsPostedTo()) {
            await().until(() -> post(bot, update("poll", "{}")) == Receipt.TAKEN);
            int catatan =
                    sari.replies(akademik, diterima.id(), "Sampai di mana?").id();
            String note = update(
                    "message",
                    "{'message_id':%d,'date':%d,'chat':%s,'from':%s,'text':'Sampai di mana?','reply_to_message':%s}"
                            .formatted(
                                    catatan,
                                    balai.now().getEpochSecond(),
                                    chat(akademik),
                                    person(sari),
                                    message(balai, akademik, diterima.id(), nomor)));
            assertThat(post(bot, note)).isEqualTo(Receipt.TAKEN);
            rina.sees(ti, CALL);
            String approve = kartu.data().get(kartu.buttons().indexOf("Setujui: webservice baru"));
            String tap = update(
                    "callback_query",
                    "{'id':'4711','from':%s,'chat_instance':'c','data':'%s','message':%s}"
                            .formatted(person(rina), approve, message(balai, ti, kartu.id(), nomor)));
            assertThat(post(bot, tap)).isEqualTo(Receipt.TAKEN);
            eko.seesButton(pengembang, "Ambil");

            assertThat(post(bot, note)).isEqualTo(Receipt.TAKEN);
            await().until(bot::hasShownAll);

            assertThat(eko.person().reads(pengembang))
                    .noneMatch(message -> message.text().contains(CALL));
            assertThat(balai.run(nomor).notes()).hasSize(1);
        } finally {
            balai.close();
        }
    }

    private static Receipt post(Bot bot, String update) {
        return bot.updates().receive(WebhookSecret.of(Balai.TOKEN), update.getBytes(StandardCharsets.UTF_8));
    }

    private String update(String kind, String content) {
        return "{\"update_id\":%d,\"%s\":%s}".formatted(++asked, kind, content.replace('\'', '"'));
    }

    private static String person(Warga who) {
        return "{'id':%d,'is_bot':false,'first_name':'%s','language_code':'id'}".formatted(who.id(), who.name());
    }

    private static String chat(long id) {
        return "{'id':%d,'type':'supergroup','title':'Grup'}".formatted(id);
    }

    private static String message(Balai balai, long chat, int id, String text) {
        return "{'message_id':%d,'date':1,'chat':%s,'from':{'id':%d,'is_bot':true,'first_name':'S'},'text':'%s'}"
                .formatted(id, chat(chat), balai.botId(), text);
    }
}
