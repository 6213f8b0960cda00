package id.sopan;

import id.sopan.calendar.CalendarLibrary;
import id.sopan.calendar.CalendarListener;
import id.sopan.conversation.AdminPost;
import id.sopan.conversation.Replies;
import id.sopan.definition.Problem;
import id.sopan.definition.RefusalListener;
import id.sopan.desk.AgencyCalendars;
import id.sopan.desk.Anonymising;
import id.sopan.desk.Desk;
import id.sopan.desk.KeptFiles;
import id.sopan.desk.Reindexing;
import id.sopan.desk.Runs;
import id.sopan.desk.StoredCalendars;
import id.sopan.desk.StoredProcedures;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.roster.Roster;
import id.sopan.store.Collection;
import id.sopan.store.Documents;
import id.sopan.store.Store;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is known and decided: people, the procedures and calendars in force, and the runs.
 *
 * @param admins who are told of definition files that are refused
 * @param calendars of each unit
 * @param refusals files that were refused
 * @param nobodys looks at the hours that calendar files give to units that do not exist
 */
record Agency(
        Roster roster,
        AdminPost admins,
        ProcedureLibrary procedures,
        AgencyCalendars calendars,
        Runs runs,
        Desk desk,
        Anonymising anonymising,
        KeptFiles keptFiles,
        RefusedDefinitions refusals,
        Runnable nobodys,
        Reindexing reindexing) {

    /** @param changed is told the id of each run that was written */
    static Agency of(
            Plan plan, Store store, Roster roster, Replies replies, InstantSource clock, Consumer<String> changed) {
        AdminPost admins = new AdminPost(replies, roster);
        Marks marks = new Marks(store.documents(Collection.SETTINGS), clock);
        RefusedDefinitions refused = new RefusedDefinitions(admins, marks);
        RefusalListener broken = plan.trial() ? (file, problems) -> {} : refused;
        CalendarListener taken = plan.trial() ? (changes, succession) -> {} : new CalendarNews(admins);
        var files = new CalendarLibrary(plan.calendars(), new StoredCalendars(store), broken, taken);
        AgencyCalendars calendars = new AgencyCalendars(files, roster, plan.zone());
        Documents runs = store.documents(Collection.RUNS);
        var procedures = new ProcedureLibrary(
                plan.definitions(),
                new StoredProcedures(store),
                clock,
                refused,
                new DefinitionNews(admins, new Runs(runs), marks, plan.zone()));
        Documents numbers = store.documents(Collection.NUMBERS);
        Desk desk = new Desk(runs, numbers, procedures, roster, clock, plan.zone(), changed, plan.meters());
        return new Agency(
                roster,
                admins,
                procedures,
                calendars,
                desk.runs(),
                desk,
                new Anonymising(store, procedures, clock, changed, plan.meters()),
                new KeptFiles(store, clock, changed, plan.meters()),
                refused,
                plan.trial() ? () -> {} : new NobodysHours(calendars, admins)::look,
                new Reindexing(store, procedures, clock));
    }

    /** Reads the definition files again. */
    void refresh() {
        List<Problem> refused = new ArrayList<>(procedures.refresh().refused());
        refused.addAll(calendars.library().refresh().refused());
        refusals.tellUntold(refused);
        nobodys.run();
        reindexing.run();
    }
}
