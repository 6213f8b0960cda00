package id.sopan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTest {

    private static final int DAY = 24 * 60;

    @ParameterizedTest
    @CsvSource({
        "14.00, 14:00",
        "9:05, 09:05",
        "pukul 14.05, 14:05",
        "jam 9.30, 09:30",
        "at 2pm, 14:00",
        "8:05 am, 08:05",
        "2:30 PM, 14:30",
        "2 p.m., 14:00",
        "12 am, 00:00",
        "12.30 pm, 12:30",
    })
    void readsWhatPeopleWrite(String words, LocalTime meant) {
        assertThat(WrittenTime.read(words)).contains(new WrittenTime.Read(meant, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2",
                "24.00",
                "9.75",
                "14 pm",
                "14:00 pm",
                "0 am",
                "13am",
                "2 px",
                "2 amps",
                "9.305",
                "9.30.15",
                "pm"
            })
    void readsNoTimeIntoOtherWords(String words) {
        assertThat(WrittenTime.read(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"H.mm", "HH:mm", "h:mm a", "h.mma"})
    void everyMinuteOfADayIsRead(String form) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.UK)) {
            DateTimeFormatter told = DateTimeFormatter.ofPattern(form, locale);
            IntStream.range(0, DAY)
                    .mapToObj(LocalTime.MIDNIGHT::plusMinutes)
                    .forEach(time -> assertThat(WrittenTime.read(told.format(time) + " WITA"))
                            .contains(new WrittenTime.Read(time, "WITA")));
        }
    }
}
