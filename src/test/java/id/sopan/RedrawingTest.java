package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.desk.RunMarks;
import id.sopan.desk.Runs;
import id.sopan.engine.Rating;
import id.sopan.engine.Run;
import id.sopan.measure.UnitCalendars;
import id.sopan.measure.Weeks;
import id.sopan.outbox.Address;
import id.sopan.outbox.Delivery;
import id.sopan.outbox.Limits;
import id.sopan.outbox.Outbox;
import id.sopan.outbox.RunProjection;
import id.sopan.outbox.Surfaces;
import id.sopan.outbox.Willing;
import id.sopan.report.GeneratedRuns;
import id.sopan.roster.Membership;
import id.sopan.roster.Roster;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.store.Store;
import id.sopan.wording.Card;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which cards are looked at again, of runs that nobody touches. */
class RedrawingTest {

    private final Set<String> looked = ConcurrentHashMap.newKeySet();
    private Instant now = GeneratedRuns.LAST;
    private Store store;
    private Runs runs;
    private Outbox outbox;
    private Redrawing redrawing;

    private static final class Telegram extends Willing {

        @Override
        public Delivery send(Address to, Card card) {
            return new Delivery.Delivered(1);
        }
    }

    @BeforeEach
    void open(@TempDir Path directory) {
        store = SqliteStore.open(directory);
        GeneratedRuns generated = new GeneratedRuns(store);
        generated.write(400, 7);
        runs = new Runs(store.documents(Collection.RUNS));
        Roster roster = new Roster(store, Membership.unasked(), () -> now, GeneratedRuns.ZONE, Set.of());
        UnitCalendars calendars = unit -> Weeks.in(GeneratedRuns.ZONE);
        outbox = new Outbox(new Surfaces(store), new Telegram(), Limits.none(), null, () -> true);
        outbox.show(new RunProjection(runs, generated.procedures(), roster, calendars, () -> now, List::of));
        outbox.onShowing(RunProjection.RUN, looked::add);
        redrawing = new Redrawing(runs, generated.procedures(), roster, calendars, () -> now, outbox);
    }

    @AfterEach
    void close() {
        outbox.close();
        store.close();
    }

    private Set<String> looked() {
        looked.clear();
        redrawing.run(now);
        await().until(outbox::hasShownAll);
        return Set.copyOf(looked);
    }

    @Test
    void whatAnotherInstanceHasNotShownIsLookedAtByTheOneThatSpeaksAgain() {
        List<String> open = runs.open().map(Run::id).toList();
        assertThat(open).isNotEmpty();
        outbox.takeOver(RunProjection.RUN);
        assertThat(looked()).containsAll(open);
        assertThat(looked()).isEmpty();

        redrawing.takeOver();

        assertThat(looked()).containsAll(open);
    }

    @Test
    void thatItsEndCanBeUndoneIsTakenOffLaterWhereTheProcessEndsWhileItIsLookedAt() {
        List<String> ended = new RunMarks(runs).undoable().stream().map(Run::id).toList();
        assertThat(ended).isNotEmpty();
        assertThat(new RunMarks(runs).unshown()).doesNotContainAnyElementsOf(ended);
        redrawing.run(now);
        List<String> recent =
                new RunMarks(runs).undoable().stream().map(Run::id).toList();
        assertThat(recent).hasSizeLessThan(ended.size());
        now = now.plus(Duration.ofDays(1));
        outbox.close();

        redrawing.run(now);

        assertThat(new RunMarks(runs).unshown()).containsAll(recent);
        assertThat(new RunMarks(runs).undoable()).isEmpty();
    }

    @Test
    void theQuestionHowItWentIsTakenOffLaterWhereTheProcessEndsWhileItIsLookedAt() {
        List<String> asked =
                new RunMarks(runs).rateable(now).stream().map(Run::id).toList();
        assertThat(asked).isNotEmpty();
        assertThat(new RunMarks(runs).unshown()).doesNotContainAnyElementsOf(asked);
        now = now.plus(Rating.OPEN);
        outbox.close();

        redrawing.run(now);

        assertThat(new RunMarks(runs).unshown()).containsAll(asked);
        assertThat(new RunMarks(runs).rateable(now)).isEmpty();
    }
}
