package id.sopan.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import id.sopan.store.StoreUnavailable;
import id.sopan.telegram.Outcome.Done;
import id.sopan.telegram.Outcome.Failed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.WebhookInfo;

/**
 * Takes updates that Telegram posts, at any instance and in any order. One instance tells Telegram the address, and
 * takes it back at its end; what comes in between waits at Telegram.
 */
final class Webhook extends Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Webhook.class);
    private static final Duration CHECK = Duration.ofMinutes(1);
    /**
     * After it was set, since an instance that ended just before may have its address taken back only now, and this
     * one's with it; and while nothing arrives.
     */
    private static final Duration SOON = Duration.ofSeconds(5);
    /** Telegram tries again after two minutes at the latest, and may wait a minute for the answer. */
    private static final Duration RECENT = Duration.ofMinutes(5);

    /** After which one more post tries a store that did not answer; each would wait for seconds. */
    private static final Duration STORE_AWAY = Duration.ofSeconds(2);

    private static final Duration LONGEST_END = Duration.ofSeconds(2);

    private final String url;
    private final Secret token;
    private final String secret;
    private final InstantSource telegrams;

    private final Knocking store = new Knocking(STORE_AWAY);

    private volatile @Nullable Batch batch;
    private boolean isSet;
    private long nextCheck;

    /**
     * @param url where Telegram posts to
     * @param telegrams Telegram's own time
     */
    Webhook(
            BotApi api,
            String url,
            Secret token,
            InstantSource telegrams,
            Function<BotIdentity, Batch> batches,
            Patience patience,
            Tenure tenure) {
        super("sopan-webhook", api, batches, patience, tenure);
        this.url = url;
        this.token = token;
        this.secret = token.ofWebhook();
        this.telegrams = telegrams;
    }

    @Override
    void ready(Batch taking) {
        batch = taking;
    }

    @Override
    void listen(Batch taking) {
        if (!isSet || System.nanoTime() - nextCheck >= 0) {
            keepSet();
        }
        taking.keepPromises();
        rest();
    }

    @Override
    void standBy() {
        isSet = false;
    }

    private void keepSet() {
        if (isSet) {
            look();
        }
        if (!isSet) {
            set();
        }
    }

    private void set() {
        SetWebhook here = SetWebhook.builder()
                .url(url)
                .secretToken(secret)
                .allowedUpdates(RawUpdates.KINDS)
                .build();
        isSet = Boolean.TRUE.equals(troubles.insist(() -> api.call(here)));
        if (isSet) {
            is(PollStatus.WEBHOOK, "", SOON);
        }
    }

    private void look() {
        switch (api.call(new GetWebhookInfo())) {
            case Done<WebhookInfo> info -> {
                patience.renew();
                see(info.result());
            }
            case Failed<WebhookInfo> failed -> troubles.meet(failed.failure());
        }
    }

    /** Another program with this token may have set an address of its own, or none. */
    private void see(WebhookInfo info) {
        isSet = url.equals(info.getUrl());
        if (isSet && isHeldUp(info)) {
            is(PollStatus.UNDELIVERED, token.hide(info.getLastErrorMessage()), SOON);
        } else if (isSet) {
            is(PollStatus.WEBHOOK, "", CHECK);
        }
    }

    /** Whether updates wait, and one of them could not be posted just before. */
    private boolean isHeldUp(WebhookInfo info) {
        Integer waiting = info.getPendingUpdatesCount();
        Integer failed = info.getLastErrorDate();
        return waiting != null
                && waiting > 0
                && failed != null
                && Instant.ofEpochSecond(failed).isAfter(telegrams.instant().minus(RECENT));
    }

    private void is(PollStatus status, String detail, Duration untilNextCheck) {
        nextCheck = System.nanoTime() + untilNextCheck.toNanos();
        bulletin.is(status, detail);
    }

    @Override
    public Optional<Receipt> refusal(@Nullable String given) {
        if (given == null || !isSecret(given)) {
            return Optional.of(Receipt.FORGED);
        }
        return batch == null || patience.ended() ? Optional.of(Receipt.LATER) : Optional.empty();
    }

    @Override
    public Receipt receive(@Nullable String given, byte[] update) {
        Batch taking = batch;
        return refusal(given).orElseGet(() -> taking == null ? Receipt.LATER : take(taking, update));
    }

    private Receipt take(Batch taking, byte[] update) {
        try {
            JsonNode read = RawUpdates.read(update);
            if (!read.path("update_id").isIntegralNumber()) {
                return Receipt.UNREADABLE;
            }
            if (!store.mayBeTried()) {
                taking.putOff(read);
                return Receipt.LATER;
            }
            taking.handle(List.of(read));
            store.answered();
            return Receipt.TAKEN;
        } catch (IOException e) {
            return Receipt.UNREADABLE;
        } catch (StoreUnavailable e) {
            store.didNotAnswer();
            LOG.warn("An update that was posted waits at Telegram, since the store does not answer");
            return Receipt.LATER;
        }
    }

    private boolean isSecret(String given) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        patience.end();
        try {
            thread.join(Duration.ofSeconds(1));
            if (isSet && tenure.holds()) {
                Thread.ofVirtual()
                        .name("sopan-webhook-end")
                        .start(() -> api.call(new DeleteWebhook()))
                        .join(LONGEST_END);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        tenure.close();
    }
}
