package id.sopan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.FieldType;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenTest {

    @ParameterizedTest
    @CsvSource({
        "3, 3",
        "\uFF13, 3",
        "\u0663, 3",
        "1.500, 1500",
        "1 500 000, 1500000",
        "'1.500,00', 1500",
        "'500,0', 500",
        "'1,500,000', 1500000",
        "'1,500.00', 1500",
        "'0,500', '0,500'",
        "'0,5', '0,5'",
        "0.500, 0.500",
        "1.50, 1.50",
        "'1.500,5', '1.500,5'",
        "'1,500', '1,500'",
        "+12, 12",
        "-4, -4",
        "tiga, tiga",
        "99999999999999999999, 99999999999999999999"
    })
    void aNumberIsKeptInTheDigitsOfHere(String said, String kept) {
        Place place = new Place(1, Place.Kind.PRIVATE, "", null);
        Sender sari = new Sender(1, "Sari", null, null, Sender.Kind.PERSON);
        Message message = new Message(
                sari, place, 1, Instant.EPOCH, said, null, 0, false, null, null, null, null, false, null, false);
        assertThat(Given.answer(message, FieldType.NUMBER, ZoneOffset.UTC)).isEqualTo(kept);
    }
}
