package id.sopan.torture;

import java.net.URI;
import java.nio.file.Path;

/**
 * A bot as it is tortured.
 *
 * @param store address of a MongoDB, or the directory of an SQLite file
 * @param admin Telegram's id of the bot's admin
 * @param definitions directory of the procedure that is played
 */
public record Instance(URI emulator, String store, long admin, Path definitions) {

    /** That of the emulator's bot; it opens nothing else. */
    public static final String TOKEN = "7777:ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefgh1";
}
