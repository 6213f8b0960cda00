package id.sopan.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Runs page by page, each with a button of its number.
 *
 * @param read is asked for what stands on the page alone
 * @param index of the page, from 0
 */
record NumberedList<T>(
        List<T> runs, Function<T, Stream<RunView>> read, int index, MenuAction action, String option, Wording wording) {

    private static final int PER_PAGE = 8;

    int pages() {
        return Math.max(1, (runs.size() + PER_PAGE - 1) / PER_PAGE);
    }

    int page() {
        return Math.clamp(index, 0, pages() - 1);
    }

    /** Which page of how many; none where there is one. */
    List<Html> where() {
        return pages() == 1 ? List.of() : List.of(new Html(wording.html("search.page", page() + 1, pages())));
    }

    interface Line {

        /** @param most characters of what people typed, and of the names of units */
        Html html(RunView run, int most);
    }

    Card card(Html head, Line line, List<Button> more) {
        List<RunView> here = runs.stream()
                .skip((long) page() * PER_PAGE)
                .limit(PER_PAGE)
                .flatMap(read)
                .toList();
        List<List<Button>> rows =
                new ArrayList<>(Rows.of(here.stream().map(this::button).toList()));
        more.forEach(button -> rows.add(List.of(button)));
        List<Button> turning = Pages.turning(page(), page() < pages() - 1, other -> Pages.data(option, other), wording);
        if (!turning.isEmpty()) {
            rows.add(turning);
        }
        String html = Fitting.fit(most -> Html.blocks(
                head, Html.blocks(here.stream().map(run -> line.html(run, most)).toList())));
        return Card.with(html, rows);
    }

    private Button button(RunView view) {
        String number = Objects.requireNonNullElse(view.run().number(), "");
        return Menus.button(number, action, view.run().id());
    }
}
