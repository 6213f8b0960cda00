package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.definition.DefinitionSource;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Two procedures that begin by themselves, each month and each week, in an office that was set up by a clock that was ahead; it is
 * put right on Tuesday, 24 November 2026.
 */
class BerkalaJamMajuScenarioTest extends Skenario {

    @Override
    Instant today() {
        return Instant.parse("2027-06-15T03:00:00Z");
    }

    @Override
    DefinitionSource definitions() {
        String bulanan =
                Objects.requireNonNull(DefinitionSource.shipped().read().get("perawatan-server.yaml"));
        String mingguan = bulanan.replace("id: perawatan-server", "id: mingguan")
                .replace("Perawatan Server Berkala", "Perawatan Server Mingguan")
                .replace("dokumen: {id: perawatan, nama: {id: Prosedur", "dokumen: {id: tiap-pekan, nama: {id: Pekanan")
                .replace("prefix: PS", "prefix: PM")
                .replace("command: perawatan", "command: mingguan")
                .replace("Perawatan server", "Perawatan mingguan")
                .replace("Server maintenance", "Weekly maintenance")
                .replace("every: P1M", "every: P1W");
        return () -> Map.of("perawatan-server.yaml", bulanan, "mingguan.yaml", mingguan);
    }

    @Override
    void furnish() {
        kantor.denganJadwal();
    }

    /** The newest first, each with when it began. */
    private List<String> dimulai() {
        kantor.settle();
        return kantor.bot().runs().newest(Long.MAX_VALUE, 100).runs().stream()
                .map(run -> run.number() + " " + LocalDateTime.ofInstant(run.since(), Balai.ZONE))
                .toList();
    }

    @Test
    void eachBeginsInItsOwnPeriodsFromWhenTheClockWasPutRightOn() {
        kantor.bot().tick();
        waktu.kembali("2026-11-24T10:00");
        kantor.bot().tick();
        waktu.sampai("2026-11-27T10:00");
        assertThat(dimulai()).isEmpty();
        waktu.sampai("2026-12-07T10:00");
        assertThat(dimulai())
                .containsExactly(
                        "PM-2026-0002 2026-12-07T07:30",
                        "PS-2026-0001 2026-12-01T07:30",
                        "PM-2026-0001 2026-11-30T07:30");
    }
}
