package id.sopan.conversation;

import id.sopan.calendar.DateRange;
import id.sopan.calendar.RefreshedCalendars;
import id.sopan.definition.Problem;
import id.sopan.desk.AgencyCalendars;
import id.sopan.engine.Person;
import id.sopan.procedure.Language;
import id.sopan.procedure.Refreshed;
import id.sopan.roster.AdminCode;
import id.sopan.wording.CalendarChangesText;
import id.sopan.wording.CalendarNotice;
import id.sopan.wording.CalendarText;
import id.sopan.wording.Harmless;
import id.sopan.wording.Notice;
import id.sopan.wording.Pages;
import id.sopan.wording.VersionCards;
import id.sopan.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /admin KODE} and {@code /muatulang}. */
record Administering(Office office, AdminCode code, AgencyCalendars calendars) {

    private static final int SHOWN = 1500;

    /** How many of the procedures that have changed are named. */
    private static final int NAMED = 20;

    /** What the calendars are called where they are to be put in force, as a procedure is by its id. */
    private static final String CALENDARS = "kalender";

    void admin(Message message, String arguments) {
        if (arguments.isBlank()) {
            office.say(message, Notice.ADMIN_CODE_MISSING);
            return;
        }
        Person person = message.sender().person();
        switch (code.redeem(person, arguments)) {
            case AdminCode.Tried.Accepted ignored -> office.say(message, Notice.ADMIN_WELCOME);
            case AdminCode.Tried.Wrong wrong -> office.say(message, Notice.ADMIN_CODE_WRONG, wrong.left());
            case AdminCode.Tried.Outdated ignored -> office.say(message, Notice.ADMIN_CODE_OUTDATED);
            case AdminCode.Tried.Wait wait ->
                office.say(message, Notice.ADMIN_CODE_WAIT, wait.atMost().toMinutes());
            case AdminCode.Tried.NotOffered ignored -> office.say(message, Notice.ADMIN_CODE_NONE);
        }
    }

    void reload(Message message, String arguments) {
        Language language = office.language(message.place());
        String named = arguments.strip();
        Refreshed procedures = office.procedures().putInForce(named);
        RefreshedCalendars files = named.equalsIgnoreCase(CALENDARS)
                ? calendars.library().putInForce()
                : calendars.library().refresh();
        List<Problem> errors = Stream.of(procedures.refused(), files.refused())
                .flatMap(List::stream)
                .filter(Problem::isError)
                .toList();
        List<String> told = new ArrayList<>(List.of(told(procedures, language), told(files, message, language)));
        Set<String> unknown = calendars.unknownUnits();
        if (!unknown.isEmpty()) told.add(CalendarChangesText.unknown(unknown, language));
        if (!errors.isEmpty()) told.add(Notice.NOT_RELOADED.html(language, told(errors, language)));
        office.procedures()
                .setAside()
                .forEach(file -> told.add(VersionCards.setAside(file, office.zone(message.place()), language)
                        .html()));
        Set<String> aside = calendars.library().setAside();
        if (!aside.isEmpty()) told.add(CalendarChangesText.setAside(aside, language));
        office.replies().say(message, Pages.of(told));
    }

    private String told(Refreshed procedures, Language language) {
        int inForce = office.procedures().all().size();
        List<String> changed = procedures.accepted().stream()
                .map(procedure -> procedure.nama().in(language))
                .toList();
        return changed.isEmpty()
                ? Notice.RELOADED_AS_BEFORE.html(language, inForce)
                : Notice.RELOADED.html(language, inForce, Wording.in(language).first(NAMED, changed));
    }

    /** What changed is told here where whoever asks does not hear of it as an admin. */
    private String told(RefreshedCalendars files, Message message, Language language) {
        return files.changes()
                .filter(changes -> !changes.isEmpty())
                .filter(changes -> !office.roster().hasStarted(message.sender().id()))
                .map(changes -> CalendarChangesText.of(changes, language))
                .orElseGet(() -> {
                    DateRange covered = calendars.covered();
                    return CalendarNotice.CALENDARS_RELOADED.html(
                            language,
                            CalendarText.day(covered.first(), language),
                            CalendarText.day(covered.last(), language));
                });
    }

    static String told(List<Problem> errors, Language language) {
        String told = errors.stream()
                .map(language == Language.EN ? Problem::inEnglish : Problem::inIndonesian)
                .collect(Collectors.joining("\n"));
        return Harmless.shorten(told, SHOWN);
    }
}
