package id.sopan.procedure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Another procedure that runs as a child, while this step waits for its end.
 *
 * @param procedure id of the child's procedure
 * @param as the role that stands as requester of the child and fills in its first form
 * @param prefill field of the child's first form to {@code step.field} of this run, offered as its answer
 * @param ended where each ending of the child leads; all are mapped
 */
public record Subrun(String procedure, Role as, Map<String, String> prefill, Map<Ending, Target> ended)
        implements Work {

    public Subrun {
        prefill = Collections.unmodifiableMap(new LinkedHashMap<>(prefill));
        ended = Collections.unmodifiableMap(new EnumMap<>(ended));
    }

    @Override
    public List<Target> targets() {
        return List.copyOf(ended.values());
    }
}
