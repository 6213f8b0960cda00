package id.sopan.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/** Style sheets that a page bears in itself, so that it can be kept whole. */
final class Look {

    static final String PAGE = read("/sandbox/css/tokens.css", "/console/page.css");
    static final String FIGURES = PAGE + read("/console/statistik.css");

    private Look() {}

    private static String read(String... files) {
        return Arrays.stream(files).map(Look::read).collect(Collectors.joining());
    }

    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(Look.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
