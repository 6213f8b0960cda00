package id.sopan.report;

import id.sopan.outbox.Address;
import java.util.List;

/**
 * A report that a chat is told.
 *
 * @param units ids of the units that it is for
 * @param weekly whether it is the weekly summary, else the answer to somebody
 */
public record Told(Address to, List<String> units, boolean weekly, Report report) {

    Told moved(long chat) {
        return new Told(new Address(chat, to.topic()), units, weekly, report);
    }
}
