package id.sopan.calendar;

import java.util.Map;
import java.util.Optional;

/** Port: every calendar that ever counted, by its version, and the files that were accepted last. */
public interface CalendarStore {

    /** Keeps the content under its version; a second time changes nothing. */
    void keep(String version, String json);

    Optional<String> find(String version);

    /** File name to text, as accepted last by any instance; empty where none ever was. */
    Optional<Map<String, String>> accepted();

    void accept(Map<String, String> files);
}
