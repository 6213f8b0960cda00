package id.sopan.definition;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON that a definition's YAML means. Only {@code true} and {@code false} are booleans and only plain whole numbers
 * are numbers; YAML 1.1's other spellings ({@code no}, {@code 1:30}, {@code 0x1F}) stay the text they look like, as does
 * {@code 10.000}, which is ten or ten thousand.
 */
public final class YamlJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,17})");

    private YamlJson() {}

    public static JsonNode of(Yaml place) {
        if (place.isMapping()) {
            ObjectNode object = JSON.objectNode();
            place.entries().forEach(entry -> object.set(entry.key(), of(entry)));
            return object;
        }
        if (place.isScalar()) return scalar(place);
        ArrayNode array = JSON.arrayNode();
        place.items().forEach(item -> array.add(of(item)));
        return array;
    }

    private static JsonNode scalar(Yaml place) {
        Tag tag = place.node().getTag();
        String text = place.text();
        if (tag.equals(Tag.NULL)) return JSON.nullNode();
        if (tag.equals(Tag.BOOL) && text.equals("true")) return JSON.booleanNode(true);
        if (tag.equals(Tag.BOOL) && text.equals("false")) return JSON.booleanNode(false);
        return tag.equals(Tag.INT) && NUMBER.matcher(text).matches()
                ? JSON.numberNode(Long.parseLong(text))
                : JSON.stringNode(text);
    }
}
