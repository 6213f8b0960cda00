package id.sopan.wording;

import id.sopan.procedure.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Names in a line and lines in a message: as many of the first as have room, and how many there are besides. */
public final class Listed {

    /** Characters for names that stand beside other text in a message. */
    static final int NAMES = 2000;

    private Listed() {}

    /** As {@link Wording#first}, as many as so many characters have room for, at least one. */
    public static String within(int room, List<String> names, Language language) {
        return within(room, String.join(", ", names), names, language);
    }

    /**
     * Likewise.
     *
     * @param whole says all of them
     */
    static String within(int room, String whole, List<String> names, Language language) {
        Wording wording = Wording.in(language);
        return whole.length() <= room
                ? whole
                : wording.first(
                        most(names.size(), shown -> wording.first(shown, names).length() <= room), names);
    }

    /**
     * Lines of one message, at least one of them; all of it Telegram's HTML.
     *
     * @param most of the lines, even where there is room for more
     * @param more says how many are left out
     */
    public static String message(
            int most, List<String> head, List<String> lines, IntFunction<String> more, List<String> foot) {
        return lines(Card.MESSAGE, most, head, lines, more, foot);
    }

    /** @param room most characters of it all, once parsed */
    static String lines(
            int room, int most, List<String> head, List<String> lines, IntFunction<String> more, List<String> foot) {
        return lines(room, Math.min(most, lines.size()), shown -> {
            List<String> said = new ArrayList<>(head);
            said.addAll(lines.subList(0, shown));
            if (shown < lines.size()) {
                said.add(more.apply(lines.size() - shown));
            }
            said.addAll(foot);
            return String.join("\n", said);
        });
    }

    /**
     * @param all how many there are
     * @param html says so many of the first
     */
    static String lines(int room, int all, IntFunction<String> html) {
        return html.apply(most(all, shown -> Html.length(html.apply(shown)) <= room));
    }

    /** How many fit: all, or as many of the first as do, at least one. */
    static int most(int all, IntPredicate fits) {
        return all < 2 || fits.test(all)
                ? all
                : IntStream.range(2, all).takeWhile(fits).max().orElse(1);
    }
}
