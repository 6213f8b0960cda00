package id.sopan.calendar;

import java.util.Map;
import java.util.Optional;

/** Port: every calendar that ever counted, by its version, and the files that were accepted last. */
public interface CalendarStore {

    /**
     * @param revision another one whenever something is accepted
     * @param files file name to text
     */
    record Accepted(long revision, Map<String, String> files) {}

    /** Keeps the content under its version; a second time changes nothing. */
    void keep(String version, String json);

    Optional<String> find(String version);

    /** As accepted last by any instance; empty where none ever was, or what was cannot be read. */
    Optional<Accepted> accepted();

    void accept(Map<String, String> files);
}
