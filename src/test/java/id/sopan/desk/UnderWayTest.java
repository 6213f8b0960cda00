package id.sopan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.definition.DefinitionSource;
import id.sopan.desk.UnderWay.OpenRun;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureReader;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnderWayTest {

    @Test
    void whatGoesOnByAnotherVersionStandsByNumber() {
        String file = Objects.requireNonNull(DefinitionSource.shipped().read().get("webservice.yaml"));
        Procedure inForce = ProcedureReader.read("webservice.yaml", file).orThrow();
        List<OpenRun> open = Stream.of("WS-2026-0003", "WS-2026-0001", "WS-2026-0002")
                .map(number -> new OpenRun(number, number, inForce.id(), "another"))
                .toList();
        assertThat(new UnderWay(open).byOtherVersions(inForce))
                .extracting(OpenRun::number)
                .containsExactly("WS-2026-0001", "WS-2026-0002", "WS-2026-0003");
    }
}
