package id.sopan.engine;

import id.sopan.procedure.Ending;
import id.sopan.procedure.Role;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why a command is refused; {@code wording} says it to a person, with what to do next. */
public sealed interface Rejection {

    /** Of a run that has ended: {@link Anonymised} where it cannot be reopened either, since it lacks somebody. */
    static Rejection ended(Run run) {
        return run.lacksSomebody()
                ? new Anonymised()
                : new HasEnded(Objects.requireNonNull(run.end()).ending());
    }

    /** Whether the same could be done now, only by others. */
    default boolean isAboutWho() {
        return this instanceof NotYours
                || this instanceof OfAnotherUnit
                || this instanceof OwnRequest
                || this instanceof SharedRequest
                || this instanceof AlreadyCounted
                || this instanceof SharedVoice
                || this instanceof NotYourTurn
                || this instanceof TurnOver
                || this instanceof NotYoursToFinish
                || this instanceof NotTheRequester;
    }

    /** Whether whoever gives the command may do so, and has more to say with it. */
    default boolean asksForMore() {
        return this instanceof ReasonRequired
                || this instanceof RecipientRequired
                || this instanceof OutputRequired
                || this instanceof AnswerMissing
                || this instanceof AnswerUnfit;
    }

    /**
     * The card is older than the run.
     *
     * @param last who did what since, if somebody did
     */
    record Stale(@Nullable Entry last) implements Rejection {}

    /** @param acts the roles that may act here */
    record NotYours(List<Role> acts) implements Rejection {}

    /** Whoever acts holds the role in another unit than the one that the request is with. */
    record OfAnotherUnit(Role role, String unit) implements Rejection {}

    /** The role takes part, but Unit TI has not yet chosen which unit. */
    record UnitNotChosen(Role role) implements Rejection {}

    record OwnRequest(Role role) implements Rejection {}

    record AlreadyCounted() implements Rejection {}

    /** It would be the decision of one person on their own request, through or as a stand-in. */
    record SharedRequest(By maker) implements Rejection {}

    /** It would be one person's second voice, through or as a stand-in. */
    record SharedVoice(By given) implements Rejection {}

    /** It is another role's turn in a sequence of approvals. */
    record NotYourTurn(Role turn) implements Rejection {}

    /** In a sequence of approvals the turn of the actor's role is over: by this voice. */
    record TurnOver(Entry voice) implements Rejection {}

    /** @param turn whose it is in a sequence; null elsewhere */
    record ReasonRequired(@Nullable Role turn) implements Rejection {

        ReasonRequired() {
            this(null);
        }
    }

    record AlreadyTaken(By by) implements Rejection {}

    record TakenByYou() implements Rejection {}

    record NotTaken() implements Rejection {}

    record NotTakenByYou(By by) implements Rejection {}

    /** Who shall have it is not chosen yet. */
    record RecipientRequired() implements Rejection {}

    /** Somebody who does not, or no longer, act in this step for the unit that has it in hand. */
    record NotAColleague(Person person, String unit) implements Rejection {}

    /** @param finishes the roles that may finish this task */
    record NotYoursToFinish(List<Role> finishes) implements Rejection {}

    record OutputRequired() implements Rejection {}

    /** @param field of the form */
    record AnswerMissing(String field) implements Rejection {}

    record AnswerUnfit(String field) implements Rejection {}

    /**
     * Somebody has gone on with the answers, so they are changed no more.
     *
     * @param step where the run is
     */
    record AnswersUsed(String step) implements Rejection {}

    /** Nobody has used the answers yet, but somebody has the work in hand that they led to. */
    record AnswersInHand(By by) implements Rejection {}

    /** The form is with whoever wants to change it. */
    record FormOpen() implements Rejection {}

    record NothingChanged() implements Rejection {}

    /** By such answers the run would have gone another way. */
    record ChangesPath() implements Rejection {}

    /** By how it ended; see {@link #ended}. */
    record HasEnded(Ending ending) implements Rejection {}

    record NotEnded() implements Rejection {}

    /** @param until when it could be reopened at the latest */
    record TooLateToReopen(Instant until) implements Rejection {}

    /** A sub-run is reopened by its parent. */
    record ReopenParent(Parent parent) implements Rejection {}

    /** A sub-run is withdrawn by its parent. */
    record WithdrawParent(Parent parent) implements Rejection {}

    /** Somebody has paused the step by hand already. */
    record AlreadyPaused(By by, Instant since) implements Rejection {}

    record NotPaused() implements Rejection {}

    /** Somebody has asked the requesting unit already, who has not answered. */
    record QuestionOpen(By by, Instant since) implements Rejection {}

    /** It was answered, or needs no answer any more. */
    record QuestionOver() implements Rejection {}

    /** The unit that acts is the one that asks for the request. */
    record QuestionToOneself() implements Rejection {}

    /**
     * The step's own clock stands still while another run works.
     *
     * @param number of that run, once it has one
     */
    record WaitsForSubrun(@Nullable String number) implements Rejection {}

    /**
     * The step's work is done in another run, and so is what was done late.
     *
     * @param number of that run, once it has one
     */
    record LateInSubrun(@Nullable String number) implements Rejection {}

    /** @param earliest when the step was entered, or last changed by what is in the journal */
    record LateBeforeStep(Instant earliest) implements Rejection {}

    record LateInFuture(Instant now) implements Rejection {}

    /** @param units that take part, by their ids */
    record NotInvolved(Set<String> units) implements Rejection {}

    /** It has been taken back. */
    record NoteGone() implements Rejection {}

    record NotYourNote(By by) implements Rejection {}

    /** @param until when they may write another, at the earliest */
    record TooManyNotes(Instant until) implements Rejection {}

    /** The run's document has no room for more notes. */
    record RunFull() implements Rejection {}

    /**
     * Somebody else is asked how it went.
     *
     * @param by that person; null where anybody of the requesting unit may say it
     */
    record NotYoursToRate(@Nullable By by, String unit) implements Rejection {}

    record AlreadyRated(int score) implements Rejection {}

    /** There is nothing to change yet, or it is being changed. */
    record NotRated() implements Rejection {}

    /** @param until when it could be said how it went, exclusive */
    record TooLateToRate(Instant until) implements Rejection {}

    record NothingToUndo() implements Rejection {}

    /**
     * @param until when its end could be undone, exclusive
     * @param reopens its number where it can still be reopened; null where it cannot
     */
    record TooLateToUndo(Instant until, @Nullable String reopens) implements Rejection {}

    /** Names and words were taken out of it, so that nobody can go on with it. */
    record Anonymised() implements Rejection {}

    record NotYoursToUndo(By by) implements Rejection {}

    record AdminsOnly() implements Rejection {}

    /** It has that version already. */
    record SameVersion() implements Rejection {}

    /** The version to which it would be moved does not have the step that it is in, or that waits for it. */
    record StepGone(String step) implements Rejection {}

    /** That version has the step, but as other work: what was done in it so far would fit no more. */
    record StepDiffers(String step) implements Rejection {}

    record NotTheRequester() implements Rejection {}

    /** The command does not fit the step, as only a forged tap can. */
    record Unfit() implements Rejection {}

    /** @param role that no such unit holds */
    record UnknownUnit(Role role) implements Rejection {}
}
