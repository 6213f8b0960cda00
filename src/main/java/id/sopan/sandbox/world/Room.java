package id.sopan.sandbox.world;

import org.jspecify.annotations.Nullable;

/**
 * A chat. One person's private chat with one bot is a room of its own, since each bot has its own.
 *
 * @param id as bots see it; of a private chat the person's id
 * @param bot the bot of a private chat, else 0
 * @param lastMessage the newest message's id in supergroups and channels, which count for themselves
 */
public record Room(
        String key,
        long id,
        long bot,
        String type,
        String title,
        @Nullable String username,
        boolean forum,
        int lastMessage,
        @Nullable Long migratedTo,
        @Nullable Integer pinned) {

    static String groupKey(long id) {
        return "g" + id;
    }

    static String privateKey(long person, long bot) {
        return "p" + person + "-" + bot;
    }

    public boolean isPrivate() {
        return type.equals("private");
    }

    public boolean isGroup() {
        return type.equals("group") || type.equals("supergroup");
    }

    /** Whether messages are counted per chat. */
    public boolean isLarge() {
        return type.equals("supergroup") || type.equals("channel");
    }

    Room withTitle(String name) {
        return new Room(key, id, bot, type, name, username, forum, lastMessage, migratedTo, pinned);
    }

    Room withTopics(boolean now) {
        return new Room(key, id, bot, type, title, username, now, lastMessage, migratedTo, pinned);
    }

    Room withPinned(@Nullable Integer message) {
        return new Room(key, id, bot, type, title, username, forum, lastMessage, migratedTo, message);
    }

    Room afterMessage() {
        return new Room(key, id, bot, type, title, username, forum, lastMessage + 1, migratedTo, pinned);
    }

    Room movedTo(long supergroup) {
        return new Room(key, id, bot, type, title, username, forum, lastMessage, supergroup, pinned);
    }
}
