package id.sopan.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Units by name, each with a button, page by page: one message has 100 buttons at most, and all of them about 10,000 bytes.
 *
 * @param index of the page, from 0
 */
record UnitPages(List<UnitChoice> units, int index) {

    private static final int PER_PAGE = 30;

    UnitPages {
        units = units.stream()
                .sorted(Comparator.comparing(UnitChoice::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /**
     * @param button of a unit
     * @param turn what a button to another page carries
     */
    Card card(Html asking, Function<UnitChoice, Button> button, IntFunction<String> turn, Wording wording) {
        List<Html> lines = new ArrayList<>(List.of(asking));
        if (pages() > 1) {
            lines.add(new Html(wording.html("search.page", page() + 1, pages())));
        }
        List<List<Button>> rows = new ArrayList<>(Rows.of(units.stream()
                .skip((long) page() * PER_PAGE)
                .limit(PER_PAGE)
                .map(button)
                .toList()));
        List<Button> turning = Pages.turning(page(), page() < pages() - 1, turn, wording);
        if (!turning.isEmpty()) {
            rows.add(turning);
        }
        return Card.with(Html.join("\n", lines), rows);
    }

    private int pages() {
        return Math.max(1, (units.size() + PER_PAGE - 1) / PER_PAGE);
    }

    private int page() {
        return Math.clamp(index, 0, pages() - 1);
    }
}
