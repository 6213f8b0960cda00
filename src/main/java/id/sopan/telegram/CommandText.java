package id.sopan.telegram;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A slash command at the beginning of a text; punctuation behind it does not matter, and the number of a request may be
 * stuck to it: {@code /status_WS-2026-0001}.
 *
 * @param name in lower case, without slash
 * @param bot whom it names behind the @, in lower case; empty for nobody
 * @param arguments the rest, trimmed
 */
record CommandText(String name, String bot, String arguments) {

    private static final Pattern COMMAND =
            Pattern.compile("/(\\w{1,32})(?:@(\\w{1,64}))?[:;,.!]*(?:\\s(.*))?", Pattern.DOTALL);

    /** Without a sign between them, where the letters change to capitals. */
    private static final Pattern STUCK =
            Pattern.compile("/([A-Za-z][a-z]{0,31})((?:[:_.-]+\\p{L}|[A-Z])[\\p{L}\\d]*-\\d{4}-\\d.*)", Pattern.DOTALL);

    static Optional<CommandText> of(String text) {
        Matcher matcher = COMMAND.matcher(text);
        if (matcher.matches()) {
            return Optional.of(
                    new CommandText(lower(matcher.group(1)), lower(matcher.group(2)), rest(matcher.group(3))));
        }
        Matcher stuck = STUCK.matcher(text);
        return stuck.matches()
                ? Optional.of(new CommandText(
                        lower(stuck.group(1)),
                        "",
                        stuck.group(2).replaceFirst("^[:_.-]+", "").strip()))
                : Optional.empty();
    }

    boolean isFor(BotIdentity me) {
        return bot.isEmpty() || bot.equals(me.username().toLowerCase(Locale.ROOT));
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    private static String rest(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
