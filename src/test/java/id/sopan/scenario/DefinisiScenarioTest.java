package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.definition.DefinitionSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Definition files that change under way. */
class DefinisiScenarioTest extends SkenarioDuaUnit {

    private Path definitions;

    @Override
    DefinitionSource definitions() throws IOException {
        definitions = Files.createDirectory(directory.resolve("conversations"));
        for (var file : DefinitionSource.shipped().read().entrySet()) {
            Files.writeString(definitions.resolve(file.getKey()), file.getValue());
        }
        return DefinitionSource.in(definitions);
    }

    @Override
    void furnish() {
        super.furnish();
        balai.daftar(ti, rina);
    }

    @Test
    void aBrokenDefinitionIsRefusedAndTheAdminsLearnWhere() throws IOException {
        String number = sari.ajukan(akademik, "SIAKAD");
        Path file = definitions.resolve("webservice.yaml");
        Files.writeString(file, Files.readString(file).replaceFirst("next: analisis", "next: entah"));

        balai.bot().tick();

        balai.admin.sees(ti, "webservice.yaml:");
        balai.admin.person().starts(balai.botId());
        Files.writeString(file, Files.readString(file).replaceFirst("next: entah", "next: antah"));
        balai.bot().tick();
        balai.admin.sees(balai.botId(), "webservice.yaml:");
        balai.admin.says(balai.botId(), "/muatulang");
        balai.admin.sees(balai.botId(), "Versi sebelumnya tetap berlaku");
        rina.taps(ti, APPROVE);
        rina.sees(ti, APPROVE + ", oleh Rina");
        assertThat(run(number).isOpen()).isTrue();
        assertThat(sari.ajukan(akademik, "SIMPEG")).isEqualTo("WS-2026-0002");
    }

    @Test
    void runsKeepTheDefinitionThatTheyBeganWithAndNewOnesTakeTheNewOne() throws IOException {
        String before = sari.ajukan(akademik, "SIAKAD");
        Path file = definitions.resolve("webservice.yaml");
        Files.writeString(file, Files.readString(file).replace(APPROVE, "Setujui sebagai baru"));

        balai.admin.says(balai.botId(), "/muatulang");
        balai.admin.sees(balai.botId(), "dimuat ulang");

        String after = sari.ajukan(akademik, "SIMPEG");
        rina.seesButton(ti, "Setujui sebagai baru");
        rina.taps(ti, APPROVE);
        await().until(() -> balai.decisions(before, rina) == 1);
        assertThat(run(after).definition()).isNotEqualTo(run(before).definition());
    }

    @Test
    void aLongAnswerThatTelegramSendsInTwoPartsAnswersOneQuestion() throws IOException {
        Path file = definitions.resolve("webservice.yaml");
        Files.writeString(file, Files.readString(file).replace("max: 1000", "max: 4096"));
        balai.bot().tick();
        long bot = balai.botId();
        sari.person().starts(bot);
        sari.says(bot, "/ajukan webservice");
        sari.answers(bot, "nama aplikasi", "SIAKAD");
        sari.taps(bot, "Dikirim");
        sari.prompt(bot, "jelaskan data");

        sari.says(bot, "kata ".repeat(850));

        sari.sees(bot, "Lanjutan pesan yang terpotong tidak kami catat");
        balai.forward(Duration.ofSeconds(10));
        sari.answers(bot, "aplikasi lain", "Perpustakaan");
        sari.taps(bot, "Lewati");
        assertThat(run(sari.kirim(bot)).answers().values()).contains("Perpustakaan");
    }

    @Test
    void aDefinitionThatIsGoneCannotBeStartedAndItsRunsGoOn() throws IOException {
        String number = sari.ajukan(akademik, "SIAKAD");
        Files.delete(definitions.resolve("webservice.yaml"));
        balai.restart();

        sari.says(akademik, "/ajukan webservice");
        sari.sees(akademik, "Prosedur webservice tidak ditemukan");
        rina.taps(ti, APPROVE);
        rina.sees(ti, APPROVE + ", oleh Rina");
        assertThat(run(number).isOpen()).isTrue();
    }
}
