package id.sopan.engine;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One stay in a step: instants only, from which {@code measure} computes.
 *
 * @param number which stay in that step, from 1
 * @param takings who had it in hand, one after the other
 * @param approvals voices counted so far, of several that are needed
 * @param pauses when the clock waited
 * @param closing how it ended; null while it is open
 */
public record Visit(
        String step,
        int number,
        Instant opened,
        List<Taking> takings,
        List<Approval> approvals,
        List<Pause> pauses,
        @Nullable Closing closing) {

    /** @param until when it was given back or done; null while in hand */
    public record Taking(By by, Instant at, @Nullable Instant until) {}

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
     * @param exit of the decision, or the ending of the sub-run; null for a form or a task
     * @param note reason or output
     * @param completed false where the run ended under it
     */
    public record Closing(
            By by,
            Instant at,
            @Nullable String exit,
            @Nullable String note,
            boolean completed) {}

    static Visit opened(String step, int number, Instant at) {
        return new Visit(step, number, at, List.of(), List.of(), List.of(), null);
    }

    public boolean isOpen() {
        return closing == null;
    }

    public boolean isPaused() {
        return isOpen() && !pauses.isEmpty() && pauses.getLast().until() == null;
    }

    /** Who has it in hand now; null when nobody. */
    public @Nullable Taking taken() {
        return takings.isEmpty() || takings.getLast().until() != null ? null : takings.getLast();
    }

    Visit taken(By by, Instant at) {
        return new Visit(step, number, opened, add(takings, new Taking(by, at, null)), approvals, pauses, closing);
    }

    Visit released(Instant at) {
        Taking last = taken();
        return last == null
                ? this
                : new Visit(
                        step,
                        number,
                        opened,
                        replaceLast(takings, new Taking(last.by(), last.at(), at)),
                        approvals,
                        pauses,
                        closing);
    }

    Visit approved(Approval approval) {
        return new Visit(step, number, opened, takings, add(approvals, approval), pauses, closing);
    }

    Visit paused(Pause pause) {
        return new Visit(step, number, opened, takings, approvals, add(pauses, pause), closing);
    }

    /** Goes on; voices given on what was asked before do not count any more. */
    Visit resumed(Instant at) {
        Pause last = pauses.getLast();
        Pause over = new Pause(last.by(), last.from(), at, last.exit(), last.reason());
        return new Visit(step, number, opened, takings, List.of(), replaceLast(pauses, over), closing);
    }

    Visit closed(Closing closing) {
        Visit released = released(closing.at());
        return new Visit(step, number, opened, released.takings(), approvals, pauses, closing);
    }

    private static <T> List<T> add(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }

    private static <T> List<T> replaceLast(List<T> list, T last) {
        return add(list.subList(0, list.size() - 1), last);
    }
}
