package id.sopan.sandbox.world;

import id.sopan.sandbox.store.Json;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** Who is in a chat as what; each change is told to the bots that Telegram tells of it. */
public final class Members {

    private final World world;
    private final Users users;
    private final Messages messages;
    private final Updates updates;
    private final Rendering rendering;
    private final Feed feed;

    Members(World world, Users users, Messages messages, Updates updates, Rendering rendering, Feed feed) {
        this.world = world;
        this.users = users;
        this.messages = messages;
        this.updates = updates;
        this.rendering = rendering;
        this.feed = feed;
    }

    static String key(String room, long user) {
        return room + "/" + user;
    }

    /** What this user is here, {@code left} where they never were. */
    public Member of(Room room, long user) {
        Member member = world.tables().members().find(key(room.key(), user));
        return member != null ? member : Member.of(room, user, "left");
    }

    public List<Member> present(Room room) {
        return all(room).stream().filter(Member::isPresent).toList();
    }

    public List<Member> all(Room room) {
        return List.copyOf(world.tables().members().under(room.key() + "/").values());
    }

    /** Whether a person sees this chat. */
    public boolean sees(long person, Room room) {
        return room.isPrivate() ? room.id() == person : of(room, person).isPresent();
    }

    /** Sets a status without telling anybody, for chats that are made with their members. */
    public void seat(Room room, long user, String status) {
        put(Member.of(room, user, status));
    }

    public void put(Member member) {
        world.tables().members().put(key(member.room(), member.user()), member);
    }

    /** Changes what somebody is, with the service message and the updates that follow from it. */
    public Member change(Room room, long actor, long target, UnaryOperator<Member> how) {
        Member old = of(room, target);
        Member now = how.apply(old);
        if (now.equals(old)) {
            return now;
        }
        put(now);
        tellBots(room, actor, old, now);
        if (room.isGroup()) {
            announce(room, actor, old, now);
        }
        feed.in(room, "chat", null);
        feed.personal(target, "chat", room.key(), null);
        return now;
    }

    private void announce(Room room, long actor, Member old, Member now) {
        if (!old.isPresent() && now.isPresent()) {
            messages.announce(room, actor, body -> {
                body.putArray("new_chat_members").add(rendering.user(now.user()));
                body.set("new_chat_member", rendering.user(now.user()));
                body.set("new_chat_participant", rendering.user(now.user()));
            });
        } else if (old.isPresent() && !now.isPresent() && users.bot(actor) == null) {
            messages.announce(room, actor, body -> {
                body.set("left_chat_member", rendering.user(now.user()));
                body.set("left_chat_participant", rendering.user(now.user()));
            });
        }
    }

    private void tellBots(Room room, long actor, Member old, Member now) {
        if (users.bot(now.user()) != null) {
            updates.add(now.user(), "my_chat_member", changed(room, actor, old, now, now.user()));
        }
        for (Bot bot : users.bots()) {
            if (bot.id() != now.user() && of(room, bot.id()).isAdministrator()) {
                updates.add(bot.id(), "chat_member", changed(room, actor, old, now, bot.id()));
            }
        }
    }

    /** Each bot that is here is told so, as if it had not been before. */
    void tellBotsWithin(Room room, long actor) {
        for (Member bot : present(room)) {
            if (users.bot(bot.user()) != null) {
                Member before = Member.of(room, bot.user(), "left");
                updates.add(bot.user(), "my_chat_member", changed(room, actor, before, bot, bot.user()));
            }
        }
    }

    private ObjectNode changed(Room room, long actor, Member old, Member now, long bot) {
        ObjectNode update = Json.object();
        update.set("chat", rendering.chat(room, Viewer.bot(bot)));
        update.set("from", rendering.user(actor));
        update.put("date", world.date());
        update.set("old_chat_member", rendering.member(room, old));
        update.set("new_chat_member", rendering.member(room, now));
        return update;
    }
}
