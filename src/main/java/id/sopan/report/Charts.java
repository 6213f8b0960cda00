package id.sopan.report;

import id.sopan.wording.Upload;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pictures of reports as files, drawn when they are wanted and thrown away when they are not. */
final class Charts {

    private static final Logger LOG = LoggerFactory.getLogger(Charts.class);

    private @Nullable Path directory;

    /** Empty where there is nothing to draw, or this machine cannot draw: the words say it too. */
    Optional<Upload> of(String id, StepChart chart, String name) {
        if (chart.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path file = file(id);
            if (!Files.exists(file)) {
                draw(chart, file);
            }
            return Optional.of(new Upload(file.toAbsolutePath().toString(), true, name + ".png"));
        } catch (IOException | RuntimeException | LinkageError | InternalError noFonts) {
            LOG.warn("A chart cannot be drawn; are fontconfig and a font installed?", noFonts);
            return Optional.empty();
        }
    }

    /** Whole or not at all. */
    private static void draw(StepChart chart, Path file) throws IOException {
        Path part = Files.createTempFile(file.getParent(), "chart", ".part");
        try (OutputStream to = Files.newOutputStream(part)) {
            chart.write(to);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    void forget(String id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized Path directory() throws IOException {
        if (directory == null || !Files.isDirectory(directory)) {
            directory = Files.createTempDirectory(TemporaryFiles.directory(), "charts");
        }
        return directory;
    }

    private Path file(String id) throws IOException {
        return directory().resolve(UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)) + ".png");
    }
}
