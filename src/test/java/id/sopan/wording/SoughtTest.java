package id.sopan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoughtTest {

    @ParameterizedTest
    @CsvSource({
        "completed, selesai",
        "done, selesai",
        "Finished, selesai",
        "selesai, selesai",
        "denied, ditolak",
        "rejected, ditolak",
        "cancelled, dibatalkan",
        "running, open",
        "open, open",
        "under  way, open",
        "Still open, open",
        "masih berjalan, open",
        "late, late",
        "OVERDUE, late",
        "beyond, late",
        "beyond the standard, late",
        "melewati batas, late",
        "open overdue, late",
        "on hold, held",
        "asking, asked",
        "bertanya, asked",
    })
    void anyNameOfAStateAsksForIt(String typed, String state) {
        assertThat(Sought.of(typed).states()).containsExactly(state);
        assertThat(Sought.of(typed).words()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "completed, selesai",
        "selesai, selesai",
        "running, open",
        "berjalan, open",
        "late, late",
        "ditolak, ditolak"
    })
    void whatScreensCallAStateIsOneBesideOtherWordsToo(String typed, String state) {
        assertThat(Sought.of("network " + typed + " library"))
                .extracting(Sought::words, Sought::states)
                .containsExactly(List.of("network", "library"), Set.of(state));
    }

    @ParameterizedTest
    @ValueSource(strings = {"open journal", "done deal", "dies batal"})
    void whatElseItIsCalledIsAWordBesideOthers(String typed) {
        assertThat(Sought.of(typed).states()).isEmpty();
        assertThat(Sought.of(typed).words()).containsExactly(typed.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"opened", "way", "under", "undone", "re-open", "open-data"})
    void aPartOfOneIsAWord(String typed) {
        assertThat(Sought.of(typed).states()).isEmpty();
        assertThat(Sought.of(typed).words()).containsExactly(typed);
    }
}
