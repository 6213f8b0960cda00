package id.sopan.conversation;

import id.sopan.calendar.DateRange;
import id.sopan.calendar.DayOff;
import id.sopan.calendar.WorkingCalendar;
import id.sopan.calendar.WrittenDay;
import id.sopan.desk.AgencyCalendars;
import id.sopan.procedure.Language;
import id.sopan.roster.Administration;
import id.sopan.roster.ClosedDay;
import id.sopan.roster.DayChange;
import id.sopan.roster.Unit;
import id.sopan.wording.Button;
import id.sopan.wording.CalendarMenus;
import id.sopan.wording.CalendarNotice;
import id.sopan.wording.CalendarText;
import id.sopan.wording.Card;
import id.sopan.wording.Example;
import id.sopan.wording.Harmless;
import id.sopan.wording.Notice;
import id.sopan.wording.Pages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code /kalender}: which days are off and why; admins add days of the agency's own, and take them back. */
record CalendarDesk(Office office, Reading reading, AgencyCalendars calendars, UnitHours unitHours)
        implements SlashCommand {

    private static final Set<String> ADD = Set.of("tambah", "add");
    private static final Set<String> REMOVE = Set.of("hapus", "remove", "delete");
    private static final int LONGEST = 100;

    /** What the pages of the units' buttons are called. */
    private static final String PAGE = "kalender";

    @Override
    public void run(Message message, String arguments) {
        String[] words = arguments.strip().split("\\s+", 2);
        String rest = words.length == 2 ? words[1] : "";
        if (arguments.isBlank()) office.list(message, overview(message, 0));
        else if (!office.roster().isAdmin(message.sender().id())) office.say(message, Notice.ADMIN_ONLY);
        else change(message, words[0].toLowerCase(Locale.ROOT), rest);
    }

    /** Whether the buttons of other units are asked for. */
    static boolean isPage(Pages.Wanted wanted) {
        return wanted.what().equals(PAGE);
    }

    /** In the place of the one before. */
    Answer turn(Inbound.Tapped tap, int page) {
        office.turn(tap, overview(tap, page));
        return Answer.NONE;
    }

    private Card overview(Heard heard, int page) {
        Language language = office.language(heard.place());
        List<Unit> units = reading.units(heard.place(), heard.sender());
        Unit unit = units.isEmpty() ? null : units.getFirst();
        WorkingCalendar calendar = unit == null ? calendars.ofAgency() : calendars.of(unit);
        String text = CalendarText.message(
                calendar,
                unit == null ? "" : unit.name(),
                calendar.date(office.clock().instant()),
                language);
        boolean admin = office.roster().isAdmin(heard.sender().id());
        return admin ? Card.with(text, buttons(heard.place(), page, language)) : Card.text(text);
    }

    private List<List<Button>> buttons(Place place, int page, Language language) {
        List<List<Button>> rows = new ArrayList<>();
        rows.add(List.of(CalendarMenus.add(language)));
        LocalDate today = today();
        office.roster().closedDays().stream()
                .filter(day -> !day.date().isBefore(today))
                .limit(10)
                .forEach(day -> rows.add(List.of(CalendarMenus.reopen(day.date(), day.name(), language))));
        if (place.isPrivate()) return rows;
        Pages.Part<Unit> units = Pages.Part.of(reading.unitsHere(place), page, PAGE, language);
        units.here().forEach(unit -> rows.addAll(UnitHours.buttons(unit, language)));
        rows.addAll(units.turning());
        return rows;
    }

    private void change(Message message, String verb, String rest) {
        Language language = office.language(message.place());
        Optional<WrittenDay.Read> read = WrittenDay.read(rest, today());
        if (!ADD.contains(verb) && !REMOVE.contains(verb) || rest.isBlank()) {
            office.say(message, how(language));
        } else if (read.isEmpty()) {
            office.say(
                    message, CalendarNotice.DAY_UNREADABLE.card(language, WrittenDay.named(rest), example(language)));
        } else if (read.get().isFirstOfSeveral()) {
            office.say(message, CalendarNotice.DAYS_ONE_BY_ONE.card(language));
        } else if (REMOVE.contains(verb)) {
            office.say(message, said(by(message.sender()).reopen(read.get().date()), language));
        } else {
            office.say(message, add(message.sender(), read.get(), language));
        }
    }

    private Card add(Sender sender, WrittenDay.Read read, Language language) {
        Optional<ClosedDay> day = closed(read);
        if (day.isEmpty()) return how(language);
        String told = CalendarText.day(read.date(), language);
        DateRange covered = calendars.covered();
        if (!covered.contains(read.date())) {
            return CalendarNotice.DAY_NOT_COVERED.card(language, told, covered.first(), covered.last());
        }
        Optional<DayOff> off =
                calendars.ofAgency().dayOff(read.date()).filter(known -> known.kind() != DayOff.Kind.LIBUR_INSTANSI);
        return off.map(known ->
                        CalendarNotice.DAY_OFF_ALREADY.card(language, told, CalendarText.reason(known, language)))
                .orElseGet(() -> said(by(sender).close(day.get()), language));
    }

    /** The name before, the basis after the semicolon; empty where one of the two is missing. */
    static Optional<ClosedDay> closed(WrittenDay.Read read) {
        String[] parts = read.rest().split(";", 2);
        if (parts.length < 2) return Optional.empty();
        String name = line(parts[0]);
        String basis = line(parts[1]);
        return name.isEmpty() || basis.isEmpty()
                ? Optional.empty()
                : Optional.of(new ClosedDay(read.date(), name, basis));
    }

    private static String line(String words) {
        return Harmless.shorten(words.replaceAll("\\s+", " ").strip(), LONGEST);
    }

    private static Card said(DayChange change, Language language) {
        return switch (change) {
            case DayChange.Closed closed -> closed(closed.day(), closed.before(), language);
            case DayChange.Unchanged same -> closed(same.day(), null, language);
            case DayChange.Reopened reopened ->
                CalendarNotice.DAY_REOPENED.card(
                        language,
                        CalendarText.day(reopened.day().date(), language),
                        reopened.day().name());
            case DayChange.NotClosed not ->
                CalendarNotice.DAY_NOT_CLOSED.card(language, CalendarText.day(not.date(), language));
            case DayChange.NotAdmin ignored -> Notice.ADMIN_ONLY.card(language);
        };
    }

    private static Card closed(ClosedDay day, @Nullable ClosedDay before, Language language) {
        String date = CalendarText.day(day.date(), language);
        String text = before == null
                ? CalendarNotice.DAY_CLOSED.html(language, date, day.name(), day.basis())
                : CalendarNotice.DAY_CLOSED_INSTEAD.html(
                        language, date, day.name(), day.basis(), before.name(), before.basis());
        return Card.with(text, List.of(List.of(CalendarMenus.reopen(day.date(), day.name(), language))));
    }

    Answer how(Inbound.Tapped tap) {
        office.say(tap, how(office.language(tap.place())));
        return Answer.NONE;
    }

    private Card how(Language language) {
        return CalendarNotice.DAY_HOW.card(language, example(language));
    }

    private String example(Language language) {
        LocalDate nextWeek = today().plusWeeks(1);
        return Example.written(calendars.ofAgency().workingDayFrom(nextWeek).orElse(nextWeek), language);
    }

    private LocalDate today() {
        return calendars.ofAgency().date(office.clock().instant());
    }

    Answer reopen(Inbound.Tapped tap, String option) {
        Optional<WrittenDay.Read> day = WrittenDay.read(option, today());
        if (day.isEmpty()) return office.alert(tap, Notice.FORGED);
        office.say(tap, said(by(tap.sender()).reopen(day.get().date()), office.language(tap.place())));
        return Answer.NONE;
    }

    private Administration by(Sender sender) {
        return office.roster().by(sender.person());
    }
}
