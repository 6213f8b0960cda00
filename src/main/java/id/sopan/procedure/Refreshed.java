package id.sopan.procedure;

import id.sopan.definition.Problem;
import java.util.List;

/**
 * What looking at the files again came to.
 *
 * @param accepted procedures that became current by it
 * @param refused problems of every file that is refused as it stands now, whether told before or not
 */
public record Refreshed(List<Procedure> accepted, List<Problem> refused) {

    public Refreshed {
        accepted = List.copyOf(accepted);
        refused = List.copyOf(refused);
    }
}
