package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.sandbox.testing.SeenMessage;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a store that several instances share one hears what is meant for a dry run of another: it says what can be done. */
class DuaInstansiCobaScenarioTest {

    @TempDir
    Path directory;

    private Gudang.Opened opened;
    private Kantor kantor;
    private long bot;

    @BeforeEach
    void open() {
        opened = Gudang.MONGODB_WIRE.open(directory);
        kantor = new Kantor(directory, opened.stores());
        bot = kantor.botId();
        kantor.admin.says(bot, "/coba webservice");
        kantor.admin.taps(bot, "Ajukan: Webservice");
        kantor.admin.sees(bot, "nama aplikasi");
        kantor.awaitAllHeard();
        kantor.restart(); // another one, as far as it knows
    }

    @AfterEach
    void close() {
        kantor.close();
        opened.close().run();
    }

    @Test
    void aTapOnADryRunOfAnotherIsAnsweredPolitely() {
        SeenMessage panel = kantor.admin.seesButton(bot, "Akhiri uji coba");

        String answer = kantor.admin
                .person()
                .forges(bot, panel.id(), panel.data().getFirst())
                .text();

        assertThat(answer)
                .contains("instans Sopan lain", "Mohon ulangi satu kali")
                .hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void soIsAReplyToAMessageOfItAndNoneToAnother() {
        SeenMessage question = kantor.admin.sees(bot, "nama aplikasi");
        kantor.admin.replies(bot, question.id(), "SIAKAD");
        SeenMessage told = kantor.admin.sees(bot, "instans Sopan lain");

        kantor.admin.replies(bot, told.id(), "/status");
        kantor.admin.replies(bot, told.id(), "Terima kasih");
        kantor.settle();

        assertThat(kantor.admin.person().reads(bot))
                .filteredOn(message -> message.text().contains("instans Sopan lain"))
                .hasSize(1);
    }
}
