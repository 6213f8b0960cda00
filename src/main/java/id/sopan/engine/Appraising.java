package id.sopan.engine;

import id.sopan.procedure.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Saying how a finished request went: by whoever asked, or on whose behalf it was asked, anybody of that unit. */
final class Appraising {

    private Appraising() {}

    static @Nullable Rejection rate(Situation situation, Plan plan, Command.Rate command) {
        Rejection refusal = refusal(situation, command.version());
        if (refusal != null) {
            return refusal;
        }
        if (!fits(command)) {
            return new Rejection.Unfit();
        }
        Rating given = situation.run().rating();
        if (given != null && given.says(command.score(), command.word())) {
            return new Rejection.AlreadyRated(given.score());
        }
        plan.add(by(situation).orElseThrow(), new Event.Rated(command.score(), command.word()));
        return null;
    }

    static @Nullable Rejection reconsider(Situation situation, Plan plan, Command.Reconsider command) {
        Rejection refusal = refusal(situation, command.version());
        if (refusal != null) {
            return refusal;
        }
        Rating given = situation.run().rating();
        if (given == null || given.reconsidered()) {
            return new Rejection.NotRated();
        }
        plan.add(given.by(), new Event.RatingReconsidered());
        return null;
    }

    private static boolean fits(Command.Rate command) {
        String word = command.word() == null ? "" : command.word();
        return command.score() >= Rating.WORST
                && command.score() <= Rating.BEST
                && word.codePointCount(0, word.length()) <= Rating.LONGEST_WORD;
    }

    private static @Nullable Rejection refusal(Situation situation, int version) {
        Run run = situation.run();
        if (version != run.version()) {
            return new Rejection.Stale(run.lastAct());
        }
        Instant until = Rating.until(run).orElse(null);
        if (until == null) {
            return new Rejection.Unfit();
        }
        if (by(situation).isEmpty()) {
            return new Rejection.NotYoursToRate(asked(run), run.unit());
        }
        return situation.act().at().isBefore(until) ? null : new Rejection.TooLateToRate(until);
    }

    private static Optional<By> by(Situation situation) {
        By asked = asked(situation.run());
        return asked == null
                ? situation.capacity(List.of(Role.PEMOHON))
                : Optional.of(asked).filter(situation.act().actor()::is);
    }

    /** The one person who may; null where anybody of the requesting unit may. */
    private static @Nullable By asked(Run run) {
        if (run.rating() != null) {
            return run.rating().by();
        }
        return run.isOnBehalf() ? null : run.requester();
    }
}
