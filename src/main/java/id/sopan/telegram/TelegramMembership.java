package id.sopan.telegram;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import id.sopan.conversation.Inbound;
import id.sopan.roster.Membership;
import id.sopan.roster.Missing;
import id.sopan.store.StoreUnavailable;
import id.sopan.telegram.Outcome.Done;
import id.sopan.telegram.Outcome.Failed;
import id.sopan.telegram.Outcome.Failure;
import id.sopan.telegram.Outcome.Rejected;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;

/** Asks {@code getChatMember}, and remembers the answer for minutes; that there was none, for seconds only. */
final class TelegramMembership implements Membership {

    private static final Duration KNOWN = Duration.ofMinutes(5);
    private static final Duration NOT_KNOWN = Duration.ofSeconds(5);
    private static final int AT_ONCE = 8;

    private final BotApi api;
    private final long bot;
    private final Missing missing;
    private final AsyncCache<Key, Standing> cache;

    /** @param bot its own user id */
    TelegramMembership(BotApi api, long bot, Missing missing, Ticker ticker) {
        this.api = api;
        this.bot = bot;
        this.missing = missing;
        this.cache = Caffeine.newBuilder()
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .ticker(ticker)
                .maximumSize(100_000)
                .expireAfter(Expiry.creating(
                        (Key key, Standing standing) -> standing == Standing.UNKNOWN ? NOT_KNOWN : KNOWN))
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

    private Standing ask(Key key) {
        return switch (member(key.chat(), key.person())) {
            case Done<ChatMember> done -> standing(done.result());
            case Failed<ChatMember> failed -> standing(failed.failure());
        };
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

    private static Standing standing(Failure failure) {
        boolean stranger = failure instanceof Rejected rejected
                && (rejected.says("user not found")
                        || rejected.says("member not found")
                        || rejected.says("participant_id_invalid")
                        || rejected.says("user_not_participant"));
        return stranger ? Standing.ABSENT : Standing.UNKNOWN;
    }

    private record Key(long chat, long person, long version) {}
}
