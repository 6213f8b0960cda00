package id.sopan.sandbox.world;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is in a chat. A private chat has one: the bot, {@code member} once started, {@code kicked} if blocked.
 *
 * @param joined whether they came later than the chat was made with its members; null: they did not
 */
public record Member(
        String room,
        long user,
        String status,
        boolean anonymous,
        @Nullable String customTitle,
        @Nullable Boolean joined) {

    private static final Set<String> PRESENT = Set.of("creator", "administrator", "member");

    public static Member of(Room room, long user, String status) {
        return new Member(room.key(), user, status, false, null, null);
    }

    public boolean isPresent() {
        return PRESENT.contains(status);
    }

    public boolean isAdministrator() {
        return isAdministrator(status);
    }

    private static boolean isAdministrator(String status) {
        return status.equals("creator") || status.equals("administrator");
    }

    public Member as(String other) {
        return new Member(room, user, other, anonymous && isAdministrator(other), customTitle, joined);
    }

    public Member titled(boolean hidden, @Nullable String title) {
        return new Member(room, user, status, hidden, title, joined);
    }

    public Member arrived() {
        return new Member(room, user, status, anonymous, customTitle, true);
    }
}
