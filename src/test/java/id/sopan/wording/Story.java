package id.sopan.wording;

import static org.assertj.core.api.Assertions.assertThat;

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
import id.sopan.engine.Rejection;
import id.sopan.engine.Run;
import id.sopan.measure.RunClock;
import id.sopan.measure.Weeks;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureReader;
import id.sopan.procedure.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A request on its way through the engine, as people play it. */
final class Story {

    static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    static final Example EXAMPLE = new Example(LocalDate.of(2026, 12, 1), LocalDateTime.of(2026, 11, 24, 9, 30));
    static final Person SITI = new Person(11, "Siti Rahma");
    static final Person ANDI = new Person(21, "Andi Wijaya");
    static final Person BUDI = new Person(31, "Budi Santoso");
    static final Person DEWI = new Person(41, "Dewi Lestari");
    private static final Map<String, String> NAMES = Map.of(
            "akademik", "Bagian Akademik",
            "ti", "Unit TI",
            "server", "Tim Infrastruktur",
            "dev-a", "Tim Pengembang A",
            "dev-b", "Tim Pengembang B");

    static final UnaryOperator<String> UNITS = unit -> NAMES.getOrDefault(unit, unit);
    static final Map<Role, List<UnitChoice>> CHOICES = Map.of(
            Role.UNIT_TERKAIT, List.of(new UnitChoice("akademik", "Bagian Akademik")),
            Role.UNIT_TI, List.of(new UnitChoice("ti", "Unit TI")),
            Role.MANAGE_SERVER, List.of(new UnitChoice("server", "Tim Infrastruktur")),
            Role.PENGEMBANG,
                    List.of(new UnitChoice("dev-a", "Tim Pengembang A"), new UnitChoice("dev-b", "Tim Pengembang B")));
    static final Map<Hat, List<Mention>> PEOPLE = Map.of(
            new Hat("ti", Role.UNIT_TI), List.of(new Mention(21, "Andi Wijaya")),
            new Hat("server", Role.MANAGE_SERVER), List.of(new Mention(31, "Budi Santoso")),
            new Hat("dev-a", Role.PENGEMBANG), List.of(new Mention(41, "Dewi Lestari")));

    Procedure procedure;
    private final List<Entry> journal = new ArrayList<>();
    private @Nullable Run run;
    private Instant now = Instant.parse("2026-11-24T01:15:00Z");

    Story(Procedure procedure) {
        this.procedure = procedure;
    }

