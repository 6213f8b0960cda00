package id.sopan.procedure;

import id.sopan.definition.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading one definition file.
 *
 * @param procedure null where an error keeps it from being taken
 * @param problems errors, or only warnings beside a procedure; in the order of the file's lines
 */
public record Reading(String file, @Nullable Procedure procedure, List<Problem> problems) {

    public Reading {
        problems = List.copyOf(problems);
    }

    /** The procedure; throws with the problems where there is none. */
    public Procedure orThrow() {
        if (procedure != null) return procedure;
        throw new IllegalArgumentException(
                String.join("\n", problems.stream().map(Problem::inEnglish).toList()));
    }
}
