package id.sopan;

import id.sopan.setting.UnfitSetting;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether SOPAN_CALENDARS names a directory; what is wrong in its files is told to the admins, and does not count. */
final class OwnCalendars {

    private OwnCalendars() {}

    /** @throws UnfitSetting where there is no directory */
    static void check(String directory) {
        if (Files.isDirectory(Path.of(directory))) return;
        throw new UnfitSetting(
                "SOPAN_CALENDARS",
                "isi direktori dengan kalender *.yaml sendiri, atau kosongkan / a directory with calendars *.yaml of your"
                        + " own, or nothing. Bukan direktori / not a directory: " + directory);
    }
}
