package id.sopan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Language;
import id.sopan.procedure.Roles;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TellerTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 menit, 0 menit",
        "PT45M, 45 menit, 45 menit",
        "PT45M59S, 45 menit, 45 menit 59 detik",
        "PT3H, 180 menit, 180 menit",
        "PT3H30S, 180 menit, 3 jam 30 detik",
        "PT3H1M, 3 jam 1 menit, 3 jam 1 menit",
        "PT21H50M, 21 jam 50 menit, 21 jam 50 menit",
        "PT37H30M10S, 37 jam 30 menit, 37 jam 30 menit 10 detik",
        "PT40H, 40 jam, 40 jam"
    })
    void tellsLongWorkingTimeInHours(Duration time, String working, String exactly) {
        Teller teller = new Teller(Language.ID, Story.JAKARTA, unit -> unit, Roles.USUAL);
        assertThat(teller.working(time).value()).isEqualTo(working);
        assertThat(teller.exactly(time).value()).isEqualTo(exactly);
    }

    @Test
    void listsThreeWithACommaBeforeTheLastInIndonesian() {
        Wording indonesian = Wording.in(Language.ID);
        assertThat(indonesian.and(List.of())).isEmpty();
        assertThat(indonesian.and(List.of("Rina"))).isEqualTo("Rina");
        assertThat(indonesian.and(List.of("Rina", "Agus"))).isEqualTo("Rina dan Agus");
        assertThat(indonesian.and(List.of("Rina", "Agus", "Dewi"))).isEqualTo("Rina, Agus, dan Dewi");
        assertThat(indonesian.or(List.of("Rina", "Agus", "Dewi"))).isEqualTo("Rina, Agus, atau Dewi");
        assertThat(Wording.in(Language.EN).and(List.of("Rina", "Agus", "Dewi"))).isEqualTo("Rina, Agus and Dewi");
    }
}