    static Procedure shipped(String id) {
        try (InputStream file = Story.class.getResourceAsStream("/conversations/" + id + ".yaml")) {
            String yaml = new String(Objects.requireNonNull(file, id).readAllBytes(), StandardCharsets.UTF_8);
            return read(yaml);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Procedure read(String yaml) {
        return ProcedureReader.read("test.yaml", yaml).orThrow();
    }

    static Map<String, String> request() {
        return Map.of(
                "aplikasi", "SIAKAD",
                "bentuk", "kirim",
                "data", "Data mahasiswa baru untuk pelaporan PDDIKTI",
                "tujuan", "Neo Feeder",
                "berkas", new Attachment("AgADx", false, "surat-permohonan.pdf").answer());
    }

    static Story requested(Map<String, String> answers) {
        return requested(shipped("webservice"), answers);
    }

    static Story requested(Procedure procedure, Map<String, String> answers) {
        Hat hat = new Hat("akademik", Role.UNIT_TERKAIT);
        Story story = new Story(procedure);
        return story.does(SITI, hat, new Command.Request(hat, story.now, answers, Map.of(), null))
                .program(new Command.AssignNumber("WS-2026-0001"));
    }

    /** Trouble that was mended, as whoever reported it confirms. */
    static Story finished() {
        Hat hat = new Hat("akademik", Role.UNIT_TERKAIT);
        Story story = new Story(shipped("dukungan-teknis"));
        Map<String, String> answers =
                Map.of("aplikasi", "SIAKAD", "bagian", "server", "kendala", "Tidak dapat dibuka sejak pagi");
        story.does(SITI, hat, new Command.Request(hat, story.now, answers, Map.of(), null))
                .program(new Command.AssignNumber("DT-2026-0001"));
        story.server(new Command.Finish(story.version(), "Layanan dijalankan kembali"));
        return story.siti(new Command.Decide(story.version(), "normal", null));
    }

    /** A request of the program, whose form nobody has sent yet. */
    static Story prefilled(Map<String, String> prefill) {
        Hat hat = new Hat("akademik", Role.UNIT_TERKAIT);
        Parent parent = new Parent("ZyXwVuTsRqP_", "WS-2026-0001", "alokasi", 1);
        Story story = new Story(shipped("webservice"));
        return story.program(new Command.Request(hat, story.now, null, prefill, parent));
    }

    Run run() {
        return Objects.requireNonNull(run);
    }

    Instant now() {
        return now;
    }

    int version() {
        return run().version();
    }

    RunView view() {
        return new RunView(run(), procedure, UNITS, true);
    }

    /** Where each unit has a name as long as names of units may be. */
    RunView viewWithLongNames() {
        return new RunView(run(), procedure, unit -> (unit + " ").repeat(64).substring(0, 63) + "x", true);
    }

    /** Its time by the hours of a week without days off, from Monday to Friday. */
    RunClock clock() {
        return new RunClock(run(), procedure, unit -> Weeks.in(JAKARTA), now);
    }

    Story later(long minutes) {
        now = now.plus(Duration.ofMinutes(minutes));
        return this;
    }

    Story ti(Command command) {
        return does(ANDI, new Hat("ti", Role.UNIT_TI), command);
    }

    Story server(Command command) {
        return does(BUDI, new Hat("server", Role.MANAGE_SERVER), command);
    }

    Story dev(Command command) {
        return does(DEWI, new Hat("dev-a", Role.PENGEMBANG), command);
    }

    Story siti(Command command) {
        return does(SITI, new Hat("akademik", Role.UNIT_TERKAIT), command);
    }

    Story program(Command command) {
        return play(Actor.PROGRAM, command);
    }

    /** An admin moves it to another version. */
    Story moved(Procedure to) {
        play(new Actor(BUDI, Set.of(), true), new Command.Migrate(version(), to, "SOP diperbarui"));
        procedure = to.after(List.of(procedure));
        return this;
    }

    Story does(Person person, Hat hat, Command command) {
        return play(new Actor(person, Set.of(hat), false), command);
    }

    private Story play(Actor actor, Command command) {
        return play(actor, command, now);
    }

    /** What was written before, and is heard only now. */
    Story heardLate(Person person, Hat hat, Command command, Instant written) {
        return play(new Actor(person, Set.of(hat), false), command, written);
    }

    private Story play(Actor actor, Command command, Instant at) {
        Outcome outcome = outcome(actor, command);
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        for (Outcome.Happening happening : ((Outcome.Accepted) outcome).happenings()) {
            Entry entry = new Entry(journal.size() + 1, at, now, happening.by(), Origin.NONE, happening.event());
            journal.add(entry);
            run = run == null ? Run.fold("AbCdEfGhIjK_", List.of(entry)) : run.apply(entry);
        }
        return later(5);
    }

    Rejection refused(Person person, Hat hat, Command command) {
        Outcome outcome = outcome(new Actor(person, Set.of(hat), false), command);
        return ((Outcome.Rejected) outcome).rejection();
    }

    private Outcome outcome(Actor actor, Command command) {
        Map<Role, List<String>> holders = Map.of(
                Role.UNIT_TERKAIT, List.of("akademik"),
                Role.UNIT_TI, List.of("ti"),
                Role.MANAGE_SERVER, List.of("server"),
                Role.PENGEMBANG, List.of("dev-a", "dev-b"));
        return Engine.decide(procedure, run, new Act(command, actor, now, now, Origin.NONE, holders, Set.of()));
    }

    Shown seenFrom(String... units) {
        return RunCard.of(view(), chat(Language.ID, units));
    }

    Shown seenInEnglishFrom(String... units) {
        return RunCard.of(view(), chat(Language.EN, units));
    }

    static Viewpoint chat(Language language, String... units) {
        Set<String> here = Set.of(units);
        return new Viewpoint(language, JAKARTA, here, here.contains("ti") ? List.of("ti") : List.of(), CHOICES, PEOPLE);
    }
}
