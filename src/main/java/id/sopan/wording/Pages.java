package id.sopan.wording;

import id.sopan.procedure.Language;
import id.sopan.procedure.Style;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A long text in messages of at most 4096 characters.
 *
 * @param pages HTML; never empty
 */
public record Pages(List<String> pages) {

    /** So many characters are kept free for which page of how many it is. */
    private static final int WHERE = 40;

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

    /** @param entries HTML, never torn apart */
    public static Pages of(List<String> entries) {
        return of(new Html(""), entries.stream().map(Html::new).toList());
    }

    /** @param head stands on every page; entries are never torn apart */
    static Pages of(Html head, List<Html> entries) {
        List<String> pages = new ArrayList<>();
        Iterator<PageBreaks.Entry> plain = entries.stream()
                .map(entry -> new PageBreaks.Entry(entry, List.of()))
                .iterator();
        new PageBreaks(head, plain, Fitting.MESSAGE - WHERE).forEachRemaining(page -> pages.add(page.html()));
        return new Pages(pages);
    }

    /** As {@link #card(Language, int, String)} of all entries; they are gone through as far as that page. */
    static Card card(Html head, Stream<PageBreaks.Entry> entries, Language language, int index, String option) {
        Iterator<PageBreaks.Page> pages = new PageBreaks(head, entries.iterator(), Fitting.MESSAGE);
        PageBreaks.Page shown = pages.next();
        int page = 0;
        for (; page < index && pages.hasNext(); page++) {
            shown = pages.next();
        }
        Card turning = card(shown.html(), page, pages.hasNext(), language, option);
        return Card.with(
                turning.html(),
                Stream.concat(Rows.of(shown.buttons()).stream(), turning.rows().stream())
                        .toList());
    }

    /**
     * One page with buttons to the ones beside it, and above them which of how many it is where there are several.
     *
     * @param index from 0; what is beyond the last page is the last one
     * @param option of {@link MenuAction#PAGE}; the number of the page follows it after a dot
     */
    public Card card(Language language, int index, String option) {
        int page = Math.clamp(index, 0, pages.size() - 1);
        String html = pages.size() == 1
                ? pages.getFirst()
                : pages.get(page) + "\n\n" + Wording.in(language).html("search.page", page + 1, pages.size());
        return card(html, page, page < pages.size() - 1, language, option);
    }

    private static Card card(String html, int page, boolean more, Language language, String option) {
        List<Button> buttons = turning(page, more, other -> data(option, other), Wording.in(language));
        return Card.with(html, buttons.isEmpty() ? List.of() : List.of(buttons));
    }

    /** What a button carries that asks for that page. */
    static String data(String option, int page) {
        return Menus.data(MenuAction.PAGE, option + "." + page);
    }

    /**
     * Buttons to the pages beside this one.
     *
     * @param more whether there is one after it
     * @param turn what a button to that page carries
     */
    static List<Button> turning(int page, boolean more, IntFunction<String> turn, Wording wording) {
        List<Button> buttons = new ArrayList<>();
        if (page > 0) {
            buttons.add(Button.data(wording.say("button.earlier"), Style.PLAIN, turn.apply(page - 1)));
        }
        if (more) {
            buttons.add(Button.data(wording.say("button.later"), Style.PLAIN, turn.apply(page + 1)));
        }
        return buttons;
    }

    /**
     * One page of what has a few buttons each: one message has 100 at most, and all of them about 10,000 bytes.
     *
     * @param where a line that says which page of how many it is, as HTML; none where there is one
     * @param turning a row of buttons to the pages beside it, likewise
     */
    public record Part<T>(List<T> here, List<String> where, List<List<Button>> turning) {

        private static final int MOST = 10;

        public Part {
            here = List.copyOf(here);
            where = List.copyOf(where);
            turning = List.copyOf(turning);
        }

        /**
         * @param index of the page, from 0; what is beyond the last page is the last one
         * @param option as in {@link Pages#card(Language, int, String)}
         */
        public static <T> Part<T> of(List<T> all, int index, String option, Language language) {
            Wording wording = Wording.in(language);
            int pages = Math.max(1, (all.size() + MOST - 1) / MOST);
            int page = Math.clamp(index, 0, pages - 1);
            List<T> here = all.stream().skip((long) page * MOST).limit(MOST).toList();
            return pages == 1
                    ? new Part<>(here, List.of(), List.of())
                    : new Part<>(
                            here,
                            List.of(wording.html("search.page", page + 1, pages)),
                            List.of(Pages.turning(page, page < pages - 1, other -> data(option, other), wording)));
        }

        /** On which page it is, from 0; the first where it is on none. */
        public static int page(int place) {
            return Math.max(0, place) / MOST;
        }
    }

    /**
     * A page that a button asks for.
     *
     * @param what is told on pages
     * @param page from 0
     */
    public record Wanted(String what, int page) {

        private static final Pattern OPTION = Pattern.compile("(.*)\\.(\\d{1,4})");

        /** Where the option asks for no page, one of nothing. */
        public static Wanted of(String option) {
            Matcher wanted = OPTION.matcher(option);
            return wanted.matches()
                    ? new Wanted(wanted.group(1), Integer.parseInt(wanted.group(2)))
                    : new Wanted("", 0);
        }

        /** The rest of what begins so; empty where it begins otherwise. */
        public Optional<String> after(String prefix) {
            return what.startsWith(prefix) ? Optional.of(what.substring(prefix.length())) : Optional.empty();
        }
    }
}
