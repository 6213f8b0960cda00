package id.sopan.conversation;

import id.sopan.engine.Run;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/**
 * What a command does with a request that a button names in place of its number.
 *
 * @param ended whether it is for those that have ended; else for those that run
 * @param fits whether the request comes into question for it when that person gives it, by the roster as it is known
 * @param begin does it, by the same checks as with the number
 */
record AboutRequest(boolean ended, BiPredicate<Run, Sender> fits, BiFunction<Inbound.Tapped, Run, Answer> begin) {

    /** For the one that another answer names; none is offered. */
    AboutRequest(BiFunction<Inbound.Tapped, Run, Answer> begin) {
        this((run, sender) -> false, begin);
    }

    /** For those that run. */
    AboutRequest(BiPredicate<Run, Sender> fits, BiFunction<Inbound.Tapped, Run, Answer> begin) {
        this(false, fits, begin);
    }
}
