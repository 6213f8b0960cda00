package id.sopan.clock;

import id.sopan.conversation.AdminPost;
import id.sopan.desk.Runs;
import id.sopan.engine.Run;
import id.sopan.measure.PutBack;
import id.sopan.wording.ClockText;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the admins of a machine's clock that was put back, or is wrong. */
record ClockNews(AdminPost admins, Runs runs, OtherTime time, ZoneId zone) {

    private static final Logger LOG = LoggerFactory.getLogger(ClockNews.class);

    void tell(PutBack putBack) {
        Instant before = putBack.before();
        Instant now = putBack.after();
        LOG.warn("The clock was put back from {} to {}", before, now);
        boolean behind = time.wrong().filter(Duration::isNegative).isPresent();
        List<String> ahead = behind ? List.of() : writtenAfter(now);
        admins.tell("clock put back from " + before, language -> ClockText.putBack(language, zone, before, now, ahead));
    }

    /**
     * @param ahead how far it is ahead of Telegram's
     * @param byHours whether that is by hours, not by minutes
     */
    void tellWrong(Duration ahead, boolean byHours) {
        Instant now = Instant.now();
        Instant there = now.minus(ahead);
        LOG.warn("The clock says {}, Telegram's says {}", now, there);
        admins.tell("clock apart at " + there, language -> ClockText.wrong(language, zone, now, there, byHours));
    }

    /** @param ahead how far it is ahead of Telegram's */
    static void logUnlikeOthers(Duration ahead) {
        LOG.warn(
                "The clock of this machine is {} seconds {} Telegram's; other instances may say that theirs was put back, and it"
                        + " is this one that is wrong: turn NTP on here",
                ahead.abs().toSeconds(),
                ahead.isNegative() ? "behind" : "ahead of");
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
