package id.sopan.report;

import static id.sopan.report.ServerRuns.WIB;
import static id.sopan.report.ServerRuns.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.outbox.Address;
import id.sopan.outbox.Asker;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a chat was told of Monday 23 to Sunday 29 November 2026, on the Monday after. */
class SummariesTest {

    private static final Address GROUP = new Address(-5, null);
    private static final Address SUPERGROUP = new Address(-1005, null);
    private static final Period WEEK = new Period(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 29));
    private static final String WEEKLY = Summaries.weekly(GROUP, WEEK);
    private static final Instant MONDAY = at("2026-11-30T08:00");
    private static final Duration TWO_MINUTES = Duration.ofMinutes(2);

    @AutoClose
    private SqliteStore store;

    private Summaries summaries;

    @BeforeEach
    void open(@TempDir Path directory) {
        store = SqliteStore.open(directory);
        summaries = new Summaries(store);
    }

    /** So many requests were counted, by which one is told from another. */
    private static Told told(int requested, boolean weekly) {
        Figures figures = new Figures(requested, 0, 0, 0, 0, 0, Compliance.NONE, List.of(), List.of(), 0, Ratings.NONE);
        Baseline none = new Baseline(1, 0, 0, 0, Compliance.NONE);
        return new Told(
                GROUP, List.of("unit-ti"), weekly, new Report(WEEK, WIB.getId(), figures, none, "0123", 0), null);
    }

    private int requested(String id) {
        return summaries.find(id).orElseThrow().report().figures().requested();
    }

    private boolean tells() {
        return summaries.add(WEEKLY, told(1, true), MONDAY);
    }

    private long version() {
        return summaries.unshown(WEEKLY).orElseThrow().version();
    }

    @Test
    void isToldOnce() {
        assertThat(tells()).isTrue();
        assertThat(summaries.add(WEEKLY, told(2, true), MONDAY)).isFalse();
        assertThat(requested(WEEKLY)).isEqualTo(1);
    }

    @Test
    void theNextOneWaitsUntilItIsShownOrTwoMinutes() {
        assertThat(summaries.isShown(WEEKLY, MONDAY)).isFalse();
        tells();
        assertThat(summaries.isShown(WEEKLY, MONDAY.plus(TWO_MINUTES).minusMillis(1)))
                .isFalse();
        assertThat(summaries.isShown(WEEKLY, MONDAY.plus(TWO_MINUTES))).isTrue();
        assertThat(summaries.shown(WEEKLY, version())).isTrue();
        assertThat(summaries.isShown(WEEKLY, MONDAY)).isTrue();
        assertThat(summaries.unshown(true)).isEmpty();
        assertThat(summaries.unshown(WEEKLY)).isEmpty();
    }

    @Test
    void whatAClockThatWasAheadToldIsToldAgainAndKept() {
        tells();
        assertThat(summaries.isEarly(WEEKLY, MONDAY.minus(TWO_MINUTES)))
                .as("instances' clocks differ by so much")
                .isFalse();
        assertThat(summaries.tellAgain(WEEKLY, told(2, true), MONDAY.minus(TWO_MINUTES)))
                .isFalse();
        Instant before = MONDAY.minus(TWO_MINUTES).minusMillis(1);
        assertThat(summaries.isEarly(WEEKLY, before)).isTrue();
        assertThat(summaries.shown(WEEKLY, version())).isTrue();
        assertThat(summaries.tellAgain(WEEKLY, told(2, true), before)).isTrue();
        assertThat(summaries.tellAgain(WEEKLY, told(3, true), before))
                .as("by another instance")
                .isFalse();
        assertThat(requested(WEEKLY)).isEqualTo(2);
        assertThat(summaries.unshown(true)).containsExactly(WEEKLY);
        String early = "early " + MONDAY.toEpochMilli() + " ";
        assertThat(requested(early + WEEKLY)).isEqualTo(1);
        summaries.moved(GROUP.chat(), SUPERGROUP.chat());
        String moved = Summaries.weekly(SUPERGROUP, WEEK);
        assertThat(requested(moved)).isEqualTo(2);
        assertThat(requested(early + moved)).isEqualTo(1);
    }

    @Test
    void whatWasSaidFirstOfAPeriodStaysUnlessTheWeeklySummarySaysIt() {
        assertThat(summaries.said(GROUP, WEEK)).isEmpty();
        summaries.keepFirst(told(1, false), MONDAY);
        summaries.keepFirst(told(2, false), MONDAY.plusSeconds(1));
        assertThat(summaries.said(GROUP, WEEK)).contains(told(1, false));
        summaries.add(WEEKLY, told(3, true), MONDAY);
        assertThat(summaries.said(GROUP, WEEK)).contains(told(3, true));
    }

    @Test
    void anAnswerIsNoWeeklySummaryAndWhomItAnsweredIsForgottenOnceItIsShown() {
        summaries.answer("asked 1", told(1, false), MONDAY, 7);
        tells();
        assertThat(summaries.unshown(true)).containsExactly(WEEKLY);
        assertThat(summaries.unshown(false)).containsExactly("asked 1");
        assertThat(summaries.answersBefore(MONDAY)).isEmpty();
        assertThat(summaries.answersBefore(MONDAY.plusMillis(1))).containsExactly("asked 1");
        String asker = Asker.key(7);
        assertThat(store.documents(Collection.SUMMARIES).ids(Query.of(asker))).containsExactly("asked 1");
        assertThat(summaries.hold(
                        "asked 1", summaries.unshown("asked 1").orElseThrow().version()))
                .isTrue();
        assertThat(summaries.heldBefore(MONDAY.plusMillis(1))).isEmpty();
        summaries.unhold("asked 1", MONDAY);
        assertThat(summaries.shown(
                        "asked 1", summaries.unshown("asked 1").orElseThrow().version()))
                .isTrue();
        assertThat(store.documents(Collection.SUMMARIES).ids(Query.of(asker))).isEmpty();
    }

    @Test
    void whatAChatDoesNotTakeIsHeldAndShownLaterUnlessItIsOld() {
        tells();
        assertThat(summaries.hold(WEEKLY, version())).isTrue();
        assertThat(summaries.unshown(true)).isEmpty();
        assertThat(summaries.heldBefore(MONDAY)).isEmpty();
        assertThat(summaries.heldBefore(MONDAY.plusMillis(1))).containsExactly(WEEKLY);
        summaries.unhold(WEEKLY, MONDAY.plusMillis(1));
        assertThat(summaries.unshown(true)).as("it is of before that").isEmpty();
        summaries.unhold(WEEKLY, MONDAY);
        assertThat(summaries.unshown(true)).containsExactly(WEEKLY);
        assertThat(summaries.letGo(WEEKLY)).as("it is held no more").isFalse();

        assertThat(summaries.hold(WEEKLY, version())).isTrue();
        assertThat(summaries.letGo(WEEKLY)).isTrue();
        summaries.unhold(WEEKLY, MONDAY);
        assertThat(summaries.unshown(true)).isEmpty();
        assertThat(summaries.isThere(WEEKLY)).as("what was told is kept").isTrue();
    }

    @Test
    void whatWasSaidInAGroupIsSaidInTheSupergroupThatItBecame() {
        tells();
        summaries.keepFirst(told(2, false), MONDAY);
        summaries.answer("asked 1", told(4, false), MONDAY, 7);
        Documents documents = store.documents(Collection.SUMMARIES);
        documents.insert(new Document("asked 0", 1, 0, Set.of("chat:" + GROUP.chat()), "{"));
        summaries.moved(GROUP.chat(), -6);
        summaries.moved(-6, SUPERGROUP.chat());
        assertThat(documents.ids(Query.of("chat:" + GROUP.chat())))
                .as("what cannot be read stays as it is")
                .containsExactly("asked 0");
        assertThat(summaries.isThere(WEEKLY)).isFalse();
        assertThat(summaries.add(Summaries.weekly(SUPERGROUP, WEEK), told(9, true), MONDAY))
                .as("nor is it told there anew")
                .isFalse();
        assertThat(requested(Summaries.weekly(SUPERGROUP, WEEK))).isEqualTo(1);
        assertThat(summaries.find("asked 1").orElseThrow().to()).isEqualTo(SUPERGROUP);
        summaries.forget(Summaries.weekly(SUPERGROUP, WEEK));
        assertThat(summaries.said(SUPERGROUP, WEEK))
                .map(first -> first.report().figures().requested())
                .contains(2);
        assertThat(summaries.said(GROUP, WEEK)).isEmpty();
    }
}
