package id.sopan;

import id.sopan.conversation.AdminPost;
import id.sopan.desk.Runs;
import id.sopan.engine.Run;
import id.sopan.measure.PutBack;
import id.sopan.wording.ClockText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the admins of a machine's clock that was put back. */
final class ClockNews {

    private static final Logger LOG = LoggerFactory.getLogger(ClockNews.class);

    private final AdminPost admins;
    private final Runs runs;
    private final ZoneId zone;

    ClockNews(AdminPost admins, Runs runs, ZoneId zone) {
        this.admins = admins;
        this.runs = runs;
        this.zone = zone;
    }

    void tell(PutBack putBack) {
        Instant before = putBack.before();
        Instant now = putBack.after();
        LOG.warn("The clock was put back from {} to {}", before, now);
        List<String> ahead = writtenAfter(now);
        admins.tell(
                "clock put back from " + before,
                admins.unitTi(),
                language -> ClockText.putBack(language, zone, before, now, ahead));
    }

    /** Numbers of open requests that were written in time that is to come again. */
    private List<String> writtenAfter(Instant now) {
        return runs.open()
                .filter(run -> run.lastAt().isAfter(now))
                .map(Run::number)
                .filter(Objects::nonNull)
                .toList();
    }
}
