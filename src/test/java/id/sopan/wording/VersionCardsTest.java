package id.sopan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.definition.DefinitionSource;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureReader;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VersionCardsTest {

    /** Else it would not be sent, and nobody would learn that anything has changed. */
    @Test
    void changesThatAreLongAreToldAsFarAsTheyFitIntoAMessage() {
        Procedure before = webservice("Seluruhnya sama ");
        Procedure after = webservice("Seluruhnya lain ");
        var keeping = Collections.nCopies(40, new VersionCards.Keeping("run", "WS-2026-0001"));
        for (Language language : Language.values()) {
            Card card = VersionCards.of(after, Optional.of(before), keeping, language);
            Telegram.takes(card);
            assertThat(card.html()).contains("Seluruhnya lain", "WS-2026-0001");
        }
    }

    private static Procedure webservice(String words) {
        String file = Objects.requireNonNull(DefinitionSource.shipped().read().get("webservice.yaml"));
        String text = words.repeat(12).strip();
        return ProcedureReader.read(
                        "webservice.yaml",
                        file.replaceAll("(?m)^      (id|en): .*$", "      $1: " + text)
                                .replace("keterangan: ~", "keterangan: {id: " + text + ", en: " + text + "}"))
                .orThrow();
    }
}
