package id.sopan.telegram;

import org.jspecify.annotations.Nullable;

/** The token, and how to keep it out of what is read by people: it is part of every address. */
final class Secret {

    private final String token;
    private final String key;

    Secret(String token) {
        this.token = token;
        this.key = token.substring(token.indexOf(':') + 1);
    }

    String hide(@Nullable String text) {
        return text == null ? "" : text.replace(token, "***").replace(key, "***");
    }

    /** What went wrong, in one line: the innermost cause's type and message. */
    String describe(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return hide(root.getClass().getSimpleName() + ": " + root.getMessage());
    }
}
