package id.sopan.console;

import id.sopan.definition.DefinitionSource;
import id.sopan.desk.AdminActs;
import id.sopan.desk.AgencyCalendars;
import id.sopan.desk.Desk;
import id.sopan.desk.Runs;
import id.sopan.outbox.RunProjection;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.report.Reports;
import id.sopan.roster.Roster;
import id.sopan.session.Sessions;
import id.sopan.trial.Trials;
import java.time.InstantSource;

/**
 * The parts of a bot that the console shows.
 *
 * @param definitions the files of procedures
 * @param files what people sent
 * @param clock business time
 */
public record Workplace(
        Sessions sessions,
        Runs runs,
        AdminActs adminActs,
        ProcedureLibrary procedures,
        Roster roster,
        RunProjection projection,
        Desk desk,
        Reports reports,
        AgencyCalendars calendars,
        DefinitionSource definitions,
        Trials trials,
        FileSource files,
        InstantSource clock) {}
