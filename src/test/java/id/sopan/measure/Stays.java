package id.sopan.measure;

import id.sopan.definition.DefinitionSource;
import id.sopan.engine.By;
import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.Origin;
import id.sopan.engine.Person;
import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureReader;
import id.sopan.procedure.Role;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs of the procedure for servers, made up of their visits; and times as a clock on a wall in Jakarta shows them. */
public final class Stays {

    public static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    static final By RINA = new By(null, "unit-ti", Role.UNIT_TI);
    static final Procedure SERVER = server();

    private Stays() {}

    private static Procedure server() {
        String yaml = Objects.requireNonNull(DefinitionSource.shipped().read().get("server.yaml"));
        return ProcedureReader.read("server.yaml", yaml).orThrow();
    }

    /** @param local such as {@code 2026-11-27T11:00} */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WIB).toInstant();
    }

    public static Visit visit(String step, String from, @Nullable String to, Visit.Hold... holds) {
        Visit.Closing closing = to == null ? null : new Visit.Closing(RINA, at(to), "ya", null, true, null);
        return new Visit(step, 1, at(from), List.of(), List.of(), List.of(), List.of(holds), closing);
    }

    /** It waits for the form that it sent back. */
    public static Visit sentBack(String step, String from, String to, String since, String until) {
        Visit.Pause pause = new Visit.Pause(RINA, at(since), at(until), "lengkapi", "Mohon dirinci");
        Visit.Closing closing = new Visit.Closing(RINA, at(to), "ya", null, true, null);
        return new Visit(step, 1, at(from), List.of(), List.of(), List.of(pause), List.of(), closing);
    }

    /** Entered late. */
    static Visit late(String step, String from, String to) {
        Visit.Closing closing = new Visit.Closing(RINA, at(to), "ya", null, true, "Jaringan putus");
        return new Visit(step, 1, at(from), List.of(), List.of(), List.of(), List.of(), closing);
    }

    public static Visit.Hold hold(String from, @Nullable String until) {
        return new Visit.Hold(RINA, at(from), until == null ? null : at(until), "Menunggu suku cadang");
    }

    /** The clock waits for the requesting unit's answer. */
    public static Visit.Hold asked(Person by, String question, String from, String until) {
        return new Visit.Hold(
                new By(by, "unit-ti", Role.UNIT_TI),
                at(from),
                at(until),
                question,
                new Visit.Question(1, new Visit.Reply(By.PROGRAM, at(until), "Semester gasal", null)));
    }

    public static RunClock clock(UnitCalendars calendars, String now, Visit... visits) {
        return clock(calendars, at(now), List.of(visits));
    }

    static RunClock clock(UnitCalendars calendars, Instant now, List<Visit> visits) {
        Instant since = visits.getFirst().opened();
        Event asked = new Event.Requested("server", "hash", "pengembang", Role.PENGEMBANG, since, Map.of(), null);
        Run run = new Run(
                "id",
                "server",
                "hash",
                "SV-2026-0001",
                "pengembang",
                Role.PENGEMBANG,
                By.PROGRAM,
                since,
                null,
                Map.of(),
                Map.of(Role.UNIT_TI, "unit-ti", Role.PENGEMBANG, "pengembang"),
                visits,
                1,
                List.of(),
                null,
                null,
                false,
                List.of(),
                null,
                List.of(new Entry(1, since, since, By.PROGRAM, Origin.NONE, asked)));
        return new RunClock(run, SERVER, calendars, now);
    }
}
