package id.sopan.conversation;

import id.sopan.calendar.WorkingCalendar;
import id.sopan.desk.AgencyCalendars;
import id.sopan.desk.Runs;
import id.sopan.engine.Hat;
import id.sopan.outbox.Outbox;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.report.export.UnsentForm;
import id.sopan.roster.Roster;
import id.sopan.roster.Unit;
import id.sopan.store.Store;
import id.sopan.wording.Notice;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Forms and prompts that somebody began and did not send: what was written in them is stored beside the requests. */
public final class OpenForms {

    private final Dialogues dialogues;
    private final ProcedureLibrary procedures;
    private final Runs runs;
    private final Roster roster;
    private final AgencyCalendars hours;

    public OpenForms(
            Store store,
            ProcedureLibrary procedures,
            Runs runs,
            Roster roster,
            AgencyCalendars hours,
            InstantSource clock,
            Outbox outbox) {
        this.dialogues = new Dialogues(store, clock, id -> outbox.changed(DialogueProjection.DIALOGUE, id));
        this.procedures = procedures;
        this.runs = runs;
        this.roster = roster;
        this.hours = hours;
    }

    /** Those of that person, with what they wrote in each. */
    public List<UnsentForm> of(long person) {
        return dialogues.openOf(person).stream().map(this::form).toList();
    }

    private UnsentForm form(Dialogue dialogue) {
        return new UnsentForm(
                dialogue.subject().kind().name().toLowerCase(Locale.ROOT),
                procedures.byHash(dialogue.definition()).map(Procedure::id).orElse(null),
                dialogue.place().chat(),
                dialogue.since(),
                dialogue.written(runs));
    }

    /**
     * Reminds, once and in working hours, whoever filled in a form on a working day before and did not send it.
     *
     * @return when there is something to be done again, as far as it is known; empty: nothing is
     */
    public Optional<Instant> remind(Instant now) {
        unsent().filter(form -> !at(form, now).orElse(Instant.MAX).isAfter(now)).forEach(dialogues::nudge);
        return nextReminder(now);
    }

    /** The first instant after this one at which somebody is to be reminded so, if nothing happens. */
    public Optional<Instant> nextReminder(Instant after) {
        return unsent().flatMap(form -> at(form, after).stream())
                .filter(at -> at.isAfter(after))
                .min(Instant::compareTo);
    }

    private Stream<Dialogue> unsent() {
        return dialogues.open().stream()
                .filter(Dialogue::isLeftUnsent)
                .filter(form -> !form.written(runs).isEmpty());
    }

    /** The opening of the next working day, or if that has passed the first working time from then on. */
    private Optional<Instant> at(Dialogue form, Instant now) {
        WorkingCalendar calendar = hours.of(unit(form));
        return calendar.workingDayFrom(calendar.date(form.lastTouched()).plusDays(1))
                .map(day -> day.atStartOfDay(calendar.zone()).toInstant())
                .flatMap(day -> calendar.workingFrom(day.isAfter(now) ? day : now));
    }

    /** By whose hours its chat works; null: by those of the agency. */
    private @Nullable String unit(Dialogue form) {
        Hat hat = form.subject().hat();
        return hat == null
                ? roster.in(form.place().chat()).stream()
                        .findFirst()
                        .map(Unit::id)
                        .orElse(null)
                : hat.unit();
    }

    /** Closes and empties those that nobody has touched since then; their cards say so, nobody is called. */
    public void expire(Instant before) {
        dialogues.expire(
                before,
                dialogue -> new Dialogue.Closing(
                        Dialogue.End.OVERTAKEN,
                        Notice.FORM_EXPIRED.html(
                                roster.chats().language(dialogue.place().chat()))));
    }
}
