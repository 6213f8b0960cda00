package id.sopan.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who gives a command, with all the capacities they have at this moment.
 *
 * @param person null when the program itself acts (a sub-run's start, a number)
 * @param hats what they may act as in their own right
 * @param mandates what they may act as in the place of others
 * @param admin whether they look after the installation
 */
public record Actor(@Nullable Person person, Set<Hat> hats, List<Mandate> mandates, boolean admin) {

    public static final Actor PROGRAM = new Actor(null, Set.of(), false);

    public Actor {
        hats = Set.copyOf(hats);
        mandates = List.copyOf(mandates);
    }

    /** Who stands in for nobody. */
    public Actor(@Nullable Person person, Set<Hat> hats, boolean admin) {
        this(person, hats, List.of(), admin);
    }

    boolean is(By by) {
        return person != null && by.isPerson(person.id());
    }

    /** What they may act as: in their own right first; in the place of others only where that gives them more. */
    public List<By> capacities() {
        return Stream.concat(
                        hats.stream().map(hat -> new By(person, hat.unit(), hat.role())),
                        mandates.stream()
                                .filter(mandate -> !hats.contains(mandate.hat()))
                                .map(this::by))
                .toList();
    }

    /** In which of them they act as this; empty where they may not. */
    Optional<By> as(Hat hat) {
        return capacities().stream().filter(by -> by.isAs(hat)).findFirst();
    }

    /** Whether they act in their own right, or still stand in for whom they then represented. */
    boolean mayStillBe(By by) {
        return by.represents() == null
                || mandates.stream()
                        .anyMatch(mandate -> by.isAs(mandate.hat())
                                && mandate.principal().id() == by.represents().id());
    }

    /**
     * In which capacity they dispose of what somebody has in hand: their own, or was represented in, or in the place of
     * whoever has it.
     */
    Optional<By> disposing(By holder) {
        if (is(holder)) {
            return Optional.of(holder).filter(this::mayStillBe);
        }
        if (person != null && holder.represents() != null && holder.represents().id() == person.id()) {
            return Optional.of(new By(person, holder.unit(), holder.role()));
        }
        return mandates.stream()
                .filter(mandate -> holder.isAs(mandate.hat())
                        && holder.person() != null
                        && holder.person().id() == mandate.principal().id())
                .map(this::by)
                .findFirst();
    }

    private By by(Mandate mandate) {
        return new By(person, mandate.hat().unit(), mandate.hat().role(), mandate.principal());
    }
}
