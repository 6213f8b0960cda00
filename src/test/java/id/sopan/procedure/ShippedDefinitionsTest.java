package id.sopan.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The definitions that come with Sopan, held against the table of the SOP. */
class ShippedDefinitionsTest {

    private static final List<String> MAINTENANCE =
            List.of("perawatan-server", "server", "dukungan-teknis", "pencadangan");

    @Test
    void lintCleanTogether() {
        List<String> all = new ArrayList<>(MAINTENANCE);
        all.add("webservice");
        Map<String, String> files = all.stream().collect(Collectors.toMap(id -> id + ".yaml", Shipped::yaml));

        assertThat(ProcedureLinter.read(files))
                .hasSize(5)
                .allSatisfy(reading -> assertThat(reading.problems()).isEmpty());
    }

    @Test
    void holdEveryRowAndItsStandardTime() {
        List<Integer> rows = new ArrayList<>();
        List<Integer> minutes = new ArrayList<>();
        for (String id : MAINTENANCE) {
            for (Row row : Shipped.procedure(id).rows()) {
                rows.add(row.nomor());
                minutes.add(row.waktu());
            }
        }

        assertThat(rows).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
        assertThat(minutes).containsExactly(null, 45, 60, 180, 180, 60, 45, 15, 60, 90, 120, 30, 120);
    }

    @Test
    void sumTheRowsOfEachFlowAndOfTheWholeDocument() {
        List<Integer> sums = MAINTENANCE.stream()
                .map(Shipped::procedure)
                .map(Procedure::totalWaktu)
                .toList();

        assertThat(sums).containsExactly(465, 270, 120, 150);
        assertThat(sums.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1005);
        assertThat(MAINTENANCE)
                .allSatisfy(
                        id -> assertThat(Shipped.procedure(id).totalTertulis()).isEqualTo(510));
    }

    @Test
    void inventNoStandardForTheWebservice() {
        assertThat(Shipped.procedure("webservice").rows())
                .hasSize(7)
                .allSatisfy(row -> assertThat(row.mutuBaku()).isEqualTo(MutuBaku.NONE));
    }

    @Test
    void letTheRequesterBeAskedForCompletionWithoutCharge() {
        Decision analysis =
                (Decision) Shipped.procedure("webservice").step("analisis").work();

        Exit lengkapi = analysis.exits().get(2);
        assertThat(lengkapi.pausesClock()).isTrue();
        assertThat(lengkapi.reasonRequired()).isTrue();
        assertThat(lengkapi.next()).isEqualTo(Next.to(new ToStep("permohonan")));
    }

    @Test
    void runTheServerRequestAsChildOfTheWebservice() {
        Subrun subrun = (Subrun) Shipped.procedure("webservice").step("alokasi").work();

        assertThat(subrun.procedure()).isEqualTo("server");
        assertThat(subrun.as()).isEqualTo(Role.UNIT_TI);
        assertThat(subrun.ended())
                .containsEntry(Ending.SELESAI, new ToStep("pengembangan"))
                .containsEntry(Ending.DITOLAK, new ToStep("rancangan"))
                .containsEntry(Ending.DIBATALKAN, new ToStep("rancangan"));
    }
}
