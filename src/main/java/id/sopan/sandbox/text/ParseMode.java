package id.sopan.sandbox.text;

import java.util.List;
import java.util.Locale;

/** Reads a text by its {@code parse_mode} (https://core.telegram.org/bots/api#formatting-options). */
public final class ParseMode {

    private ParseMode() {}

    /**
     * Reads a text.
     *
     * @param mode {@code HTML}, {@code MarkdownV2} or {@code Markdown} in any case, or empty for plain text
     * @throws ParseError with Telegram's words where the text does not fit the mode
     */
    public static FormattedText read(String text, String mode) {
        return switch (mode.toLowerCase(Locale.ROOT)) {
            case "" -> new FormattedText(text, List.of());
            case "html" -> new HtmlParser(text).parse();
            case "markdownv2" -> new MarkdownV2Parser(text).parse();
            case "markdown" -> new MarkdownParser(text).parse();
            default -> throw new ParseError("unsupported parse_mode");
        };
    }
}
