package id.sopan.wording;

import id.sopan.engine.Run;
import id.sopan.measure.Progress;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.procedure.Roles;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A run with what one must know to tell of it.
 *
 * @param procedure the version that the run began with
 * @param unitNames name of a unit by its id
 * @param roles what roles are called
 * @param held whether there is a unit that holds a role
 * @param offered whether requests of the procedure of that id can be begun
 * @param undoable whether the last act, if there is one to be taken back, can still be
 * @param rateable whether whoever asked can still say how it went
 * @param abandoned whether whoever has it in hand is not known any more among those who may act for its unit
 * @param standard how that of its row is being used up, looked up when it is asked for; empty where none counts, or it is
 *     not to be told
 * @param below the runs that it led to, by id, looked up when they are asked for; empty where they cannot be read
 */
public record RunView(
        Run run,
        Procedure procedure,
        UnaryOperator<String> unitNames,
        Roles roles,
        Predicate<Role> held,
        Predicate<String> offered,
        boolean undoable,
        boolean rateable,
        boolean abandoned,
        Supplier<Optional<Progress>> standard,
        Function<String, Optional<RunView>> below) {

    /** Where each role is held, no time is told, nothing asked any more, and nothing known of sub-runs. */
    public RunView(Run run, Procedure procedure, UnaryOperator<String> unitNames, boolean undoable) {
        this(
                run,
                procedure,
                unitNames,
                procedure.known(),
                role -> true,
                id -> true,
                undoable,
                false,
                false,
                Optional::empty,
                id -> Optional.empty());
    }

    Teller teller(Language language, ZoneId zone) {
        return new Teller(language, zone, unitNames, roles);
    }

    /** How the standard of its row is being used up; null where none counts, or it is not to be told. */
    public @Nullable Progress progress() {
        return standard.get().orElse(null);
    }

    /** Whether all of it is used up. */
    boolean isLate() {
        return standard.get().filter(Progress::isOver).isPresent();
    }
}
