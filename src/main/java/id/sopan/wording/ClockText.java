package id.sopan.wording;

import id.sopan.procedure.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** What admins are told of the machine's clock. */
public final class ClockText {

    private static final int NAMED = 10;

    private ClockText() {}

    /** @param numbers of open requests that were written in time that is to come again */
    public static Card putBack(Language language, ZoneId zone, Instant before, Instant now, List<String> numbers) {
        Moments moments = Moments.in(language, zone);
        Wording wording = Wording.in(language);
        return Card.text(
                numbers.isEmpty()
                        ? wording.html("clock.put.back", moments.of(before), moments.of(now))
                        : wording.html(
                                "clock.put.back.under.way",
                                moments.of(before),
                                moments.of(now),
                                wording.first(NAMED, numbers)));
    }

    /**
     * @param there what it is by Telegram's clock
     * @param byHours whether they are apart by hours, not by minutes
     */
    public static Card wrong(Language language, ZoneId zone, Instant now, Instant there, boolean byHours) {
        Moments moments = Moments.in(language, zone);
        return Card.text(
                Wording.in(language).html(byHours ? "clock.wrong" : "clock.off", moments.of(now), moments.of(there)));
    }
}
