package id.sopan.roster;

import id.sopan.procedure.Language;
import org.jspecify.annotations.Nullable;

/**
 * A group or channel in which the bot is or was.
 *
 * @param id Telegram's chat id, negative
 * @param language that the group chose; null for none
 * @param bot what the bot is there
 */
public record Chat(
        long id, String title, Kind kind, @Nullable Language language, Presence bot) {

    public enum Kind {
        GROUP,
        SUPERGROUP,
        CHANNEL
    }

    public enum Presence {
        ADMINISTRATOR,
        MEMBER,
        OUT
    }

    static Chat unknown(long id) {
        return new Chat(id, "", Kind.GROUP, null, Presence.MEMBER);
    }

    Chat seen(String title, Kind kind) {
        return new Chat(id, title, kind, language, bot);
    }

    Chat speaking(@Nullable Language language) {
        return new Chat(id, title, kind, language, bot);
    }

    Chat with(Presence bot) {
        return new Chat(id, title, kind, language, bot);
    }
}
