package id.sopan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.definition.DefinitionSource;
import id.sopan.engine.Entry;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureReader;
import id.sopan.store.Document;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What whoever wrote a run knows of it is what anybody else reads. */
class RunCodecTest {

    private final RunCodec codec = new RunCodec();

    @Test
    void whatWasAppendedIsWhatIsRead() {
        List<Entry> entries = Journals.entries();
        Filed known = codec.begin("id", entries.subList(0, 1));
        for (Entry entry : entries.subList(1, entries.size())) {
            known = codec.append(known, List.of(entry));
            Document written = codec.write(webservice(), known);
            assertThat(codec.read(written)).isEqualTo(known);
            assertThat(codec.run(written)).isEqualTo(known.run());
            assertThat(Chain.holds(RunCodec.journal(written), written.version()))
                    .isTrue();
        }
    }

    private static Procedure webservice() {
        return Objects.requireNonNull(ProcedureReader.read(
                        "webservice.yaml",
                        Objects.requireNonNull(DefinitionSource.shipped().read().get("webservice.yaml")))
                .procedure());
    }
}
