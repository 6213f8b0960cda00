package id.sopan;

import id.sopan.conversation.AdminPost;
import id.sopan.measure.PutBack;
import id.sopan.wording.Moments;
import id.sopan.wording.Notice;
import java.time.Instant;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the admins of a machine's clock that was put back. */
final class ClockNews {

    private static final Logger LOG = LoggerFactory.getLogger(ClockNews.class);

    private final AdminPost admins;
    private final ZoneId zone;

    ClockNews(AdminPost admins, ZoneId zone) {
        this.admins = admins;
        this.zone = zone;
    }

    void tell(PutBack putBack) {
        Instant before = putBack.before();
        Instant now = putBack.after();
        LOG.warn("The clock was put back from {} to {}", before, now);
        admins.tell("clock put back from " + before, admins.unitTi(), language -> {
            Moments moments = Moments.in(language, zone);
            return Notice.CLOCK_PUT_BACK.card(language, moments.of(before), moments.of(now));
        });
    }
}
