package id.sopan.sandbox.world;

import id.sopan.sandbox.store.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/** Bots' commands by scope and language; https://core.telegram.org/bots/api#determining-list-of-commands. */
public final class CommandLists {

    private final World world;
    private final Feed feed;

    CommandLists(World world, Feed feed) {
        this.world = world;
        this.feed = feed;
    }

    private static String key(long bot, String scope, String language) {
        return bot + "/" + scope + "/" + language;
    }

    public @Nullable ArrayNode find(long bot, String scope, String language) {
        Commands commands = world.tables().commands().find(key(bot, scope, language));
        return commands == null ? null : commands.list();
    }

    public void put(long bot, String scope, String language, ArrayNode list) {
        String key = key(bot, scope, language);
        if (list.isEmpty()) {
            world.tables().commands().remove(key);
        } else {
            world.tables().commands().put(key, new Commands(bot, scope, language, list));
        }
        feed.everybody("commands", Json.object().put("bot_id", bot));
    }

    /** What a person sees after {@code /}: the narrowest scope that has a list, in their language before the general one. */
    public ArrayNode seen(long bot, Room room, Member member, String language) {
        for (String scope : scopes(room, member)) {
            for (String tongue : List.of(language, "")) {
                ArrayNode list = find(bot, scope, tongue);
                if (list != null) {
                    return list;
                }
            }
        }
        return Json.array();
    }

    private static List<String> scopes(Room room, Member member) {
        var scopes = new ArrayList<String>();
        if (room.isPrivate()) {
            scopes.add("chat:" + room.id());
            scopes.add("all_private_chats");
        } else {
            scopes.add("chat_member:" + room.id() + ":" + member.user());
            if (member.isAdministrator()) {
                scopes.add("chat_administrators:" + room.id());
            }
            scopes.add("chat:" + room.id());
            if (member.isAdministrator()) {
                scopes.add("all_chat_administrators");
            }
            scopes.add("all_group_chats");
        }
        scopes.add("default");
        return scopes;
    }
}
