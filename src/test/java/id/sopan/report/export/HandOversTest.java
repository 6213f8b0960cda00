package id.sopan.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.Person;
import id.sopan.procedure.Role;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A hand-over is a reassignment to whoever has the task from then on (IEEE 1849, lifecycle extension). */
class HandOversTest {

    private final Cast named = new Cast(Cases.PSEUDONYMS, Person::name, true);
    private final Cast hidden = new Cast(Cases.PSEUDONYMS, Person::name, false);

    private final ByteArrayOutputStream to = new ByteArrayOutputStream();

    private byte[] written(RunWriter writer) throws IOException {
        return written(writer, Cases.all());
    }

    private byte[] written(RunWriter writer, List<Told> all) throws IOException {
        try (writer) {
            for (Told told : all) {
                writer.add(told);
            }
        }
        return to.toByteArray();
    }

    @Test
    void xesNamesTheNewResourceAndWhoGaveItToThem() throws Exception {
        byte[] xes = written(new XesWriter(to, named, Cases.JAKARTA, "0123456789abcdef"));
        List<Element> events = rancangan(xes);

        assertThat(events)
                .extracting(event -> value(event, "lifecycle:transition") + " " + value(event, "org:resource"))
                .containsExactly("start @Rina", "reassign Agus", "suspend Agus", "resume Agus");
        assertThat(events)
                .extracting(event -> value(event, "sopan:handed_over_by"))
                .containsExactly("", "@Rina", "", "");
        assertThat(value(events.get(1), "time:timestamp")).isEqualTo("2026-11-25T13:20:00.000+07:00");
    }

    @Test
    void aStepCountsByTheUnitThatHasItInHand() {
        Stay stay = Cases.designedByDevelopers();
        assertThat(stay.unit()).isEqualTo("dev");
        assertThat(stay.role()).isEqualTo(Role.PENGEMBANG);
        assertThat(stay.time().handling())
                .as("taken at 17.00 in Jayapura, which is 15.00 in Jakarta: Wednesday, and Friday up to 11.00")
                .isEqualTo(Duration.ofHours(7 + 3));
    }

    private static List<Element> rancangan(byte[] xes) throws Exception {
        return elements(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(xes))
                        .getElementsByTagName("event"))
                .filter(event -> value(event, "concept:name").equals("rancangan"))
                .toList();
    }

    @Test
    void whatIsGivenBackIsInNobodysHandUntilItIsTakenAgain() throws Exception {
        byte[] xes = written(new XesWriter(to, named, Cases.JAKARTA, "0123456789abcdef"), List.of(Cases.givenBack()));

        assertThat(rancangan(xes))
                .extracting(event -> value(event, "time:timestamp").substring(11, 16) + " "
                        + value(event, "lifecycle:transition") + " " + value(event, "org:resource") + ", by "
                        + value(event, "sopan:handed_over_by"))
                .containsExactly(
                        "09:10 start @Rina, by ",
                        "09:20 reassign , by @Rina",
                        "09:40 reassign Agus, by ",
                        "10:00 reassign , by Agus");
    }

    @Test
    void ocelRelatesWhatIsGivenBackToWhoGaveItBackAlone() throws IOException {
        JsonNode log = new JsonMapper().readTree(written(new OcelWriter(to, hidden), List.of(Cases.givenBack())));

        List<JsonNode> reassigned = log.path("events")
                .valueStream()
                .filter(event -> event.path("type").asString().equals("webservice/rancangan reassign"))
                .toList();
        assertThat(reassigned).hasSize(3);
        assertThat(reassigned.getFirst().path("relationships").valueStream().map(HandOversTest::related))
                .contains("handed over by P-2")
                .noneMatch(related -> related.startsWith("person "));
    }

    private static String value(Element event, String key) {
        return elements(event.getElementsByTagName("*"))
                .filter(attribute -> attribute.getAttribute("key").equals(key))
                .map(attribute -> attribute.getAttribute("value"))
                .findFirst()
                .orElse("");
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
    }

    @Test
    void ocelRelatesTheEventToBoth() throws IOException {
        JsonNode log = new JsonMapper().readTree(written(new OcelWriter(to, hidden)));

        List<JsonNode> handedOver = log.path("events")
                .valueStream()
                .filter(event -> event.path("type").asString().equals("webservice/rancangan reassign"))
                .toList();
        assertThat(handedOver).singleElement().satisfies(event -> {
            assertThat(event.path("time").asString()).isEqualTo("2026-11-25T06:20:00.000Z");
            assertThat(event.path("relationships").valueStream().map(HandOversTest::related))
                    .contains("person P-4", "handed over by P-2");
        });
        assertThat(log.path("objects")
                        .valueStream()
                        .map(object -> object.path("id").asString()))
                .contains("P-4", "P-2");
    }

    private static String related(JsonNode relationship) {
        return relationship.path("qualifier").asString() + " "
                + relationship.path("objectId").asString();
    }
}
