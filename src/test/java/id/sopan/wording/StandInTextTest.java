package id.sopan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Language;
import java.time.LocalDate;
import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StandInTextTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void ofManyThatAreAwayTheFirstAreToldAndHowManyThereAreBesides(Language language) {
        LocalDate day = LocalDate.of(2026, 11, 24);
        StandInText.Line line = new StandInText.Line(
                "AbCdEfGhIjK_",
                new Mention(1, "Rina ".repeat(12)),
                new Mention(2, "Agus ".repeat(12)),
                "Unit Terkait, Subbagian Tata Usaha dan Kerja Sama Fakultas",
                day,
                day.plusDays(5),
                "dinas ".repeat(100));

        Card card = StandInText.overview(Collections.nCopies(150, line), true, language);

        Telegram.takes(card);
        assertThat(card.html()).contains("143");
    }
}
