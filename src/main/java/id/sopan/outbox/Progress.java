package id.sopan.outbox;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a subject has come that is under way.
 *
 * @param chats to how many it is under way
 * @param look the last one that a chat has come to show; null where none has
 * @param reached the chats that show it
 */
record Progress(int chats, @Nullable Look look, Set<Long> reached) {

    static final Progress NONE = new Progress(0, null, Set.of());

    Progress toOneMore() {
        return new Progress(chats + 1, look, reached);
    }

    /** @param shown what the chat has come to show; null where that is not known */
    Progress over(long chat, @Nullable Look shown) {
        if (shown == null) {
            return new Progress(chats - 1, look, without(chat));
        }
        boolean same = look != null && look.number() == shown.number();
        return new Progress(chats - 1, shown, same ? with(chat) : Set.of(chat));
    }

    private Set<Long> with(long chat) {
        Set<Long> more = new HashSet<>(reached);
        more.add(chat);
        return more;
    }

    private Set<Long> without(long chat) {
        Set<Long> less = new HashSet<>(reached);
        less.remove(chat);
        return less;
    }

    /** Whether all chats are known to show what was found at that look. */
    boolean isWhole() {
        return look != null && reached.containsAll(look.chats().keySet());
    }
}
