package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.definition.DefinitionSource;
import id.sopan.engine.Event;
import id.sopan.engine.Run;
import id.sopan.engine.Versions;
import id.sopan.measure.RowStay;
import id.sopan.measure.RunClock;
import id.sopan.measure.Verdict;
import id.sopan.sandbox.testing.SeenMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A definition file that is changed, and requests that keep the version before until an admin moves them. */
class VersiScenarioTest extends SkenarioDuaUnit {

    private Path file;
    private long bot;

    @Override
    DefinitionSource definitions() throws IOException {
        Path definitions = ShippedFiles.write(directory.resolve("conversations"));
        file = definitions.resolve("webservice.yaml");
        change(yaml -> waktu(yaml, 45));
        return DefinitionSource.in(definitions);
    }

    /** Of the analysis, which comes second. */
    private static String waktu(String yaml, int minutes) {
        int second = yaml.indexOf("waktu: ", yaml.indexOf("id: analisis"));
        return yaml.substring(0, second) + yaml.substring(second).replaceFirst("waktu: (~|\\d+)", "waktu: " + minutes);
    }

    private void change(UnaryOperator<String> change) throws IOException {
        Files.writeString(file, change.apply(Files.readString(file)));
    }

    @Override
    void furnish() {
        super.furnish();
        balai.daftar(ti, rina);
        bot = balai.botId();
        balai.admin.starts(bot);
    }

    /** What is told of it before the reason is given. */
    private String pindahkan(String number, String reason) {
        balai.admin.taps(bot, "Pindahkan " + number);
        String changes =
                balai.admin.sees(bot, "Yang berubah bagi permohonan ini").text();
        balai.admin.answers(bot, "dipindahkan dari versi", reason);
        balai.admin.sees(bot, "Permohonan " + number + " telah kami perbarui");
        return changes;
    }

    private List<RowStay> stays(Run run) {
        return clock(run).stays();
    }

    private RunClock clock(Run run) {
        return balai.bot()
                .projection()
                .time(run, Versions.of(run, balai.bot().procedures()::byHash).orElseThrow());
    }

    @Test
    void adminsLearnWhatAFileChangesAndMoveWhoKeepsTheVersionBefore() throws IOException {
        String number = sari.ajukan(akademik, "SIAKAD");
        change(yaml -> waktu(yaml, 30).replace(APPROVE, "Setujui sebagai baru"));

        balai.bot().tick();

        SeenMessage told = balai.admin.sees(bot, "menggantikan versi");
        assertThat(told.text())
                .contains(
                        "Nomor 2 (analisis), waktu (menit): 45 → 30",
                        "keputusan baru, tulisan: Setujui: webservice baru → Setujui sebagai baru",
                        "1 permohonan berjalan tetap memakai versi lain: " + number);
        String before = run(number).definition();
        assertThat(pindahkan(number, "SOP diperbarui 24 November"))
                .contains("Nomor 2 (analisis), waktu (menit): 45 → 30", "Waktu yang sudah terukur tidak berubah");
        rina.seesButton(ti, "Setujui sebagai baru");
        Run moved = run(number);
        assertThat(moved.journal().getLast().event())
                .isEqualTo(new Event.Migrated(before, moved.definition(), false, "SOP diperbarui 24 November"));
        assertThat(moved.journal().getLast().by().person().name()).isEqualTo(balai.admin.name());
        balai.restart();
        rina.taps(ti, "Setujui sebagai baru");
        rina.sees(ti, "Setujui sebagai baru, oleh Rina");
        balai.admin.says(bot, "/status " + number);
        balai.admin.sees(bot, "Langkah 3 dari");
        assertThat(rina.person().lastIn(ti).text()).contains("Pindah versi SOP, oleh Ibu Admin");
    }

    @Test
    void whatWasMeasuredStaysAndTheNewStandardCountsFromThenOn() throws IOException {
        String number = sari.ajukan(akademik, "SIAKAD");
        balai.forward(Duration.ofMinutes(20));
        rina.taps(ti, APPROVE);
        rina.sees(ti, APPROVE + ", oleh Rina");
        String open = sari.ajukan(akademik, "SIMPEG");
        balai.forward(Duration.ofMinutes(20));
        change(yaml -> waktu(yaml, 10));
        balai.bot().tick();
        Duration measured =
                clock(run(number)).working(stays(run(number)).get(1).visits()).measured();

        pindahkan(number, "SOP diperbarui");
        pindahkan(open, "SOP diperbarui");

        RunClock after = clock(run(number));
        RowStay analisis = after.stays().get(1);
        assertThat(after.working(analisis.visits()).measured()).isEqualTo(measured);
        assertThat(after.standard(analisis)).hasValue(Duration.ofMinutes(45));
        assertThat(after.verdict(analisis)).hasValue(Verdict.WITHIN);
        assertThat(clock(run(open)).progress().orElseThrow().standard()).isEqualTo(Duration.ofMinutes(10));
        assertThat(clock(run(open)).progress().orElseThrow().isOver()).isTrue();
        balai.admin.says(bot, "/kenapa " + number + " 2");
        balai.admin.sees(bot, "analisis kebutuhan");
    }

