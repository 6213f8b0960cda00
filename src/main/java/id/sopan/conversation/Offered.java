package id.sopan.conversation;

import id.sopan.outbox.Address;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What can be tapped on a message, and could be just before, as whoever taps twice does.
 *
 * @param to where it is; null where an earlier version noted it
 * @param now data of its buttons
 */
record Offered(
        @Nullable Address to,
        @Nullable Set<String> now,
        @Nullable Set<String> before) {

    boolean includes(String data) {
        return (now != null && now.contains(data)) || (before != null && before.contains(data));
    }

    /** Whether it still bears such a button. */
    boolean bears(Predicate<String> button) {
        return now != null && now.stream().anyMatch(button);
    }
}
