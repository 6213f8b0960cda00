package id.sopan.engine;

import static id.sopan.engine.Fold.add;

import id.sopan.procedure.Procedure;
import id.sopan.procedure.Step;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One stay in a step: instants only, from which {@code measure} computes.
 *
 * @param number which stay in that step, from 1
 * @param opened when those who must act could see it
 * @param takings who had it in hand, one after the other
 * @param approvals voices counted so far, of several that are needed
 * @param pauses while it was sent back to be completed
 * @param holds pauses within the step, beside those: by hand, for a question, or while the run was over by an end that was taken back; at most one of each kind is open
 * @param closing how it ended; null while it is open
 * @param definition content hash of the version by which it was closed, where the run has left that; null: the run's
 */
public record Visit(
        String step,
        int number,
        Instant opened,
        List<Taking> takings,
        List<Approval> approvals,
        List<Pause> pauses,
        List<Hold> holds,
        @Nullable Closing closing,
        @Nullable String definition) {

    /** By the version that the run has. */
    public Visit(
            String step,
            int number,
            Instant opened,
            List<Taking> takings,
            List<Approval> approvals,
            List<Pause> pauses,
            List<Hold> holds,
            @Nullable Closing closing) {
        this(step, number, opened, takings, approvals, pauses, holds, closing, null);
    }

    /**
     * @param until when it was given back, given on or done; null while in hand
     * @param from who gave it to them; null where they took it
     */
    public record Taking(
            By by,
            Instant at,
            @Nullable Instant until,
            @Nullable By from) {

        /** Who gave it to them; null where they took it, also from a colleague who had it and was away. */
        public @Nullable By giver() {
            return isTakenOver() ? null : from;
        }

        /** Whether they took it from a colleague of whom the unit knows that they have left. */
        public boolean isFromWhoLeft() {
            return from != null && from.unit() != null && isTakenOver();
        }

        private boolean isTakenOver() {
            return from != null
                    && by.person() != null
                    && from.isPerson(by.person().id());
        }
    }

    public record Approval(
            By by, Instant at, String exit, @Nullable String reason) {}

    /** @param exit by which the step was sent back */
    public record Pause(
            By by,
            Instant from,
            @Nullable Instant until,
            String exit,
            @Nullable String reason) {}

    /**
     * A pause within the step.
     *
     * @param by for an end that was taken back, who did that
     * @param until when it was ended, or the step left; null while it lasts
     * @param reason or what was asked; empty for an end that was taken back
     * @param question null for a pause by hand
     */
    public record Hold(
            By by,
            Instant from,
            @Nullable Instant until,
            String reason,
            @Nullable Question question) {

        /** By hand. */
        public Hold(By by, Instant from, @Nullable Instant until, String reason) {
            this(by, from, until, reason, null);
        }

        /** Whether the run was over in that time, by an end that was taken back. */
        public boolean whileEnded() {
            return reason.isEmpty();
        }

        boolean isOpen() {
            return until == null;
        }

        Hold ended(Instant at) {
            return isOpen() ? new Hold(by, from, at, reason, question) : this;
        }

        Hold endedBy(Instant at) {
            return until != null && until.isAfter(at) ? new Hold(by, from, at, reason, question) : this;
        }

        Hold answered(Instant at, @Nullable Reply reply) {
            return isOpen() && question != null
                    ? new Hold(by, from, at, reason, new Question(question.seq(), reply))
                    : this;
        }
    }

    /**
     * A question to the requesting unit.
     *
     * @param seq of the entry that asked it
     * @param reply null while it waits, and where it came to nothing
     */
    public record Question(long seq, @Nullable Reply reply) {}

    /** @param file as an answer refers to it */
    public record Reply(
            By by,
            Instant at,
            @Nullable String text,
            @Nullable String file) {}

    /**
     * @param exit of the decision, or the ending of the sub-run; null for a form or a task
     * @param note reason, of a sub-run's end too, or output
     * @param completed false where the run ended under it
     * @param late why it was entered afterwards; null where it was entered when it was done
     */
    public record Closing(
            By by,
            Instant at,
            @Nullable String exit,
            @Nullable String note,
            boolean completed,
            @Nullable String late) {}

    static Visit opened(String step, int number, Instant at) {
        return new Visit(step, number, at, List.of(), List.of(), List.of(), List.of(), null);
    }

    /** The version of the run's procedure that counts for it. */
    public Procedure version(Procedure procedure) {
        return procedure.version(definition);
    }

    /** Its step, by that version. */
    public Step in(Procedure procedure) {
        return version(procedure).step(step);
    }

    /** The run leaves that version; what is over by it stays so. */
    Visit leaving(String version) {
        return isOpen() || definition != null
                ? this
                : new Visit(step, number, opened, takings, approvals, pauses, holds, closing, version);
    }

    public boolean isOpen() {
        return closing == null;
    }

    /** Whether it waits for something to come back. */
    public boolean isSentBack() {
        return isOpen() && !pauses.isEmpty() && pauses.getLast().until() == null;
    }

    /** The pause by hand that lasts; null when none does. */
    public @Nullable Hold hold() {
        return open(hold -> hold.question() == null);
    }

    /** The question that waits for the requesting unit's answer; null when none does. */
    public @Nullable Hold question() {
        return open(hold -> hold.question() != null);
    }

    /** The question that waited for the requesting unit's answer at an instant; null where none did. */
    public @Nullable Hold questionAt(Instant at) {
        return holds.stream()
                .filter(hold -> hold.question() != null && hold.from().isBefore(at))
                .filter(hold -> hold.until() == null || !hold.until().isBefore(at))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Hold open(Predicate<Hold> kind) {
        return holds.stream()
                .filter(hold -> isOpen() && hold.isOpen() && kind.test(hold))
                .findFirst()
                .orElse(null);
    }

    boolean isHeld() {
        return hold() != null || question() != null;
    }

    /** Whether its clock stands still, for whatever cause. */
    public boolean isPaused() {
        return isSentBack() || isHeld();
    }

    /** Who has it in hand now; null when nobody. */
    public @Nullable Taking taken() {
        return takings.isEmpty() || takings.getLast().until() != null ? null : takings.getLast();
    }

    Visit taken(By by, Instant at) {
        return withTakings(add(takings, new Taking(by, at, null, null)));
    }

    Visit released(Instant at) {
        Taking last = taken();
        return last == null
                ? this
                : withTakings(replaceLast(takings, new Taking(last.by(), last.at(), at, last.from())));
    }

    /** Somebody else has it in hand from the same instant on. */
    Visit handedOver(By to, By from, Instant at) {
        return withTakings(add(released(at).takings(), new Taking(to, at, null, from)));
    }

    Visit approved(Approval approval) {
        return new Visit(step, number, opened, takings, add(approvals, approval), pauses, holds, closing, definition);
    }

    Visit paused(Pause pause) {
        return withPauses(add(pauses, pause));
    }

    Visit held(Hold hold) {
        return withHolds(add(holds, hold));
    }

    /** The run was over meanwhile, which was taken back. */
    Visit over(By undoes, Instant from, Instant until) {
        return isOpen() ? held(new Hold(undoes, from, until, "")) : this;
    }

    /** It was closed before that was taken back: what is entered late may have been. */
    private Visit overUntil(Instant closed) {
        return withHolds(holds.stream()
                .filter(hold -> !hold.whileEnded() || hold.from().isBefore(closed))
                .map(hold -> hold.whileEnded() ? hold.endedBy(closed) : hold)
                .toList());
    }

    Visit continued(Instant at) {
        return withHolds(holds.stream()
                .map(hold -> hold.question() == null ? hold.ended(at) : hold)
                .toList());
    }

    /** @param reply null where the question needs none any more */
    Visit answered(Instant at, @Nullable Reply reply) {
        return withHolds(holds.stream().map(hold -> hold.answered(at, reply)).toList());
    }

    /** Goes on; voices given on what was asked before do not count any more. */
    Visit resumed(Instant at) {
        return withPauses(pausedUntil(at)).withoutVoices();
    }

    /** Voices given on what was asked before do not count any more. */
    Visit withoutVoices() {
        return new Visit(step, number, opened, takings, List.of(), pauses, holds, closing, definition);
    }

    /**
     * Somebody acted before the journal shows that they could know: then they knew at once.
     *
     * @param entered when it came into the step, or came back
     */
    Visit seenAt(Instant at, Instant entered) {
        if (at.isBefore(opened)) {
            return since(entered);
        }
        Instant resumed = pauses.isEmpty() ? null : pauses.getLast().until();
        return resumed != null && at.isBefore(resumed) ? withPauses(pausedUntil(entered)) : this;
    }

    Visit since(Instant at) {
        return new Visit(step, number, at, takings, approvals, pauses, holds, closing, definition);
    }

    /** As it is told outside: who ended the run may have written that before the journal shows that it was in this step; then they knew at once. */
    public Visit inOrder() {
        return closing == null ? this : seenAt(closing.at(), closing.at());
    }

    Visit closed(Closing closing) {
        Visit over = released(closing.at())
                .continued(closing.at())
                .answered(closing.at(), null)
                .overUntil(closing.at());
        return new Visit(step, number, opened, over.takings(), approvals, pauses, over.holds(), closing, definition);
    }

    private List<Pause> pausedUntil(Instant at) {
        Pause last = pauses.getLast();
        return replaceLast(pauses, new Pause(last.by(), last.from(), at, last.exit(), last.reason()));
    }

    private Visit withTakings(List<Taking> takings) {
        return new Visit(step, number, opened, takings, approvals, pauses, holds, closing, definition);
    }

    private Visit withPauses(List<Pause> pauses) {
        return new Visit(step, number, opened, takings, approvals, pauses, holds, closing, definition);
    }

    private Visit withHolds(List<Hold> holds) {
        return new Visit(step, number, opened, takings, approvals, pauses, holds, closing, definition);
    }

    private static <T> List<T> replaceLast(List<T> list, T last) {
        return add(list.subList(0, list.size() - 1), last);
    }
}
