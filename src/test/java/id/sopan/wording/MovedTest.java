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
import org.junit.jupiter.api.Test;

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
}
