package id.sopan.wording;

import id.sopan.procedure.Language;
import id.sopan.procedure.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A long text in messages of at most 4096 characters.
 *
 * @param pages HTML; never empty
 */
public record Pages(List<String> pages) {

    private static final String BETWEEN = "\n\n";

    public Pages {
        pages = List.copyOf(pages);
    }

    /**
     * @param head HTML that stands on every page
     * @param entries HTML, never torn apart
     * @param foot after the last
     */
    public static Pages of(String head, List<String> entries, String foot) {
        return of(
                new Html(head),
                Stream.concat(entries.stream(), Stream.of(foot)).map(Html::new).toList());
    }

    /** @param head stands on every page; entries are never torn apart */
    static Pages of(Html head, List<Html> entries) {
        List<String> pages = new ArrayList<>();
        StringBuilder page = new StringBuilder(head.value());
        int length = Html.length(head.value());
        int empty = length;
        for (Html entry : entries) {
            int more = Html.length(entry.value()) + BETWEEN.length();
            if (length + more > Fitting.MESSAGE && length > empty) {
                pages.add(page.toString());
                page = new StringBuilder(head.value());
                length = empty;
            }
            page.append(BETWEEN).append(entry.value());
            length += more;
        }
        pages.add(page.toString());
        return new Pages(pages);
    }

    /**
     * One page with buttons to the ones beside it.
     *
     * @param index from 0; what is beyond the last page is the last one
     * @param option of {@link MenuAction#PAGE}; the number of the page follows it after a dot
     */
    public Card card(Language language, int index, String option) {
        int page = Math.clamp(index, 0, pages.size() - 1);
        List<Button> buttons = new ArrayList<>();
        if (page > 0) {
            buttons.add(button(Wording.in(language).say("button.earlier"), option, page - 1));
        }
        if (page < pages.size() - 1) {
            buttons.add(button(Wording.in(language).say("button.later"), option, page + 1));
        }
        return Card.with(pages.get(page), buttons.isEmpty() ? List.of() : List.of(buttons));
    }

    private static Button button(String label, String option, int page) {
        return Button.data(label, Style.PLAIN, new Tap.OnMenu(MenuAction.PAGE, option + "." + page).data());
    }
}
