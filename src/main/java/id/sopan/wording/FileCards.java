package id.sopan.wording;

import id.sopan.procedure.Language;
import id.sopan.procedure.Style;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is asked before a file is made, and what stands below it. */
public final class FileCards {

    /** That people stand by their names, in the option of {@link MenuAction#EXPORT}. */
    public static final String NAMED = "n";

    private static final String HIDDEN = "p";
    private static final int NUMBERS = 10;

    private FileCards() {}

    /**
     * Which format.
     *
     * @param formats words such as {@code xlsx}
     */
    public static Card formats(List<String> formats, Language language) {
        Wording wording = Wording.in(language);
        return Card.with(
                wording.html("menu.export"),
                Rows.of(formats.stream()
                        .map(format -> button(wording.say("button.export." + format), format + "." + HIDDEN))
                        .toList()));
    }

    /**
     * Which period.
     *
     * @param mayName whether people may be asked for by name
     */
    public static Card periods(String format, boolean named, boolean mayName, Language language) {
        Wording wording = Wording.in(language);
        String chosen = format + "." + (named ? NAMED : HIDDEN);
        List<List<Button>> rows = new ArrayList<>(Rows.of(List.of(
                button(wording.say("button.report.month.now"), chosen + ".bulan ini"),
                button(wording.say("button.report.month"), chosen + ".bulan"),
                button(wording.say("button.report.quarter.now"), chosen + ".triwulan ini"),
                button(wording.say("button.export.half"), chosen + ".semester"),
                button(wording.say("button.export.year"), chosen + ".tahun"),
                button(wording.say("button.export.all"), chosen + ".semua"))));
        if (mayName) {
            rows.add(List.of(button(
                    wording.say(named ? "button.export.hide" : "button.export.name"),
                    format + "." + (named ? HIDDEN : NAMED))));
        }
        String text = wording.html("menu.export.period", format.toUpperCase(Locale.ROOT));
        String hint = format.equals("csv") ? "\n" + wording.html("menu.export.csv") : "";
        return Card.with(text + hint + "\n" + people(wording, named), rows);
    }

    private static Button button(String label, String option) {
        return Button.data(label, Style.PLAIN, new Tap.OnMenu(MenuAction.EXPORT, option));
    }

    private static String people(Wording wording, boolean named) {
        return "<i>" + wording.html(named ? "menu.export.named" : "menu.export.hidden") + "</i>";
    }

    /**
     * Below an export.
     *
     * @param first day of the period, {@code last} included; null for all from the first request on
     * @param runs how many are in it
     * @param omitted numbers of those that are not, since their definition is gone
     */
    public static String export(
            String format,
            @Nullable LocalDate first,
            LocalDate last,
            int runs,
            List<String> omitted,
            boolean named,
            Language language) {
        Wording wording = Wording.in(language);
        String what = format.toUpperCase(Locale.ROOT);
        String period = first == null
                ? wording.html("file.export.all", what, Moments.day(last, language), runs)
                : wording.html("file.export", what, Moments.day(first, language), Moments.day(last, language), runs);
        String text = period + "\n" + people(wording, named);
        return omitted.isEmpty()
                ? text
                : text + "\n" + wording.html("file.export.omitted", omitted.size(), some(omitted));
    }

    private static String some(List<String> numbers) {
        String first = numbers.stream().limit(NUMBERS).collect(Collectors.joining(", "));
        return numbers.size() > NUMBERS ? first + ", …" : first;
    }

    /**
     * Below an evaluation form.
     *
     * @param half 1 or 2
     * @param running whether it is not over yet
     */
    public static String evaluation(int half, int year, boolean running, Language language) {
        Wording wording = Wording.in(language);
        String text = wording.html("file.evaluation", half, Integer.toString(year));
        return running ? text + "\n" + wording.html("file.evaluation.running") : text;
    }
}
