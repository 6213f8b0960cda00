package id.sopan.sandbox.world;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What changes a group as a whole. */
public final class Groups {

    private final Rooms rooms;
    private final Members members;
    private final Messages messages;
    private final Feed feed;

    Groups(Rooms rooms, Members members, Messages messages, Feed feed) {
        this.rooms = rooms;
        this.members = members;
        this.messages = messages;
        this.feed = feed;
    }

    /** A new chat with these members; each bot among them is told that it was added. */
    public Room create(
            String type,
            @Nullable Long id,
            String title,
            @Nullable String username,
            boolean forum,
            long creator,
            List<Long> others) {
        Room room = rooms.create(type, id, title, username, forum);
        members.seat(room, creator, "creator");
        if (room.type().equals("group")) {
            messages.announce(room, creator, body -> body.put("group_chat_created", true));
        }
        others.stream()
                .filter(user -> user != creator)
                .forEach(user -> members.change(room, creator, user, member -> member.as("member")));
        return rooms.get(room.key());
    }

    public Room rename(Room room, long actor, String title) {
        Room renamed = rooms.put(room.withTitle(title));
        messages.announce(renamed, actor, body -> body.put("new_chat_title", title));
        feed.in(renamed, "chat", null);
        return rooms.get(renamed.key());
    }

    /** Switches topics on or off; bots are told nothing, as in Telegram. */
    public Room setTopics(Room room, boolean forum) {
        Room changed = rooms.put(room.withTopics(forum));
        feed.in(changed, "chat", null);
        return changed;
    }

    public void pin(Room room, long actor, Message message, JsonNode rendered) {
        rooms.put(rooms.get(room.key()).withPinned(message.id()));
        messages.announce(room, actor, body -> body.set("pinned_message", rendered));
    }

    /**
     * Makes a basic group a supergroup: same people, another id, old messages left behind. Each bot is told that it is in the
     * supergroup now, as if it had been added, before the messages that name the other id, or after them; that it left the
     * group no bot is told.
     */
    public Room migrate(Room group, long actor, boolean toldLast) {
        Room large = rooms.create("supergroup", null, group.title(), group.username(), false);
        for (Member member : members.present(group)) {
            members.put(
                    new Member(large.key(), member.user(), member.status(), member.anonymous(), null, member.joined()));
        }
        if (!toldLast) {
            members.tellBotsWithin(large, actor);
        }
        messages.announce(group, actor, body -> body.put("migrate_to_chat_id", large.id()));
        rooms.put(rooms.get(group.key()).movedTo(large.id()));
        messages.announce(large, User.GROUP_ANONYMOUS_BOT, body -> body.put("migrate_from_chat_id", group.id()));
        if (toldLast) {
            members.tellBotsWithin(large, actor);
        }
        feed.in(large, "chat", null);
        return rooms.get(large.key());
    }
}
