package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.engine.Run;
import id.sopan.procedure.DefinitionSource;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.sqlite.FullDisk;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.store.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lost answers, updates that come twice, a full disk, and definition files that change under way. */
class GangguanScenarioTest {

    private static final String APPROVE = "Setujui: webservice baru";

    @TempDir
    Path directory;

    private Path definitions;
    private Balai balai;
    private Warga sari;
    private Warga rina;
    private long akademik;
    private long ti;

    @BeforeEach
    void open() throws IOException {
        definitions = Files.createDirectory(directory.resolve("conversations"));
        for (var file : DefinitionSource.shipped().read().entrySet()) {
            Files.writeString(definitions.resolve(file.getKey()), file.getValue());
        }
        balai = Balai.withDefinitions(directory, definitions);
        sari = balai.person("Sari");
        rina = balai.person("Rina");
        akademik = balai.group("Bagian Akademik", sari);
        ti = balai.group("Unit TI", rina);
        balai.pasang(akademik, "unit-terkait Bagian Akademik");
        balai.pasang(ti, "unit-ti Unit TI");
        balai.daftar(ti, rina);
        balai.admin.person().starts(balai.botId());
        balai.admin.sees(balai.botId(), "Selamat datang");
    }

    @AfterEach
    void close() {
        balai.close();
    }

    private Run run(String number) {
        return balai.bot().runs().byNumber(number).orElseThrow();
    }

    private long decisions(String number) {
        return run(number).journal().stream()
                .filter(entry ->
                        entry.by().person() != null && entry.by().person().id() == rina.id())
                .count();
    }

    private static long count(Warga who, long chat, String text) {
        return who.person().reads(chat).stream()
                .filter(message -> message.text().contains(text))
                .count();
    }

    @Test
    void whatWasDoneAndNotConfirmedComesAgainAndChangesNothing() {
        String number = balai.ajukan(sari, akademik, "SIAKAD");
        rina.seesButton(ti, APPROVE);
        balai.fault("getUpdates", "refused", 1000);
        rina.person()
                .does(
                        "tap",
                        Map.of(
                                "chat_id",
                                ti,
                                "message_id",
                                rina.seesButton(ti, APPROVE).id(),
                                "button",
                                APPROVE));
        await().atMost(Duration.ofSeconds(10)).until(() -> decisions(number) == 1);
        balai.end();
        balai.noFaults();

        balai.begin();

        await().atMost(Duration.ofSeconds(10))
                .until(() -> balai.people()
                                .control()
                                .get("bots")
                                .path(0)
                                .path("pending_update_count")
                                .asInt()
                        == 0);
        sari.says(akademik, "/status ENTAH");
        sari.sees(akademik, "Permohonan nomor ENTAH tidak ditemukan");
        assertThat(decisions(number)).isEqualTo(1);
        assertThat(run(number).visits()).hasSize(3);
        assertThat(count(sari, akademik, "telah kami terima dengan nomor")).isEqualTo(1);
    }

    @Test
    void anAnswerThatWasSaidIsNotSaidAgainWhenItsCommandComesAgain() {
        balai.fault("getUpdates", "refused", 1000);
        sari.says(akademik, "/antrian");
        sari.sees(akademik, "tidak ada permohonan yang menunggu");
        balai.end();
        balai.noFaults();

        balai.begin();

        sari.says(akademik, "/status ENTAH");
        sari.sees(akademik, "Permohonan nomor ENTAH tidak ditemukan");
        balai.forward(Duration.ofHours(25));
        balai.bot().tick();
        assertThat(count(sari, akademik, "tidak ada permohonan yang menunggu")).isEqualTo(1);
        assertThat(balai.store().documents(Collection.REPLIES).query(Query.all()))
                .noneMatch(reply -> reply.json().contains("tidak ada permohonan"));
    }

