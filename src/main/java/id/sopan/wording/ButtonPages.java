package id.sopan.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The buttons of a choice, page by page: one message has 100 at most, and all of them about 10,000 bytes.
 *
 * @param index of the page, from 0
 */
record ButtonPages(List<Button> buttons, int index) {

    private static final int PER_PAGE = 30;

    /** @param turn what a button to another page carries */
    Card card(Html asking, IntFunction<String> turn, Wording wording) {
        List<Html> lines = new ArrayList<>(List.of(asking));
        if (pages() > 1) {
            lines.add(new Html(wording.html("search.page", page() + 1, pages())));
        }
        List<List<Button>> rows = new ArrayList<>(Rows.of(
                buttons.stream().skip((long) page() * PER_PAGE).limit(PER_PAGE).toList()));
        List<Button> turning = Pages.turning(page(), page() < pages() - 1, turn, wording);
        if (!turning.isEmpty()) {
            rows.add(turning);
        }
        return Card.with(Html.join("\n", lines), rows);
    }

    private int pages() {
        return Math.max(1, (buttons.size() + PER_PAGE - 1) / PER_PAGE);
    }

    private int page() {
        return Math.clamp(index, 0, pages() - 1);
    }
}
