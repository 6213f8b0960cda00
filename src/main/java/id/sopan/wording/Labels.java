package id.sopan.wording;

import id.sopan.procedure.Decision;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Exit;
import id.sopan.procedure.Form;
import id.sopan.procedure.Step;
import id.sopan.procedure.Subrun;
import id.sopan.procedure.Task;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the ways out of a step are called. */
final class Labels {

    private Labels() {}

    /** Plain text; the id where the definition has no such exit. */
    static String exit(Step step, String exit, Teller teller) {
        if (!(step.work() instanceof Decision decision)) {
            return exit;
        }
        return decision.exits().stream()
                .filter(candidate -> candidate.id().equals(exit))
                .map(Exit::label)
                .map(label -> label.in(teller.language()))
                .findFirst()
                .orElse(exit);
    }

    static String ending(Ending ending, Teller teller) {
        return teller.say("ending." + ending.name().toLowerCase(Locale.ROOT));
    }

    /** How a step was left: by an exit, as done, or as its sub-run ended. */
    static String closing(Step step, @Nullable String exit, Teller teller) {
        return switch (step.work()) {
            case Decision ignored -> exit(step, String.valueOf(exit), teller);
            case Task ignored -> teller.say("closing.done");
            case Subrun ignored -> teller.say("closing.subrun", teller.say("ending." + exit));
            case Form ignored -> teller.say("closing.sent");
        };
    }
}
