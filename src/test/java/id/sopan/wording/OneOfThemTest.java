package id.sopan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Language;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** English says how many there are so that one is right, too. */
class OneOfThemTest {

    /** Whose numbers are limits, and never one. */
    private static final Set<String> LIMITS = Set.of("search.looked", "console.search.many", "notice.stand.in.too.far");

    static Stream<String> keys() {
        return ResourceBundle.getBundle("id.sopan.wording.texts", Locale.ENGLISH).keySet().stream()
                .filter(key -> !LIMITS.contains(key));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void isNotCalledSeveral(String key) {
        assertThat(Wording.in(Language.EN).say(key, 1, 1, 1, 1, 1, 1, 1, 1))
                .doesNotContainPattern(
                        "\\b1 (more |other |running )?(requests|times|steps|others|changes|days|units)\\b");
    }
}
