package id.sopan.engine;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who gives a command, with all the capacities they have at this moment.
 *
 * @param person null when the program itself acts (a sub-run's start, a number)
 * @param hats what they may act as
 * @param admin whether they look after the installation
 */
public record Actor(@Nullable Person person, Set<Hat> hats, boolean admin) {

    public static final Actor PROGRAM = new Actor(null, Set.of(), false);

    public Actor {
        hats = Set.copyOf(hats);
    }

    boolean is(By by) {
        return person != null && by.person() != null && by.person().id() == person.id();
    }

    boolean speaksFor(String unit) {
        return hats.stream().anyMatch(hat -> hat.unit().equals(unit));
    }
}
