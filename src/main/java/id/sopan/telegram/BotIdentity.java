package id.sopan.telegram;

import java.util.Locale;

/**
 * Who the bot is.
 *
 * @param id its user id
 * @param username without the @
 */
public record BotIdentity(long id, String username) {

    /** Whether a text begins with its name, as words to it do. */
    boolean isCalled(String text) {
        String first = text.strip().split("[^@\\w]", 2)[0];
        return first.toLowerCase(Locale.ROOT).equals("@" + username.toLowerCase(Locale.ROOT));
    }

    /** What a text says besides its name, where it begins with that. */
    String told(String text) {
        return isCalled(text) ? text.strip().substring(1 + username.length()).replaceFirst("^[,:]?\\s*", "") : text;
    }
}
