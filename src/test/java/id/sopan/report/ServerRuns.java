package id.sopan.report;

import static org.assertj.core.api.Assertions.assertThat;

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
    static final Procedure SERVER = procedure("server");
    static final UnitCalendars CALENDARS = unit -> OfficeCalendar.in(WIB);
    static final Spoken SPOKEN = new Spoken(Language.ID, hash -> Optional.of(SERVER), id -> "Unit " + id);

    private ServerRuns() {}

    /** As shipped. */
    static Procedure procedure(String id) {
        return changed(id, "", "");
    }

    /** As shipped, but for these words. */
    static Procedure changed(String id, String words, String instead) {
        String file = id + ".yaml";
        try {
            String yaml = Files.readString(Path.of("conversations", file));
            assertThat(yaml).contains(words);
            return ProcedureReader.read(file, words.isEmpty() ? yaml : yaml.replace(words, instead))
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
        return at("analisis", SERVER, from, to);
    }

    /** Likewise of that step of any procedure. */
    static History at(String step, Procedure procedure, String from, @Nullable String to) {
        return of(procedure, visit(step, from, to));
    }

    static Visit visit(String step, String from, @Nullable String to) {
        Visit.Closing closing = to == null ? null : new Visit.Closing(By.PROGRAM, at(to), "ya", null, true, null);
        return new Visit(step, 1, at(from), List.of(), List.of(), List.of(), List.of(), closing);
    }

    /** An open request that began with the first of them. */
    static History of(Procedure procedure, Visit... visits) {
        return new History(
                "id",
                "SV-2026-0001",
                procedure.id(),
                procedure.hash(),
                "pengembang",
                Map.of(Role.UNIT_TI, "unit-ti"),
                visits[0].opened(),
                null,
                null,
                List.of(visits));
    }
}
