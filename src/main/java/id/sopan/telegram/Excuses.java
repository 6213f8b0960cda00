package id.sopan.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.sopan.conversation.Inbound;
import id.sopan.conversation.Message;
import id.sopan.conversation.Sender;
import id.sopan.outbox.Address;
import id.sopan.procedure.Language;
import id.sopan.telegram.Outcome.AnswerLost;
import id.sopan.telegram.Outcome.Failed;
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
            case Inbound.Commanded commanded -> once(commanded.message());
            case Inbound.Said said -> once(said.message());
            default -> {}
        }
    }

    /** Something was carried out: whoever it came from is told again when the store is away another time. */
    void settle(Inbound inbound) {
        switch (inbound) {
            case Inbound.Commanded commanded -> forget(commanded.message());
            case Inbound.Said said -> forget(said.message());
            default -> {}
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
            if (!(failed.failure() instanceof AnswerLost)) {
                forget(to);
            }
        }
    }

    @Override
    public void close() {
        sending.shutdown();
    }
}
