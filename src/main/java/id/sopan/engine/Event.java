package id.sopan.engine;

import id.sopan.procedure.Ending;
import id.sopan.procedure.Role;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened to a run; past tense, never changed. The journal keeps each in an {@link Entry}. */
public sealed interface Event {

    /** Whether it is an act on the run, which is news to whoever sees an older card; a note is none. */
    default boolean moves() {
        return true;
    }

    /** Whether anything happened to the run by it; else the program noted something of what had. */
    default boolean happens() {
        return true;
    }

    /** @param since when the asking began; a form that is the first step opens then, other work when it was sent */
    record Requested(
            String procedure,
            String definition,
            String unit,
            Role role,
            Instant since,
            @Personal Map<String, String> prefill,
            @Nullable Parent parent)
            implements Event {}

    record NumberAssigned(String number) implements Event {}

    /** @param visit which stay in that step, from 1 */
    record StepOpened(String step, int visit) implements Event {}

    record UnitAssigned(Role role, String unit) implements Event {}

    /** @param answers by field; a null one was taken away */
    record Submitted(String step, @Personal Map<String, @Nullable String> answers) implements Event {}

    /**
     * Answers were changed before anybody had used them.
     *
     * @param step the form
     * @param during the step that it had led to; voices given there on the old answers do not count any more
     * @param answers by field; a null one was taken away
     */
    record AnswersChanged(
            String step, String during, @Personal Map<String, @Nullable String> answers) implements Event {}

    record Taken(String step) implements Event {}

    record Released(String step) implements Event {}

    /**
     * Whoever had it, or an admin for them, gave it to a colleague of the unit.
     *
     * @param unit for which they have it now
     * @param role in which
     * @param represents whose stand-in they are; null for nobody's
     */
    record HandedOver(
            String step,
            @Personal Person to,
            String unit,
            Role role,
            @Personal @Nullable Person represents) implements Event {}

    /** @param field under which the output is kept among the answers; null when the task has none */
    record Finished(
            String step,
            @Nullable String field,
            @Personal @Nullable String output) implements Event {}

    /** One voice of several; the step is not decided yet. */
    record Approved(
            String step, String exit, @Personal @Nullable String reason) implements Event {}

    record Decided(
            String step, String exit, @Personal @Nullable String reason) implements Event {}

    /** Sent back to be completed; the step's clock waits until it comes back. */
    record Returned(
            String step, String exit, @Personal @Nullable String reason) implements Event {}

    /** What was sent back has come back; the same visit goes on. */
    record Resumed(String step) implements Event {}

    /** Somebody stopped the clock of a step by hand, beside whatever else it waits for. */
    record Paused(String step, @Personal String reason) implements Event {}

    /** The pause by hand is over; it also ends where the step is left. */
    record Continued(String step) implements Event {}

    /** Somebody who must act asked the requesting unit; the step's clock waits, beside whatever else it waits for. */
    record QuestionAsked(String step, @Personal String question) implements Event {}

    /** The requesting unit has answered; the clock goes on. */
    record QuestionAnswered(
            String step,
            @Personal @Nullable String answer,
            @Personal @Nullable String file) implements Event {}

    /** The question needs no answer any more; it also ends where the step is left or sent back. */
    record QuestionWithdrawn(String step) implements Event {}

    /** The act that follows was done while it could not be entered; both bear the time when it was done. */
    record EnteredLate(String step, @Personal String reason) implements Event {}

    /** Somebody added to what is known of the run; nothing moves by it. */
    record NoteAdded(
            @Personal @Nullable String text,
            @Personal @Nullable String file) implements Event {

        @Override
        public boolean moves() {
            return false;
        }
    }

    /**
     * Whoever wrote it took a note back.
     *
     * @param note the entry that added it
     */
    record NoteRemoved(long note) implements Event {

        @Override
        public boolean moves() {
            return false;
        }
    }

    /**
     * After it was finished, whoever asked said how it went.
     *
     * @param score 1 to 5
     * @param word null where none was said yet; empty where they wish to say none
     */
    record Rated(int score, @Personal @Nullable String word) implements Event {

        @Override
        public boolean moves() {
            return false;
        }
    }

    /** They want to change it; it counts until it is given anew. */
    record RatingReconsidered() implements Event {

        @Override
        public boolean moves() {
            return false;
        }
    }

    /**
     * The program keeps a copy of a file.
     *
     * @param sent the entry by which it was sent
     */
    record FileKept(long sent, @Personal KeptCopy copy) implements Event {

        @Override
        public boolean moves() {
            return false;
        }

        @Override
        public boolean happens() {
            return false;
        }
    }

    record SubrunRequested(
            String step,
            String procedure,
            String unit,
            Role role,
            @Personal Map<String, String> prefill) implements Event {}

    record SubrunStarted(String child, String number) implements Event {}

    /**
     * @param reason of its denial or withdrawal
     * @param by whose act ended it; null where the program did, or where that was not noted yet
     * @param unit for which they acted; null likewise, and for an admin who acts as such
     * @param role in which; null likewise
     * @param represents whose stand-in they were; null for nobody's
     */
    record SubrunEnded(
            String child,
            Ending ending,
            @Personal @Nullable String reason,
            @Personal @Nullable Person by,
            @Nullable String unit,
            @Nullable Role role,
            @Personal @Nullable Person represents)
            implements Event {

        public SubrunEnded(String child, Ending ending, @Nullable String reason, By by) {
            this(child, ending, reason, by.person(), by.unit(), by.role(), by.represents());
        }

        public By endedBy() {
            return new By(by, unit, role, represents);
        }
    }

    record ParentInformed() implements Event {}

    /**
     * Whoever ended the sub-run took that back: this run waits for it again.
     *
     * @param version of the sub-run as it had ended
     */
    record SubrunEndUndone(String child, int version) implements Event {}

    /** @param step the step whose last act was taken back */
    record Undone(String step) implements Event {}

    /**
     * An admin moved it to another version of its procedure, which counts from then on.
     *
     * @param from content hash of the version that counted before
     * @param to of the one that counts now
     * @param afresh whether voices given in the step by the version before do not count any more
     */
    record Migrated(
            String from,
            String to,
            boolean afresh,
            @Personal String reason) implements Event {}

    record Withdrawn(@Personal String reason) implements Event {}

    record Ended(Ending ending) implements Event {}

    record Reopened(@Personal String reason) implements Event {}

    /** Its time to be kept was over: all that is personal was taken out of the entries before. */
    record Anonymised() implements Event {

        @Override
        public boolean moves() {
            return false;
        }
    }

    /** Somebody had their data removed: their names and words were taken out of the entries before. */
    record PersonRemoved() implements Event {

        @Override
        public boolean moves() {
            return false;
        }

        /** Else the names and words of everybody else would be kept longer for it. */
        @Override
        public boolean happens() {
            return false;
        }
    }
}
