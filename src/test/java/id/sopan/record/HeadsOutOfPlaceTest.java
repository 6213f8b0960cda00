package id.sopan.record;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.store.Collection;
import id.sopan.store.Document;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Heads that stand elsewhere than where they were made, so that another one counts as the last. */
class HeadsOutOfPlaceTest {

    private static final String FIRST = "2026-11-16..2026-11-22";
    private static final String SECOND = "2026-11-23..2026-11-29";
    private static final String THIRD = "2026-11-30..2026-12-06";
    private static final String ROOT = "0123456789abcdef".repeat(4);

    private static final Document NOVEMBER_23 = head(FIRST, "2026-11-23T01:00:00Z", null);
    private static final Document NOVEMBER_30 = head(SECOND, "2026-11-30T01:00:00Z", FIRST);
    private static final Document DECEMBER_7 = head(THIRD, "2026-12-07T01:00:00Z", SECOND);

    private static Document head(String week, String at, @Nullable String after) {
        String json = new JsonMapper()
                .createObjectNode()
                .put("schema", Collection.HEADS.schema())
                .put("root", ROOT)
                .put("runs", 0)
                .put("at", at)
                .put("after", after)
                .toString();
        return new Document(week, 1, Instant.parse(at).toEpochMilli(), Set.of("head"), json);
    }

    private static List<String> outOfPlace(Document... heads) {
        HeadBook book = HeadBook.read((collection, each) -> List.of(heads).forEach(each));
        return Stream.concat(book.misplaced().stream(), book.passedOver().stream())
                .map(Finding::where)
                .distinct()
                .toList();
    }

    @Test
    void eachThatGoesOnFromTheOneBeforeIsInItsPlace() {
        assertThat(outOfPlace(NOVEMBER_23, NOVEMBER_30, DECEMBER_7)).isEmpty();
    }

    @Test
    void theLastTwoThatWereExchangedInAnArchiveAreNamed() {
        assertThat(outOfPlace(NOVEMBER_23, DECEMBER_7, NOVEMBER_30)).containsExactly(SECOND);
    }

    @Test
    void anEarlierOneThatWasPutBehindTheLastIsNamed() {
        assertThat(outOfPlace(NOVEMBER_30, DECEMBER_7, NOVEMBER_23)).containsExactly(FIRST);
    }

    @Test
    void oneThatGoesOnFromAnOlderOneThanTheOneBeforeIsNamed() {
        assertThat(outOfPlace(NOVEMBER_23, NOVEMBER_30, head(THIRD, "2026-12-07T01:00:00Z", FIRST)))
                .containsExactly(THIRD);
    }

    @Test
    void oneThatBeginsAnewIsInItsPlace() {
        assertThat(outOfPlace(NOVEMBER_23, NOVEMBER_30, head(THIRD, "2026-12-07T01:00:00Z", null)))
                .isEmpty();
    }

    /** The first of them was made when the clock showed December already; the next one again goes on from that. */
    @Test
    void whatAClockThatWasAheadHasMadeIsInItsPlace() {
        Document ahead = head(FIRST, "2026-12-05T01:00:00Z", null);
        assertThat(outOfPlace(NOVEMBER_30, ahead, head(THIRD, "2026-12-07T01:00:00Z", FIRST)))
                .isEmpty();
    }
}
