package id.sopan.desk;

import id.sopan.engine.Hat;
import id.sopan.engine.Run;
import id.sopan.roster.Hats;
import id.sopan.roster.Roster;
import id.sopan.roster.Unit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one person may read, wherever they ask for it: what they asked for themselves, and what concerns the units for which
 * they act; an admin all. A request concerns the units that take part in it, those that are asked to choose one, and those that a step
 * to which it has come names for escalation.
 */
public final class ReadingRights {

    private final Roster roster;
    private final Runs runs;
    private final Desk desk;

    public ReadingRights(Desk desk, Runs runs) {
        this.roster = desk.roster();
        this.runs = runs;
        this.desk = desk;
    }

    public boolean mayRead(Run run, long person) {
        return run.requester().isPerson(person)
                || roster.isAdmin(person)
                || !roster.hats(person, concerned(run)).all().isEmpty();
    }

    /** Whether Telegram would not say so of a unit that it concerns. */
    public boolean isUncertain(Run run, long person) {
        return roster.hats(person, concerned(run)).uncertain();
    }

    /** Whether it concerns one of these units, by id. */
    public boolean concerns(Run run, Collection<String> units) {
        return concerned(run).stream().anyMatch(units::contains);
    }

    private Set<String> concerned(Run run) {
        Set<String> concerned = new HashSet<>(run.involved());
        desk.definition(run).ifPresent(definition -> {
            concerned.addAll(Choice.asked(run, definition, roster));
            Escalation.units(run, definition, roster).forEach(concerned::add);
        });
        return concerned;
    }

    /** The units for which they act, in the order in which they were made. */
    public List<Unit> units(long person) {
        return standing(person).units();
    }

    /**
     * For whom somebody acts.
     *
     * @param uncertain whether Telegram would not say so of every unit
     */
    public record Standing(List<Unit> units, boolean uncertain) {}

    public Standing standing(long person) {
        List<Unit> all = roster.units();
        Hats hats = roster.hats(person, all.stream().map(Unit::id).toList());
        Set<String> mine = hats.all().stream().map(Hat::unit).collect(Collectors.toSet());
        return new Standing(
                all.stream().filter(unit -> mine.contains(unit.id())).toList(), hats.uncertain());
    }

    /**
     * The open runs that have a number, of these units or, for an admin, of all; also what this person asked for there on behalf
     * of another unit. Each once, read a batch at a time.
     */
    public Stream<Run> open(long person, List<Unit> units) {
        List<String> ids = units.stream().map(Unit::id).toList();
        return listed(
                roster.isAdmin(person)
                        ? runs.open()
                        : Stream.concat(
                                open(ids),
                                ids.stream()
                                        .flatMap(runs::openOnBehalfBy)
                                        .filter(run -> run.requester().isPerson(person))));
    }

    /** The open runs that concern one of these units, by id. */
    public Stream<Run> open(Collection<String> units) {
        return Stream.concat(units.stream().flatMap(runs::open), chosenBy(units));
    }

    /** The open runs that wait for a choice which one of these units can make; all that wait for any are read, once. */
    public Stream<Run> chosenBy(Collection<String> units) {
        return runs.unchosen()
                .filter(run -> Choice.choosers(run, roster).stream().anyMatch(units::contains))
                .filter(run -> desk.definition(run)
                        .filter(definition -> Choice.isAwaited(run, definition, roster))
                        .isPresent());
    }

    /** Those that have a number and whose definition can be read, each once; to be gone through in one thread. */
    public Stream<Run> listed(Stream<Run> runs) {
        Set<String> met = new HashSet<>();
        return runs.filter(run -> run.number() != null && met.add(run.id()))
                .filter(run -> desk.definition(run).isPresent());
    }
}
