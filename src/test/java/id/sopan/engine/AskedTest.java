package id.sopan.engine;

import static id.sopan.engine.Play.RINA;
import static id.sopan.engine.Play.SARI;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Procedure;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which questions are asked, and which answers count. */
class AskedTest {

    private static final Procedure PINJAM = Play.read("pinjam.yaml", """
            id: pinjam
            prefix: PJ
            nama: Peminjaman
            starts: {by: [unit-terkait], command: pinjam, label: Pinjam}
            steps:
              - id: ajuan
                nomor: 1
                kegiatan: Mengajukan
                pelaksana: [unit-terkait]
                form:
                  - {id: apa, ask: "Apa?", type: choice, options: {mobil: Mobil, ruang: Ruang}}
                  - {id: sopir, ask: "Sopir?", type: choice, options: {ya: Ya, tidak: Tidak}, when: {apa: mobil}}
                  - {id: sim, ask: "SIM?", type: text, when: {sopir: tidak}}
                next: siapkan
              - id: siapkan
                nomor: 2
                kegiatan: Menyiapkan
                pelaksana: [unit-ti]
                form:
                  - {id: plat, ask: "Plat?", type: text, when: {ajuan.apa: mobil}}
                next: putusan
              - id: putusan
                nomor: 3
                kegiatan: Memutuskan
                pelaksana: [unit-ti]
                decision:
                  - {id: ya, label: Ya, next: kerja}
                  - {id: lengkapi, label: Lengkapi, reason: required, clock: pause, next: ajuan}
                  - {id: tidak, label: Tidak, style: danger, reason: required, end: ditolak}
              - id: kerja
                nomor: 4
                kegiatan: Mengerjakan
                pelaksana: [unit-ti]
                task:
                  output: {id: km, ask: "Kilometer?", type: number, when: {ajuan.apa: mobil}}
                end: selesai
            """);

    private final Play play = new Play(PINJAM);

    private Command submit(Map<String, String> answers) {
        return new Command.Submit(play.run().version(), answers);
    }

    @Test
    void anAnswerToAQuestionThatIsNotAskedAsksForNothingAndIsNotKept() {
        play.ask(SARI, Map.of("apa", "ruang", "sopir", "tidak"));
        assertThat(play.step()).isEqualTo("siapkan");
        assertThat(play.run().answers()).isEqualTo(Map.of("ajuan.apa", "ruang"));
    }

    @Test
    void aFormMustAnswerWhatAnEarlierStepCallsFor() {
        play.ask(SARI, Map.of("apa", "mobil", "sopir", "ya"));
        assertThat(play.refuses(RINA, submit(Map.of()))).isEqualTo(new Rejection.AnswerMissing("plat"));
        play.does(RINA, submit(Map.of("plat", "B 1 RI")));
        assertThat(play.run().answers()).containsEntry("siapkan.plat", "B 1 RI");
    }

    @Test
    void whatIsNotAskedAnyMoreIsTakenAwayWhenAFormIsSentAgain() {
        play.ask(SARI, Map.of("apa", "mobil", "sopir", "tidak", "sim", "1"));
        play.does(RINA, submit(Map.of("plat", "B 1 RI")));
        play.decides(RINA, "lengkapi", "Mohon diperiksa");
        play.does(SARI, submit(Map.of("apa", "ruang")));
        assertThat(play.run().answers().keySet()).isEqualTo(Set.of("ajuan.apa", "siapkan.plat"));
        play.does(SARI, new Command.Change(play.run().version(), Map.of("apa", "mobil", "sopir", "ya", "sim", "2")));
        assertThat(play.run().answers()).containsEntry("ajuan.sopir", "ya").doesNotContainKey("ajuan.sim");
    }

    @Test
    void aTaskIsAskedForItsOutputOnlyWhereThatIsCalledFor() {
        play.ask(SARI, Map.of("apa", "ruang"));
        play.does(RINA, submit(Map.of("plat", "B 1 RI")));
        play.decides(RINA, "ya", null);
        assertThat(play.refuses(RINA, new Command.Finish(play.run().version(), "12")))
                .isInstanceOf(Rejection.Unfit.class);
        assertThat(play.does(RINA, new Command.Finish(play.run().version(), null))
                        .isOpen())
                .isFalse();
        assertThat(play.run().answers()).isEqualTo(Map.of("ajuan.apa", "ruang"));

        Play mobil = new Play(PINJAM);
        mobil.ask(SARI, Map.of("apa", "mobil", "sopir", "ya"));
        mobil.does(RINA, new Command.Submit(mobil.run().version(), Map.of("plat", "B 1 RI")));
        mobil.decides(RINA, "ya", null);
        assertThat(mobil.refuses(RINA, new Command.Finish(mobil.run().version(), null)))
                .isInstanceOf(Rejection.OutputRequired.class);
        mobil.finishes(RINA, "12");
        assertThat(mobil.run().answers()).containsEntry("kerja.km", "12");
    }
}