    /** What was sent under the version before keeps its standard of 45 minutes; both took 20. */
    @Test
    void figuresOfARowWhoseStandardWasChangedSayWhichWasKept() throws IOException {
        sari.ajukan(akademik, "SIAKAD");
        balai.forward(Duration.ofMinutes(20));
        rina.taps(ti, APPROVE);
        rina.sees(ti, APPROVE + ", oleh Rina");
        change(yaml -> waktu(yaml, 10));
        balai.bot().tick();
        String number = sari.ajukan(akademik, "SIMPEG");
        balai.forward(Duration.ofMinutes(20));
        rina.taps(ti, APPROVE);
        rina.sees(ti, APPROVE + ", oleh Rina", message -> message.text().contains(number));

        rina.says(ti, "/evaluasi");
        String form = balai.cells(rina.sees(ti, "Evaluasi SOP, semester 2 tahun 2026"));
        assertThat(form)
                .containsPattern("Versi SOP [0-9a-f]{12}, [0-9a-f]{12}\\|")
                .contains("n = 2; waktu baku berubah\nKepatuhan pada waktu baku 10 menit: 0 dari 1\n"
                        + "Kepatuhan pada waktu baku 45 menit: 1 dari 1\nMedian 20,");
        rina.says(ti, "/laporan pekan ini");
        rina.sees(ti, "Dalam waktu baku 10 menit: 0 dari 1; 45 menit: 1 dari 1");
        rina.taps(ti, "Rincian per langkah");
        rina.sees(
                ti,
                "Dalam waktu baku 10 menit: 0 dari 1; 45 menit: 1 dari 1",
                message -> message.text().contains("Rincian"));
    }

    @Test
    void aStepThatIsNotThereKeepsTheRequestWhereItIsAndItsHistoryStaysReadable() throws IOException {
        String number = sari.ajukan(akademik, "SIAKAD");
        change(yaml -> yaml.replace("analisis", "telaah"));
        balai.bot().tick();
        String before = run(number).definition();

        assertThat(balai.admin.taps(bot, "Pindahkan " + number).text()).contains("nomor 2", "tidak ada pada versi itu");

        assertThat(run(number).definition()).isEqualTo(before);
        rina.taps(ti, APPROVE);
        rina.sees(ti, APPROVE + ", oleh Rina");
        pindahkan(number, "SOP diperbarui");
        for (String command : List.of("/status ", "/alur ", "/kenapa ")) {
            balai.admin.says(bot, command + number);
        }
        balai.admin.sees(
                bot, "Langkah 2 dari 11 selesai", message -> message.text().contains("Setujui: webservice baru"));
        balai.admin.says(bot, "/ekspor csv semua");
        balai.admin.sees(bot, "Ekspor CSV");
        balai.admin.says(bot, "/ekspor ocel semua");
        balai.admin.sees(bot, "Ekspor OCEL");
        balai.admin.says(bot, "/evaluasi 2026-2");
        balai.admin.sees(bot, "Evaluasi SOP, semester 2 tahun 2026");
        balai.admin.says(bot, "/laporan pekan ini");
        balai.admin.sees(bot, "Langkah selesai dalam waktu baku: 1 dari 1");
    }

    @Test
    void aTaskInHandIsReleasedForTheUnitThatDoesItByTheNewVersion() throws IOException {
        Warga eko = balai.person("Eko");
        long pengembang = balai.group("Tim Pengembang", eko);
        balai.pasang(pengembang, "pengembang Tim Pengembang");
        String number = sari.ajukan(akademik, "SIAKAD");
        rina.taps(ti, APPROVE);
        rina.taps(ti, "Ambil");
        rina.seesButton(ti, "Lepas");
        change(yaml -> yaml.replace("[unit-ti, pengembang]", "[pengembang]"));
        balai.bot().tick();

        assertThat(pindahkan(number, "Kini tugas pengembang")).contains("Tugas ini diambil oleh Rina (Unit TI)");

        eko.taps(pengembang, "Ambil");
        eko.seesButton(pengembang, "Lepas");
    }

    @Test
    void movingItBackIsHowItIsUndone() throws IOException {
        String number = sari.ajukan(akademik, "SIAKAD");
        String before = run(number).definition();
        change(yaml -> waktu(yaml, 30));
        balai.bot().tick();
        balai.admin.says(bot, "/versi " + number + " back");
        balai.admin.sees(bot, "belum pernah dipindahkan");
        balai.admin.says(bot, "/versi " + number);
        balai.admin.answers(bot, "dipindahkan dari versi", "SOP diperbarui");
        await().until(() -> !run(number).definition().equals(before));

        balai.admin.says(bot, "/versi " + number + " kembali");
        balai.admin.answers(bot, "dipindahkan dari versi", "Keliru");

        await().until(() -> run(number).definition().equals(before));
        assertThat(clock(run(number)).progress().orElseThrow().standard()).isEqualTo(Duration.ofMinutes(45));
        rina.sees(
                ti, "the card of the version before", message -> message.text().contains("Keliru"));
        rina.taps(ti, APPROVE);
        rina.sees(ti, APPROVE + ", oleh Rina");
    }

    @Test
    void onlyAdminsMoveARequestAndWhatIsWrongIsSaid() throws IOException {
        String number = sari.ajukan(akademik, "SIAKAD");
        rina.says(ti, "/versi " + number);
        rina.sees(ti, "hanya untuk admin");
        balai.admin.says(bot, "/versi " + number);
        balai.admin.sees(bot, "sudah memakai versi tersebut");
        balai.admin.says(bot, "/versi WS-2026-9999");
        balai.admin.sees(bot, "WS-2026-9999");
        balai.admin.says(bot, "/versi webservice");
        balai.admin.sees(bot, "belum ada versi sebelumnya");
        change(yaml -> waktu(yaml, 30));
        balai.bot().tick();
        balai.admin.says(bot, "/versi");
        balai.admin.sees(bot, "(webservice): versi");
        balai.admin.taps(bot, "Pindahkan " + number);
        balai.admin.prompt(bot, "dipindahkan dari versi");
        rina.taps(ti, "Tolak");
        rina.answers(ti, "alasan", "Sudah ada");
        balai.admin.sees(bot, "ini ditutup");
        assertThat(run(number).journal()).noneMatch(entry -> entry.event() instanceof Event.Migrated);
    }
}
