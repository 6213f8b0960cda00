package id.sopan.report;

import id.sopan.desk.History;
import id.sopan.engine.By;
import id.sopan.engine.Visit;
import id.sopan.measure.UnitCalendars;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureReader;
import id.sopan.procedure.Role;
import id.sopan.report.export.OfficeCalendar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Requests for a server that are in row 7, which has a standard of 45 minutes. */
final class ServerRuns {

    static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    static final Procedure SERVER = server();
    static final UnitCalendars CALENDARS = unit -> OfficeCalendar.in(WIB);
    static final Spoken SPOKEN = new Spoken(Language.ID, hash -> Optional.of(SERVER));

    private ServerRuns() {}

    private static Procedure server() {
        try {
            return ProcedureReader.read("server.yaml", Files.readString(Path.of("conversations/server.yaml")))
                    .orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param local on a clock in Jakarta */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WIB).toInstant();
    }

    /** @param to null where it goes on */
    static History analysed(String from, @Nullable String to) {
        Instant opened = at(from);
        Visit.Closing closing = to == null ? null : new Visit.Closing(By.PROGRAM, at(to), "ya", null, true, null);
        Visit visit = new Visit("analisis", 1, opened, List.of(), List.of(), List.of(), List.of(), closing);
        return new History(
                "id",
                "SV-2026-0001",
                "server",
                SERVER.hash(),
                "pengembang",
                Map.of(Role.UNIT_TI, "unit-ti"),
                opened,
                null,
                null,
                List.of(visit));
    }
}
