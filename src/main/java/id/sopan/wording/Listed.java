package id.sopan.wording;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Lines of a message, as many as fit. */
final class Listed {

    private Listed() {}

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
