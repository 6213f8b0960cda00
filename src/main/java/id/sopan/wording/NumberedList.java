package id.sopan.wording;

import java.util.ArrayList;
import java.util.List;

/**
 * Runs page by page, each with a button of its number.
 *
 * @param index of the page, from 0
 */
record NumberedList(List<RunEntry> entries, int index, MenuAction action, String option, Wording wording) {

    private static final int PER_PAGE = 8;

    int pages() {
        return Math.max(1, (entries.size() + PER_PAGE - 1) / PER_PAGE);
    }

    int page() {
        return Math.clamp(index, 0, pages() - 1);
    }

    /** Which page of how many; none where there is one. */
    List<Html> where() {
        return pages() == 1 ? List.of() : List.of(new Html(wording.html("search.page", page() + 1, pages())));
    }

    Card card(Html head, List<Button> more) {
        List<RunEntry> here = entries.subList(page() * PER_PAGE, Math.min(entries.size(), (page() + 1) * PER_PAGE));
        List<Html> blocks = new ArrayList<>(List.of(head));
        here.stream().map(RunEntry::html).map(Html::new).forEach(blocks::add);
        List<List<Button>> rows = new ArrayList<>(Rows.of(here.stream()
                .map(run -> Menus.button(run.number(), action, run.id()))
                .toList()));
        more.forEach(button -> rows.add(List.of(button)));
        List<Button> turning = new ArrayList<>();
        if (page() > 0) {
            turning.add(turn("button.earlier", page() - 1));
        }
        if (page() < pages() - 1) {
            turning.add(turn("button.later", page() + 1));
        }
        if (!turning.isEmpty()) {
            rows.add(turning);
        }
        return Card.with(Html.blocks(blocks).value(), rows);
    }

    private Button turn(String label, int page) {
        return Menus.button(wording.say(label), MenuAction.PAGE, option + "." + page);
    }
}
