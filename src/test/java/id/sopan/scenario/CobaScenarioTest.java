package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.definition.DefinitionSource;
import id.sopan.engine.Person;
import id.sopan.roster.Administration;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.sandbox.testing.TapAnswer;
import id.sopan.store.Collection;
import id.sopan.store.Query;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** {@code /coba}: a definition is played in private as all roles, and nothing of it reaches anybody else or is kept. */
class CobaScenarioTest extends SkenarioDuaUnit {

    private static final String SHIPPED =
            Objects.requireNonNull(DefinitionSource.shipped().read().get("webservice.yaml"));

    private long bot;

    @Override
    void furnish() {
        super.furnish();
        balai.daftar(ti, rina);
        bot = balai.botId();
        balai.admin.starts(bot);
        balai.admin.sees(bot, "Selamat datang");
    }

    private void kirimBerkas(String yaml) {
        balai.admin
                .person()
                .sends(
                        Map.of("chat_id", bot, "caption", "/coba"),
                        "document",
                        "webservice-baru.yaml",
                        yaml.getBytes(StandardCharsets.UTF_8));
    }

    private int kirimBerkas(String nama, String isi) {
        return balai.admin
                .person()
                .sends(bot, 0, nama, isi.getBytes(StandardCharsets.UTF_8))
                .id();
    }

    /** Of the analysis, which comes second. */
    private static String waktu(String yaml, int minutes) {
        int second = yaml.indexOf("waktu: ", yaml.indexOf("id: analisis"));
        return yaml.substring(0, second) + yaml.substring(second).replaceFirst("waktu: ~", "waktu: " + minutes);
    }

    private void ajukan() {
        isi();
        balai.admin.taps(bot, "Lewati");
        balai.admin.taps(bot, "Kirim");
    }

    /** All but the file, which comes last. */
    private void isi() {
        balai.admin.taps(bot, "Ajukan: Webservice");
        balai.admin.answers(bot, "nama aplikasi", "SIAKAD");
        balai.admin.taps(bot, "Dikirim");
        balai.admin.answers(bot, "jelaskan data", "Data mahasiswa aktif per semester");
        balai.admin.answers(bot, "aplikasi lain", "Perpustakaan");
    }

    /** Whether anything of a dry run is in the store. */
    private boolean isKept() {
        return Arrays.stream(Collection.values())
                .flatMap(collection -> balai.store().documents(collection).query(Query.all()).stream())
                .anyMatch(document -> document.json().contains("COBA"));
    }

    @Test
    void oneAdminPlaysEverybodyAndNothingIsSentOrKept() {
        balai.settle();
        int heard = rina.person().reads(ti).size();
        int written = sari.person().reads(akademik).size();
        balai.admin.says(bot, "/coba webservice");
        balai.admin.sees(bot, "Tidak ada yang dikirim ke grup lain");

        ajukan();

        SeenMessage card = balai.admin.seesButton(bot, APPROVE);
        assertThat(card.text()).contains("UJI COBA · grup Unit TI", "COBA-2026-0001");
        balai.admin.taps(bot, "Tolak");
        balai.admin.answers(bot, "alasan keputusan “Tolak”", "Sekadar mencoba");
        balai.admin.sees(bot, "Sekadar mencoba");
        assertThat(balai.admin.person().reads(bot).stream()
                        .filter(message -> message.from() == bot)
                        .skip(1))
                .allMatch(message -> message.text().contains("UJI COBA"));
        balai.admin.taps(bot, "Akhiri uji coba");
        balai.admin.sees(bot, "berakhir. Tidak ada yang dikirim");
        await().until(() -> balai.admin.person().reads(bot).stream()
                .filter(message -> message.text().contains("UJI COBA"))
                .allMatch(message -> message.buttons().isEmpty()));
        assertThat(isKept()).isFalse();
        assertThat(balai.store().documents(Collection.RUNS).query(Query.all())).isEmpty();
        assertThat(rina.person().reads(ti)).hasSize(heard);
        assertThat(sari.person().reads(akademik)).hasSize(written);
    }

    @Test
    void aQuestionWhoseSendingWasNeverConfirmedTakesItsAnswer() {
        balai.admin.says(bot, "/coba webservice");
        balai.admin.taps(bot, "Ajukan: Webservice");
        balai.admin.answers(bot, "nama aplikasi", "SIAKAD");
        balai.admin.seesButton(bot, "Dikirim");
        balai.fault("sendMessage", "lost_answer", 1);
        balai.admin.taps(bot, "Dikirim");

        balai.admin.answers(bot, "jelaskan data", "Data mahasiswa aktif per semester");

        balai.admin.answers(bot, "aplikasi lain", "Perpustakaan");
        balai.admin.seesButton(bot, "Lewati");
    }

    @Test
    void aFileThatIsSentIsPlayedAndItsClockIsPutForwardToTheReminder() {
        kirimBerkas(waktu(SHIPPED, 45).replace(APPROVE, "Setujui sebagai baru"));
        balai.admin.sees(bot, "Waktu uji coba");
        ajukan();
        balai.admin.seesButton(bot, "Setujui sebagai baru");

        for (int i = 0; i < 20 && told(balai.admin, bot, "mendekati batas waktu baku") == 0; i++) {
            String before = panel();
            balai.admin.taps(bot, "⏩ Sampai ada yang jatuh tempo");
            await().until(() -> !panel().equals(before));
        }
        balai.admin.sees(bot, "mendekati batas waktu baku");
        balai.admin.taps(bot, "⏩ 1 hari kerja");
        balai.admin.sees(bot, "telah terlampaui");
        balai.admin.taps(bot, "Setujui sebagai baru");
        balai.admin.sees(bot, "Setujui sebagai baru, oleh Unit TI 1");
        assertThat(balai.bot().procedures().current("webservice").orElseThrow().prefix())
                .isEqualTo("WS");
    }

