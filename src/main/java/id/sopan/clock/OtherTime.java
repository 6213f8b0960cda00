package id.sopan.clock;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * How the machine's clock stands to Telegram's; business time may be another one.
 *
 * @param ahead how far it is ahead, as far as the last answer tells; empty where none has told
 * @param asked asks Telegram; false where it does not answer
 */
public record OtherTime(Supplier<Optional<Duration>> ahead, BooleanSupplier asked) {

    /** Nobody tells another time. */
    public static final OtherTime UNTOLD = new OtherTime(Optional::empty, () -> true);

    static final Duration HOURS = Duration.ofHours(3);

    /** How far it is ahead, where that is hours, be it behind; empty also where it is not known. */
    Optional<Duration> wrong() {
        return beyond(HOURS);
    }

    /** Likewise, where that is more than the limit. */
    Optional<Duration> beyond(Duration limit) {
        return ahead.get().filter(by -> by.abs().compareTo(limit) > 0);
    }

    /** Whether weeks can be told by it. Telegram is asked where it has not told yet; if it does not answer, they cannot. */
    boolean isRight() {
        return (ahead.get().isPresent() || asked.getAsBoolean()) && wrong().isEmpty();
    }
}
