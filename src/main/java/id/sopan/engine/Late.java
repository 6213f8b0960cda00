package id.sopan.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Entering afterwards what was done while it could not be entered. */
final class Late {

    private Late() {}

    static @Nullable Rejection enter(Situation situation, Plan plan, Command.EnterLate command) {
        Rejection refused = staleness(situation, command.act());
        if (refused == null) {
            refused = untimely(situation, command);
        }
        if (refused != null) {
            return refused;
        }
        Plan inner = new Plan(situation);
        Rejection refusal = Engine.plan(situation, inner, command.act());
        if (refusal != null) {
            return refusal;
        }
        if (Words.sayNothing(command.reason())) {
            return new Rejection.ReasonRequired();
        }
        List<Outcome.Happening> happenings = inner.happenings();
        String step = situation.step().id();
        plan.add(happenings.getFirst().by(), new Event.EnteredLate(step, command.reason()));
        happenings.forEach(happening -> plan.add(happening.by(), happening.event()));
        return null;
    }

    /** Before its time is looked at, which would be held against a step that it was not meant for. */
    private static @Nullable Rejection staleness(Situation situation, Command act) {
        return act instanceof Command.Decide || act instanceof Command.Finish || act instanceof Command.Submit
                ? situation.staleness(((Command.OnCard) act).version())
                : new Rejection.Unfit();
    }

    private static @Nullable Rejection untimely(Situation situation, Command.EnterLate command) {
        if (command.at().isAfter(situation.act().now())) {
            return new Rejection.LateInFuture(situation.act().now());
        }
        Instant earliest =
                earliest(situation.run(), situation.step().id(), situation.act().now());
        return command.at().isBefore(earliest) ? new Rejection.LateBeforeStep(earliest) : null;
    }

    /**
     * The latest time of what counts in the journal of this stay, from when it came into the step. What was taken back, and when
     * it was, bounds nothing; nor does what lies in time to come, which was written while the machine's clock was ahead.
     */
    private static Instant earliest(Run run, String step, Instant now) {
        List<Entry> counting = Reverting.counting(run);
        long from = entering(counting, step).map(Entry::seq).orElse(1L);
        return counting.stream()
                .filter(entry -> entry.seq() >= from && (entry.enters(step) || concerns(entry.event(), step)))
                .map(Entry::at)
                .filter(at -> !at.isAfter(now))
                .max(Comparator.naturalOrder())
                .or(() -> run.lastUpTo(now))
                .orElse(Instant.MIN);
    }

    /** The entry by which it came into that step, or came back to it, last. */
    static Optional<Entry> entering(Run run, String step) {
        return entering(run.journal(), step);
    }

    private static Optional<Entry> entering(List<Entry> journal, String step) {
        return journal.stream().filter(entry -> entry.enters(step)).reduce((first, last) -> last);
    }

    private static boolean concerns(Event event, String step) {
        return switch (event) {
            case Event.AnswersChanged changed -> changed.during().equals(step);
            case Event.Taken taken -> taken.step().equals(step);
            case Event.Released released -> released.step().equals(step);
            case Event.HandedOver given -> given.step().equals(step);
            case Event.Approved approved -> approved.step().equals(step);
            case Event.Paused paused -> paused.step().equals(step);
            case Event.Continued continued -> continued.step().equals(step);
            case Event.QuestionAsked asked -> asked.step().equals(step);
            case Event.QuestionAnswered answered -> answered.step().equals(step);
            case Event.QuestionWithdrawn withdrawn -> withdrawn.step().equals(step);
            default -> false;
        };
    }
}
