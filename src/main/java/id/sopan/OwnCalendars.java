package id.sopan;

import id.sopan.setting.UnfitSetting;

/** Whether SOPAN_CALENDARS names a directory that can be read; what is wrong in its files is told to the admins, and does not count. */
final class OwnCalendars {

    private static final String NAME = "SOPAN_CALENDARS";
    private static final String ALLOWED =
            "isi direktori dengan kalender *.yaml sendiri, atau kosongkan / a directory with"
                    + " calendars *.yaml of your own, or nothing";

    private OwnCalendars() {}

    /** @throws UnfitSetting where there is no directory, or it or a file in it cannot be read */
    static void check(String directory) {
        OwnDefinitions.files(NAME, ALLOWED, directory);
    }
}