    @Test
    void timesAreToldInTheZoneOfTheUnitOfWhoeverPlaysIt() {
        balai.daftar(ti, balai.admin);
        Administration admin = balai.bot().roster().by(new Person(balai.admin.id(), balai.admin.name()));
        admin.setZone("unit-ti", ZoneId.of("Asia/Makassar"));
        balai.admin.says(bot, "/coba webservice");
        assertThat(panel()).contains("WITA");
        ajukan();
        assertThat(balai.admin.seesButton(bot, APPROVE).text()).contains("WITA").doesNotContain("WIB");
    }

    /** It tells the time once what fell due is told. */
    private String panel() {
        return balai.admin.sees(bot, "Waktu uji coba").text();
    }

    @Test
    void aFileThatLiesInTheChatIsPlayedByAReply() {
        int file = kirimBerkas("webservice-baru.yaml", SHIPPED.replace(APPROVE, "Setujui sebagai baru"));
        balai.admin.person().replies(bot, file, "/coba");
        balai.admin.sees(bot, "Waktu uji coba");
        ajukan();
        balai.admin.seesButton(bot, "Setujui sebagai baru");
    }

    @Test
    void aFileIsAnAnswerInADryRunToo() {
        balai.admin.says(bot, "/coba webservice");
        isi();
        balai.admin.seesButton(bot, "Lewati");
        kirimBerkas("nota.pdf", "%PDF");
        balai.admin.taps(bot, "Kirim");
        balai.admin.seesButton(bot, APPROVE);
        balai.admin.taps(bot, "📎 nota.pdf");
        balai.admin.sees(
                bot,
                "the file",
                message -> message.json().has("document") && message.text().contains("COBA-"));
    }

    @Test
    void severalVoicesAreThoseOfSeveralPeople() {
        kirimBerkas(SHIPPED.replace(
                        "    decision:\n      - {id: baru, ",
                        "    approvals: {need: 2}\n    decision:\n      - {id: baru, approves: true, ")
                .replace("- {id: lama, ", "- {id: lama, approves: true, "));
        balai.admin.sees(bot, "Waktu uji coba");
        ajukan();
        balai.admin.taps(bot, APPROVE);
        balai.admin.sees(bot, "Unit TI 1");
        balai.admin.taps(bot, APPROVE);
        balai.admin.sees(bot, "the next step", message -> message.text().contains("Langkah 3 dari"));
    }

    @Test
    void whoeverTheFileAddsPlaysToo() {
        kirimBerkas(SHIPPED.replaceFirst(
                        "(?m)^starts:",
                        "pelaksana: {kabag: {id: Kabag Tata Usaha, en: Head of Administration}}\nstarts:")
                .replaceFirst("(id: analisis(?:.*\n)+?.*)pelaksana: \\[unit-ti]", "$1pelaksana: [kabag]"));
        balai.admin.sees(bot, "Waktu uji coba");
        ajukan();
        balai.admin.taps(bot, APPROVE);
        balai.admin.sees(bot, APPROVE + ", oleh Kabag Tata Usaha 1 (Kabag Tata Usaha)");
    }

    @Test
    void aBrokenFileIsToldWithItsLineAndWhatToDo() {
        kirimBerkas(SHIPPED.replace("next: analisis", "next: entah"));

        SeenMessage told = balai.admin.sees(bot, "belum dapat dicoba");

        assertThat(told.text()).containsPattern("webservice-baru\\.yaml:\\d+: .*entah");
        balai.admin.says(bot, "/coba entah");
        balai.admin.sees(bot, "Prosedur “entah” tidak ditemukan");
        balai.admin.says(bot, "/coba");
        balai.admin.sees(bot, "webservice");
    }

    @Test
    void onlyAdminsTryAndOnlyInPrivateAndOldButtonsSayThatItIsOver() {
        rina.starts(bot);
        rina.says(bot, "/coba webservice");
        rina.sees(bot, "hanya untuk admin");
        balai.admin.says(ti, "/coba webservice");
        balai.admin.sees(ti, "percakapan pribadi");
        balai.admin.says(bot, "/coba webservice");
        SeenMessage panel = balai.admin.seesButton(bot, "Akhiri uji coba");
        String data = panel.data().getFirst();
        balai.awaitAllHeard();
        balai.restart();

        TapAnswer answer = balai.admin.person().forges(bot, panel.id(), data);

        assertThat(answer.text()).contains("sudah berakhir");
    }

    @Test
    void realRequestsGoOnBesideIt() {
        balai.admin.says(bot, "/coba webservice");
        ajukan();
        balai.admin.seesButton(bot, APPROVE);
        String number = sari.ajukan(akademik, "SIMPEG");
        assertThat(number).isEqualTo("WS-2026-0001");
        rina.taps(ti, APPROVE);
        rina.sees(ti, APPROVE + ", oleh Rina");
    }
}
