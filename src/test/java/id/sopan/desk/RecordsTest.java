package id.sopan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.By;
import id.sopan.engine.Event;
import id.sopan.engine.Origin;
import id.sopan.engine.Parent;
import id.sopan.engine.Person;
import id.sopan.engine.Personal;
import id.sopan.fuzzing.Fuzz;
import id.sopan.fuzzing.JsonMutation;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Of an entry the same is read, or nothing, as if Jackson had read all of it. */
class RecordsTest {

    private static final List<Class<?>> TYPES = Stream.concat(
                    Stream.of(By.class, Origin.class), Arrays.stream(Event.class.getPermittedSubclasses()))
            .toList();

    private static final List<String> WRITTEN =
            TYPES.stream().map(type -> written(type).toString()).toList();

    /** Some value in each component. */
    private static ObjectNode written(Class<?> type) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        for (RecordComponent component : type.getRecordComponents()) {
            JsonNode value = value(component.getType());
            node.set(
                    component.getName(),
                    component.isAnnotationPresent(Personal.class)
                            ? Json.MAPPER.createObjectNode().put("salt", "").set("value", value)
                            : value);
        }
        return node;
    }

    private static JsonNode value(Class<?> type) {
        String json = switch (type.getSimpleName()) {
            case "String", "Role" -> "\"unit-ti\"";
            case "int" -> "7";
            case "long", "Long" -> "-1001000000001";
            case "boolean", "Boolean" -> "true";
            case "Instant" -> "\"2026-11-24T01:02:03.456Z\"";
            case "Ending" -> "\"DITOLAK\"";
            case "Map" -> "{\"aplikasi\": \"SIAKAD\", \"bentuk\": null}";
            default -> written(type).toString();
        };
        return Json.MAPPER.readTree(json);
    }

    @Test
    void whateverStandsThereIsReadAsJacksonReadsIt() {
        List<Class<?>> read = new ArrayList<>();
        Fuzz.tryOut(10_000, WRITTEN, new JsonMutation(false), (origin, mutant) -> {
            Class<?> type = TYPES.get(origin);
            Optional<JsonNode> json = parsed(mutant);
            if (json.isPresent()) {
                Optional<Object> byJackson = read(() -> Records.byJackson(json.get(), type, EntryCodec::plain));
                assertThat(read(() -> Records.read(json.get(), type, EntryCodec::plain)))
                        .isEqualTo(byJackson);
                byJackson.ifPresent(unused -> read.add(type));
            }
        });
        assertThat(read).as("what was changed and can still be read").contains(TYPES.toArray(Class<?>[]::new));
    }

    @Test
    void whatStandsAsItIsWrittenIsReadWithoutJackson() {
        for (int i = 0; i < TYPES.size(); i++) {
            ObjectNode node = (ObjectNode) Json.MAPPER.readTree(WRITTEN.get(i));
            assertThat(Records.certain(node, TYPES.get(i), EntryCodec::plain)).isInstanceOf(TYPES.get(i));
        }
        assertThat(List.of(Person.class, Parent.class, Origin.Source.class))
                .allSatisfy(part -> assertThat(Records.certain(written(part), part, EntryCodec::plain))
                        .isInstanceOf(part));
    }

    private static Optional<JsonNode> parsed(String mutant) {
        try {
            return Optional.of(Json.MAPPER.readTree(mutant));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Object> read(Supplier<?> reading) {
        try {
            return Optional.of(reading.get());
        } catch (RuntimeException unfit) {
            return Optional.empty();
        }
    }
}
