package id.sopan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.procedure.Language;
import id.sopan.sandbox.testing.ChatPage;
import id.sopan.sandbox.testing.ControlClient;
import id.sopan.sandbox.testing.Person;
import id.sopan.sandbox.testing.SeenMessage;
import java.util.List;
import java.util.Optional;

/** What the guides for people's roles show: on the page whoever is pictured, over the wire all others. */
final class GuideStory {

    private static final long BOT = 1000001;
    private static final long AKADEMIK = -1001000000001L;
    private static final long UNIT_TI = -1001000000002L;
    private static final long MANAGE_SERVER = -1001000000003L;

    private final ChatPage page;
    private final Language language;
    private final ControlClient control;
    private final Person sari;
    private final Person agus;
    private final Person joko;

    GuideStory(RunningSandbox sandbox, ChatPage page, Language language) {
        this.page = page;
        this.language = language;
        control = new ControlClient(sandbox.page());
        sari = new Person(control, 5001, "Sari");
        agus = new Person(control, 5004, "Agus");
        joko = new Person(control, 5006, "Joko");
    }

    private String in(String indonesian, String english) {
        return language == Language.ID ? indonesian : english;
    }

    /** On the page and in all groups the language of the guide. */
    void speak() {
        if (language == Language.EN) {
            page.with("action=tools").click();
            page.with("item=language").click();
            for (long chat : List.of(AKADEMIK, UNIT_TI, MANAGE_SERVER)) {
                Person member = chat == AKADEMIK ? sari : chat == UNIT_TI ? agus : joko;
                member.says(chat, "/bahasa");
                tap(member, chat, "English", "");
            }
        }
    }

    void aRequesterAsksAndConfirms() {
        page.be("sari");
        page.open(AKADEMIK);
        page.say("/ajukan");
        assertThat(page.button("Webservice").or(page.button("Web service"))).isInViewport();
        picture("ajukan");
        page.tap(in("Dukungan teknis", "Technical support"));
        reply(in("mengalami kendala", "has trouble"), in("Aplikasi keuangan", "Finance application"));
        page.tap(in("Belum diketahui", "Not known"));
        reply(
                in("jelaskan kendalanya", "describe the trouble"),
                in("Laporan tidak dapat diunduh", "Reports do not load"));
        page.tap(in("Lewati", "Skip"));
        assertThat(page.button(in("Kirim", "Send"))).isInViewport();
        picture("periksa");
        page.tap(in("Kirim", "Send"));
        String application = in("Aplikasi keuangan", "Finance application");
        tap(joko, MANAGE_SERVER, in("Ambil", "Take"), application);
        tap(joko, MANAGE_SERVER, in("Selesai", "Done"), application);
        reply(joko, MANAGE_SERVER, in("Ruang penyimpanan dibersihkan", "Storage was cleaned up"));
        assertThat(page.button(in("Sudah normal", "Works again"))).isInViewport();
        picture("konfirmasi");
        page.tap(in("Sudah normal", "Works again"));
    }

    void anApproverDeniesAndSeesTheQueue() {
        for (String application : List.of("SIAKAD", "SIMPEG")) {
            asksForAWebservice(application);
        }
        page.with("action=back").click();
        page.be("rina");
        page.open(UNIT_TI);
        toTheEnd(in("Tolak", "Deny"));
        picture("keputusan");
        page.tap(in("Tolak", "Deny"));
        assertThat(page.with("reply-bar=prompt")).isVisible();
        picture("alasan");
        page.with("action=back").click();
        page.open(BOT);
        page.with("action=start").click();
        if (language == Language.EN) {
            page.say("/bahasa");
            page.tap("English");
        }
        page.say("/antrean");
        assertThat(page.button(in("Putuskan beberapa", "Decide several"))).isInViewport();
        picture("antrean");
    }

    private void asksForAWebservice(String application) {
        sari.says(AKADEMIK, "/ajukan webservice");
        reply(sari, AKADEMIK, application);
        tap(sari, AKADEMIK, in("Dikirim", "Sent"), "");
        reply(sari, AKADEMIK, in("Nilai dan kehadiran taruna", "Marks and attendance of the cadets"));
        reply(sari, AKADEMIK, in("Aplikasi presensi", "Attendance application"));
        tap(sari, AKADEMIK, in("Lewati", "Skip"), "");
        tap(sari, AKADEMIK, in("Kirim", "Send"), application);
        await().until(() ->
                bearing(agus, UNIT_TI, in("Tolak", "Deny"), application).isPresent());
        await().until(() -> sari.prompt(AKADEMIK) == 0);
    }

    void manageServerGivesAServer() {
        sari.says(AKADEMIK, "/ajukan server");
        reply(sari, AKADEMIK, "SIPERPUS");
        tap(sari, AKADEMIK, in("Peningkatan server yang ada", "Upgrade of the existing server"), "");
        reply(sari, AKADEMIK, "4 CPU, 8 GB memory, PostgreSQL");
        reply(sari, AKADEMIK, in("Eko sebagai pengembang", "Eko as a developer"));
        tap(sari, AKADEMIK, in("Lewati", "Skip"), "");
        tap(sari, AKADEMIK, in("Kirim", "Send"), "SIPERPUS");
        tap(agus, UNIT_TI, in("Setujui: deploy/peningkatan", "Approve: deploy or upgrade"), "SIPERPUS");
        tap(agus, UNIT_TI, in("Ambil", "Take"), "SIPERPUS");
        tap(agus, UNIT_TI, in("Selesai", "Done"), "SIPERPUS");
        reply(agus, UNIT_TI, in("Tambah memory menjadi 8 GB", "Raise the memory to 8 GB"));
        page.with("action=back").click();
        page.be("joko");
        page.open(MANAGE_SERVER);
        toTheEnd(in("Setujui", "Approve"));
        picture("persetujuan");
        page.tap(in("Setujui", "Approve"));
        page.tap(in("Ambil", "Take"), "SIPERPUS");
        toTheEnd(in("Alihkan", "Hand over"));
        picture("tugas");
        page.tap(in("Selesai", "Done"));
        assertThat(page.with("reply-bar=prompt")).isVisible();
        picture("hasil");
    }

    /** Whoever opens a chat is led to what they have not read yet. */
    private void toTheEnd(String label) {
        assertThat(page.button(label).last()).isVisible();
        page.button(label).last().evaluate("button => button.scrollIntoView()");
        page.with("log").evaluate("log => log.scrollTo(0, log.scrollHeight)");
        assertThat(page.button(label).last()).isInViewport();
    }

    private void picture(String name) {
        if (Pictures.areWanted()) {
            assertThat(page.with("toast")).hasCount(0);
        }
        Pictures.take(page, "panduan/" + name + in("", ".en"));
    }

    private void reply(String question, String answer) {
        assertThat(page.with("reply-bar=prompt")).containsText(question);
        page.say(answer);
    }

    private static void reply(Person person, long chat, String answer) {
        await().until(() -> person.prompt(chat) != 0);
        int prompt = person.prompt(chat);
        person.replies(chat, prompt, answer);
        await().until(() -> person.prompt(chat) != prompt);
    }

    private static void tap(Person person, long chat, String label, String text) {
        await().until(() -> bearing(person, chat, label, text).isPresent());
        person.taps(chat, bearing(person, chat, label, text).orElseThrow(), label);
    }

    /** The newest message with this button and this text. */
    private static Optional<SeenMessage> bearing(Person person, long chat, String label, String text) {
        return person.reads(chat).stream()
                .filter(message -> message.hasButton(label) && message.text().contains(text))
                .reduce((first, last) -> last);
    }
}
