package id.sopan.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.sopan.conversation.Inbound;
import id.sopan.conversation.Message;
import id.sopan.conversation.Sender;
import id.sopan.outbox.Address;
import id.sopan.procedure.Language;
import id.sopan.telegram.Outcome.Failed;
import id.sopan.telegram.Outcome.Failure;
import id.sopan.telegram.Outcome.NotSent;
import id.sopan.telegram.Outcome.Rejected;
import id.sopan.wording.Card;
import id.sopan.wording.Notice;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whoever says or taps something while the store is away learns that it will be done. It is sent straight, in the
 * person's own language, since nothing can be stored or looked up; what they said comes again.
 */
final class Excuses implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Excuses.class);

    private final BotApi api;
    private final CallbackAnswers answers;
    private final ExecutorService sending = Executors.newVirtualThreadPerTaskExecutor();

    /** Who was told; until what they said was carried out, or comes no more. */
    private final Cache<Long, Boolean> told =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(10)).build();

    Excuses(BotApi api, CallbackAnswers answers) {
        this.api = api;
        this.answers = answers;
    }

    void excuse(Inbound inbound) {
        switch (inbound) {
            case Inbound.Tapped tap -> answers.excuse(tap);
            case Inbound.Written written -> once(written.message());
            default -> {}
        }
    }

    /** Something was carried out: whoever it came from is told again when the store is away another time. */
    void settle(Inbound inbound) {
        if (inbound instanceof Inbound.Written written) {
            forget(written.message());
        }
    }

    private void forget(Message message) {
        told.invalidate(message.sender().id());
    }

    private void once(Message message) {
        Sender sender = message.sender();
        if (sender.kind() == Sender.Kind.PERSON && told.asMap().putIfAbsent(sender.id(), true) == null) {
            sending.execute(() -> send(message));
        }
    }

    private void send(Message to) {
        Language language = Language.of(to.sender().language());
        Card card = Card.reply(Notice.CARRIED_OUT_LATER.html(language), to.id());
        Address address = new Address(to.place().chat(), to.place().topic());
        if (api.call(Requests.message(address, card, true)) instanceof Failed<?> failed) {
            LOG.warn(
                    "Whoever wrote while the store is away was not told: {}",
                    failed.failure().description());
            untell(to, failed.failure());
        }
    }

    /** Where it may go next time; what is refused for good, or may have been sent, is not tried again. */
    private void untell(Message to, Failure failure) {
        if (failure instanceof Rejected rejected && rejected.retryAfter() != null) {
            again(to, Duration.ofSeconds(rejected.retryAfter()));
        } else if (failure instanceof NotSent || (failure instanceof Rejected rejected && rejected.code() >= 500)) {
            forget(to);
        }
    }

    private void again(Message to, Duration after) {
        try {
            Thread.sleep(after);
            forget(to);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        sending.shutdown();
    }
}
