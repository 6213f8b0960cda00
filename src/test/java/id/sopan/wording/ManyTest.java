package id.sopan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.Command;
import id.sopan.engine.Hat;
import id.sopan.engine.Person;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.procedure.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Offices in which everything is many, and every name as long as may be: each message is shown, and everybody can act. */
class ManyTest {

    private static final String LONG = "Subbagian Tata Usaha dan Kerja Sama Fakultas Ilmu Komputer, Ged";
    private static final Hat HAT = new Hat("akademik", Role.UNIT_TERKAIT);

    private static Procedure procedure(String more, String... exits) {
        String fields = IntStream.range(0, 20)
                .mapToObj(i ->
                        "      - {id: f%d, ask: \"Pertanyaan ke-%d tentang kebutuhan unit Saudara?\", type: text, max: 4000}"
                                .formatted(i, i))
                .collect(Collectors.joining("\n"));
        return Story.read("""
                id: banyak
                prefix: BY
                nama: Banyak pertanyaan
                starts: {by: [unit-terkait], command: banyak, label: Banyak}
                steps:
                  - id: isian
                    nomor: 1
                    kegiatan: Mengisi
                    pelaksana: [unit-terkait]
                    acts: [pemohon]
                    form:
                %s
                    next: putusan
                  - id: putusan
                    nomor: 2
                    kegiatan: Memutuskan
                    pelaksana: [unit-ti]
                    mutuBaku: {waktu: 45}
                %s    decision:
                %s
                """.formatted(fields, more, String.join("\n", exits).indent(6)));
    }

    private static Map<String, String> answers(String answer) {
        Map<String, String> answers = new HashMap<>();
        IntStream.range(0, 20)
                .forEach(i -> answers.put(
                        "f" + i, (i < 2 ? answer : answer.substring(0, Math.min(250, answer.length()))) + i));
        return answers;
    }

    private static Story asked(Procedure procedure, String answer) {
        Story story = new Story(procedure);
        return story.does(
                        new Person(11, LONG),
                        HAT,
                        new Command.Request(HAT, story.now(), answers(answer), Map.of(), null))
                .program(new Command.AssignNumber("BY-2026-0001"));
    }

    @Test
    void whatWasSentBackSevenTimesCanStillBeDecided() {
        Story story = asked(
                procedure(
                        "",
                        "- {id: ya, label: Setujui, end: selesai}",
                        "- {id: lengkapi, label: Minta Perbaikan, reason: required, clock: pause, next: isian}"),
                "Jawaban yang panjang ".repeat(10));
        for (int i = 0; i < 7; i++) {
            story.does(
                    new Person(21, LONG),
                    new Hat("ti", Role.UNIT_TI),
                    new Command.Decide(story.version(), "lengkapi", i + ". " + LONG.repeat(10)));
            story.does(
                    new Person(11, LONG),
                    HAT,
                    new Command.Submit(story.version(), answers(i + " Jawaban lain ".repeat(10))));
        }
        RunView view = new RunView(story.run(), story.procedure, unit -> LONG, true);
        for (Language language : Language.values()) {
            Card card = RunCard.of(view, Story.chat(language, "ti")).card();
            Telegram.takes(card);
            assertThat(Telegram.labels(card)).startsWith("Setujui | Minta Perbaikan");
            assertThat(card.html()).contains(language == Language.ID ? "• dan 14 isian lainnya" : "• and 14 more");
        }
    }

    @Test
    void ofTwentyApprovalsTheLastAreShownAndHowManyThereAreBesides() {
        Story story = asked(
                procedure(
                        "    approvals: {need: 20}\n",
                        "- {id: ya, label: Setujui, approves: true, end: selesai}",
                        "- {id: tidak, label: Tolak, reason: required, end: ditolak}"),
                "a");
        for (int i = 0; i < 15; i++) {
            story.does(
                    new Person(100 + i, "Pejabat ke-" + i + " " + LONG.substring(20)),
                    new Hat("ti", Role.UNIT_TI),
                    new Command.Decide(story.version(), "ya", null));
        }
        RunView view = new RunView(story.run(), story.procedure, unit -> LONG, true);
        Card card = RunCard.of(view, Story.chat(Language.ID, "ti")).card();
        Telegram.takes(card);
        assertThat(card.html())
                .contains("Persetujuan: 15 dari 20")
                .contains("• dan 7 persetujuan sebelumnya; selengkapnya /status BY-2026-0001")
                .contains("Pejabat ke-14 ");
    }

