package id.sopan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.Command;
import id.sopan.engine.Migrating;
import id.sopan.engine.Run;
import id.sopan.measure.RunClock;
import id.sopan.measure.Weeks;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.procedure.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A request that was moved to a version in which things are not that lie behind it. */
class MovedTest {

    private static final String YAML = """
        id: surat
        prefix: SU
        nama: Surat
        starts: {by: [unit-terkait], command: surat, label: Surat}
        steps:
          - id: minta
            nomor: 1
            kegiatan: Meminta surat
            pelaksana: [unit-terkait]
            form:
              - {id: jenis, ask: "Jenis?", label: Jenis, type: choice, options: {biasa: Biasa Saja, rahasia: Rahasia, lain: Lain}}
            next: telaah
          - id: telaah
            nomor: 2
            kegiatan: Menelaah
            pelaksana: [unit-ti]
            task: {}
            next: tangani
          - id: tangani
            nomor: 3
            kegiatan: Menangani
            pelaksana: [unit-ti]
            task: {}
            next: arsip
          - id: arsip
            nomor: 4
            kegiatan: Mengarsipkan
            pelaksana: [unit-ti]
            task: {}
            end: selesai
        """;

    @Test
    void aRoleThatTheNewVersionLacksKeepsItsName() {
        String older = YAML.replace("prefix: SU", "prefix: SU\npelaksana: {kabag: {id: Kabag TU, en: Head}}")
                .replaceFirst("\\[unit-ti]", "[kabag]");

        assertThat(Story.read(YAML).after(List.of(Story.read(older))).known().nama(new Role("kabag")))
                .isEqualTo(new Text("Kabag TU", "Head"));
    }

    private static Story moved(Procedure to) {
        Story story = Story.requested(Story.read(YAML), Map.of("jenis", "biasa"));
        story.ti(new Command.Finish(story.version(), null));
        story.ti(new Command.Finish(story.version(), null));
        return story.moved(to);
    }

    @Test
    void whoeverMovesItReadsWhenItIsDueAndWhetherThatIsPast() {
        String waits = YAML.replace("nomor: 2\n", "nomor: 2\n    mutuBaku: {waktu: 60}\n");
        Procedure to = Story.read(waits.replace("waktu: 60", "waktu: 10"));
        Story story = Story.requested(Story.read(waits), Map.of("jenis", "biasa"));
        assertThat(asked(story, to))
                .contains("batas waktu baku langkah yang sedang berjalan menjadi", "langsung terlampaui");
        assertThat(asked(story, Story.read(waits.replace("waktu: 60", "waktu: 90"))))
                .contains("batas waktu baku langkah yang sedang berjalan menjadi")
                .doesNotContain("terlampaui");
        assertThat(asked(story, Story.read(YAML))).doesNotContain("menjadi");
    }

    private static String asked(Story story, Procedure to) {
        story.later(15);
        Run moved = Migrating.moved(story.run(), to, story.now());
        RunClock after =
                new RunClock(moved, to.after(List.of(story.procedure)), unit -> Weeks.in(Story.JAKARTA), story.now());
        return RunChoice.migration(story.view(), to, Story.chat(Language.ID), after.progress());
    }

    @Test
    void whatWasDoneInAStepThatIsGoneKeepsItsNumber() {
        String without =
                YAML.replaceFirst("(?s)  - id: telaah.*?next: tangani\n", "").replace("next: telaah", "next: tangani");

        assertThat(moved(Story.read(without)).seenFrom("ti").card().html())
                .contains("Nomor 2: <b>Selesai</b>", "Nomor 3: <b>Selesai</b>")
                .doesNotContain("Nomor 0");
    }

    @Test
    void whoeverHadTheWorkInHandIsCalledWhereTheStepIsTheirsNoMore() {
        Story story = Story.requested(Story.read(YAML), Map.of("jenis", "biasa"));
        story.ti(new Command.Take(story.version()));
        String before = story.seenFrom("ti").ring();
        story = story.moved(Story.read(
                YAML.replaceFirst("(?s)(kegiatan: Menelaah\n +pelaksana: )\\[unit-ti]", "$1[manage-server]")));

        assertThat(story.seenFrom("ti").card().html())
                .contains("versi SOP yang lain, dan langkahnya bukan lagi tugas Bapak/Ibu");
        assertThat(story.seenFrom("ti").ring()).startsWith("moved#").isNotEqualTo(before);
    }

    @Test
    void anAnswerThatIsOfferedNoMoreIsToldInWords() {
        Story story = moved(Story.read(YAML.replace("biasa: Biasa Saja, ", "")));

        assertThat(story.seenFrom("ti").card().html()).contains("Biasa Saja");
    }

    private static Procedure of14LongSteps(String doing) {
        String steps = IntStream.rangeClosed(1, 14)
                .mapToObj(step -> """
                          - id: s%d
                            nomor: %d
                            kegiatan: %s
                            pelaksana: [unit-ti]
                            task: {}
                            %s
                        """.formatted(
                                step, step + 1, doing.repeat(16), step == 14 ? "end: selesai" : "next: s" + (step + 1)))
                .collect(Collectors.joining());
        String head = YAML.substring(0, YAML.indexOf("  - id: telaah"));
        return Story.read(head.replace("next: telaah", "next: s1") + steps);
    }

    @ParameterizedTest
    @EnumSource
    void manyLongChangesFitBesideWhatIsToBeDoneAboutThem(Language language) {
        Procedure to = of14LongSteps("Mengerjakan ");
        Story story = Story.requested(of14LongSteps("Melaksanakan "), Map.of("jenis", "biasa"));
        PromptView asked = new PromptView(
                language,
                Story.JAKARTA,
                "0123456789ab",
                1,
                story.view(),
                true,
                new Mention(31, "Budi Santoso"),
                new Asked.Migration(to),
                Story.EXAMPLE);
        Card question = PromptCard.question(asked, null);
        Telegram.takes(question);
        assertThat(question.html())
                .contains(
                        "Mengerjakan",
                        "/versi surat",
                        MigrationText.asking(asked.teller(), story.view(), to).value());
        assertThat(question.rows()).isNotEmpty();
        Card news = VersionCards.of(
                to,
                Optional.of(story.procedure),
                List.of(new VersionCards.Keeping("AbCdEfGhIjK_", "SU-2026-0001")),
                language);
        Telegram.takes(news);
        assertThat(news.html()).contains("Mengerjakan", "; ", "/konsol", "SU-2026-0001");
        assertThat(news.rows()).hasSize(1);
        assertThat(RunChoice.migration(story.view(), to, Story.chat(language), Optional.empty()))
                .doesNotContain("/versi surat");
    }
}
