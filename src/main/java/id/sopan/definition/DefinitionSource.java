package id.sopan.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where definition files lie. */
@FunctionalInterface
public interface DefinitionSource {

    /**
     * The files as they are now.
     *
     * @return file name to its text; of a file above the size limit only as much as shows that it is
     * @throws UncheckedIOException where they cannot be read
     */
    Map<String, String> read();

    /** The procedures that come with Sopan. */
    static DefinitionSource shipped() {
        return new ShippedDefinitions("conversations/");
    }

    /** The calendars that come with Sopan. */
    static DefinitionSource shippedCalendars() {
        return new ShippedDefinitions("calendars/");
    }

    /** The {@code *.yaml} and {@code *.yml} files of a directory, not of those below it. */
    static DefinitionSource in(Path directory) {
        return new DefinitionDirectory(directory);
    }

    /**
     * One file by itself.
     *
     * @return its text; of a file above the size limit only as much as shows that it is
     * @throws UncheckedIOException where it cannot be read
     */
    static String text(Path file) {
        try {
            return DefinitionDirectory.text(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Procedures, as {@code SOPAN_CONVERSATIONS} says.
     *
     * @param setting a directory; null: those that come with Sopan
     */
    static DefinitionSource of(@Nullable String setting) {
        return setting == null ? shipped() : in(Path.of(setting));
    }

    /**
     * Calendars, as {@code SOPAN_CALENDARS} says.
     *
     * @param setting a directory, whose files go before those of the same name that come with Sopan; null: none
     */
    static DefinitionSource ofCalendars(@Nullable String setting) {
        if (setting == null) return shippedCalendars();
        DefinitionSource own = in(Path.of(setting));
        return () -> {
            Map<String, String> files = new TreeMap<>(shippedCalendars().read());
            files.putAll(own.read());
            return files;
        };
    }
}
