package id.sopan.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The standard of a request is what its measured time is held against elsewhere, too. */
class StandardsTest {

    @Test
    void theStandardOfARowCountsForEachStayInIt() {
        assertThat(Cases.sentBack().standard()).isEqualTo(240L);
    }

    @Test
    void aWayWithoutStandardsHasNone() {
        assertThat(Cases.asked().standard()).isNull();
    }
}