    @Test
    void longAnswersAreReadToTheEndPageByPage() {
        String answer = IntStream.range(0, 780).mapToObj("%04d "::formatted).collect(Collectors.joining());
        Story story = asked(
                procedure(
                        "",
                        "- {id: ya, label: Setujui, end: selesai}",
                        "- {id: tidak, label: Tolak, reason: required, end: ditolak}"),
                answer);
        RunView view = new RunView(story.run(), story.procedure, unit -> LONG.repeat(8), true);
        List<String> pages = StatusText.of(view, story.clock(), List.of(), Language.ID, Story.JAKARTA, 0)
                .pages();
        pages.forEach(page -> Telegram.takesHtml(page, Fitting.MESSAGE - 40));
        String all = String.join("", pages);
        assertThat(all).contains("0778 0779 0").contains("0778 0779 1");
        assertThat(IntStream.range(0, 780).mapToObj("%04d"::formatted).filter(number -> !all.contains(number)))
                .as("but where a page ends within one")
                .hasSizeLessThan(2);
    }

    /** Each page of a choice, as its button leads to it; and what all of them offer. */
    private static List<String> offered(IntFunction<Card> page, int pages) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            Card card = page.apply(i);
            Telegram.takes(card);
            assertThat(card.html()).contains("Halaman " + (i + 1) + " dari " + pages);
            card.rows().forEach(row -> row.forEach(button -> labels.add(button.label())));
        }
        return labels;
    }

    @Test
    void aRoleIsFoundAmongManyPages() {
        Map<Role, Text> free = new LinkedHashMap<>();
        IntStream.range(0, 116).forEach(i -> free.put(new Role("peran-" + i), Text.of("Peran " + i)));
        assertThat(offered(page -> RoleMenus.bind(List.of(), free, List.of(), false, page, Language.ID), 4))
                .contains("Peran 0", "Peran 29", "Peran 30", "Peran 115");
    }

    @Test
    void aProcedureIsFoundAmongManyPagesOfASearch() {
        List<Procedure> procedures = Collections.nCopies(116, Story.shipped("webservice"));
        assertThat(offered(page -> SearchCards.offer(procedures, page, Language.ID), 5))
                .filteredOn(label -> label.startsWith("Prosedur Pengelolaan Webservice"))
                .hasSize(116);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoeverIsAwayIsFoundAmongManyPages(Language language) {
        StandInView view = new StandInView(
                language,
                "AbCdEfGhIjK_",
                3,
                new Mention(1, LONG),
                null,
                null,
                null,
                null,
                null,
                null,
                LocalDate.of(2026, 12, 1));
        List<Choice> people = IntStream.range(0, 95)
                .mapToObj(i -> new Choice("" + (9_000_000_000L + i), i + " " + LONG))
                .toList();
        List<Button> buttons = new ArrayList<>();
        for (int page = 0; page < 4; page++) {
            Card card = StandInCard.question(view, StandInQuestion.AWAY, people, page, false);
            Telegram.takes(card);
            assertThat(card.rows().getLast()).hasSize(2);
            card.rows().forEach(buttons::addAll);
        }
        assertThat(buttons).extracting(Button::label).anyMatch(label -> label.startsWith("94 "));
        assertThat(StandInCard.page("page 3")).contains("3");
        assertThat(StandInCard.page("9000000003")).isEmpty();
    }

    @Test
    void ofManyFilesTheLastAreOffered() {
        Story story = Story.requested(Story.request());
        for (int i = 0; i < 45; i++) {
            story.siti(
                    new Command.AddNote("Berkas", new Attachment("AgAD" + i, false, "berkas-" + i + ".pdf").answer()));
        }
        List<String> labels = StatusText.files(story.view(), Language.ID, Story.JAKARTA).stream()
                .flatMap(List::stream)
                .map(Button::label)
                .toList();
        assertThat(labels).hasSize(40).last().isEqualTo("📎 berkas-44.pdf");
        Pages pages = StatusText.of(story.view(), story.clock(), List.of(), Language.ID, Story.JAKARTA, 0);
        assertThat(pages.pages().getLast()).contains("6 berkas yang lebih lama");
        for (int page = 0; page < pages.pages().size(); page++) {
            Telegram.takes(pages.card(Language.ID, page, "x"));
        }
    }
}
