package id.sopan.measure;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.By;
import id.sopan.engine.Visit;
import id.sopan.procedure.Ending;
import id.sopan.procedure.MutuBaku;
import id.sopan.procedure.Next;
import id.sopan.procedure.Reminders;
import id.sopan.procedure.Role;
import id.sopan.procedure.Step;
import id.sopan.procedure.Subrun;
import id.sopan.procedure.Task;
import id.sopan.procedure.Text;
import id.sopan.procedure.ToEnd;
import id.sopan.procedure.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VisitTimeTest {

    private static final Instant START = Instant.parse("2026-11-24T01:00:00Z");
    private static final Work TASK = new Task(List.of(Role.UNIT_TI), null, Next.to(new ToEnd(Ending.SELESAI)));
    private static final Work SUBRUN =
            new Subrun("server", Role.UNIT_TI, Map.of(), Map.of(Ending.SELESAI, new ToEnd(Ending.SELESAI)));

    private static Instant minute(long minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    private static Step step(Work work, boolean pausesClock) {
        List<Role> ti = List.of(Role.UNIT_TI);
        return new Step(
                "s",
                1,
                Text.of("Kegiatan"),
                ti,
                MutuBaku.NONE,
                null,
                ti,
                work,
                pausesClock,
                Reminders.USUAL,
                null,
                false);
    }

    private static Visit visit(List<Visit.Taking> takings, List<Visit.Pause> pauses, @Nullable Instant closed) {
        Visit.Closing closing = closed == null ? null : new Visit.Closing(By.PROGRAM, closed, null, null, true, null);
        return new Visit("s", 1, START, takings, List.of(), pauses, List.of(), closing);
    }

    private static Visit.Taking taken(long from, @Nullable Instant until) {
        return new Visit.Taking(By.PROGRAM, minute(from), until, null);
    }

    private static Visit.Pause paused(long from, @Nullable Instant until) {
        return new Visit.Pause(By.PROGRAM, minute(from), until, "lengkapi", null);
    }

    private static VisitTime minutes(long queue, long handling, long waiting, long delegated) {
        return new VisitTime(
                Duration.ofMinutes(queue),
                Duration.ofMinutes(handling),
                Duration.ofMinutes(waiting),
                Duration.ofMinutes(delegated));
    }

    private static VisitTime of(Visit visit, Step step) {
        return VisitTime.of(visit, step, minute(100), Clock.WALL);
    }

    @Test
    void queuesUntilTakenAndAgainWhenGivenBack() {
        Visit visit = visit(List.of(taken(10, minute(15)), taken(40, minute(60))), List.of(), minute(60));
        assertThat(of(visit, step(TASK, false))).isEqualTo(minutes(35, 25, 0, 0));
    }

    @Test
    void countsAnOpenVisitUpToNow() {
        assertThat(of(visit(List.of(taken(30, null)), List.of(), null), step(TASK, false)))
                .isEqualTo(minutes(30, 70, 0, 0));
    }

    @Test
    void countsTimePausedTwiceOnce() {
        Visit visit = visit(List.of(), List.of(paused(10, minute(30)), paused(20, minute(50))), minute(60));
        assertThat(of(visit, step(TASK, false))).isEqualTo(minutes(20, 0, 40, 0));
    }

    @Test
    void waitsRatherThanHandlesWhilePaused() {
        Visit visit = visit(List.of(taken(0, minute(60))), List.of(paused(20, minute(30))), minute(60));
        assertThat(of(visit, step(TASK, false))).isEqualTo(minutes(0, 50, 10, 0));
    }

    @Test
    void leavesASubrunsTimeToTheSubrun() {
        assertThat(of(visit(List.of(), List.of(), minute(60)), step(SUBRUN, false)))
                .isEqualTo(minutes(0, 0, 0, 60));
    }

    @Test
    void waitsAsLongAsTheStepPausesTheClock() {
        assertThat(of(visit(List.of(taken(10, null)), List.of(), null), step(TASK, true)))
                .isEqualTo(minutes(0, 0, 100, 0));
    }

    @Test
    void whatWasOverBeforeItCouldBeSeenTookNoTime() {
        assertThat(of(visit(List.of(), List.of(), minute(-5)), step(TASK, false)))
                .isEqualTo(VisitTime.NONE);
    }

    @Test
    void measuresQueueAndHandling() {
        assertThat(minutes(3, 4, 50, 60).measured()).isEqualTo(Duration.ofMinutes(7));
        assertThat(minutes(3, 4, 50, 60).plus(minutes(1, 1, 1, 1)).total()).isEqualTo(Duration.ofMinutes(121));
    }

    @Test
    void takesAClockOfWorkingTime() {
        Clock half = (from, to) -> Duration.between(from, to).dividedBy(2);
        VisitTime time =
                VisitTime.of(visit(List.of(taken(10, null)), List.of(), null), step(TASK, false), minute(100), half);
        assertThat(time).isEqualTo(minutes(5, 45, 0, 0));
    }

    @Test
    void eachInstantIsExactlyOneOfTheFour() {
        Random random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            List<Visit.Taking> takings = new ArrayList<>();
            List<Visit.Pause> pauses = new ArrayList<>();
            for (int j = random.nextInt(5); j > 0; j--) {
                takings.add(taken(random.nextLong(90), minute(random.nextLong(130))));
                pauses.add(paused(random.nextLong(90), random.nextBoolean() ? null : minute(random.nextLong(130))));
            }
            long end = random.nextLong(100);
            Visit visit = visit(takings, pauses, minute(end));
            Step step = step(random.nextBoolean() ? TASK : SUBRUN, random.nextInt(5) == 0);
            assertThat(of(visit, step).total()).isEqualTo(Duration.ofMinutes(end));
        }
    }
}
