package id.sopan.report;

import id.sopan.outbox.Address;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report that a chat is told.
 *
 * @param units ids of the units that it is for
 * @param weekly whether it is the weekly summary, else the answer to somebody
 * @param root that of the week's head over all runs (docs/record.md); null where none is told
 */
record Told(
        Address to,
        List<String> units,
        boolean weekly,
        Report report,
        @Nullable String root) {

    Told moved(long chat) {
        return new Told(new Address(chat, to.topic()), units, weekly, report, root);
    }
}
