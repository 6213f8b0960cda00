package id.sopan.report;

import id.sopan.engine.Act;
import id.sopan.engine.Actor;
import id.sopan.engine.Command;
import id.sopan.engine.Engine;
import id.sopan.engine.Entry;
import id.sopan.engine.Hat;
import id.sopan.engine.Origin;
import id.sopan.engine.Outcome;
import id.sopan.engine.Parent;
import id.sopan.engine.Person;
import id.sopan.engine.Run;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One run, played by the engine itself. */
public final class PlayedRun {

    private static final Map<Role, List<String>> HOLDERS = Map.of(
            Role.UNIT_TI, List.of("unit-ti"),
            Role.MANAGE_SERVER, List.of("manage-server"),
            Role.PENGEMBANG, List.of("pengembang"));
    private static final int PEOPLE_PER_UNIT = 4;

    final Procedure procedure;
    private final String id;
    private final Map<Role, List<String>> holders;
    private long callback;
    private @Nullable Run run;

    public PlayedRun(Procedure procedure, String id) {
        this(procedure, id, HOLDERS);
    }

    /** @param holders which units hold each role */
    public PlayedRun(Procedure procedure, String id, Map<Role, List<String>> holders) {
        this.procedure = procedure;
        this.id = id;
        this.holders = holders;
    }

    public Run run() {
        return Objects.requireNonNull(run);
    }

    /** False where the engine refuses; the program asks for a sub-run. */
    public boolean request(
            Hat hat, @Nullable Map<String, String> answers, @Nullable Parent parent, Instant since, Instant sent) {
        return give(
                parent == null ? actor(hat) : Actor.PROGRAM,
                new Command.Request(hat, since, answers, Map.of(), parent),
                sent);
    }

    public boolean act(Role role, int person, Command command, Instant at) {
        String unit = Objects.requireNonNullElse(run().unitOf(role), "");
        Role as = role.equals(Role.PEMOHON) ? run().role() : role;
        return give(actor(new Hat(unit, as), person), command, at);
    }

    /** An admin moves it to another version, by which it is not played on. */
    public boolean moves(Procedure to, Instant at) {
        Actor admin = new Actor(new Person(1, "Admin"), Set.of(), true);
        return give(admin, new Command.Migrate(run().version(), to, "SOP diperbarui"), at);
    }

    public boolean record(Command command, Instant at) {
        return give(Actor.PROGRAM, command, at);
    }

    private static Actor actor(Hat hat) {
        return actor(hat, 0);
    }

    private static Actor actor(Hat hat, int person) {
        long number = 10_000L + 10L * (hat.unit().hashCode() & 0xFFFF) + person % PEOPLE_PER_UNIT;
        return new Actor(new Person(number, "Pegawai " + number), Set.of(hat), false);
    }

    private boolean give(Actor actor, Command command, Instant at) {
        Origin origin = actor.person() == null ? Origin.NONE : Origin.tap(-100L, ++callback, id + "-" + callback);
        Outcome outcome = Engine.decide(procedure, run, new Act(command, actor, at, at, origin, holders, Set.of()));
        if (!(outcome instanceof Outcome.Accepted accepted)) {
            return false;
        }
        List<Entry> first = new ArrayList<>();
        for (Outcome.Happening happening : accepted.happenings()) {
            long seq = (run == null ? first.size() : run.seq()) + 1;
            Entry entry = new Entry(seq, at, at, happening.by(), origin, happening.event());
            if (run == null) {
                first.add(entry);
            } else {
                run = run.apply(entry);
            }
        }
        if (run == null) {
            run = Run.fold(id, first);
        }
        return true;
    }
}
