package id.sopan.setting;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What the bot and the subcommands both go by.
 *
 * @param mongodb connection string; null keeps everything in an SQLite file below {@code data}
 * @param zone of the agency, without summer time
 */
public record CommonSettings(@Nullable String mongodb, Path data, ZoneId zone) {

    /** Below {@code data}: where copies of files are. */
    public static final String COPIES = "files";

    private static final String MONGODB =
            "isi alamat mongodb://... atau kosongkan untuk SQLite / an address mongodb://..., or nothing for SQLite";
    private static final String DATA =
            "isi nama direktori tanpa tanda kutip dan tanpa ~, contoh ./data atau /var/lib/sopan"
                    + " / a directory's name such as these, without quotation marks and ~";
    private static final String ZONE = "isi zona waktu tanpa waktu musim panas, contoh Asia/Jakarta, Asia/Makassar,"
            + " Asia/Jayapura / a time zone without summer time, such as these";
    /** Before the first day of any calendar. */
    private static final Instant BEGINNING = Instant.parse("2025-01-01T00:00:00Z");

    /** @throws UnfitSetting where one cannot be what it is */
    public static CommonSettings of(SettingReader reader) {
        return new CommonSettings(
                reader.secret("SOPAN_MONGODB_URI", "mongodb(\\+srv)?://.+", MONGODB),
                reader.parsed("SOPAN_DATA", "data", CommonSettings::directory, DATA),
                reader.parsed("SOPAN_ZONE", "Asia/Jakarta", CommonSettings::zone, ZONE));
    }

    /** What a shell would have made of quotation marks and {@code ~} stays in env files and units, and names another place. */
    private static Path directory(String text) {
        if (text.matches("[\"'~].*")) {
            throw new IllegalArgumentException();
        }
        return SettingReader.path(text);
    }

    private static ZoneId zone(String text) {
        try {
            ZoneId zone = ZoneId.of(text);
            if (zone.getRules().nextTransition(BEGINNING) != null) {
                throw new IllegalArgumentException();
            }
            return zone;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
