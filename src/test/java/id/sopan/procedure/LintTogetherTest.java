package id.sopan.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Mistakes that only show where several definitions meet. */
class LintTogetherTest {

    private final Map<String, String> files = new HashMap<>();

    LintTogetherTest() {
        for (String id : List.of("webservice", "server", "pencadangan")) files.put(id + ".yaml", Shipped.yaml(id));
    }

    @Test
    void refusesAnIdTwice() {
        change("server.yaml", "id: server\n", "id: pencadangan\n");

        assertThat(errors()).anyMatch(error -> error.startsWith("server.yaml:3: `id: pencadangan` is used by"));
    }

    @Test
    void refusesAPrefixTwice() {
        change("webservice.yaml", "prefix: WS", "prefix: SV");

        assertThat(errors())
                .containsExactly("webservice.yaml:4: `prefix: SV` is used by server.yaml already. Choose another.");
    }

    @Test
    void refusesACommandTwice() {
        change("webservice.yaml", "command: webservice", "command: server");

        assertThat(errors()).singleElement().asString().startsWith("webservice.yaml:30: `command: server` is used by");
    }

    @Test
    void blamesTheCopyAndNotWhatItIsACopyOf() {
        for (String copy : List.of("server-salinan.yaml", "server (1).yaml")) {
            files.put(copy, Shipped.yaml("server").replace("id: server\n", "id: salinan\n"));

            assertThat(errors()).isNotEmpty().allMatch(error -> error.startsWith(copy + ":"));
            files.remove(copy);
        }
    }

    @Test
    void refusesThePrefixOfDryRuns() {
        change("webservice.yaml", "prefix: WS", "prefix: COBA");

        assertThat(errors())
                .containsExactly(
                        "webservice.yaml:4: Numbers with `COBA` are those of dry runs. Choose another prefix.");
    }

    @Test
    void refusesTwoStartsWhoseButtonsSayTheSameInEitherLanguage() {
        for (String label : List.of("{id: Web, en: basis data}", "{id: server, en: Web}")) {
            label("server", "{id: Server, en: Basis data}");
            label("webservice", label);
            assertThat(errors())
                    .singleElement()
                    .asString()
                    .startsWith("webservice.yaml:31: The button that starts this procedure says the same as that of"
                            + " server.yaml");
        }

        change("server.yaml", "by: [pengembang, unit-terkait]", "by: []");
        label("webservice", "{id: Server, en: Web}");
        assertThat(errors()).as("a sub-run has no button").isEmpty();
    }

    private void label(String id, String label) {
        files.put(id + ".yaml", Shipped.yaml(id).replaceFirst("(?m)^  label: .*$", "  label: " + label));
    }

    @Test
    void refusesASubrunOfAnUnknownProcedure() {
        files.remove("server.yaml");

        assertThat(errors())
                .containsExactly("webservice.yaml:118: There is no procedure `server`, or it has errors. There are: "
                        + "pencadangan, webservice.");
    }

    @Test
    void warnsOfAProcedureThatNobodyCanStart() {
        change("server.yaml", "by: [pengembang, unit-terkait]", "by: []");
        assertThat(errors()).isEmpty();

        files.remove("webservice.yaml");
        assertThat(errors()).singleElement().asString().contains("Nobody can start this procedure");
    }

    @Test
    void refusesAPrefillOfAnUnknownField() {
        change("webservice.yaml", "prefill: {aplikasi:", "prefill: {app:");

        assertThat(errors())
                .singleElement()
                .asString()
                .startsWith("webservice.yaml:120: The form of `server` has no field `app`");
    }

    @Test
    void warnsOfAPrefillOfAnotherType() {
        change("webservice.yaml", "prefill: {aplikasi: permohonan.aplikasi}", "prefill: {jenis: permohonan.aplikasi}");
        assertThat(errors())
                .singleElement()
                .asString()
                .startsWith("webservice.yaml:120: The answer `permohonan.aplikasi` does not fit the type of the field"
                        + " `jenis`");

        change("webservice.yaml", "prefill: {aplikasi: permohonan.aplikasi}", "prefill: {jenis: permohonan.bentuk}");
        assertThat(errors()).singleElement().asString().contains("`permohonan.bentuk` has options that `jenis` lacks");
    }

    @Test
    void refusesACircleOfSubruns() {
        change("webservice.yaml", "procedure: server", "procedure: webservice");

        assertThat(errors()).anyMatch(error -> error.startsWith("webservice.yaml:118: `webservice` runs this"));
    }

    @Test
    void refusesFlowsOfOneDocumentThatDisagree() {
        change("server.yaml", "totalTertulis: 510", "totalTertulis: 500");

        assertThat(errors())
                .containsExactly("server.yaml:6: The document's head and total differ from those in pencadangan.yaml."
                        + " Write them alike.");
    }

    @Test
    void refusesARowOfOneDocumentTwice() {
        change("server.yaml", "nomor: 10", "nomor: 12");

        assertThat(errors())
                .containsExactly(
                        "server.yaml:137: Row 12 of the document stands in pencadangan.yaml." + " Correct the number.");
    }

    @Test
    void refusesADocumentNamedLikeAProcedure() {
        change("server.yaml", "dokumen: {id: perawatan", "dokumen: {id: webservice");

        assertThat(errors()).anyMatch(error -> error.startsWith("server.yaml:6: `webservice` is the id of a"));
    }

    private void change(String file, String from, String to) {
        String before = Shipped.yaml(file.replace(".yaml", ""));
        assertThat(before).contains(from);
        files.put(file, before.replace(from, to));
    }

    private List<String> errors() {
        return ProcedureLinter.read(files).stream()
                .flatMap(reading -> reading.problems().stream())
                .map(problem -> problem.inEnglish())
                .toList();
    }
}
