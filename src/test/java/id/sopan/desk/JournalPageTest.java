package id.sopan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.definition.DefinitionSource;
import id.sopan.engine.By;
import id.sopan.engine.Event;
import id.sopan.engine.Origin;
import id.sopan.engine.Personal;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureReader;
import id.sopan.store.Document;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.node.ArrayNode;

/** docs/journal.md says what the program does: every type, every field, and an example that verifies. */
class JournalPageTest {

    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\|([^|]*)\\|.*$", Pattern.MULTILINE);

    private final String page = read();

    private static String read() {
        try {
            return Files.readString(Path.of("docs/journal.md"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** First column of the table below that heading to its second one. */
    private Map<String, String> table(String heading) {
        String rest = page.substring(page.indexOf(heading) + heading.length());
        String table = rest.substring(0, (rest + "\n\n").indexOf("\n\n", rest.indexOf("\n|---")));
        Map<String, String> rows = new TreeMap<>();
        Matcher row = ROW.matcher(table);
        while (row.find()) {
            rows.put(row.group(1), row.group(2).strip());
        }
        return rows;
    }

    private static String fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(JournalPageTest::field)
                .collect(Collectors.joining(", "));
    }

    private static String field(RecordComponent component) {
        boolean sealed = component.isAnnotationPresent(Personal.class);
        boolean missing = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return (sealed ? "sealed " : "") + "`" + component.getName() + "`" + (missing ? "?" : "");
    }

    @Test
    void everyTypeStandsThereWithItsData() {
        Map<String, String> types = new TreeMap<>();
        for (Class<?> event : Event.class.getPermittedSubclasses()) {
            types.put(EntryCodec.type(event), fields(event));
        }
        assertThat(table("| type | data |")).isEqualTo(types);
    }

    @Test
    void everyFieldOfAnEntryStandsThere() {
        JsonNode entry = Journals.written(Journals.entries()).get(0);
        assertThat(table("## An entry").keySet()).containsExactlyInAnyOrderElementsOf(entry.propertyNames());
        assertThat(table("| field of `by` |").keySet()).isEqualTo(names(By.class));
        assertThat(table("| field of `origin` |").keySet()).isEqualTo(names(Origin.class));
    }

    private static Set<String> names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    @Test
    void theExampleIsWhatIsWrittenAndVerifies() {
        ArrayNode journal = Journals.written(Journals.entries().subList(0, 3));
        String marker = "<!-- example: journal -->\n```json\n";
        String rest = page.substring(page.indexOf(marker) + marker.length());
        String shown = rest.substring(0, rest.indexOf("```"));
        String written =
                Json.MAPPER.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(journal);
        assertThat(shown.strip()).as("the example should be\n%s", written).isEqualTo(written);
        assertThat(Chain.holds((ArrayNode) Json.MAPPER.readTree(shown), 3)).isTrue();
    }

    @Test
    void everyFieldOfTheDocumentStandsThere() {
        Procedure webservice = Objects.requireNonNull(ProcedureReader.read(
                        "webservice.yaml",
                        Objects.requireNonNull(DefinitionSource.shipped().read().get("webservice.yaml")))
                .procedure());
        RunCodec codec = new RunCodec();
        Document document =
                codec.write(webservice, codec.begin("id", Journals.entries().subList(0, 5)));
        JsonNode body = Json.MAPPER.readTree(document.json());
        assertThat(table("The body:").keySet()).containsExactlyInAnyOrderElementsOf(body.propertyNames());
        assertThat(document.version()).isEqualTo(5);
        assertThat(List.copyOf(body.path("visits").get(0).propertyNames()))
                .allSatisfy(name -> assertThat(table("The body:").get("visits")).contains("`" + name + "`"));
    }
}
