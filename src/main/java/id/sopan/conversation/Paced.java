package id.sopan.conversation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import id.sopan.outbox.Outbox;
import id.sopan.store.StoreUnavailable;
import id.sopan.wording.Honorific;
import id.sopan.wording.Mention;
import id.sopan.wording.Notice;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Hears of one person only so much at once, and the same again over each minute (a token bucket), so that nobody keeps
 * the bot from the others. What waited at Telegram while the bot was away counts when it is heard. Whoever
 * asks for more is told so: by each tap's answer, and by one message a minute. In a group no command is heard of whoever has so
 * many answers to wait for: what they ask for would only come the later. What they answer and tap is heard.
 */
final class Paced {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration FORGOTTEN = Duration.ofMinutes(5);
    /** Answers to one person that wait to be said in a group. */
    private static final int AHEAD = 3;

    private static final long NANOS = Duration.ofSeconds(1).toNanos();

    /** @param chat that a sender who is no person hides behind; 0 for a person, wherever they are */
    private record Key(long sender, long chat) {}

    private final Office office;
    private final Overhearing overhearing;
    private final Outbox outbox;
    private final LoadingCache<Key, Bucket> heard;
    private final LoadingCache<Key, Bucket> told;

    /** @param perMinute taps, commands, replies and corrections that are heard of one person at once, and again over a minute */
    Paced(Office office, Overhearing overhearing, Outbox outbox, int perMinute) {
        this.office = office;
        this.overhearing = overhearing;
        this.outbox = outbox;
        this.heard = buckets(perMinute);
        this.told = buckets(1);
    }

    private static LoadingCache<Key, Bucket> buckets(int perMinute) {
        return Caffeine.newBuilder()
                .expireAfterAccess(FORGOTTEN)
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                        .build());
    }

    /** @param work by which it is heard */
    Answer hear(Inbound inbound, Function<Inbound, Answer> work) {
        Optional<Message> message = message(inbound);
        if (message.filter(overhearing::hears).isPresent()) {
            return Answer.NONE;
        }
        Optional<Key> by = by(inbound);
        if (by.isEmpty()) {
            return work.apply(inbound);
        }
        Bucket bucket = heard.get(by.get());
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed() || (asks(inbound).filter(this::isAhead).isPresent())) {
            return refuse(inbound, by.get(), 1 + probe.getNanosToWaitForRefill() / NANOS);
        }
        try {
            return work.apply(inbound);
        } catch (StoreUnavailable e) {
            bucket.addTokens(1); // it comes again
            throw e;
        }
    }

    private boolean isAhead(Message message) {
        Place place = message.place();
        return !place.isPrivate()
                && outbox.waiting(place.chat(), message.sender().id()) >= AHEAD;
    }

    /** What is answered in any case. */
    private static Optional<Message> asks(Inbound inbound) {
        return inbound instanceof Inbound.Commanded || inbound instanceof Inbound.Called
                ? message(inbound)
                : Optional.empty();
    }

    private Answer refuse(Inbound inbound, Key by, long seconds) {
        if (inbound instanceof Inbound.Tapped tap) {
            return Answer.alert(Notice.TOO_MANY_TAPS.alert(office.language(tap.place()), seconds));
        }
        message(inbound).ifPresent(message -> tell(by, message));
        return Answer.NONE;
    }

    /** What was answered before and has only come again is no reason to be told, and is not told in the place of what is. */
    private void tell(Key by, Message message) {
        if (!office.isAnswered(message) && told.get(by).tryConsume(1)) {
            Mention sender = new Mention(
                    message.sender().id(), Honorific.without(message.sender().name()));
            office.say(message, Notice.TOO_MANY_MESSAGES, sender);
        }
    }

    /** Of what people send as often as they like. */
    private static Optional<Key> by(Inbound inbound) {
        return inbound instanceof Inbound.Tapped tap
                ? Optional.of(key(tap.sender(), tap.place()))
                : message(inbound).map(message -> key(message.sender(), message.place()));
    }

    private static Optional<Message> message(Inbound inbound) {
        return switch (inbound) {
            case Inbound.Written written -> Optional.of(written.message());
            case Inbound.Edited edited -> Optional.of(edited.message());
            default -> Optional.empty();
        };
    }

    private static Key key(Sender sender, Place place) {
        return new Key(sender.id(), sender.kind() == Sender.Kind.PERSON ? 0 : place.chat());
    }
}
