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

    /** Of small value it goes to the purchase at once, of great value by way of two approvals. */
    private static Procedure pengadaan() {
        return Story.read("""
            id: pengadaan
            prefix: PA
            nama: Pengadaan
            starts: {by: [unit-terkait], command: pengadaan, label: Pengadaan}
            steps:
              - id: usul
                nomor: 1
                kegiatan: Mengusulkan
                pelaksana: [unit-terkait]
                form:
                  - {id: nilai, ask: "Nilai?", label: Nilai, type: choice, options: {besar: Besar, kecil: Kecil}}
                next: [{when: {nilai: besar}, to: kaji}, {to: beli}]
              - id: kaji
                nomor: 2
                kegiatan: Mengkaji
                pelaksana: [unit-ti]
                decision:
                  - {id: ya, label: Ya, next: tanda}
                  - {id: lengkapi, label: Minta Perbaikan, reason: required, clock: pause, next: usul}
              - id: tanda
                nomor: 3
                kegiatan: Menandatangani
                pelaksana: [manage-server]
                task: {}
                next: beli
              - id: beli
                nomor: 4
                kegiatan: Membeli
                pelaksana: [unit-ti]
                decision:
                  - {id: ya, label: Sudah, end: selesai}
                  - {id: ulang, label: Ulangi, reason: required, next: usul}
                  - {id: lengkapi, label: Minta Perbaikan, reason: required, clock: pause, next: usul}
            """);
    }

    private static Story returned(String nilai, String note) {
        Hat hat = new Hat("akademik", Role.UNIT_TERKAIT);
        Story story = new Story(pengadaan());
        Command request = new Command.Request(hat, story.now(), Map.of("nilai", nilai), Map.of(), null);
        story.does(Story.SITI, hat, request).program(new Command.AssignNumber("PA-2026-0001"));
        return story.ti(new Command.Decide(story.version(), "lengkapi", note));
    }

    @Test
    void aStepThatLiesAheadOnTheLongerWayIsNotSaidToBePassed() {
        Story story = returned("besar", "Nilainya keliru");
        story.siti(new Command.Submit(story.version(), Map.of("nilai", "kecil")));
        assertThat(story.run().current().orElseThrow().step()).isEqualTo("kaji");
        assertThat(story.seenFrom("ti").card().html()).contains("Kecil").doesNotContain("seharusnya melalui");
    }

    @Test
    void oneToWhichItCouldOnlyComeByBeginningAnewIs() {
        Story story = returned("kecil", "Nilainya keliru");
        story.siti(new Command.Submit(story.version(), Map.of("nilai", "besar")));
        assertThat(story.run().current().orElseThrow().step()).isEqualTo("beli");
        assertThat(story.seenFrom("ti").card().html())
                .contains("seharusnya melalui nomor 2: <i>Mengkaji</i>", "tidak ditempuh lagi");
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
