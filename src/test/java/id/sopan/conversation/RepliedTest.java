package id.sopan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which requests a message tells of to which somebody replies. */
class RepliedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WS-2026-0002 · Lanjutan WS-2026-0001 · Webservice, menunggu Unit TI | false",
                "⏰ Mohon ditindaklanjuti.%n• WS-2026-0002 · seperti WS-2026-0001 · sejak 2 Des | false",
                "WS-2026-0002 · SIAKAD, menunggu SV-2026-0001 | false",
                "WS-2026-0002 · SIAKAD%nmenunggu SV-2026-0001 | true",
                "WS-2026-0002 · SIAKAD%n%nWS-2026-0003 · SIMPEG | true",
                "Permohonan WS-2026-0002 memuat SV-2026-0001 | true"
            })
    void whatPeopleNameIsNotWhatAListTellsOf(String said, boolean several) {
        Sender sari = new Sender(1, "Sari", null, null, Sender.Kind.PERSON);
        Sender bot = new Sender(2, "Sopan", null, null, Sender.Kind.BOT);
        Place place = new Place(-1, Place.Kind.SUPERGROUP, "", null);
        Message message = new Message(
                sari,
                place,
                9,
                Instant.EPOCH,
                "Baik",
                null,
                0,
                false,
                null,
                8L,
                said.formatted(),
                null,
                false,
                bot,
                false);
        assertThat(Replied.isToSeveral(message)).isEqualTo(several);
    }
}
