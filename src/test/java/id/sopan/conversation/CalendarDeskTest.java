package id.sopan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.calendar.WrittenDay;
import id.sopan.roster.ClosedDay;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CalendarDeskTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 28);

    @Test
    void tearsNoCharacterOfALongNameApart() {
        String name = "a".repeat(99) + "🎉".repeat(3);

        assertThat(CalendarDesk.closed(new WrittenDay.Read(DAY, name + "; Keputusan Rektor")))
                .map(ClosedDay::name)
                .contains("a".repeat(99) + "…");
    }
}
