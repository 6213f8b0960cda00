package id.sopan.wording;

import id.sopan.calendar.CalendarChanges;
import id.sopan.calendar.DayOff;
import id.sopan.calendar.Ramadan;
import id.sopan.procedure.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What changed calendar files make different, day by day. */
public final class CalendarChangesText {

    private static final int TOLD = 20;

    /** With the days off of a time that was not known before, which are told in few words. */
    private static final int TOLD_WITH_ADDED = 35;

    private static final int NAMED = 20;

    private final Language language;
    private final Wording wording;

    private CalendarChangesText(Language language) {
        this.language = language;
        wording = Wording.in(language);
    }

    /** That the files give hours to names that no unit bears. */
    public static String unknown(Set<String> names, Language language) {
        return CalendarNotice.CALENDARS_OF_NOBODY.html(
                language,
                Wording.in(language).first(NAMED, names.stream().sorted().toList()));
    }

    /** Files that do not count, and what can be done about it. */
    public static String setAside(Set<String> files, Language language) {
        return CalendarNotice.CALENDARS_ASIDE.html(
                language,
                Wording.in(language).first(NAMED, files.stream().sorted().toList()));
    }

    /**
     * Telegram's HTML; of many changes the first {@value #TOLD}, with added days {@value #TOLD_WITH_ADDED}, and of long ones as many
     * as fit into a message.
     */
    public static String of(CalendarChanges changes, Language language) {
        CalendarChangesText text = new CalendarChangesText(language);
        List<String> all = text.lines(changes);
        List<String> added = changes.added().stream().map(text::added).toList();
        int first = Math.min(TOLD, all.size());
        List<String> lines = Stream.of(all.subList(0, first), added, all.subList(first, all.size()))
                .flatMap(List::stream)
                .toList();
        return Listed.message(
                Math.min(TOLD_WITH_ADDED, first + added.size()),
                List.of(text.wording.html("calendar.changed")),
                lines,
                more -> text.wording.html("calendar.changed.more", more),
                List.of());
    }

    private List<String> lines(CalendarChanges changes) {
        List<String> lines = new ArrayList<>();
        changes.covered()
                .ifPresent(covered -> lines.add(wording.html(
                        "calendar.changed.covered",
                        CalendarText.day(covered.first(), language),
                        CalendarText.day(covered.last(), language))));
        changes.hours().stream().sorted().forEach(unit -> lines.add(hours(unit)));
        changes.ramadans().forEach(month -> lines.add(ramadan(month)));
        changes.dropped().forEach(month -> lines.add(wording.html("calendar.changed.ramadan.dropped", month.name())));
        changes.closed().forEach(day -> lines.add(day("calendar.changed.closed", day)));
        changes.reopened().forEach(day -> lines.add(day("calendar.changed.reopened", day)));
        changes.restated().forEach(day -> lines.add(day("calendar.changed.restated", day)));
        return lines;
    }

    private String hours(String unit) {
        return unit.isEmpty()
                ? wording.html("calendar.changed.hours")
                : wording.html("calendar.changed.hours.of", unit);
    }

    private String ramadan(Ramadan month) {
        return wording.html(
                "calendar.changed.ramadan",
                month.name(),
                CalendarText.day(month.first(), language),
                CalendarText.day(month.last(), language),
                CalendarText.source(month.source(), language));
    }

    private String added(DayOff day) {
        return wording.html(
                "calendar.changed.added", CalendarText.day(day.date(), language), CalendarText.name(day, language));
    }

    private String day(String key, DayOff day) {
        return wording.html(key, CalendarText.day(day.date(), language), CalendarText.reason(day, language));
    }
}
