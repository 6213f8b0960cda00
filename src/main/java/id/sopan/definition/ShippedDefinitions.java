package id.sopan.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * The definitions on the class path, be it a directory or a jar.
 *
 * @param folder with its slash at the end
 */
record ShippedDefinitions(String folder) implements DefinitionSource {

    /** By folder. A packaged program stays as it is, and whoever reads its jar has all that load a class wait. */
    private static final Map<String, Map<String, String>> PACKAGED = new ConcurrentHashMap<>();

    @Override
    public Map<String, String> read() {
        Map<String, String> packaged = PACKAGED.get(folder);
        return packaged != null ? packaged : readAnew();
    }

    private Map<String, String> readAnew() {
        try {
            URL schema = Objects.requireNonNull(ShippedDefinitions.class.getResource("/" + folder + "schema.json"));
            return schema.openConnection() instanceof JarURLConnection jar ? inJar(jar) : inDirectory(schema);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> inDirectory(URL schema) {
        Path file = Path.of(URI.create(schema.toString()));
        return new DefinitionDirectory(Objects.requireNonNull(file.getParent())).read();
    }

    private Map<String, String> inJar(JarURLConnection connection) throws IOException {
        JarFile jar = connection.getJarFile();
        List<ZipEntry> entries = jar.stream()
                .filter(entry -> entry.getName().startsWith(folder))
                .filter(entry -> DefinitionDirectory.isDefinition(entry.getName()))
                .map(ZipEntry.class::cast)
                .toList();
        Map<String, String> texts = new TreeMap<>();
        for (ZipEntry entry : entries) {
            try (InputStream content = jar.getInputStream(entry)) {
                texts.put(entry.getName().substring(folder.length()), DefinitionDirectory.text(content));
            }
        }
        PACKAGED.put(folder, Collections.unmodifiableMap(texts));
        return texts;
    }
}
