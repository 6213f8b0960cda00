package id.sopan.engine;

import id.sopan.procedure.Ending;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants of a run. A command that was given on a card bears the card's {@code version}: where the run has
 * moved on since, it is refused as stale.
 */
public sealed interface Command {

    /**
     * Asks for the procedure, with the first form filled in; or, with {@code answers} null, opens it for somebody of
     * the unit to fill in.
     *
     * @param hat the capacity in which it is asked
     * @param since when the asking began ({@code /ajukan})
     * @param answers keyed by field of the first form
     * @param prefill answers taken over from the parent, keyed likewise
     * @param units which unit the parent is with, for each role: for those that hold it still, the choice goes on
     */
    record Request(
            Hat hat,
            Instant since,
            @Nullable Map<String, String> answers,
            Map<String, String> prefill,
            @Nullable Parent parent,
            Map<Role, String> units)
            implements Command {

        /** Where no unit has been chosen yet. */
        public Request(
                Hat hat,
                Instant since,
                @Nullable Map<String, String> answers,
                Map<String, String> prefill,
                @Nullable Parent parent) {
            this(hat, since, answers, prefill, parent, Map.of());
        }
    }

    /** Given on a card of the step: refused where the run has moved on since, or ended. */
    sealed interface OnCard extends Command {
        int version();
    }

    record AssignNumber(String number) implements Command {}

    /** @param answers those of the step's form that are new or changed, keyed by field; null takes an answer away */
    record Submit(int version, Map<String, @Nullable String> answers) implements OnCard {}

    /**
     * Changes answers that nobody has used yet.
     *
     * @param answers as for {@link Submit}, of the form that led to the step
     */
    record Change(int version, Map<String, @Nullable String> answers) implements OnCard {}

    record Take(int version) implements OnCard {}

    record Release(int version) implements OnCard {}

    /**
     * Gives a task that is in hand to a colleague.
     *
     * @param to whoever shall have it, with all the capacities they have at this moment; null has not been chosen yet
     */
    record HandOver(int version, @Nullable Actor to) implements OnCard {}

    /** @param output null has not been asked for yet; blank leaves out an optional one */
    record Finish(int version, @Nullable String output) implements OnCard {}

    /** @param turn whose it was in a sequence when it was begun, and must still be; null where that does not matter */
    record Decide(
            int version,
            String exit,
            @Nullable String reason,
            @Nullable Role turn) implements OnCard {

        /** By whoever's turn it is. */
        public Decide(int version, String exit, @Nullable String reason) {
            this(version, exit, reason, null);
        }
    }

    /** Stops the clock of the step by hand. */
    record Pause(int version, String reason) implements OnCard {}

    /** Ends a pause by hand. */
    record Continue(int version) implements OnCard {}

    /** Words without which the request goes on: they are refused where its record is full. */
    sealed interface Remark extends Command {}

    /** Asks the requesting unit something; the clock of the step waits for the answer. */
    record Ask(int version, String question) implements OnCard, Remark {}

    /**
     * @param question the entry that asked it
     * @param answer null where a file says it alone
     * @param file as an answer refers to it
     */
    record Answer(
            long question,
            @Nullable String answer,
            @Nullable String file) implements Command {}

    /** @param question the entry that asked it */
    record WithdrawQuestion(long question) implements Command {}

    /**
     * What was done while it could not be entered.
     *
     * @param at when it was done
     * @param act a {@link Submit}, {@link Finish} or {@link Decide}
     */
    record EnterLate(Instant at, Command act, String reason) implements Command {}

    /** Chooses which of several units that hold the role takes part. */
    record AssignUnit(Role role, String unit) implements Command {}

    /**
     * Adds something to what is known of the run, also after its end.
     *
     * @param file as an answer refers to it
     */
    record AddNote(@Nullable String text, @Nullable String file) implements Remark {}

    /** @param note the entry that added it */
    record RemoveNote(long note) implements Command {}

    /**
     * Says how it went.
     *
     * @param score 1 to 5
     * @param word at most {@value Rating#LONGEST_WORD} characters; null is not said yet, empty says none
     */
    record Rate(int version, int score, @Nullable String word) implements Command {}

    /** Wants to change what was said of how it went. */
    record Reconsider(int version) implements Command {}

    record Undo(int version) implements Command {}

    /**
     * Moves the run to another version of its procedure.
     *
     * @param to of the same procedure
     */
    record Migrate(int version, Procedure to, String reason) implements OnCard {}

    record Withdraw(String reason) implements Command {}

    record Reopen(String reason) implements Command {}

    /** The child that this run asked for is there. */
    record RecordSubrunStarted(String child, String number) implements Command {}

    /**
     * The child has ended.
     *
     * @param version of the child as it has ended: an end that was taken back meanwhile counts no more, however late it is told
     * @param by whose act ended it
     * @param reason of its denial or withdrawal
     * @param units which unit it was with, for each role: the choice goes on where this run has made none
     */
    record RecordSubrunEnded(
            String child,
            int version,
            Ending ending,
            By by,
            @Nullable String reason,
            Map<Role, String> units) implements Command {}

    /** The parent has been told how this run ended. */
    record RecordParentInformed() implements Command {}

    /**
     * Whoever ended the child takes that back.
     *
     * @param version of the child as it has ended
     * @param by as they ended it
     */
    record UndoSubrunEnd(String child, int version, By by) implements Command {}

    /** The parent waits for this run again; {@code version} and {@code by} as in {@link UndoSubrunEnd}. */
    record UndoEnd(int version, By by) implements Command {}
}
