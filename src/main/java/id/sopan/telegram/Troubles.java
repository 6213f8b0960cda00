package id.sopan.telegram;

import id.sopan.telegram.Outcome.Failed;
import id.sopan.telegram.Outcome.Failure;
import id.sopan.telegram.Outcome.Rejected;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;

/** What the loop does when a call brought no updates: says why, and waits before the next. */
final class Troubles {

    private static final Logger LOG = LoggerFactory.getLogger(UpdateLoop.class);

    private final BotApi api;
    private final Bulletin bulletin;
    private final Patience patience;

    Troubles(BotApi api, Bulletin bulletin, Patience patience) {
        this.api = api;
        this.bulletin = bulletin;
        this.patience = patience;
    }

    void meet(Failure failure) {
        if (patience.ended()) {
            return;
        }
        if (failure instanceof Rejected rejected) {
            rejected(rejected);
        } else {
            bulletin.is(PollStatus.UNREACHABLE, failure.description());
            patience.rest();
        }
    }

    private void rejected(Rejected rejected) {
        if (rejected.tokenIsWrong()) {
            bulletin.is(PollStatus.TOKEN_WRONG, rejected.description());
            patience.end();
        } else if (rejected.code() == 409 && rejected.says("webhook")) {
            LOG.warn("Webhook bot ini dilepas agar pembaruan dapat diambil / This bot's webhook is removed, so that"
                    + " updates can be polled");
            if (api.call(new DeleteWebhook()) instanceof Failed<Boolean> failed) {
                bulletin.is(PollStatus.UNREACHABLE, failed.failure().description());
                patience.rest();
            }
        } else {
            PollStatus status = rejected.code() == 409 ? PollStatus.CONFLICT : PollStatus.UNREACHABLE;
            bulletin.is(status, rejected.description());
            if (rejected.retryAfter() == null) {
                patience.rest();
            } else {
                patience.rest(Duration.ofSeconds(rejected.retryAfter()));
            }
        }
    }
}
