package id.sopan.report;

import id.sopan.desk.History;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which runs a report is about.
 *
 * @param units that asked for them or that they pass; empty for all
 * @param procedure id; null for all
 */
public record Scope(Set<String> units, @Nullable String procedure) {

    public Scope {
        units = Set.copyOf(units);
    }

    public static Scope of(Set<String> units) {
        return new Scope(units, null);
    }

    boolean includes(History run) {
        return (procedure == null || procedure.equals(run.procedure())) && (units.isEmpty() || run.concerns(units));
    }
}
