package id.sopan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.outbox.Address;
import id.sopan.wording.ReminderItem.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A reminder that has just been written gathers the like of other requests. */
class PageTest {

    private static final Address GROUP = new Address(-5, null);
    private static final Instant SENT = Instant.parse("2026-11-25T02:00:00Z");
    private static final Duration GATHERED = Duration.ofMinutes(5);

    private final Page page = page(1, GROUP, item("a", Kind.OVERDUE));

    private static Page page(long number, Address to, Item... items) {
        return Page.fresh(number, new Letter(to, SENT, List.of(items)));
    }

    private static Item item(String run, Kind kind) {
        return new Item(run, "kerja", 1, null, "100", kind, SENT);
    }

    private boolean gathers(Instant now, Item... items) {
        return page.gathers(List.of(items), now);
    }

    @Test
    void forFiveMinutes() {
        Item other = item("b", Kind.OVERDUE);
        assertThat(gathers(SENT, other)).isTrue();
        assertThat(gathers(SENT.plus(GATHERED).minusMillis(1), other)).isTrue();
        assertThat(gathers(SENT.plus(GATHERED), other)).isFalse();
        assertThat(gathers(SENT.minusMillis(1), other))
                .as("by a clock put back")
                .isFalse();
    }

    @Test
    void neitherOfAnotherKindNorTheSameRequestTwice() {
        assertThat(gathers(SENT, item("b", Kind.ESCALATED))).isFalse();
        assertThat(gathers(SENT, item("a", Kind.OVERDUE))).isFalse();
        assertThat(gathers(SENT, item("b", Kind.OVERDUE), item("a", Kind.OVERDUE)))
                .isFalse();
    }

    @Test
    void noMoreThanTwelve() {
        Item[] others = IntStream.range(0, 12)
                .mapToObj(i -> item("run " + i, Kind.OVERDUE))
                .toArray(Item[]::new);
        assertThat(gathers(SENT, List.of(others).subList(0, 11).toArray(Item[]::new)))
                .isTrue();
        assertThat(gathers(SENT, others)).isFalse();
    }

    @Test
    void countsAsToldWhenTheLastMayHaveBeenAdded() {
        assertThat(page.isBefore(SENT.plus(GATHERED))).isTrue();
        assertThat(page.isBefore(SENT.plus(GATHERED).minusMillis(1))).isFalse();
    }

    @Test
    void aLaterOneInTheSameChatRepeatsIt() {
        Page later = page(2, GROUP, item("b", Kind.OVERDUE), item("a", Kind.OVERDUE));
        assertThat(later.repeats(page)).isTrue();
        assertThat(page.repeats(later)).isFalse();
        assertThat(page.repeats(page)).isFalse();
        assertThat(page(2, GROUP, item("b", Kind.OVERDUE)).repeats(page)).isFalse();
        assertThat(page(2, new Address(-5, 7), item("a", Kind.OVERDUE)).repeats(page))
                .as("in another topic")
                .isFalse();
    }
}
