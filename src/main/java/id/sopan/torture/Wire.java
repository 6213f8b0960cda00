package id.sopan.torture;

import id.sopan.sandbox.Emulator;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Control calls of the emulator. */
record Wire(Emulator emulator) {

    /** One that could not be done. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(RuntimeException why) {
            super(why.getMessage(), why);
        }
    }

    JsonNode get(String path, Map<String, ?> with) {
        return call("GET", path, with);
    }

    JsonNode post(String path, Map<String, ?> with) {
        return call("POST", path, with);
    }

    private JsonNode call(String verb, String path, Map<String, ?> with) {
        try {
            return emulator.call(verb, path, with);
        } catch (IllegalStateException interrupted) {
            throw interrupted;
        } catch (RuntimeException refused) {
            throw new Refused(refused);
        }
    }

    void stopFaults() {
        emulator.call("DELETE", "faults", Map.of());
    }

    /** How many faults have happened so far. */
    int struck() {
        return get("faults/plan", Map.of()).path("struck").size();
    }

    int unheard() {
        return get("bots", Map.of()).path(0).path("pending_update_count").asInt();
    }
}
