package id.sopan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.definition.DefinitionSource;
import id.sopan.engine.Command;
import id.sopan.engine.Hat;
import id.sopan.engine.Person;
import id.sopan.measure.RowStay;
import id.sopan.measure.RunClock;
import id.sopan.procedure.Decision;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureReader;
import id.sopan.procedure.Role;
import id.sopan.procedure.Roles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherTextsTest {

    @Test
    void listsEachStepWithItsTimesAndStandard() {
        Story story = Story.requested(Story.request());
        story.later(25).ti(new Command.Decide(story.version(), "lengkapi", "Mohon sebutkan tabelnya."));
        story.later(60).siti(new Command.Submit(story.version(), Map.of("tujuan", "PDDIKTI")));
        story.ti(new Command.Decide(story.version(), "baru", null));
        story.ti(new Command.AssignUnit(Role.PENGEMBANG, "dev-a"));
        story.dev(new Command.Take(story.version())).later(40);
        Pages pages = StatusText.of(story.view(), story.clock(), List.of(), Language.ID, Story.JAKARTA, 0);
        Approved.text("status", String.join("\n\n=====\n\n", pages.pages()) + "\n");
    }

    @Test
    void tellsWhatHappenedInAStepInItsOrder() {
        Story story = Story.requested(Story.request());
        story.ti(new Command.Ask(story.version(), "Tabel mana?"));
        story.siti(new Command.Answer(story.run().seq(), "Semuanya", null));
        story.ti(new Command.Pause(story.version(), "Rapat pimpinan"));
        story.ti(new Command.Continue(story.version()));
        story.ti(new Command.Decide(story.version(), "lengkapi", "Mohon sebutkan tabelnya."));
        String told = Card.text(StatusText.of(story.view(), story.clock(), List.of(), Language.ID, Story.JAKARTA, 0)
                        .pages()
                        .getLast())
                .plain();
        assertThat(told)
                .containsSubsequence(
                        "Tabel mana?", "Semuanya", "Dijeda:", "Rapat pimpinan", "Mohon sebutkan tabelnya.");
    }

    @Test
    void tellsInWhichStayARequestWasWithdrawnByWhomAndWhy() {
        Story story = new Story(Story.shipped("server"));
        Hat hat = new Hat("dev-a", Role.PENGEMBANG);
        Map<String, String> answers = Map.of(
                "aplikasi", "SIAKAD", "jenis", "baru", "spesifikasi", "4 CPU, 8 GB", "hakAkses", "Tim Pengembang A");
        story.does(Story.DEWI, hat, new Command.Request(hat, story.now(), answers, Map.of(), null))
                .program(new Command.AssignNumber("SV-2026-0001"));
        story.dev(new Command.Withdraw("Tidak jadi."));
        String status = status(story);
        assertThat(status)
                .containsSubsequence(
                        "<b>Dibatalkan</b>, oleh Dewi Lestari", "Tidak jadi.", "Ditutup bersama permohonan")
                .contains("dari waktu baku 45 menit: tidak diselesaikan")
                .doesNotContain("masih berjalan");
        story.dev(new Command.Reopen("Ternyata perlu."));
        assertThat(status(story))
                .containsSubsequence("tidak diselesaikan", "Ternyata perlu.", "Masih berjalan", "masih berjalan");
    }

    @Test
    void aWithdrawalThatWasWrittenBeforeTheStepWasSeenStandsInThatStep() {
        Story story = Story.requested(Story.request());
        Instant written = story.now().minusSeconds(60);
        story.ti(new Command.Decide(story.version(), "baru", null));
        Hat hat = new Hat("akademik", Role.UNIT_TERKAIT);
        story.heardLate(Story.SITI, hat, new Command.Withdraw("Tidak jadi."), written);
        assertThat(status(story)).containsSubsequence("oleh Andi Wijaya", "merancang", "<b>Dibatalkan</b>, oleh Siti");
    }

    @Test
    void aUsualReasonOfAStandInIsToldInTheLanguageOfTheChat() {
        StandInText.Line line = new StandInText.Line(
                "s",
                new Mention(21, "Andi Wijaya"),
                new Mention(22, "Rina"),
                "Unit TI",
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2026, 12, 1),
                "Leave");
        assertThat(StandInText.overview(List.of(line), true, Language.ID).html())
                .contains("Alasan: Cuti");
        assertThat(StandInText.overview(List.of(line), true, Language.EN).html())
                .contains("Leave");
        assertThat(StandInText.announced(line, Language.ID).html()).doesNotContain("Alasan", "Cuti");
    }

    @Test
    void tellsLongTimesInWorkingHours() {
        Story story = Story.requested(Story.request());
        story.later(2 * 24 * 60 + 5 * 60);
        String status = status(story);
        String why = LedgerText.whole(story.view(), story.clock(), Language.ID, Story.JAKARTA);
        assertThat(status).contains("Lama: <b>19 jam 10 menit kerja</b>");
        assertThat(why).contains("Jumlah: 19 jam 10 menit kerja");
    }

    @Test
    void ofATimeThatIsLongInCountingTheSumStandsFirst() {
        Story story = Story.requested(Story.request());
        story.later(90 * 24 * 60);
        RunClock clock = story.clock();
        List<RowStay> last = List.of(clock.stays().getLast());
        Viewpoint viewpoint = Viewpoint.anywhere(Language.ID, Story.JAKARTA);
        Pages pages = LedgerText.of(story.view(), clock, last, viewpoint);
        assertThat(pages.pages()).hasSizeGreaterThan(2);
        assertThat(pages.pages().getFirst().lines().skip(2).findFirst().orElseThrow())
                .startsWith("<b>Jumlah: ")
                .endsWith(" kerja</b>");
        assertThat(String.join("\n", pages.pages())).containsOnlyOnce("Jumlah: ");
    }

    @Test
    void ofARowThatWasComeBackToTheSumOfEachStayStandsFirst() {
        Story story = Story.finished().siti(new Command.Reopen("Ternyata belum pulih"));
        story.siti(new Command.Decide(story.version(), "belum", "Masih lambat"));
        RunClock clock = story.clock();
        int nomor = clock.stays().getLast().nomor();
        List<RowStay> stays =
                clock.stays().stream().filter(stay -> stay.nomor() == nomor).toList();
        assertThat(stays).hasSizeGreaterThan(1);
        Viewpoint viewpoint = Viewpoint.anywhere(Language.ID, Story.JAKARTA);
        String first =
                LedgerText.of(story.view(), clock, stays, viewpoint).pages().getFirst();
        String sums = first.substring(0, first.indexOf("Unit: "));
        assertThat(sums.split("Jumlah: ", -1)).hasSize(stays.size() + 1);
        assertThat(sums).contains("(kali ke-2)");
    }

    @Test
    void aStepThatWasSentBackAgainAndAgainIsToldOnPagesThatCanBeSent() {
        Story story = Story.requested(Story.request());
        for (int time = 1; time <= 30; time++) {
            story.ti(new Command.Decide(story.version(), "lengkapi", time + ". " + "Mohon diperbaiki. ".repeat(50)));
            story.siti(new Command.Submit(story.version(), Map.of("tujuan", "PDDIKTI")));
        }
        Pages pages = StatusText.of(story.view(), story.clock(), List.of(), Language.ID, Story.JAKARTA, 0);
        for (int page = 0; page < pages.pages().size(); page++) {
            Telegram.takesHtml(pages.card(Language.ID, page, "x").html(), Fitting.MESSAGE);
        }
        assertThat(String.join("\n", pages.pages()).split("Mohon diperbaiki[.] Mohon diperbaiki[.] Mohon", -1))
                .hasSizeGreaterThan(30);
    }

    private static String status(Story story) {
        return String.join(
                "\n",
                StatusText.of(story.view(), story.clock(), List.of(), Language.ID, Story.JAKARTA, 0)
                        .pages());
    }

    @Test
    void pagesALongListAndTearsNoEntryApart() {
        Story story = Story.requested(Story.request());
        List<Card> pages = new ArrayList<>();
        do {
            pages.add(page(story, pages.size()));
        } while (Telegram.labels(pages.getLast()).contains("Berikutnya ›"));
        assertThat(pages).hasSizeGreaterThan(2).allSatisfy(page -> Telegram.takesHtml(page.html(), 4096));
        assertThat(pages.stream().map(Card::html).collect(Collectors.joining()).split("WS-2026-0001", -1))
                .hasSize(101);
        assertThat(Telegram.labels(pages.getFirst())).startsWith("WS-2026-0001").endsWith("Berikutnya ›");
        assertThat(Telegram.labels(pages.get(1))).endsWith("‹ Sebelumnya | Berikutnya ›");
        assertThat(Telegram.labels(pages.getLast())).startsWith("WS-2026-0001").endsWith("‹ Sebelumnya");
        assertThat(page(story, 99)).isEqualTo(pages.getLast());
        RunList.Waiting theirs = new RunList.Waiting(story.view(), false, Optional.empty());
        RunList.Waiting others = new RunList.Waiting(story.view(), false, Optional.of("Bapak/Ibu sendiri pemohonnya."));
        Approved.card(
                "list",
                RunList.waiting(
                        2,
                        0,
                        Stream.of(theirs, others),
                        List.of("Unit TI", "Server"),
                        Language.ID,
                        Story.JAKARTA,
                        0,
                        "w"));
    }

    /** Twenty at most, each with what it is about; what was not done says why. */
    @Test
    void severalDecisionsFitOneMessageWhateverTheirRequestsAreAbout() {
        Story story = Story.requested(Map.of(
                "aplikasi", "<&".repeat(100),
                "bentuk", "kirim",
                "data", "Data mahasiswa baru untuk pelaporan PDDIKTI",
                "tujuan", "Neo Feeder"));
        BatchCards cards = batch(story, "Bagian " + "Akademik ".repeat(6));
        Decision decision = (Decision) cards.step().work();
        for (Card card : List.of(
                cards.choosing(),
                cards.exits(decision.exits()),
                cards.confirming(decision.exits().getFirst()),
                cards.running(decision.exits().getFirst()),
                cards.done(decision.exits().getFirst()))) {
            Telegram.takesHtml(card.html(), 4096);
        }
        assertThat(Telegram.labels(cards.choosing())).contains("WS-2026-0001 · <&<&<&");
        assertThat(batch(Story.requested(Story.request()), "Akademik")
                        .confirming(decision.exits().getFirst())
                        .html())
                .contains("• WS-2026-0001 · SIAKAD · Akademik");
    }

    private static BatchCards batch(Story story, String unit) {
        BatchCards.Line line = new BatchCards.Line(
                "WS-2026-0001", unit, story.view(), true, false, "Langkah ini sudah diputuskan oleh Andi Wijaya.");
        return new BatchCards(
                "abcdefghijkl",
                story.procedure,
                story.procedure.step("analisis"),
                Stream.generate(() -> line).limit(20).toList(),
                Language.ID);
    }

    private static Card page(Story story, int page) {
        return RunList.open(
                Collections.nCopies(100, "r"), id -> Stream.of(story.view()), Language.ID, Story.JAKARTA, page, "open");
    }

    /** Of thousands only those are put into words that somebody reads. */
    @Test
    void aListIsGoneThroughAsFarAsItsPage() {
        Story story = Story.requested(Story.request());
        AtomicInteger read = new AtomicInteger();
        Function<String, Stream<RunView>> reading = id -> {
            read.incrementAndGet();
            return Stream.of(story.view());
        };
        Card card = RunList.open(Collections.nCopies(5_000, "r"), reading, Language.ID, Story.JAKARTA, 1, "open");
        assertThat(card.html()).contains("5.000");
        assertThat(read.get()).isLessThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"webservice", "server", "perawatan-server", "dukungan-teknis", "pencadangan"})
    void printsAnSopForAPhone(String id) {
        for (Language language : Language.values()) {
            Pages pages = SopText.of(Story.shipped(id), language);
            assertThat(pages.pages()).allSatisfy(page -> Telegram.takesHtml(page, 4096));
            pages.card(language, 0, "sop." + id);
        }
    }

    @Test
    void printsAWholeDocumentWithBothTotals() {
        List<Procedure> flows = Stream.of("server", "perawatan-server", "dukungan-teknis", "pencadangan")
                .map(Story::shipped)
                .toList();
        for (Language language : Language.values()) {
            assertThat(SopText.document(flows, language).pages())
                    .allSatisfy(page -> Telegram.takesHtml(page, 4096))
                    .anyMatch(
                            page -> page.contains("510") && page.contains(language == Language.ID ? "1.005" : "1,005"));
        }
    }

    @Test
    void printsALongRowToItsEnd() {
        String much = "Rapat koordinasi tim ".repeat(23);
        String steps = Stream.of("a", "b", "c", "d", "e")
                .map(step -> """
                          - id: %s
                            nomor: 1
                            kegiatan: {id: "%s kegiatan %s", en: "%s doing %s"}
                            pelaksana: [unit-ti]
                            keterangan: {id: "%s keterangan %s", en: "%s remark %s"}
                            task: {}
                            %s
                        """.formatted(
                                step,
                                much,
                                step,
                                much,
                                step,
                                much,
                                step,
                                much,
                                step,
                                step.equals("e") ? "end: selesai" : "next: " + (char) (step.charAt(0) + 1)))
                .collect(Collectors.joining());
        String point = "Peraturan nomor ".repeat(60);
        Procedure procedure = ProcedureReader.read(
                        "panjang.yaml", """
                        id: panjang
                        prefix: PJ
                        nama: {id: Panjang, en: Long}
                        dasarHukum: ["%s satu", "%s dua", "%s tiga", "%s empat", "%s lima"]
                        starts: {by: [unit-ti], command: panjang}
                        steps:
                        """.formatted(point, point, point, point, point) + steps)
                .orThrow();

        Pages pages = SopText.of(procedure, Language.ID);

        assertThat(pages.pages()).allSatisfy(page -> Telegram.takesHtml(page, 4096));
        assertThat(String.join("\n", pages.pages()))
                .contains("kegiatan a", "kegiatan e", "keterangan a", "keterangan e", "nomor satu", "nomor lima");
    }

    @Test
    void leavesAGapOfTheSourceAGap() {
        String sop = String.join(
                "\n", SopText.of(Story.shipped("perawatan-server"), Language.ID).pages());
        assertThat(sop)
                .contains("Waktu baku: tidak terbaca pada sumber")
                .contains("Waktu baku: 45 menit")
                .contains("<b>Dasar hukum</b>\ntidak terbaca pada sumber");
        Approved.text("sop", sop + "\n");
    }

    @Test
    void tellsNumberDatesAndApproverOfAnSopThatHasThem() {
        String yaml = DefinitionSource.shipped()
                .read()
                .getOrDefault("server.yaml", "")
                .replaceFirst("(?m)^dasarHukum:", "identitas: {nomor: SOP/12/2026, efektif: 2026-02-01}\ndasarHukum:");
        Pages pages = SopText.of(ProcedureReader.read("server.yaml", yaml).orThrow(), Language.ID);

        assertThat(String.join("\n", pages.pages()))
                .contains("<b>Identitas</b>", "Nomor SOP: SOP/12/2026", "Tanggal efektif: 1 Februari 2026")
                .contains("Tanggal revisi: –", "Disahkan oleh: belum ditetapkan");
    }

    @Test
    void helpsEachRole() {
        List<Procedure> shipped = Stream.of("server", "webservice", "pencadangan", "perawatan-server")
                .map(Story::shipped)
                .toList();
        for (Language language : Language.values()) {
            Stream.concat(Stream.of(List.<Role>of()), Roles.USUAL.all().stream().map(List::of))
                    .forEach(roles -> Telegram.takes(HelpText.of(Roles.USUAL, roles, shipped, true, false, language)));
        }
        Approved.card("help", HelpText.of(Roles.USUAL, List.of(Role.UNIT_TERKAIT), shipped, false, false, Language.ID));
        assertThat(HelpText.of(Roles.USUAL, List.of(Role.UNIT_TERKAIT), shipped, false, true, Language.ID)
                        .html())
                .contains("/laporan")
                .doesNotContain("/rekap", "/ekspor", "/evaluasi");
        assertThat(HelpText.of(Roles.USUAL, List.of(Role.UNIT_TERKAIT), shipped, true, true, Language.ID)
                        .html())
                .contains("/ekspor", "/evaluasi")
                .doesNotContain("/rekap");
        assertThat(HelpText.of(Roles.USUAL, List.of(Role.MANAGE_SERVER), shipped, false, true, Language.ID)
                        .html())
                .contains(
                        "misalnya “Setujui”, “Minta Perbaikan”, dan “Tolak”; Urungkan", "tekan Ambil untuk menangani");
        assertThat(HelpText.of(Roles.USUAL, List.of(Role.PENGEMBANG), shipped, false, true, Language.ID)
                        .html())
                .contains("<b>Pengembang Aplikasi</b>: untuk pekerjaan, tekan Ambil")
                .doesNotContain("putuskan");
    }

    @Test
    void offersWhatCanBeAskedFor() {
        List<Procedure> procedures = List.of(Story.shipped("webservice"), Story.shipped("dukungan-teknis"));
        Approved.card("menu-start", Menus.start(procedures, 0, Language.ID));
        Approved.card(
                "menu-bind",
                RoleMenus.bind(
                        List.of(new RoleMenus.Bound(
                                Role.UNIT_TERKAIT,
                                Roles.USUAL.nama(Role.UNIT_TERKAIT),
                                new UnitChoice("akademik", "Bagian <Akademik>"))),
                        Map.of(Role.UNIT_TI, Roles.USUAL.nama(Role.UNIT_TI)),
                        List.of(),
                        false,
                        0,
                        Language.ID));
        Approved.card("menu-confirm", Menus.confirm(new Mention(41, "Dewi Lestari"), "Unit TI", "41.ti", Language.ID));
        Telegram.takes(Menus.sop(procedures, 0, Language.EN));
        Telegram.takes(Menus.languages(Language.EN));
        Telegram.takes(RoleMenus.bind(
                List.of(),
                Roles.USUAL.names(),
                List.of(new RoleMenus.Link("Unit <TI>", "https://t.me/c/1/2")),
                true,
                0,
                Language.EN));
        assertThat(Menus.askToBeListed(new UnitChoice("ti", "Unit TI"), Language.ID)
                        .label())
                .isEqualTo("Saya petugas Unit TI");
    }

    @Test
    void sendsAFileWithWhatItBelongsTo() {
        Story story = Story.requested(Story.request());
        RunFile file = RunFile.of(story.procedure, story.run()).getFirst();
        assertThat(RunFile.find(story.procedure, story.run(), file.option())).contains(file);
        assertThat(RunFile.find(story.procedure, story.run(), "99")).isEmpty();
        Card card = file.card(story.view(), Story.chat(Language.ID, "ti"));
        Telegram.takes(card);
        assertThat(card.html()).contains("WS-2026-0001").contains("Dokumen pendukung");
    }

    @Test
    void anAdminWhoWasNeverMetIsDescribed() {
        assertThat(Notice.PRIVATE_UNREACHABLE.html(Language.ID, Mention.unknownAdmin(5001, Language.ID)))
                .startsWith("Pesan pribadi kepada <a href=\"tg://user?id=5001\">admin Sopan (ID 5001)</a> tidak");
    }

    /** A task that any of three units may do, taken and paused, whose names are all as long as they may be. */
    private static RunView ofLongNames() {
        Story story =
                Story.requested(Story.read("""
                        id: surat
                        prefix: SU
                        nama: %s
                        starts: {by: [unit-terkait], command: surat, label: Surat}
                        steps:
                          - id: minta
                            nomor: 1
                            kegiatan: Meminta surat
                            pelaksana: [unit-terkait]
                            form:
                              - {id: hal, ask: "Hal?", label: Hal, type: text, max: 100}
                            next: tangani
                          - id: tangani
                            nomor: 2
                            kegiatan: Menangani
                            pelaksana: [unit-ti, manage-server, unit-terkait]
                            task: {}
                            end: selesai
                        """.formatted("Surat ".repeat(12))), Map.of("hal", "Undangan ".repeat(8)));
        Person person = new Person(21, "Raden ".repeat(10) + "Andi");
        Hat hat = new Hat("ti", Role.UNIT_TI);
        story.does(person, hat, new Command.Take(story.version()));
        story.does(person, hat, new Command.Pause(story.version(), "Rapat"));
        return story.viewWithLongNames();
    }

    @ParameterizedTest
    @EnumSource
    void aPageOfAListFitsHoweverLongTheNamesOfItsUnitsAre(Language language) {
        RunView run = ofLongNames();
        List<String> ids = Collections.nCopies(100, "r");
        Card open = RunList.open(ids, id -> Stream.of(run), language, Story.JAKARTA, 1, "open");
        Card queue = QueueCards.of(ids, 9, id -> Stream.of(run), true, "antrean", 1, language, Story.JAKARTA);
        for (Card page : List.of(open, queue)) {
            Telegram.takes(page);
            assertThat(page.html().split("<b>WS-2026-0001</b>", -1)).hasSize(8 + 1);
        }
        RunList.Waiting waiting = new RunList.Waiting(run, false, Optional.empty());
        Card group = RunList.waiting(1, 0, Stream.of(waiting), LONG_NAMES, language, Story.JAKARTA, 0, "w");
        Telegram.takes(group);
        assertThat(group.html()).contains("WS-2026-0001", "ti ti", "akademik akademik akademik x");
    }

    private static final List<String> LONG_NAMES =
            Collections.nCopies(60, "Bagian Administrasi Akademik dan Kemahasiswaan Politeknik Negeri");

    @ParameterizedTest
    @EnumSource
    void whateverNamesManyUnitsFitsAndSaysHowManyMoreThereAre(Language language) {
        String more = language == Language.ID ? "dan 30 lainnya" : "and 30 more";
        Card welcome = FirstWords.toMember(
                "Sari", LONG_NAMES, List.of(Role.UNIT_TERKAIT), List.of(Story.shipped("webservice")), language);
        Telegram.takes(welcome);
        assertThat(welcome.html()).contains(more);
        assertThat(welcome.rows()).hasSize(1);
        List<String> numbers = Collections.nCopies(280, "WS-2026-0001");
        Telegram.takes(OwnDataCards.removed(3, numbers, language));
        Telegram.takes(OwnDataCards.removedOfSomebody(numbers, 280, LONG_NAMES, null, language));
        List<Procedure> procedures = List.of(Story.shipped("webservice"));
        int room = Card.MESSAGE - Card.length(Notice.NO_SUCH_PROCEDURE.html(language, ""));
        Card menu = Menus.insteadOf("x".repeat(room), Menus.start(procedures, 0, language), language);
        Telegram.takes(menu);
        assertThat(menu.rows()).hasSize(1);
    }
}
