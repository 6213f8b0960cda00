package id.sopan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.Command;
import id.sopan.engine.Hat;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A request that comes back with an answer by which it would have gone another way. */
class BypassedTest {

    private static Procedure surat() {
        return Story.read("""
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
                  - {id: jenis, ask: "Jenis?", label: Jenis, type: choice, options: {biasa: Biasa, rahasia: Rahasia}}
                next: [{when: {jenis: rahasia}, to: pengamanan}, {to: putus}]
              - id: pengamanan
                nomor: 2
                kegiatan: Memeriksa yang rahasia
                pelaksana: [manage-server]
                task: {}
                next: putus
              - id: putus
                nomor: 3
                kegiatan: Memutuskan
                pelaksana: [unit-ti]
                decision:
                  - {id: ya, label: Ya, next: [{when: {minta.jenis: rahasia}, to: arsip}, {end: selesai}]}
                  - {id: lengkapi, label: Minta Perbaikan, reason: required, clock: pause, next: minta}
              - id: arsip
                nomor: 4
                kegiatan: Mengarsipkan yang rahasia
                pelaksana: [unit-ti]
                task: {}
                end: selesai
            """);
    }

    private static Story returned(String note) {
        Hat hat = new Hat("akademik", Role.UNIT_TERKAIT);
        Story story = new Story(surat());
        Command request = new Command.Request(hat, story.now(), Map.of("jenis", "biasa"), Map.of(), null);
        story.does(Story.SITI, hat, request).program(new Command.AssignNumber("SU-2026-0001"));
        return story.ti(new Command.Decide(story.version(), "lengkapi", note));
    }

    @Test
    void aStepThatWasPassedOverAndIsDueByTheNewAnswersIsNamedAndALaterOneVisited() {
        Story story = returned("Bukankah ini rahasia?");
        story.siti(new Command.Submit(story.version(), Map.of("jenis", "rahasia")));
        assertThat(story.run().current().orElseThrow().step()).isEqualTo("putus");
        assertThat(story.seenFrom("ti").card().html())
                .contains("seharusnya melalui nomor 2: <i>Memeriksa yang rahasia</i>", "tidak ditempuh lagi")
                .doesNotContain("Mengarsipkan");
        story.ti(new Command.Decide(story.version(), "ya", null));
        assertThat(story.run().current().orElseThrow().step()).isEqualTo("arsip");
    }

    @Test
    void whatStaysOnItsWayNamesNoStep() {
        Story story = returned("Sudah benar?");
        story.siti(new Command.Submit(story.version(), Map.of()));
        assertThat(story.seenFrom("ti").card().html()).doesNotContain("seharusnya melalui");
    }
}
