package id.sopan.console;

import id.sopan.desk.Runs;
import id.sopan.outbox.RunProjection;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.roster.Roster;
import id.sopan.session.Sessions;
import java.time.ZoneId;

/**
 * The parts of a bot that the console shows.
 *
 * @param zone in which times are told where no unit's own is known
 */
public record Workplace(
        Sessions sessions,
        Runs runs,
        ProcedureLibrary procedures,
        Roster roster,
        RunProjection projection,
        ZoneId zone) {}
