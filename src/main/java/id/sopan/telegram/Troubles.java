package id.sopan.telegram;

import id.sopan.telegram.Outcome.Done;
import id.sopan.telegram.Outcome.Failed;
import id.sopan.telegram.Outcome.Failure;
import id.sopan.telegram.Outcome.Rejected;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.objects.User;

/** What whoever listens does when a call to Telegram failed: says why, and waits before the next. */
record Troubles(BotApi api, Bulletin bulletin, Patience patience) {

    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    /** Who the bot is; null where the end came first. */
    @Nullable
    BotIdentity identify() {
        User me = insist(() -> api.call(new GetMe()));
        return me == null ? null : new BotIdentity(me.getId(), Objects.requireNonNullElse(me.getUserName(), ""));
    }

    /** Calls until it is done; null where the end came first. */
    <T> @Nullable T insist(Supplier<Outcome<T>> call) {
        while (!patience.ended()) {
            switch (call.get()) {
                case Done<T> done -> {
                    patience.renew();
                    return done.result();
                }
                case Failed<T> failed -> meet(failed.failure());
            }
        }
        return null;
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
            patience.restLong();
        } else if (rejected.code() == 400 && rejected.says("webhook")) {
            bulletin.is(PollStatus.UNDELIVERED, rejected.description());
            patience.rest();
        } else if (rejected.code() == 409 && rejected.says("webhook") && !rejected.says("other setwebhook")) {
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
