package id.sopan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.definition.Problem;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureReader;
import id.sopan.procedure.Reading;
import id.sopan.procedure.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plays one run against the engine alone, with a clock that the test owns. */
final class Play {

    static final Actor SARI = actor(1, "Sari", "akademik", Role.UNIT_TERKAIT);
    static final Actor BUDI = actor(2, "Budi", "akademik", Role.UNIT_TERKAIT);
    static final Actor RINA = actor(3, "Rina", "ti", Role.UNIT_TI);
    static final Actor AGUS = actor(4, "Agus", "ti", Role.UNIT_TI);
    static final Actor DEWI = actor(5, "Dewi", "server", Role.MANAGE_SERVER);
    static final Actor EKO = actor(6, "Eko", "pengembang", Role.PENGEMBANG);
    static final Actor WATI = actor(9, "Wati", "pengembang", Role.PENGEMBANG);
    static final Actor JOKO = actor(10, "Joko", "server", Role.MANAGE_SERVER);
    static final Actor STRANGER = new Actor(new Person(7, "Orang Asing"), Set.of(), false);
    static final Actor ADMIN = new Actor(new Person(8, "Admin"), Set.of(), true);

    /** What somebody answers who asks for a webservice. */
    static final Map<String, String> WEBSERVICE = Map.of(
            "aplikasi", "SIAKAD",
            "bentuk", "kirim",
            "data", "Data mahasiswa aktif",
            "tujuan", "Aplikasi perpustakaan");

    final Procedure procedure;
    final Map<Role, List<String>> holders = new HashMap<>(Map.of(
            Role.UNIT_TERKAIT, List.of("akademik", "keuangan"),
            Role.UNIT_TI, List.of("ti"),
            Role.MANAGE_SERVER, List.of("server"),
            Role.PENGEMBANG, List.of("pengembang")));
    /** Of those who have work in hand, who act for its unit no more. */
    final Set<By> gone = new HashSet<>();

    Instant now = Instant.parse("2026-11-24T01:00:00Z");
    private final Map<String, Procedure> versions = new HashMap<>();
    private long messages;
    private @Nullable Run run;

    Play(Procedure procedure) {
        this.procedure = procedure;
        knows(procedure);
    }

    static Play of(String file) {
        try {
            return new Play(read(file, Files.readString(Path.of("conversations", file))));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Procedure read(String file, String yaml) {
        Reading reading = ProcedureReader.read(file, yaml);
        assertThat(reading.problems().stream().filter(Problem::isError).toList())
                .isEmpty();
        return Objects.requireNonNull(reading.procedure());
    }

    static Actor actor(long id, String name, String unit, Role role) {
        return new Actor(new Person(id, name), Set.of(new Hat(unit, role)), false);
    }

    /** The version that counts now, with those that the run came through. */
    Procedure counting() {
        return run == null
                ? procedure
                : Versions.of(run, hash -> Optional.ofNullable(versions.get(hash)))
                        .orElseThrow();
    }

    /** Another version, to which runs can be moved. */
    Procedure knows(Procedure other) {
        versions.put(other.hash(), other);
        return other;
    }

    /** An admin moves the run. */
    Run moves(Procedure to) {
        return does(ADMIN, new Command.Migrate(run().version(), to, "SOP diperbarui"));
    }

    Run run() {
        return Objects.requireNonNull(run);
    }

    Run.End end() {
        return Objects.requireNonNull(run().end());
    }

    boolean begun() {
        return run != null;
    }

    Play forward(Duration time) {
        now = now.plus(time);
        return this;
    }

    /** Sari asks for a webservice. */
    void akademikAsks() {
        ask(SARI, WEBSERVICE);
    }

    Outcome ask(Actor actor, Map<String, String> answers) {
        Hat hat = actor.hats().iterator().next();
        return give(actor, new Command.Request(hat, now, answers, Map.of(), null));
    }

    Outcome give(Actor actor, Command command) {
        return give(actor, command, Origin.message(-100, ++messages));
    }

    Outcome give(Actor actor, Command command, Origin origin) {
        Act act = new Act(command, actor, now, now, origin, holders, gone);
        Outcome outcome = Engine.decide(counting(), run, act);
        if (outcome instanceof Outcome.Accepted accepted) {
            List<Entry> journal = run == null ? new ArrayList<>() : new ArrayList<>(run.journal());
            for (Outcome.Happening happening : accepted.happenings()) {
                journal.add(entry(journal.size() + 1L, command, origin, happening));
            }
            run = Run.fold("run", journal);
        }
        return outcome;
    }

    private Entry entry(long seq, Command command, Origin origin, Outcome.Happening happening) {
        return command instanceof Command.EnterLate late
                ? new Entry(seq, late.at(), now, happening.by(), origin.enteredLate(), happening.event())
                : new Entry(seq, now, now, happening.by(), origin, happening.event());
    }

    /** Gives it and expects that it is accepted. */
    Run does(Actor actor, Command command) {
        assertThat(give(actor, command)).isInstanceOf(Outcome.Accepted.class);
        return run();
    }

    Run decides(Actor actor, String exit, @Nullable String reason) {
        return does(actor, new Command.Decide(run().version(), exit, reason));
    }

    Run finishes(Actor actor, String output) {
        return does(actor, new Command.Finish(run().version(), output));
    }

    /** Gives it and answers with the reason of its rejection. */
    Rejection refuses(Actor actor, Command command) {
        Outcome outcome = give(actor, command);
        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        return ((Outcome.Rejected) outcome).rejection();
    }

    String step() {
        return run().current().map(Visit::step).orElse("ended");
    }
}
