package id.sopan.record;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.store.Collection;
import id.sopan.store.Document;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunsWithCopiesTest {

    private static final Document SENT = run("sent", "submitted");
    private static final Document KEPT = run("kept", "fileKept");

    @Test
    void only_those_that_say_by_what_copies_are_known_are_gone_through_a_second_time() {
        RunsWithCopies runs =
                RunsWithCopies.of((collection, each) -> List.of(SENT, KEPT).forEach(each));

        runs.each(Collection.RUNS, document -> {});

        assertThat(runs.ids()).containsExactly("kept");
    }

    /** Whose journal names a file. */
    private static Document run(String id, String type) {
        String file = "tg-file:document:AgAD:nota.pdf";
        String json = """
                {"journal": [{"type": "%s", "data": {"answers": {"value": {"berkas": "%s"}}}}]}""";
        return new Document(id, 1, 0, Set.of(), json.formatted(type, file));
    }
}
