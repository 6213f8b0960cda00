package id.sopan.sandbox.text;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an address in a link becomes: a mention of a user, a link, or nothing where it is none. */
final class Links {

    private static final Pattern USER = Pattern.compile("tg://user\\?id=(\\d{1,18})/?");
    private static final Pattern ADDRESS =
            Pattern.compile("(?:[a-z][a-z0-9+.-]*://\\S+|[^\\s/:]+\\.[^\\s/:]+\\S*)", Pattern.CASE_INSENSITIVE);

    private Links() {}

    /** A {@code text_mention} bears {@code user_id}; whoever knows the users replaces it with {@code user}. */
    static @Nullable Entity entity(String address, int offset, int length) {
        Matcher user = USER.matcher(address);
        if (user.matches()) {
            return new Entity("text_mention", offset, length, Map.of("user_id", Long.parseLong(user.group(1))));
        }
        if (!ADDRESS.matcher(address).matches()) {
            return null;
        }
        String url = address.contains("://") ? address : "http://" + address;
        return new Entity("text_link", offset, length, Map.of("url", url));
    }
}
