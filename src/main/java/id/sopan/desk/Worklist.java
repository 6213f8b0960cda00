package id.sopan.desk;

import id.sopan.engine.By;
import id.sopan.engine.Person;
import id.sopan.engine.Run;
import id.sopan.engine.Voice;
import id.sopan.procedure.Procedure;
import id.sopan.roster.Unit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which open runs wait for whom, in no order. Each stream is read a batch at a time, and gone through in one thread. */
public final class Worklist {

    private final Desk desk;
    private final Runs runs;
    private final ReadingRights rights;

    public Worklist(Desk desk, Runs runs) {
        this.desk = desk;
        this.runs = runs;
        this.rights = new ReadingRights(desk, runs);
    }

    /** What is the turn of these units, or the choice of one of them whose turn it is; each once. */
    public Stream<Run> of(Collection<Unit> units) {
        return of(units, this::turns);
    }

    /** The same without what the others of these units must decide. */
    public Stream<Run> of(Collection<Unit> units, Person person) {
        return of(units, unit -> turns(unit, person));
    }

    private Stream<Run> of(Collection<Unit> units, Function<String, Stream<Run>> turns) {
        List<String> ids = units.stream().map(Unit::id).toList();
        return rights.listed(Stream.concat(ids.stream().flatMap(turns), rights.chosenBy(ids)));
    }

    /** How many runs are read to tell {@linkplain #of what of them} waits for somebody of these units. */
    public int read(Collection<Unit> units) {
        return runs.idsOfUnchosen().size()
                + units.stream()
                        .mapToInt(unit -> runs.idsOfWaitingFor(unit.id()).size())
                        .sum();
    }

    private Stream<Run> turns(String unit) {
        return runs.waitingFor(unit)
                .filter(run -> desk.definition(run)
                        .filter(definition -> Runs.waitedFor(definition, run).contains(unit))
                        .isPresent());
    }

    private Stream<Run> turns(String unit, Person person) {
        List<By> capacities = desk.roster().actor(person, List.of(unit)).capacities();
        return turns(unit)
                .filter(run -> capacities.isEmpty()
                        || asks(run, Set.of(unit))
                        || capacities.stream().anyMatch(by -> isAwaited(run, by)));
    }

    private boolean isAwaited(Run run, By by) {
        Procedure definition = desk.definition(run).orElseThrow();
        return run.current()
                .filter(visit -> Voice.isAwaitedNow(run, visit.in(definition), by))
                .isPresent();
    }

    /** Whether a question waits for one of these units to answer it, by anybody of it. */
    public static boolean asks(Run run, Collection<String> units) {
        return hasQuestion(run) && units.contains(run.unit());
    }

    /** Whether one waits for another unit than these. */
    public static boolean asksOthers(Run run, Collection<String> units) {
        return hasQuestion(run) && !units.contains(run.unit());
    }

    private static boolean hasQuestion(Run run) {
        return run.current().filter(visit -> visit.question() != null).isPresent();
    }
}
