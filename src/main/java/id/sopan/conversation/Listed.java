package id.sopan.conversation;

import id.sopan.engine.Run;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A run in a long list, as long as nobody reads what stands there. */
record Listed(String id, Instant since) {

    /** Ids of these, the oldest first. */
    static List<String> oldestFirst(Stream<Run> runs) {
        return runs.map(run -> new Listed(run.id(), run.since()))
                .sorted(Comparator.comparing(Listed::since))
                .map(Listed::id)
                .toList();
    }
}
