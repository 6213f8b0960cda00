package id.sopan.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTest {

    @Test
    void controlsFillersAndWhatShapesAnotherAreNotSeenAndSpacesAre() {
        assertThat("\u0007\u200B\u2800\u3164\u180B\uFE0F\uE000\uD800\uDB40\uDD00".codePoints())
                .noneMatch(Visible::isSeen);
        assertThat("a 7\u00A0é👍漢م".codePoints()).allMatch(Visible::isSeen);
    }
}
