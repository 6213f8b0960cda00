package id.sopan.wording;

import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What {@code /cari} answers. */
public final class SearchCards {

    /** What stands before the sought words in the option of {@link MenuAction#PAGE}. */
    public static final String PAGE = "cari/";

    private static final int PER_PAGE = 8;

    private SearchCards() {}

    /** Nothing was said to look for: how it is done, with a button for each state and procedure. */
    public static Card offer(List<Procedure> procedures, Language language) {
        List<Button> buttons = new ArrayList<>();
        Sought.states(language).forEach(state -> buttons.add(page(capitalised(state), state, 0)));
        procedures.forEach(procedure ->
                buttons.add(page(Harmless.line(procedure.nama().in(language), 64), procedure.prefix() + "-", 0)));
        return Card.with(
                Wording.in(language).html("search.offer", String.join(", ", Sought.states(language))),
                Rows.of(buttons));
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
            return Card.text(Html.join("\n", lines).value());
        }
        int pages = (runs.size() + PER_PAGE - 1) / PER_PAGE;
        int page = Math.clamp(index, 0, pages - 1);
        List<RunView> here = runs.subList(page * PER_PAGE, Math.min(runs.size(), (page + 1) * PER_PAGE));
        List<Html> blocks = new ArrayList<>();
        blocks.add(head(sought, runs.size(), more, looked, page, pages, wording));
        Viewpoint viewpoint = new Viewpoint(language, zone, Set.of(), false, Map.of(), Map.of());
        here.forEach(run -> blocks.add(RunLine.of(new Scene(run, viewpoint, 80))));
        List<List<Button>> rows = new ArrayList<>(Rows.of(here.stream()
                .map(run -> Menus.button(
                        String.valueOf(run.run().number()),
                        MenuAction.STATUS,
                        run.run().id()))
                .toList()));
        List<Button> turning = turning(sought, page, pages, wording);
        if (!turning.isEmpty()) {
            rows.add(turning);
        }
        return Card.with(Html.blocks(blocks).value(), rows);
    }

    private static Html head(Sought sought, int count, boolean more, int looked, int page, int pages, Wording wording) {
        List<Html> lines = new ArrayList<>();
        lines.add(new Html(wording.html("search.found", sought.text(), count)));
        if (more) {
            lines.add(new Html(wording.html("search.more", count)));
        }
        if (looked > 0) {
            lines.add(new Html(wording.html("search.looked", looked)));
        }
        if (pages > 1) {
            lines.add(new Html(wording.html("search.page", page + 1, pages)));
        }
        return Html.join("\n", lines);
    }

    private static List<Button> turning(Sought sought, int page, int pages, Wording wording) {
        List<Button> buttons = new ArrayList<>();
        if (page > 0) {
            buttons.add(page(wording.say("button.earlier"), sought.text(), page - 1));
        }
        if (page < pages - 1) {
            buttons.add(page(wording.say("button.later"), sought.text(), page + 1));
        }
        return buttons;
    }

    private static Button page(String label, String text, int page) {
        return Menus.button(label, MenuAction.PAGE, PAGE + text + "." + page);
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
