package id.sopan.wording;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The pages of a long text, one after the other: an entry is asked for only once a page has come to it. */
final class PageBreaks implements Iterator<String> {

    private static final String BETWEEN = "\n\n";

    private final Html head;
    private final Iterator<Html> entries;
    /** That did not fit on the page before. */
    private @Nullable Html next;

    private boolean begun;

    /**
     * @param head stands on every page
     * @param entries are never torn apart
     */
    PageBreaks(Html head, Iterator<Html> entries) {
        this.head = head;
        this.entries = entries;
    }

    @Override
    public boolean hasNext() {
        return !begun || next != null || entries.hasNext();
    }

    @Override
    public String next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        begun = true;
        StringBuilder page = new StringBuilder(head.value());
        int length = Html.length(head.value());
        int formatted = Html.formatted(head.value());
        int empty = length;
        while (next != null || entries.hasNext()) {
            Html entry = next == null ? entries.next() : next;
            int more = Html.length(entry.value()) + BETWEEN.length();
            int formattedMore = Html.formatted(entry.value());
            boolean fits = length + more <= Fitting.MESSAGE && formatted + formattedMore <= Fitting.FORMATTED;
            if (!fits && length > empty) {
                next = entry;
                return page.toString();
            }
            next = null;
            page.append(BETWEEN).append(entry.value());
            length += more;
            formatted += formattedMore;
        }
        return page.toString();
    }
}
