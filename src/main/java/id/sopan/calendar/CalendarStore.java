package id.sopan.calendar;

import id.sopan.definition.ContentHash;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Port: every calendar that ever counted, by its version, and the files that were accepted last. */
public interface CalendarStore {

    /**
     * @param revision another one whenever something is accepted; 0 where nothing was that can be read
     * @param files file name to text
     */
    record Accepted(long revision, Map<String, String> files) {}

    /** Of files, name to text: the same for the same texts. */
    static String hash(Map<String, String> files) {
        return ContentHash.of(JsonMapper.shared().valueToTree(files));
    }

    /** Keeps the content under its version; a second time changes nothing. */
    void keep(String version, String json);

    Optional<String> find(String version);

    /** Whether several instances, each with files of its own, share it. */
    boolean isShared();

    /** Whether files with this hash counted once, and others have taken their place. */
    boolean isEarlier(String hash);

    /** As accepted last by any instance; empty where none ever was, or what was cannot be read. */
    Optional<Accepted> accepted();

    /**
     * The files count from now on for all instances, unless others were accepted since.
     *
     * @param before what was accepted last when this was decided
     * @return false where it is not that any more, and nothing was changed
     */
    boolean accept(Map<String, String> files, Accepted before);
}
