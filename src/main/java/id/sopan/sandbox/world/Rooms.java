package id.sopan.sandbox.world;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chats, found by the ids that bots and people call them by. */
public final class Rooms {

    private static final long FIRST_GROUP = 4_000_000_000L;
    private static final long SUPERGROUPS = 1_000_000_000_000L;
    private static final long FIRST_SUPERGROUP = SUPERGROUPS + 2_000_000_000L;

    private final Tables tables;

    Rooms(Tables tables) {
        this.tables = tables;
    }

    public List<Room> all() {
        return tables.rooms().all();
    }

    public Room get(String key) {
        Room room = tables.rooms().find(key);
        if (room == null) {
            throw new IllegalStateException("no chat " + key);
        }
        return room;
    }

    public @Nullable Room group(long id) {
        return tables.rooms().find(Room.groupKey(id));
    }

    /** A chat by the id that this bot knows it by; a private chat only once it exists. */
    public @Nullable Room forBot(long bot, long chat) {
        return chat < 0 ? group(chat) : tables.rooms().find(Room.privateKey(chat, bot));
    }

    /** A chat by the id that a person knows it by; the private chat with a bot is there without being made. */
    public @Nullable Room forPerson(long person, long chat) {
        if (chat < 0) {
            return group(chat);
        }
        User bot = tables.users().find(Users.key(chat));
        if (bot == null || !bot.isBot() || tables.bots().find(Users.key(chat)) == null) {
            return null;
        }
        String key = Room.privateKey(person, chat);
        Room room = tables.rooms().find(key);
        return room != null ? room : put(new Room(key, person, chat, "private", "", null, false, 0, null, null));
    }

    public @Nullable Room named(String username) {
        return all().stream()
                .filter(room -> username.equalsIgnoreCase(room.username()))
                .findFirst()
                .orElse(null);
    }

    public Room create(String type, @Nullable Long id, String title, @Nullable String username, boolean forum) {
        long chat = id != null ? id : freeId(type);
        return put(new Room(Room.groupKey(chat), chat, 0, type, title, username, forum, 0, null, null));
    }

    public Room put(Room room) {
        tables.rooms().put(room.key(), room);
        return room;
    }

    private long freeId(String type) {
        long id = type.equals("group")
                ? -tables.count("group", FIRST_GROUP)
                : -tables.count("supergroup", FIRST_SUPERGROUP);
        return group(id) == null ? id : freeId(type);
    }
}
