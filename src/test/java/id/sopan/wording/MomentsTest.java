package id.sopan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Language;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** A year is told where it is not the one in which the reader is. */
class MomentsTest {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final Instant NEW_YEARS_EVE = Instant.parse("2026-12-31T09:00:00Z");
    private static final Instant AFTER = Instant.parse("2027-01-04T01:30:00Z");

    private final Moments indonesian = Moments.in(Language.ID, JAKARTA);
    private final Moments english = Moments.in(Language.EN, JAKARTA);

    @Test
    void ofAnotherYear() {
        assertThat(indonesian.shortly(NEW_YEARS_EVE, AFTER)).isEqualTo("31 Des 2026, 16.00");
        assertThat(english.shortly(NEW_YEARS_EVE, AFTER)).isEqualTo("31 Dec 2026, 16:00");
        assertThat(indonesian.between(NEW_YEARS_EVE, NEW_YEARS_EVE.plusSeconds(1800), AFTER))
                .isEqualTo("Kam 31 Des 2026, 16.00–16.30");
        assertThat(english.between(NEW_YEARS_EVE, AFTER, AFTER)).isEqualTo("Thu 31 Dec 2026, 16:00–Mon 4 Jan, 08:30");
    }

    @Test
    void ofThisYearAsItIsInTheZone() {
        Instant stillLastYearInGreenwich = Instant.parse("2026-12-31T17:30:00Z");
        assertThat(indonesian.shortly(stillLastYearInGreenwich, AFTER)).isEqualTo("1 Jan, 00.30");
        assertThat(indonesian.between(NEW_YEARS_EVE, AFTER, NEW_YEARS_EVE))
                .isEqualTo("Kam 31 Des, 16.00–Sen 4 Jan 2027, 08.30");
    }
}
