package id.sopan.web;

import id.sopan.calendar.Ramadan;
import id.sopan.calendar.Source;
import java.time.LocalDate;

/**
 * A Ramadan whose hours counted.
 *
 * @param last inclusive
 * @param secondHand whether its source was read in the news only
 * @param provisional whether its days may still change
 */
record FastingMonth(
        String name, LocalDate first, LocalDate last, String source, boolean secondHand, boolean provisional) {

    static FastingMonth of(Ramadan month) {
        Source source = month.source();
        return new FastingMonth(
                month.name(), month.first(), month.last(), source.name(), source.secondHand(), source.provisional());
    }
}
