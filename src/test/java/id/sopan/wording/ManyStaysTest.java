package id.sopan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.calendar.WorkingCalendar;
import id.sopan.engine.Command;
import id.sopan.measure.RunClock;
import id.sopan.measure.Weeks;
import id.sopan.procedure.Language;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A request that went to and fro for long. */
class ManyStaysTest {

    private static final int TIMES = 400;
    /** However busy the machine is. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Test
    void isToldWithoutLookingThroughAllOfItForEachPairOfStays() {
        Story story = Story.finished().siti(new Command.Reopen("Ternyata belum pulih"));
        for (int i = 0; i < TIMES; i++) {
            story.siti(new Command.Decide(story.version(), "belum", "Masih lambat"));
            story.server(new Command.Finish(story.version(), "Dijalankan kembali"));
        }
        WorkingCalendar calendar = Weeks.in(Story.JAKARTA);
        RunClock clock = new RunClock(story.run(), story.procedure, unit -> calendar, story.now());
        Duration before = Duration.ofNanos(THREADS.getCurrentThreadCpuTime());
        RunStory told = RunStory.of(story.view(), clock, List.of(), Language.ID, Story.JAKARTA);
        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime()).minus(before))
                .isLessThan(Duration.ofSeconds(3));
        assertThat(told.stays()).hasSizeGreaterThan(TIMES);
        assertThat(told.stays())
                .filteredOn(stay -> stay.contains("Ternyata belum pulih"))
                .hasSize(1);
    }
}
