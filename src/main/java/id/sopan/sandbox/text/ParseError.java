package id.sopan.sandbox.text;

import java.nio.charset.StandardCharsets;

/** A text that a parse mode does not accept; the message is the tail of the Bot API's "can't parse entities: ...". */
public final class ParseError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ParseError(String message) {
        super(message);
    }

    /** "... at byte offset N", N counted in UTF-8 as Telegram counts. */
    static ParseError at(String message, String text, int index) {
        int bytes = text.substring(0, Math.min(index, text.length())).getBytes(StandardCharsets.UTF_8).length;
        return new ParseError(message + " at byte offset " + bytes);
    }
}
