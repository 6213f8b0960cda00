package id.sopan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A long answer in parts: nothing of it is lost, whatever it is made of. */
class HarmlessPartsTest {

    private static final String SKIN = "\uD83C\uDFFB";
    private static final String STEM = "\uD834\uDD67";

    @ParameterizedTest
    @ValueSource(strings = {"a", "kata ", "😀", "👩‍👩‍👧‍👦", "é", "\n", SKIN, STEM})
    void eachPartFitsAndTogetherTheyAreTheWhole(String piece) {
        for (String begin : List.of("", "a", "abc")) {
            String raw = begin + piece.repeat(3_999 / piece.length());
            List<String> parts = Harmless.parts(raw, 1_000);
            assertThat(String.join("", parts)).isEqualTo(raw);
            assertThat(parts).hasSizeLessThan(6).allSatisfy(part -> {
                assertThat(part).hasSizeBetween(1, 1_000);
                assertThat(Character.isHighSurrogate(part.charAt(part.length() - 1)))
                        .as("a character torn apart")
                        .isFalse();
            });
        }
    }
}
