package id.sopan.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.sopan.conversation.Answer;
import id.sopan.conversation.Inbound.Tapped;
import id.sopan.conversation.Listener;
import id.sopan.log.Seldom;
import id.sopan.procedure.Language;
import id.sopan.telegram.Outcome.Failed;
import id.sopan.telegram.Outcome.Failure;
import id.sopan.telegram.Outcome.Rejected;
import id.sopan.wording.Notice;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;

/** Answers each tap once: with what came of it, or with nothing when that takes too long. */
final class CallbackAnswers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CallbackAnswers.class);
    private static final int LONGEST_TEXT = 200;
    /** Whether a question is shown is looked at so often in the end, and soon at first. */
    private static final Duration LOOK = Duration.ofMillis(25);

    private static final Duration FIRST_LOOK = Duration.ofMillis(3);
    /** In seconds: so long a person may still look at what they tapped. */
    private static final int LONGEST_LIMIT = 10;

    /** Of an end: taps that were heard are answered within that time. */
    private static final Duration LONGEST_END = Duration.ofSeconds(2);

    private final Seldom unanswered = new Seldom();
    private final BotApi api;
    private final Duration longest;
    private final Patience patience = new Patience(Patience.usual());
    private final ExecutorService sending = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sopan-tap-timer").factory());

    /**
     * Longer than Telegram keeps a tap open, so that one that is delivered again is not answered again. Whether the
     * answer said what came of the tap.
     */
    private final Cache<String, Boolean> answered =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(10)).build();

    /** @param longest how long a tap may wait for its result */
    CallbackAnswers(BotApi api, Duration longest) {
        this.api = api;
        this.longest = longest;
    }

    /** Does the work, and answers the tap with its result. Does not wait for the answer to be sent. */
    void answer(Tapped tap, Listener listener) {
        long until = System.nanoTime() + longest.toNanos();
        ScheduledFuture<?> late = timer.schedule(() -> giveUp(tap), longest.toMillis(), TimeUnit.MILLISECONDS);
        try {
            Answer answer = listener.hear(tap);
            Boolean told = answered.asMap().putIfAbsent(tap.callback(), true);
            if (told == null) {
                sending.execute(() -> send(tap, result(tap, answer, until, listener), listener));
            } else if (!told && answer.alert()) {
                listener.unanswered(tap, answer);
                answered.put(tap.callback(), true);
            }
        } finally {
            late.cancel(false);
        }
    }

    /** Whoever is asked something that cannot be shown is told so; for that the tap waits until it is known. */
    private Answer result(Tapped tap, Answer answer, long until, Listener listener) {
        if (!answer.equals(Answer.NONE)) {
            return answer;
        }
        try {
            Optional<Answer> asked = listener.asked(tap);
            Duration pause = FIRST_LOOK;
            while (asked.isEmpty() && System.nanoTime() < until && !patience.ended()) {
                patience.rest(pause);
                pause = Collections.min(List.of(pause.multipliedBy(2), LOOK));
                asked = listener.asked(tap);
            }
            return asked.orElseGet(() -> listener.stillAsked(tap));
        } catch (RuntimeException failure) {
            LOG.warn("Whether a question is shown is not known", failure);
            return answer;
        }
    }

    /** It will be carried out once it can be. */
    void excuse(Tapped tap) {
        excuse(tap, Notice.TAP_CARRIED_OUT_LATER);
    }

    /** @param kept whether its text is kept */
    void setAside(Tapped tap, boolean kept) {
        excuse(tap, Notice.setAside(kept));
    }

    /** In the person's own language, since nothing can be looked up. */
    private void excuse(Tapped tap, Notice notice) {
        withoutResult(tap, Answer.alert(notice.alert(Language.of(tap.sender().language()))));
    }

    private void giveUp(Tapped tap) {
        withoutResult(tap, Answer.NONE);
    }

    private void withoutResult(Tapped tap, Answer answer) {
        if (answered.asMap().putIfAbsent(tap.callback(), false) == null) {
            sending.execute(() -> send(tap.callback(), answer));
        }
    }

    /** A refusal that Telegram takes no more, as after a restart, is told otherwise. */
    private void send(Tapped tap, Answer answer, Listener listener) {
        if (!send(tap.callback(), answer) && answer.alert()) {
            try {
                listener.unanswered(tap, answer);
            } catch (RuntimeException failure) {
                LOG.warn("A refusal could not be told", failure);
            }
        }
    }

    /** Whether Telegram took it, or may have. */
    private boolean send(String callback, Answer answer) {
        var request = AnswerCallbackQuery.builder()
                .callbackQueryId(callback)
                .text(answer.text() == null ? null : shortened(answer.text()))
                .showAlert(answer.alert())
                .build();
        Outcome<Boolean> outcome = api.call(request);
        if (outcome instanceof Failed<Boolean> failed && awaitAnother(failed.failure())) {
            outcome = api.call(request);
        }
        if (outcome instanceof Failed<Boolean> failed) {
            boolean tooOld = failed.failure() instanceof Rejected rejected && rejected.says("query is too old");
            String why = failed.failure().description();
            if (tooOld) {
                LOG.debug("A tap was not answered: {}", why);
            } else {
                unanswered.say(unsaid -> LOG.warn("A tap was not answered: {} (nor were {} others)", why, unsaid));
            }
            return !tooOld && !isLimit(failed.failure());
        }
        return true;
    }

    /** Whether it is worth another call: a connection broke, where a second answer does no harm, or a limit is over. */
    private boolean awaitAnother(Failure failure) {
        if (failure instanceof Rejected rejected && rejected.retryAfter() != null) {
            patience.rest(Duration.ofSeconds(Math.min(rejected.retryAfter(), LONGEST_LIMIT)));
            return !patience.ended();
        }
        return !(failure instanceof Rejected);
    }

    private static boolean isLimit(Failure failure) {
        return failure instanceof Rejected rejected && rejected.retryAfter() != null;
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT - 1)) + "…";
    }

    @Override
    public void close() {
        patience.end();
        timer.shutdownNow();
        sending.shutdown();
        try {
            boolean ignored = sending.awaitTermination(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
