package id.sopan.wording;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The pages of a long text, one after the other: an entry is asked for only once a page has come to it. */
final class PageBreaks implements Iterator<PageBreaks.Page> {

    private static final String BETWEEN = "\n\n";

    /** @param buttons that stand below the page where it is */
    record Entry(Html html, List<Button> buttons) {}

    record Page(String html, List<Button> buttons) {}

    private final Html head;
    private final Iterator<Entry> entries;
    private final int most;
    /** That did not fit on the page before. */
    private @Nullable Entry next;

    private boolean begun;

    /**
     * @param head stands on every page
     * @param entries are never torn apart
     * @param most characters of a page, once parsed
     */
    PageBreaks(Html head, Iterator<Entry> entries, int most) {
        this.head = head;
        this.entries = entries;
        this.most = most;
    }

    @Override
    public boolean hasNext() {
        return !begun || next != null || entries.hasNext();
    }

    @Override
    public Page next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        begun = true;
        List<Button> buttons = new ArrayList<>();
        StringBuilder page = new StringBuilder(head.value());
        int length = Html.length(head.value());
        int formatted = Html.formatted(head.value());
        int empty = length;
        while (next != null || entries.hasNext()) {
            Entry entry = next == null ? entries.next() : next;
            int more = Html.length(entry.html().value()) + BETWEEN.length();
            int formattedMore = Html.formatted(entry.html().value());
            boolean fits = length + more <= most && formatted + formattedMore <= Fitting.FORMATTED;
            if (!fits && length > empty) {
                next = entry;
                return new Page(page.toString(), buttons);
            }
            next = null;
            page.append(page.isEmpty() ? "" : BETWEEN).append(entry.html().value());
            buttons.addAll(entry.buttons());
            length += more;
            formatted += formattedMore;
        }
        return new Page(page.toString(), buttons);
    }
}
