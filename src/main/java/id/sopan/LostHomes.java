package id.sopan;

import id.sopan.outbox.Address;
import id.sopan.roster.Roster;
import id.sopan.roster.Unit;
import id.sopan.schedule.Recurring;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Has something tried again, every few minutes, in each home of a unit that could not be written to: that a group is muted
 * no more, Telegram tells no bot. Where the bot is no longer in, it hears when it is back.
 */
final class LostHomes implements Recurring {

    private static final Duration BETWEEN = Duration.ofMinutes(5);

    private final Roster roster;
    private final Predicate<Address> isLost;
    private final Consumer<Address> probe;
    private Instant probed = Instant.EPOCH;

    LostHomes(Roster roster, Predicate<Address> isLost, Consumer<Address> probe) {
        this.roster = roster;
        this.isLost = isLost;
        this.probe = probe;
    }

    @Override
    public void run(Instant now) {
        if (now.isBefore(probed) || !now.isBefore(probed.plus(BETWEEN))) {
            List<Unit> left = roster.unreachable();
            roster.units().stream()
                    .filter(unit -> !left.contains(unit))
                    .flatMap(unit -> Address.home(unit).stream())
                    .distinct()
                    .filter(isLost)
                    .forEach(probe);
            probed = now;
        }
    }
}
