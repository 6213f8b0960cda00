package id.sopan.wording;

import id.sopan.procedure.Language;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Names in a line, and lines of a message, as many as fit. */
public final class Listed {

    private Listed() {}

    /** The first of them with commas between, and how many there are besides; as plain text. */
    public static String first(int most, List<String> names, Language language) {
        String shown = String.join(", ", names.subList(0, Math.min(most, names.size())));
        return names.size() <= most ? shown : Wording.in(language).say("list.more", shown, names.size() - most);
    }

    /**
     * The first of these lines of HTML, as many as fit into a message.
     *
     * @param most and no more than that
     * @param besides characters of what else it says
     */
    static List<String> fitting(int most, int besides, Stream<String> lines) {
        AtomicInteger length = new AtomicInteger();
        return lines.limit(most)
                .takeWhile(line -> length.addAndGet(Html.length(line) + 1) <= Fitting.MESSAGE - besides)
                .toList();
    }
}
