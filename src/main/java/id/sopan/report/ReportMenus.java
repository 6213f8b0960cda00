package id.sopan.report;

import id.sopan.procedure.Language;
import id.sopan.procedure.Style;
import id.sopan.wording.Button;
import id.sopan.wording.Card;
import id.sopan.wording.MenuAction;
import id.sopan.wording.Moments;
import id.sopan.wording.Tap;
import id.sopan.wording.Wording;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cards that ask for a period, or for when the weekly summary comes. */
public final class ReportMenus {

    private static final List<LocalTime> TIMES = Stream.of("07:30", "08:00", "09:00", "13:00", "15:00")
            .map(LocalTime::parse)
            .toList();
    static final int WORKING_DAYS = 5;

    private ReportMenus() {}

    /** What {@code /laporan} alone answers. */
    public static Card periods(Language language) {
        return Card.with(
                Wording.in(language).html("report.ask"),
                List.of(
                        period(language, "button.report.week", "pekan", "button.report.week.now", "pekan ini"),
                        period(language, "button.report.month", "bulan", "button.report.month.now", "bulan ini"),
                        period(
                                language,
                                "button.report.quarter",
                                "triwulan",
                                "button.report.quarter.now",
                                "triwulan ini")));
    }

    private static List<Button> period(Language language, String whole, String word, String running, String now) {
        return List.of(
                button(language, whole, MenuAction.REPORT, word), button(language, running, MenuAction.REPORT, now));
    }

    /** Why a period was not taken, and what to send. */
    public static Card refused(PeriodWords.Refused refused, Language language) {
        return Card.text(Wording.in(language).html(Wording.key("report.refused.", refused.why()), refused.word()));
    }

    /** The same where there are no commands, as plain text. */
    public static String refusedOnPage(PeriodWords.Refused refused, Language language) {
        return refused.why() == PeriodWords.Why.UNKNOWN
                ? Wording.in(language).say("report.refused.on.page", refused.word())
                : refused(refused, language).plain();
    }

    /** On the page, of an id that no procedure in force has; plain text. */
    public static String unknownProcedure(String id, Language language) {
        return Wording.in(language).say("report.unknown.procedure", id);
    }

    /** Likewise of a unit. */
    public static String unknownUnit(String id, Language language) {
        return Wording.in(language).say("report.unknown.unit", id);
    }

    /**
     * What is not understood changes nothing.
     *
     * @param words as they were written
     */
    public static Card recapRefused(String words, Language language) {
        return Card.text(Wording.in(language).html("recap.refused", words));
    }

    /** What {@code /rekap} answers. */
    public static Card recap(Recap recap, Language language) {
        Wording wording = Wording.in(language);
        String state = recap.on()
                ? wording.html(
                        "recap.state.on",
                        day(recap.day(), language, TextStyle.FULL),
                        Moments.time(recap.time(), language))
                : wording.html("recap.state.off");
        List<Button> toggle = List.of(
                recap.on()
                        ? button(language, "button.recap.off", MenuAction.RECAP, "off")
                        : button(language, "button.recap.on", MenuAction.RECAP, "on"));
        List<List<Button>> rows = recap.on()
                ? List.of(
                        days(recap, language),
                        times(recap, language, 0, 3),
                        times(recap, language, 3, TIMES.size()),
                        toggle)
                : List.of(toggle);
        return Card.with(state + "\n\n" + wording.html("recap.hint"), rows);
    }

    private static List<Button> days(Recap recap, Language language) {
        return IntStream.rangeClosed(1, WORKING_DAYS)
                .mapToObj(DayOfWeek::of)
                .map(day -> choice(day(day, language, TextStyle.SHORT), day == recap.day(), "day-" + day.getValue()))
                .toList();
    }

    private static List<Button> times(Recap recap, Language language, int from, int to) {
        return TIMES.subList(from, to).stream()
                .map(time -> choice(Moments.time(time, language), time.equals(recap.time()), "time-" + option(time)))
                .toList();
    }

    private static Button choice(String label, boolean chosen, String option) {
        return Button.data(label, chosen ? Style.PRIMARY : Style.PLAIN, new Tap.OnMenu(MenuAction.RECAP, option));
    }

    /** The setting with what was chosen; empty for what no button of ours says. */
    public static Optional<Recap> changed(Recap recap, String option) {
        if (option.matches("day-[1-5]")) {
            return Optional.of(recap.on(DayOfWeek.of(option.charAt(option.length() - 1) - '0')));
        }
        return TIMES.stream()
                .filter(time -> option.equals("time-" + option(time)))
                .findFirst()
                .map(recap::at)
                .or(() -> switched(recap, option));
    }

    private static Optional<Recap> switched(Recap recap, String option) {
        return option.equals("on") || option.equals("off")
                ? Optional.of(recap.on(option.equals("on")))
                : Optional.empty();
    }

    private static String day(DayOfWeek day, Language language, TextStyle style) {
        return day.getDisplayName(style, language.locale());
    }

    /** As the buttons bear it, whatever language they are in. */
    private static String option(LocalTime time) {
        return Moments.time(time, Language.ID);
    }

    private static Button button(Language language, String key, MenuAction action, String option) {
        return Button.data(Wording.in(language).say(key), Style.PLAIN, new Tap.OnMenu(action, option));
    }
}
