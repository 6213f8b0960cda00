package id.sopan;

import id.sopan.store.StoreUnavailable;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks every few seconds at what nobody announces: definition files, and what was left unfinished. */
class Ticking {

    private static final Logger LOG = LoggerFactory.getLogger(Ticking.class);
    private static final int SECONDS = 5;

    private final Installation installation;

    Ticking(Installation installation) {
        this.installation = installation;
    }

    @Scheduled(initialDelay = SECONDS, fixedDelay = SECONDS, timeUnit = TimeUnit.SECONDS)
    void tick() {
        try {
            installation.bot().tick();
        } catch (StoreUnavailable e) {
            LOG.warn("The store does not answer; what is unfinished waits: {}", e.getMessage());
        }
    }
}
