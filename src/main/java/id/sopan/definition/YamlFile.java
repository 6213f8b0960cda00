package id.sopan.definition;

import java.io.StringReader;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.StreamReader;

/** Parses the text of one definition into nodes, and refuses what a definition never needs and an attack does. */
public final class YamlFile {

    /** Far more than any definition needs. */
    public static final int MAX_CHARACTERS = 256 * 1024;

    /** Likewise, of lists and mappings in each other. */
    private static final int MAX_DEPTH = 30;

    private final String text;
    private final Problems problems;
    private int depth;
    private @Nullable ScalarEvent lines;

    private YamlFile(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /** The root; null where something was refused, and then a problem says what. */
    public static @Nullable Yaml parse(String text, Problems problems) {
        if (text.length() > MAX_CHARACTERS) {
            problems.error(
                    1,
                    "Berkas terlalu besar (lebih dari 256 KiB). Mohon singkatkan teks-teksnya.",
                    "The file is too large (more than 256 KiB). Shorten its texts.");
            return null;
        }
        return new YamlFile(withoutByteOrderMark(text), problems).parse();
    }

    /** Some editors write one. */
    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private @Nullable Yaml parse() {
        if (!isPlainText()) return null;
        try {
            for (Event event : yaml().parse(new StringReader(text))) {
                refuse(event);
                if (depth > MAX_DEPTH) return null;
            }
            if (problems.haveErrors()) return null;
            Node root = yaml().compose(new StringReader(text));
            if (root instanceof MappingNode) {
                checkKeys(root);
                return problems.haveErrors() ? null : Yaml.root(root);
            }
            problems.error(
                    1,
                    "Berkas ini tidak berisi definisi, yaitu baris `kunci: isi`; contohnya di docs/procedures.md dan"
                            + " docs/time.md.",
                    "The file holds no definition, that is lines `key: value`; see docs/procedures.md and"
                            + " docs/time.md.");
        } catch (MarkedYAMLException broken) {
            NotYaml.tell(broken, lines, problems);
        } catch (YAMLException broken) {
            NotYaml.OTHER.tell(1, String.valueOf(broken.getMessage()), problems);
        }
        return null;
    }

    /** Bytes that are no UTF-8 were read as U+FFFD. */
    private boolean isPlainText() {
        int line = 1;
        for (int sign : text.codePoints().toArray()) {
            if (sign == 0xFFFD || !StreamReader.isPrintable(sign)) {
                String name = "U+%04X".formatted(sign);
                problems.error(
                        line,
                        "Tanda " + name
                                + " tidak dapat dibaca. Mohon simpan berkas sebagai teks UTF-8 tanpa tanda kendali.",
                        "The character " + name
                                + " cannot be read. Save the file as UTF-8 text without control characters.");
                return false;
            }
            if (sign == '\n') line++;
        }
        return true;
    }

    private void refuse(Event event) {
        int line = event.getStartMark().getLine() + 1;
        boolean anchor = event instanceof NodeEvent node && node.getAnchor() != null;
        if (event instanceof AliasEvent || anchor) {
            problems.error(
                    line,
                    "Jangkar dan alias YAML (& dan *) tidak diterima. Mohon tuliskan isinya lagi.",
                    "YAML anchors and aliases (& and *) are refused. Write the content out again.");
        }
        if (event instanceof DocumentStartEvent start && start.getExplicit() && line > 1 && !onlyCommentsBefore(line)) {
            problems.error(
                    line,
                    "Satu berkas hanya untuk satu definisi. Mohon pindahkan yang kedua ke berkas lain.",
                    "One file holds one definition. Move the second one to a file of its own.");
        }
        if (event instanceof ScalarEvent text
                && isQuoted(text)
                && text.getEndMark().getLine() >= line) {
            lines = text;
        }
        if (event instanceof CollectionEndEvent) depth--;
        if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
            problems.error(
                    line,
                    "Lebih dari " + MAX_DEPTH + " tingkat di dalam satu sama lain. Mohon tuliskan lebih datar.",
                    "More than " + MAX_DEPTH + " levels within each other. Write it flatter.");
        }
    }

    private static boolean isQuoted(ScalarEvent text) {
        return text.isDQuoted() || text.isSQuoted();
    }

    private boolean onlyCommentsBefore(int line) {
        return text.lines().limit(line - 1L).allMatch(before -> before.isBlank() || before.startsWith("#"));
    }

    private void checkKeys(Node node) {
        if (node instanceof SequenceNode sequence) sequence.getValue().forEach(this::checkKeys);
        if (!(node instanceof MappingNode mapping)) return;
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            checkKey(tuple.getKeyNode(), seen);
            checkKeys(tuple.getValueNode());
        }
    }

    private void checkKey(Node key, Set<String> seen) {
        if (!(key instanceof ScalarNode scalar)) {
            problems.error(Yaml.lineOf(key), "Kunci harus berupa kata.", "A key must be a word.");
        } else if (!seen.add(scalar.getValue())) {
            problems.error(
                    Yaml.lineOf(key),
                    "Kunci `" + scalar.getValue() + "` tertulis dua kali. Mohon hapus salah satu.",
                    "The key `" + scalar.getValue() + "` is written twice. Delete one of the two.");
        }
    }

    private static org.yaml.snakeyaml.Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(2 * MAX_CHARACTERS);
        options.setNestingDepthLimit(MAX_DEPTH + 1);
        options.setMaxAliasesForCollections(0);
        return new org.yaml.snakeyaml.Yaml(new SafeConstructor(options));
    }
}
