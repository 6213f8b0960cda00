package id.sopan.fuzzing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Changes the structure of a JSON text: what comes out is JSON, unless it is cut. */
public final class JsonMutation implements Fuzz.Mutation {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> CHATS = List.of("private", "group", "supergroup", "channel", "teleport");
    private static final List<String> KINDS = List.of(
            "message",
            "edited_message",
            "callback_query",
            "my_chat_member",
            "chat_member",
            "channel_post",
            "poll",
            "new");

    private final boolean cuts;

    /** @param cuts whether it may end in the middle */
    public JsonMutation(boolean cuts) {
        this.cuts = cuts;
    }

    /** A value and where it stands: under a name, or at an index of a list. */
    private record Place(JsonNode in, String name, int index) {

        JsonNode value() {
            return in instanceof ObjectNode object ? object.path(name) : in.path(index);
        }

        void set(JsonNode value) {
            if (in instanceof ObjectNode object) {
                object.set(name, value);
            } else {
                ((ArrayNode) in).set(index, value);
            }
        }

        void remove() {
            if (in instanceof ObjectNode object) {
                object.remove(name);
            } else {
                ((ArrayNode) in).remove(index);
            }
        }
    }

    @Override
    public String of(String text, Random random) {
        if (cuts && random.nextInt(12) == 0) {
            return text.substring(0, random.nextInt(text.length() + 1));
        }
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JacksonException noJson) {
            return text;
        }
        List<Place> places = new ArrayList<>();
        collect(root, places);
        if (places.isEmpty()) {
            return text;
        }
        Place place = places.get(random.nextInt(places.size()));
        return switch (random.nextInt(12)) {
            case 0 -> deepened(root, place, random);
            case 1 -> doubled(JSON.writeValueAsString(root), random);
            default -> {
                change(place, places, random);
                yield JSON.writeValueAsString(root);
            }
        };
    }

    private static void collect(JsonNode node, List<Place> places) {
        if (node instanceof ObjectNode object) {
            for (String name : object.propertyNames()) {
                places.add(new Place(object, name, 0));
                collect(object.path(name), places);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                places.add(new Place(array, "", i));
                collect(array.path(i), places);
            }
        }
    }

    private static void change(Place place, List<Place> places, Random random) {
        switch (random.nextInt(8)) {
            case 0 -> place.remove();
            case 1 ->
                place.set(places.get(random.nextInt(places.size())).value().deepCopy());
            case 2 -> place.set(NODES.stringNode(Hostile.text(random)));
            case 3 -> {
                JsonNode value = place.value();
                place.remove();
                if (place.in() instanceof ObjectNode object) {
                    object.set(random.nextBoolean() ? KINDS.get(random.nextInt(KINDS.size())) : "x", value);
                }
            }
            case 4 -> place.set(NODES.stringNode(CHATS.get(random.nextInt(CHATS.size()))));
            default -> place.set(other(random));
        }
    }

    private static JsonNode other(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(0);
            case 3 -> NODES.numberNode(-1);
            case 4 -> NODES.numberNode(Long.MAX_VALUE);
            case 5 -> NODES.numberNode(Integer.MIN_VALUE);
            case 6 -> NODES.numberNode(1.5e300);
            case 7 -> NODES.numberNode(BigInteger.TEN.pow(random.nextInt(400)));
            case 8 -> NODES.arrayNode();
            case 9 -> NODES.objectNode();
            case 10 -> NODES.arrayNode().add(NODES.nullNode());
            default -> NODES.objectNode().put("id", 1).put("value", "x");
        };
    }

    /** Deeper than a reader that calls itself can follow. */
    private static String deepened(JsonNode root, Place place, Random random) {
        place.set(NODES.stringNode("HERE"));
        int depth = random.nextInt(20_000);
        return JSON.writeValueAsString(root).replaceFirst("\"HERE\"", "[".repeat(depth) + "]".repeat(depth));
    }

    /** One name stands twice. */
    private static String doubled(String text, Random random) {
        List<Integer> begins = new ArrayList<>();
        for (int at = text.indexOf("{\""); at >= 0; at = text.indexOf("{\"", at + 1)) {
            begins.add(at);
        }
        if (begins.isEmpty()) {
            return text;
        }
        int at = begins.get(random.nextInt(begins.size())) + 1;
        int end = text.indexOf("\":", at);
        return end < 0 ? text : text.substring(0, end + 2) + "7," + text.substring(at);
    }
}
