package id.sopan.sandbox.world;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** People and bots. */
public final class Users {

    private static final Pattern TOKEN = Pattern.compile("(\\d{1,15}):[A-Za-z0-9_-]{35}");
    private static final int FIRST_UPDATE = 100_000_001;

    private final Tables tables;

    Users(Tables tables) {
        this.tables = tables;
        addStandIns();
    }

    final void addStandIns() {
        put(new User(User.GROUP_ANONYMOUS_BOT, true, "Group", null, "GroupAnonymousBot", null));
        put(new User(User.CHANNEL_BOT, true, "Channel", null, "Channel_Bot", null));
    }

    static String key(long id) {
        return String.valueOf(id);
    }

    public @Nullable User find(long id) {
        return tables.users().find(key(id));
    }

    public List<User> all() {
        return tables.users().all().stream()
                .filter(user -> user.id() != User.GROUP_ANONYMOUS_BOT && user.id() != User.CHANNEL_BOT)
                .toList();
    }

    public void put(User user) {
        tables.users().put(key(user.id()), user);
    }

    public long freeId() {
        long id = tables.count("user", 7_000_000);
        return find(id) == null ? id : freeId();
    }

    public @Nullable Bot bot(long id) {
        return tables.bots().find(key(id));
    }

    public List<Bot> bots() {
        return tables.bots().all();
    }

    public void put(Bot bot) {
        tables.bots().put(key(bot.id()), bot);
    }

    /** The bot of this token, made where it is new; null where the token is not one, or not this bot's. */
    public @Nullable Bot byToken(String token) {
        var matcher = TOKEN.matcher(token);
        if (!matcher.matches()) {
            return null;
        }
        long id = Long.parseLong(matcher.group(1));
        Bot known = bot(id);
        if (known != null) {
            return known.secret().equals(hash(token)) ? known : null;
        }
        User user = find(id);
        if (user != null && !user.isBot()) {
            return null;
        }
        Long first = tables.counters().find(updatesOf(id));
        int next = first == null ? FIRST_UPDATE : first.intValue();
        var made = new Bot(id, hash(token), true, null, next, null);
        put(made);
        if (user == null) {
            put(new User(id, true, "Bot " + id, null, "sandbox_" + id + "_bot", null));
        }
        return made;
    }

    /** Takes the number for a new update; the numbering outlives a reset. */
    int nextUpdate(Bot bot) {
        int id = bot.nextUpdate();
        put(bot.countingFrom(id + 1));
        tables.counters().put(updatesOf(bot.id()), id + 1L);
        return id;
    }

    private static String updatesOf(long bot) {
        return "updates of " + bot;
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