    @Test
    void aCardWhoseAnswerWasLostIsSentAgainAndBothCanBeTappedOnce() {
        sari.says(akademik, "/ajukan webservice");
        sari.answers(akademik, "nama aplikasi", "SIAKAD");
        balai.isi(sari, akademik);
        sari.seesButton(akademik, "Kirim");
        balai.fault("sendMessage", "lost_answer", 2);
        String number = balai.kirim(sari, akademik);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> rina.person().reads(ti).stream()
                                .filter(message -> message.hasButton(APPROVE))
                                .count()
                        >= 2);
        SeenMessage unknown = rina.person().reads(ti).stream()
                .filter(message -> message.hasButton(APPROVE))
                .findFirst()
                .orElseThrow();

        rina.person().taps(ti, unknown, APPROVE);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(rina.person().reads(ti)).noneMatch(message -> message.hasButton(APPROVE)));
        assertThat(decisions(number)).isEqualTo(1);
        rina.sees(ti, APPROVE + ", oleh Rina");
    }

    @Test
    void onAFullDiskTheTapIsAnsweredAndDoneOnceThereIsRoom() {
        String number = balai.ajukan(sari, akademik, "SIAKAD");
        rina.seesButton(ti, APPROVE);
        SqliteStore store = (SqliteStore) balai.store();
        FullDisk.fill(store);

        var answer = rina.taps(ti, APPROVE);

        assertThat(answer.text()).contains("penyimpanan sedang tidak dapat dihubungi");
        assertThat(answer.isAlert()).isTrue();
        assertThat(decisions(number)).isZero();
        FullDisk.makeRoom(store);
        await().atMost(Duration.ofSeconds(20)).until(() -> decisions(number) == 1);
        rina.sees(ti, APPROVE + ", oleh Rina");
    }

    @Test
    void aBrokenDefinitionIsRefusedAndTheAdminsLearnWhere() throws IOException {
        String number = balai.ajukan(sari, akademik, "SIAKAD");
        Path file = definitions.resolve("webservice.yaml");
        Files.writeString(file, Files.readString(file).replaceFirst("next: analisis", "next: entah"));

        balai.bot().tick();

        balai.admin.sees(balai.botId(), "webservice.yaml:");
        balai.admin.says(balai.botId(), "/muatulang");
        balai.admin.sees(balai.botId(), "Versi sebelumnya tetap berlaku");
        rina.taps(ti, APPROVE);
        rina.sees(ti, APPROVE + ", oleh Rina");
        assertThat(run(number).isOpen()).isTrue();
        assertThat(balai.ajukan(sari, akademik, "SIMPEG")).isEqualTo("WS-2026-0002");
    }

    @Test
    void runsKeepTheDefinitionThatTheyBeganWithAndNewOnesTakeTheNewOne() throws IOException {
        String before = balai.ajukan(sari, akademik, "SIAKAD");
        Path file = definitions.resolve("webservice.yaml");
        Files.writeString(file, Files.readString(file).replace(APPROVE, "Setujui sebagai baru"));

        balai.admin.says(balai.botId(), "/muatulang");
        balai.admin.sees(balai.botId(), "dimuat ulang");

        String after = balai.ajukan(sari, akademik, "SIMPEG");
        rina.seesButton(ti, "Setujui sebagai baru");
        rina.taps(ti, APPROVE);
        await().until(() -> decisions(before) == 1);
        assertThat(run(after).definition()).isNotEqualTo(run(before).definition());
    }

    @Test
    void aDefinitionThatIsGoneCannotBeStartedAndItsRunsGoOn() throws IOException {
        String number = balai.ajukan(sari, akademik, "SIAKAD");
        Files.delete(definitions.resolve("webservice.yaml"));
        balai.restart();

        sari.says(akademik, "/ajukan webservice");
        sari.sees(akademik, "Prosedur webservice tidak ditemukan");
        rina.taps(ti, APPROVE);
        rina.sees(ti, APPROVE + ", oleh Rina");
        assertThat(run(number).isOpen()).isTrue();
    }
}
