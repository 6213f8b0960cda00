package id.sopan.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A place in a YAML file: its value and the line to name when something is wrong there.
 *
 * @param key under which the value stands; empty at the root and in lists
 * @param line from 1; the key's own line where there is one
 */
public record Yaml(String key, Node node, int line) {

    public static Yaml root(Node node) {
        return new Yaml("", node, lineOf(node));
    }

    static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    public boolean isNull() {
        return node.getTag().equals(Tag.NULL);
    }

    public boolean isScalar() {
        return node instanceof ScalarNode;
    }

    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** Whether it is a mapping in braces, where a comma ends each value. */
    boolean isBraced() {
        return node instanceof MappingNode mapping && mapping.getFlowStyle() == DumperOptions.FlowStyle.FLOW;
    }

    /** The scalar's text; empty for anything else. */
    public String text() {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    public List<Yaml> items() {
        if (!(node instanceof SequenceNode sequence)) return List.of();
        return sequence.getValue().stream()
                .map(item -> new Yaml("", item, lineOf(item)))
                .toList();
    }

    public List<Yaml> entries() {
        if (!(node instanceof MappingNode mapping)) return List.of();
        List<Yaml> entries = new ArrayList<>();
        mapping.getValue()
                .forEach(tuple -> entries.add(new Yaml(
                        ((ScalarNode) tuple.getKeyNode()).getValue(),
                        tuple.getValueNode(),
                        lineOf(tuple.getKeyNode()))));
        return entries;
    }

    /** The value under the key; null where the key is missing or its value is {@code ~}. */
    public @Nullable Yaml at(String key) {
        return find(key).filter(entry -> !entry.isNull()).orElse(null);
    }

    /** The entry under the key, or this very place where there is none: for naming a line. */
    public Yaml near(String key) {
        return find(key).orElse(this);
    }

    /** The value under a key that the schema demands. */
    public Yaml require(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("the schema let " + key + " be missing"));
    }

    private Optional<Yaml> find(String key) {
        return entries().stream().filter(entry -> entry.key().equals(key)).findFirst();
    }
}
