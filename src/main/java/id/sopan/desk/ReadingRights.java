package id.sopan.desk;

import id.sopan.engine.Hat;
import id.sopan.engine.Run;
import id.sopan.roster.Hats;
import id.sopan.roster.Roster;
import id.sopan.roster.Unit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one person may read, wherever they ask for it: what they asked for themselves, and what the units take part in for
 * which they act; an admin all.
 */
public final class ReadingRights {

    private final Roster roster;
    private final Runs runs;

    public ReadingRights(Roster roster, Runs runs) {
        this.roster = roster;
        this.runs = runs;
    }

    public boolean mayRead(Run run, long person) {
        boolean requester =
                run.requester().person() != null && run.requester().person().id() == person;
        return requester
                || roster.isAdmin(person)
                || !roster.hats(person, run.involved()).all().isEmpty();
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

    /** The open runs that have a number, of these units or, for an admin, of all; the oldest first. */
    public List<Run> open(long person, List<Unit> units) {
        return listed(
                roster.isAdmin(person)
                        ? runs.open().stream()
                        : units.stream().flatMap(unit -> runs.open(unit.id()).stream()));
    }

    /** Those that have a number, each once, the oldest first. */
    public static List<Run> listed(Stream<Run> runs) {
        return runs
                .collect(Collectors.toMap(Run::id, Function.identity(), (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .filter(run -> run.number() != null)
                .sorted(Comparator.comparing(Run::since))
                .toList();
    }
}
