package id.sopan.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RemindersTest {

    private static final String FILE = """
            id: contoh
            prefix: CT
            nama: {id: Contoh, en: Example}
            starts: {by: [unit-ti], command: contoh, every: P1M}
            reminders: {at: [100, 50], repeat: 2}
            steps:
              - id: satu
                nomor: 1
                kegiatan: {id: Satu, en: One}
                pelaksana: [unit-ti]
                mutuBaku: {waktu: 60}
                escalation: manage-server
                reminders: {at: [], waiting: 5, requester: 0}
                task: {}
                next: dua
              - id: dua
                nomor: 2
                kegiatan: {id: Dua, en: Two}
                pelaksana: [unit-ti]
                reminders: {quiet: true}
                task: {}
                end: selesai
            """;

    private static Procedure read(String yaml) {
        Reading reading = ProcedureLinter.read(Map.of("contoh.yaml", yaml)).getFirst();
        assertThat(reading.problems()).isEmpty();
        return Objects.requireNonNull(reading.procedure());
    }

    @Test
    void aStepSaysWhatItsProcedureDoesNot() {
        Procedure procedure = read(FILE);
        assertThat(procedure.step("satu").reminders()).isEqualTo(new Reminders(List.of(), 2, 5, 0, false));
        assertThat(procedure.step("satu").escalation()).isEqualTo(Role.MANAGE_SERVER);
        assertThat(procedure.step("dua").reminders()).isEqualTo(new Reminders(List.of(50, 100), 2, 3, 3, true));
        assertThat(procedure.step("dua").escalation()).isNull();
    }

    @Test
    void whereNothingIsSaidItIsAsUsual() {
        Procedure procedure = read(FILE.replaceAll(".*reminders: .*\n", ""));
        assertThat(procedure.steps()).allMatch(step -> step.reminders().equals(Reminders.USUAL));
    }
}
