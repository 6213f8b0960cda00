package id.sopan.wording;

import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What {@code /cari} answers. */
public final class SearchCards {

    /** What stands before the sought words in the option of {@link MenuAction#PAGE}. */
    public static final String PAGE = "cari/";

    private SearchCards() {}

    /**
     * Nothing was said to look for: how it is done, with a button for each state and procedure.
     *
     * @param page of the buttons, from 0
     */
    public static Card offer(List<Procedure> procedures, int page, Language language) {
        Wording wording = Wording.in(language);
        List<Button> buttons = new ArrayList<>();
        Sought.states(language).forEach(state -> buttons.add(first(capitalised(state), state)));
        procedures.forEach(procedure -> buttons.add(
                first(Harmless.line(procedure.nama().in(language), Button.LABEL), procedure.prefix() + "-")));
        return new ButtonPages(buttons, page)
                .card(
                        new Html(wording.html("search.offer", String.join(", ", Sought.states(language)))),
                        other -> Pages.data(PAGE, other),
                        wording);
    }

    /**
     * A page of what was found, each with a button that tells its steps.
     *
     * @param runs all that was found, the newest first
     * @param more whether there are more than these
     * @param looked how many of the newest were looked through; 0 for all
     * @param index of the page, from 0; what is beyond the last page is the last one
     */
    public static Card found(
            Sought sought, List<RunView> runs, boolean more, int looked, int index, Language language, ZoneId zone) {
        Wording wording = Wording.in(language);
        if (runs.isEmpty()) {
            List<Html> lines = new ArrayList<>();
            lines.add(new Html(
                    wording.html("search.nothing", sought.text(), String.join(", ", Sought.states(language)))));
            if (looked > 0) {
                lines.add(new Html(wording.html("search.looked", looked)));
            }
            return Card.text(Html.join("\n", lines));
        }
        NumberedList<RunView> list =
                new NumberedList<>(runs, Stream::of, index, MenuAction.STATUS, PAGE + sought.text(), wording);
        return list.card(
                head(sought, runs.size(), more, looked, list, wording),
                (run, most) -> RunList.line(run, most, language, zone),
                List.of());
    }

    private static Html head(
            Sought sought, int count, boolean more, int looked, NumberedList<?> list, Wording wording) {
        List<Html> lines = new ArrayList<>();
        lines.add(new Html(wording.html("search.found", sought.text(), count)));
        if (more) {
            lines.add(new Html(wording.html("search.more", count)));
        }
        if (looked > 0) {
            lines.add(new Html(wording.html("search.looked", looked)));
        }
        lines.addAll(list.where());
        return Html.join("\n", lines);
    }

    private static Button first(String label, String text) {
        return Menus.button(label, MenuAction.PAGE, PAGE + text + ".0");
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
