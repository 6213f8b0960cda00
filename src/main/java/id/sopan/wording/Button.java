package id.sopan.wording;

import id.sopan.procedure.Style;

/** An inline button. */
public record Button(String label, Style style, Press press) {

    /** At most so many characters (UTF-16) does a label have that names something. */
    static final int LABEL = 64;

    /** At most so many does a phone show of one that has a row of its own. */
    static final int SHOWN = 30;

    public static Button data(String label, Style style, String data) {
        return new Button(label, style, new Data(data));
    }

    public static Button data(String label, Style style, Tap tap) {
        return data(label, style, tap.data());
    }

    public static Button url(String label, String url) {
        return new Button(label, Style.PLAIN, new Url(url));
    }

    /** @param text 1 to 256 characters */
    public static Button copy(String label, String text) {
        return new Button(label, Style.PLAIN, new Copy(text));
    }

    /** The same, with that behind what it says. */
    Button with(String more) {
        return new Button(label + " " + more, style, press);
    }

    /** What pressing it does. */
    public sealed interface Press permits Data, Url, Copy {}

    /** @param data comes back with the tap; 1 to 64 bytes of UTF-8 */
    public record Data(String data) implements Press {}

    public record Url(String url) implements Press {}

    /** @param text that is put into the clipboard; the bot is not told */
    public record Copy(String text) implements Press {}
}
