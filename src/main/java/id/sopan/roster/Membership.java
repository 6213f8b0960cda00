package id.sopan.roster;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Whether somebody is in a chat at this moment. */
public interface Membership {

    /** Where Telegram is not asked. */
    static Membership unasked() {
        return new Membership() {
            @Override
            public Standing of(long chat, long person, long version) {
                return Standing.UNKNOWN;
            }

            @Override
            public boolean isToldOf(long chat) {
                return false;
            }
        };
    }

    /**
     * Asks Telegram when it is not known.
     *
     * @param version of what is stored of this person: what Telegram said while it was another one is out of date; 0, where
     *     nothing is stored that would tell that they left, is never known
     */
    Standing of(long chat, long person, long version);

    /** The same of each of these chats. */
    default Map<Long, Standing> of(Collection<Long> chats, long person, long version) {
        Map<Long, Standing> standings = new HashMap<>();
        chats.forEach(chat -> standings.put(chat, of(chat, person, version)));
        return standings;
    }

    /** Whether Telegram tells the bot who is in a chat, since it is administrator there; false, too, where it is not known. */
    boolean isToldOf(long chat);

    /** How many are in a chat besides the bot, other bots too; empty where Telegram does not say. Asks it. */
    default OptionalInt others(long chat) {
        return OptionalInt.empty();
    }

    enum Standing {
        PRESENT,
        /** They left, or never joined. */
        ABSENT,
        /** Somebody threw them out, and they may not come back by themselves. */
        BANNED,
        /** Telegram did not say, or answered with an error; the bot is perhaps no administrator there. */
        UNKNOWN;

        /** Whether it is known that they are not in the chat. */
        public boolean isOutside() {
            return this == ABSENT || this == BANNED;
        }
    }
}
