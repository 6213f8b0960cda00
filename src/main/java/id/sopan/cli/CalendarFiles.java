package id.sopan.cli;

import id.sopan.definition.DefinitionSource;

/** Where the calendars lie that a subcommand speaks of. */
final class CalendarFiles {

    private CalendarFiles() {}

    static DefinitionSource source() {
        return DefinitionSource.ofCalendars(System.getenv("SOPAN_CALENDARS"));
    }
}
