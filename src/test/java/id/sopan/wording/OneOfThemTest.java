package id.sopan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** English says how many there are so that one is right, too. */
class OneOfThemTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "console.board.count",
                "console.search.count",
                "console.search.stopped",
                "console.sop.unset",
                "report.uncovered",
                "report.waiting.more",
                "report.omitted",
                "report.quiet",
                "report.quiet.overdue",
                "search.found",
                "file.export",
                "file.export.all"
            })
    void isNotCalledSeveral(String key) {
        assertThat(Wording.in(Language.EN).say(key, 1, 1, 1, 1, 1))
                .doesNotContainPattern("\\b1 (requests|times|steps|others)\\b");
    }
}
