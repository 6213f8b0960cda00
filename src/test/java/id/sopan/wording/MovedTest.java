package id.sopan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.Command;
import id.sopan.procedure.Procedure;
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

    private static Story moved(Procedure to) {
        Story story = Story.requested(Story.read(YAML), Map.of("jenis", "biasa"));
        story.ti(new Command.Finish(story.version(), null));
        story.ti(new Command.Finish(story.version(), null));
        return story.moved(to);
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
