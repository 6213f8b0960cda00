package id.sopan.sandbox.world;

import id.sopan.sandbox.store.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Users, chats and members as the Bot API writes them. */
public final class Rendering {

    private static final String[] RIGHTS = {
        "can_manage_chat",
        "can_delete_messages",
        "can_manage_video_chats",
        "can_restrict_members",
        "can_promote_members",
        "can_change_info",
        "can_invite_users",
        "can_post_stories",
        "can_edit_stories",
        "can_delete_stories"
    };

    private final Tables tables;

    Rendering(Tables tables) {
        this.tables = tables;
    }

    public JsonNode user(long id) {
        User user = tables.users().find(Users.key(id));
        return Json.tree(user != null ? user : new User(id, false, "Deleted Account", null, null, null));
    }

    /** The Chat of a message. */
    public ObjectNode chat(Room room, Viewer viewer) {
        ObjectNode chat = Json.object();
        if (room.isPrivate()) {
            JsonNode other = user(viewer.isBot() ? room.id() : room.bot());
            chat.put("id", other.path("id").asLong());
            copy(other, chat, "first_name");
            copy(other, chat, "last_name");
            copy(other, chat, "username");
        } else {
            chat.put("id", room.id()).put("title", room.title());
            if (room.username() != null) {
                chat.put("username", room.username());
            }
            if (room.forum()) {
                chat.put("is_forum", true);
            }
        }
        return chat.put("type", room.type());
    }

    /** A ChatMember in the form that its status has. */
    public ObjectNode member(Room room, Member member) {
        ObjectNode answer = Json.object().put("status", member.status());
        answer.set("user", user(member.user()));
        switch (member.status()) {
            case "creator" -> title(answer.put("is_anonymous", member.anonymous()), member.customTitle());
            case "administrator" -> {
                answer.put("can_be_edited", false).put("is_anonymous", member.anonymous());
                rights(answer, room);
                title(answer, member.customTitle());
            }
            case "kicked" -> answer.put("until_date", 0);
            default -> {}
        }
        return answer;
    }

    private static void rights(ObjectNode answer, Room room) {
        for (String right : RIGHTS) {
            answer.put(right, true);
        }
        if (room.type().equals("supergroup")) {
            answer.put("can_pin_messages", true).put("can_manage_topics", room.forum());
        }
    }

    private static void title(ObjectNode answer, @Nullable String title) {
        if (title != null) {
            answer.put("custom_title", title);
        }
    }

    private static void copy(JsonNode from, ObjectNode to, String field) {
        if (from.has(field)) {
            to.set(field, from.get(field));
        }
    }
}
