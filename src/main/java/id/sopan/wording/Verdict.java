package id.sopan.wording;

import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.procedure.Exit;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The option of {@link RunAction#DECIDE} and {@link RunAction#LATE}: {@code <exit>}, in a sequence {@code <voices before
 * it>.<exit>}. Older buttons bear the exit alone there, too.
 *
 * @param turn whose it was in the sequence; null elsewhere
 */
public record Verdict(String exit, @Nullable Role turn) {

    private static final Pattern IN_SEQUENCE = Pattern.compile("(\\d{1,3})\\.(.*)");

    static String option(Turn turn, Exit exit) {
        return turn.inSequence().isPresent() ? turn.place() + "." + exit.id() : exit.id();
    }

    /** Of the step that the run is in. */
    public static Verdict of(Procedure procedure, Run run, String option) {
        Matcher parts = IN_SEQUENCE.matcher(option);
        if (!parts.matches()) {
            return new Verdict(option, null);
        }
        int voices = Integer.parseInt(parts.group(1));
        Optional<Visit> visit = run.current();
        return new Verdict(
                parts.group(2),
                visit.flatMap(now -> now.in(procedure).turn(voices).stream().findFirst())
                        .orElse(null));
    }
}
