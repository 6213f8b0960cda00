package id.sopan.telegram;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import id.sopan.conversation.Inbound;
import id.sopan.roster.Membership;
import id.sopan.roster.Missing;
import id.sopan.store.StoreUnavailable;
import id.sopan.telegram.Outcome.Done;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMemberCount;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;

/**
 * Asks {@code getChatMember}, and remembers what it says for minutes. An error says nothing of whoever it is about: the
 * Bot API server answers "user not found" in the place of every refusal, newer ones PARTICIPANT_ID_INVALID now and then of
 * members (tdlib/telegram-bot-api #332, #802). It is remembered for seconds, and twice as long each time that it comes again.
 */
final class TelegramMembership implements Membership {

    private static final Duration KNOWN = Duration.ofMinutes(5);
    private static final Duration NOT_KNOWN = Duration.ofSeconds(5);
    private static final Duration STILL_NOT_KNOWN = Duration.ofMinutes(1);
    private static final int MOST = 100_000;
    private static final int AT_ONCE = 8;

    private final BotApi api;
    private final long bot;
    private final Missing missing;
    private final AsyncCache<Key, Standing> cache;
    /** Of whom it was not said when it was asked last, and for how long that is remembered. */
    private final Cache<Key, Duration> unsaid;

    /** @param bot its own user id */
    TelegramMembership(BotApi api, long bot, Missing missing, Ticker ticker) {
        this.api = api;
        this.bot = bot;
        this.missing = missing;
        this.unsaid = Caffeine.newBuilder()
                .ticker(ticker)
                .maximumSize(MOST)
                .expireAfterWrite(KNOWN)
                .build();
        this.cache = Caffeine.newBuilder()
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .ticker(ticker)
                .maximumSize(MOST)
                .expireAfter(Expiry.creating((Key key, Standing standing) ->
                        standing == Standing.UNKNOWN ? unsaid.asMap().getOrDefault(key, NOT_KNOWN) : KNOWN))
                .buildAsync();
    }

    @Override
    public Standing of(long chat, long person, long version) {
        if (chat == person) {
            return Standing.PRESENT;
        }
        Key key = new Key(chat, person, version);
        boolean known = cache.getIfPresent(key) != null;
        Standing standing = version == 0 ? ask(key) : cache.get(key, this::ask).join();
        if (!known && standing.isOutside()) {
            tell(key);
        }
        return standing;
    }

    /** Where the store is away it is asked and told once more when the update comes again. */
    private void tell(Key key) {
        try {
            missing.missing(key.chat(), key.person());
        } catch (StoreUnavailable away) {
            cache.synchronous().invalidate(key);
            throw away;
        }
    }

    /** Asks of several at once, since somebody waits; not of all, since others call Telegram meanwhile. */
    @Override
    public Map<Long, Standing> of(Collection<Long> chats, long person, long version) {
        Map<Long, Standing> standings = new ConcurrentHashMap<>();
        List<Long> asked = chats.stream()
                .filter(chat -> cache.getIfPresent(new Key(chat, person, version)) == null)
                .toList();
        if (asked.size() > 1) {
            try (ExecutorService threads =
                    Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
                // what fails is asked below, by whoever waits
                asked.forEach(chat -> threads.submit(() -> standings.put(chat, of(chat, person, version))));
            }
        }
        chats.forEach(chat -> standings.computeIfAbsent(chat, one -> of(one, person, version)));
        return standings;
    }

    @Override
    public boolean isToldOf(long chat) {
        return member(chat, bot) instanceof Done<ChatMember> done
                && MemberReader.standing(done.result()) == Inbound.Standing.ADMINISTRATOR;
    }

    @Override
    public OptionalInt others(long chat) {
        return api.call(GetChatMemberCount.builder().chatId(chat).build()) instanceof Done<Integer> done
                ? OptionalInt.of(done.result() - 1)
                : OptionalInt.empty();
    }

    private Standing ask(Key key) {
        if (member(key.chat(), key.person()) instanceof Done<ChatMember> done) {
            unsaid.invalidate(key);
            return standing(done.result());
        }
        unsaid.asMap().merge(key, NOT_KNOWN, (before, first) -> longer(before));
        return Standing.UNKNOWN;
    }

    private static Duration longer(Duration before) {
        Duration twice = before.multipliedBy(2);
        return twice.compareTo(STILL_NOT_KNOWN) < 0 ? twice : STILL_NOT_KNOWN;
    }

    private Outcome<ChatMember> member(long chat, long user) {
        return api.call(GetChatMember.builder().chatId(chat).userId(user).build());
    }

    private static Standing standing(ChatMember member) {
        if (MemberReader.standing(member) != Inbound.Standing.OUT) {
            return Standing.PRESENT;
        }
        return member.getStatus().equals("kicked") ? Standing.BANNED : Standing.ABSENT;
    }

    private record Key(long chat, long person, long version) {}
}
