package id.sopan.wording;

import id.sopan.calendar.CalendarData;
import id.sopan.calendar.DayHours;
import id.sopan.calendar.DayOff;
import id.sopan.calendar.Ramadan;
import id.sopan.calendar.Source;
import id.sopan.calendar.WorkingCalendar;
import id.sopan.procedure.Language;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What {@code /kalender} answers: how today counts, and which days of the coming weeks are off by which decree. */
public final class CalendarText {

    private static final int WEEKS = 8;

    private final WorkingCalendar calendar;
    private final Language language;
    private final Wording wording;

    private CalendarText(WorkingCalendar calendar, Language language) {
        this.calendar = calendar;
        this.language = language;
        wording = Wording.in(language);
    }

    /**
     * All of it.
     *
     * @param whose name of the unit; empty for the agency
     */
    public static String of(WorkingCalendar calendar, String whose, LocalDate today, Language language) {
        return new CalendarText(calendar, language).told(whose, today, Integer.MAX_VALUE);
    }

    /** The same in one message. */
    public static String message(WorkingCalendar calendar, String whose, LocalDate today, Language language) {
        return new CalendarText(calendar, language).told(whose, today, Fitting.MESSAGE);
    }

    private String told(String whose, LocalDate today, int most) {
        Html above = Html.blocks(head(whose), today(today));
        Html below = end();
        int room = most - Html.length(Html.blocks(above, below).value()) - "\n\n".length();
        Html coming = calendar.covered().contains(today) ? coming(today, room) : new Html("");
        return Html.blocks(above, coming, below).value();
    }

    /** A day with its name: {@code Senin, 28 Desember 2026}. */
    public static String day(LocalDate date, Language language) {
        return DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", language.locale())
                .format(date);
    }

    /** Why a day is off, and where that is written. */
    public static String reason(DayOff day, Language language) {
        return name(day, language) + " ("
                + Wording.in(language).say("calendar.kind." + day.kind().name()) + "; " + source(day.source(), language)
                + ")";
    }

    static String name(DayOff day, Language language) {
        return language == Language.EN ? day.nameInEnglish() : day.name();
    }

    static String source(Source source, Language language) {
        String provisional = source.provisional() ? ", " + Wording.in(language).say("calendar.provisional") : "";
        return decree(source, language) + provisional;
    }

    /** Where it is written, and whether that was read of only; not whether it may still change. */
    public static String decree(Source source, Language language) {
        String secondHand = source.secondHand() ? ", " + Wording.in(language).say("calendar.second.hand") : "";
        return source.name() + secondHand;
    }

    private Html head(String whose) {
        String zone = Moments.zoneName(calendar.zone());
        return new Html(
                whose.isEmpty() ? wording.html("calendar.head", zone) : wording.html("calendar.head.of", whose, zone));
    }

    private Html today(LocalDate today) {
        String day = day(today, language);
        if (!calendar.covered().contains(today)) return new Html(wording.html("calendar.today.unknown", day));
        CalendarData data = calendar.data();
        DayHours hours = data.worked(today);
        return hours == null
                ? new Html(wording.html(
                        "calendar.today.off",
                        day,
                        calendar.dayOff(today).map(off -> reason(off, language)).orElse("")))
                : new Html(wording.html(
                        "calendar.today.works",
                        day,
                        hours(hours),
                        data.hours(today).source()));
    }

    private String hours(DayHours hours) {
        String breaks = hours.breaks().stream()
                .map(pause -> span(pause.from(), pause.to()))
                .collect(Collectors.joining(", "));
        String worked = span(hours.from(), hours.to());
        return breaks.isEmpty() ? worked : wording.say("calendar.hours", worked, breaks);
    }

    private String span(LocalTime from, LocalTime to) {
        return Moments.time(from, language) + "–" + Moments.time(to, language);
    }

    private Html coming(LocalDate today, int room) {
        LocalDate until = today.plusWeeks(WEEKS);
        List<String> lines = new ArrayList<>();
        for (Ramadan month : calendar.data().ramadans()) {
            if (month.first().isAfter(until) || month.last().isBefore(today)) continue;
            lines.add(wording.html(
                    "calendar.ramadan",
                    month.name(),
                    Moments.day(month.first(), language),
                    Moments.day(month.last(), language),
                    source(month.source(), language)));
        }
        calendar.data().daysOff().values().stream()
                .filter(day -> !day.date().isBefore(today) && day.date().isBefore(until))
                .forEach(day ->
                        lines.add(wording.html("calendar.day", day(day.date(), language), reason(day, language))));
        String head = calendar.covered().contains(until)
                ? wording.html(lines.isEmpty() ? "calendar.coming.none" : "calendar.coming", WEEKS)
                : wording.html(lines.isEmpty() ? "calendar.coming.known.none" : "calendar.coming.known");
        return new Html(Listed.lines(
                room, lines.size(), List.of(head), lines, more -> wording.html("list.more.console", more), List.of()));
    }

    private Html end() {
        LocalDate last = calendar.covered().last();
        return new Html(wording.html("calendar.covered", Moments.day(last, language)));
    }
}
