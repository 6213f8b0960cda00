package id.sopan.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a run begins.
 *
 * @param by roles whose units may start it; empty: only a sub-run can
 * @param command the word after {@code /ajukan}; unique among all procedures
 * @param label what the button says that starts it
 * @param every ISO-8601 period such as {@code P1M} after which it starts by itself; null: by hand only
 */
public record Starts(
        List<Role> by, String command, Text label, @Nullable String every) {

    public Starts {
        by = List.copyOf(by);
    }
}
