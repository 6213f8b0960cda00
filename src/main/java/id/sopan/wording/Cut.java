package id.sopan.wording;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts HTML that is too long to be shown at all: after a line, or else within it, and says so. */
final class Cut {

    /** A tag, an entity, or a character. */
    private static final Pattern PIECE = Pattern.compile("<(/?)(\\w+)[^>]*>|&\\w+;|.", Pattern.DOTALL);

    private final Deque<String> open = new ArrayDeque<>();

    private Cut() {}

    /** @param most characters, once Telegram has parsed it */
    static String fit(String html, int most) {
        boolean fits = html.length() <= most || Html.length(html) <= most;
        return fits ? html : new Cut().cut(html, most, "\n" + Bilingual.cut());
    }

    private String cut(String html, int most, String tail) {
        int room = most - Html.length(tail);
        String line = "";
        int length = 0;
        Matcher piece = PIECE.matcher(html);
        while (piece.find()) {
            if (piece.group(2) != null) {
                tag(piece);
                continue;
            }
            int more = piece.group().startsWith("&") ? 1 : piece.end() - piece.start();
            boolean ends = piece.group().equals("\n");
            if (ends && length > room / 2) line = closed(html, piece.start());
            if (length + more > room) {
                return (line.isEmpty() ? closed(html, piece.start()) : line) + tail;
            }
            length += more;
        }
        return html;
    }

    private void tag(Matcher piece) {
        if (piece.group(1).isEmpty()) {
            open.push(piece.group(2));
        } else {
            open.pop();
        }
    }

    private String closed(String html, int end) {
        StringBuilder closed = new StringBuilder(html.substring(0, end));
        open.forEach(tag -> closed.append("</").append(tag).append('>'));
        return closed.toString();
    }
}
