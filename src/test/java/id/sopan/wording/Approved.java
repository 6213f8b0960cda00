package id.sopan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares what people will read with what somebody has read and approved, under {@code src/test/resources}. After a
 * wanted change: {@code mvn test -Dtest='*Card*' -Dapprove=true}, then read the difference.
 */
final class Approved {

    private static final Path DIRECTORY = Path.of("src/test/resources/id/sopan/wording");

    private Approved() {}

    static void card(String name, Card card) {
        Telegram.takes(card);
        String buttons = Telegram.labels(card);
        text(name, card.html() + (buttons.isEmpty() ? "" : "\n\n[ " + buttons + " ]") + "\n");
    }

    static void text(String name, String actual) {
        Path file = DIRECTORY.resolve(name + ".txt");
        try {
            if (Boolean.getBoolean("approve")) {
                Files.createDirectories(DIRECTORY);
                Files.writeString(file, actual);
            }
            assertThat(actual).isEqualTo(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
