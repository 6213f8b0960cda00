package id.sopan.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Definition files in a directory. */
record DefinitionDirectory(Path directory) implements DefinitionSource {

    @Override
    public Map<String, String> read() {
        try (Stream<Path> entries = Files.list(directory)) {
            List<Path> files = entries.filter(DefinitionDirectory::isDefinition).toList();
            Map<String, String> texts = new TreeMap<>();
            for (Path file : files) texts.put(file.getFileName().toString(), text(file));
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isDefinition(Path file) {
        return isDefinition(file.getFileName().toString()) && Files.isRegularFile(file);
    }

    static boolean isDefinition(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && (small.endsWith(".yaml") || small.endsWith(".yml"));
    }

    static String text(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return text(content);
        }
    }

    /** Never more than shows that it is too much. */
    static String text(InputStream content) throws IOException {
        return new String(content.readNBytes(4 * YamlFile.MAX_CHARACTERS + 1), StandardCharsets.UTF_8);
    }
}
