package id.sopan.wording;

import id.sopan.procedure.Visible;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes what people typed safe to stand in a sentence of ours: it cannot turn, hide or break what is around it. */
public final class Harmless {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int AS_EMOJI = 0xFE0F;
    private static final int KEYCAP = 0x20E3;
    private static final int BLACK_FLAG = 0x1F3F4;
    /** Before it no character is read from right to left. */
    private static final int FIRST_RIGHT_TO_LEFT = 0x590;

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Harmless() {}

    /** Without controls and invisible characters; line breaks stay. Right-to-left text is kept to itself. */
    static String text(String raw) {
        return isolated(clean(raw.replace("\r\n", "\n")));
    }

    /** Likewise, at most so many characters (UTF-16), two more where it is right-to-left. */
    static String text(String raw, int most) {
        return isolated(shorten(clean(raw.replace("\r\n", "\n")), most));
    }

    /** Likewise, on one line. */
    static String line(String raw) {
        return isolated(clean(spaced(raw)));
    }

    /** Likewise, at most so many characters (UTF-16), two more where it is right-to-left. */
    public static String line(String raw, int most) {
        return isolated(shorten(clean(spaced(raw)), most));
    }

    /**
     * What of a text is drawn on cards, and nothing added: two texts that look alike there are alike here. Fit for any
     * file, XML 1.0 too. Line breaks stay.
     */
    public static String seen(String raw) {
        return clean(raw.replace("\r\n", "\n"));
    }

    private static String isolated(String clean) {
        return hasRightToLeft(clean) ? FIRST_STRONG_ISOLATE + clean + POP_ISOLATE : clean;
    }

    private static String spaced(String raw) {
        return isPlain(raw) && !raw.contains("  ") ? raw : SPACES.matcher(raw).replaceAll(" ");
    }

    /** Nothing but letters, digits and signs as a typewriter has them, as most texts are, and spaces. */
    private static boolean isPlain(String raw) {
        for (int at = 0; at < raw.length(); at++) {
            if (raw.charAt(at) < ' ' || raw.charAt(at) > '~') {
                return false;
            }
        }
        return true;
    }

    private static String clean(String raw) {
        if (isPlain(raw)) {
            return raw.strip();
        }
        StringBuilder clean = new StringBuilder(raw.length());
        int before = 0;
        for (int at = 0; at < raw.length(); ) {
            int point = raw.codePointAt(at);
            at += Character.charCount(point);
            int next = at < raw.length() ? raw.codePointAt(at) : 0;
            if (point == '\n' || isVisible(point) || isOfEmoji(before, point, next)) {
                clean.appendCodePoint(point);
                before = point;
            } else if (point == '\t' || isBreak(point)) {
                clean.append(point == '\t' ? ' ' : '\n');
                before = 0;
            }
        }
        return clean.toString().strip();
    }

    /** At most so many characters (UTF-16), cut where no character is torn apart. */
    public static String shorten(String raw, int most) {
        if (raw.length() <= most) {
            return raw;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(raw);
        int end = characters.preceding(Math.max(1, most));
        return raw.substring(0, Math.max(0, end)).strip() + "…";
    }

    /** One after the other, each of at most so many characters (UTF-16), where none is torn apart that is not longer itself. */
    static List<String> parts(String raw, int most) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(raw);
        List<String> parts = new ArrayList<>();
        int begin = 0;
        while (raw.length() - begin > most) {
            int end = begin + most;
            if (!characters.isBoundary(end)) {
                int before = characters.preceding(end);
                int within = Character.isLowSurrogate(raw.charAt(end)) ? end - 1 : end;
                end = before > begin ? before : within;
            }
            parts.add(raw.substring(begin, end));
            begin = end;
        }
        parts.add(raw.substring(begin));
        return parts;
    }

    private static boolean isVisible(int point) {
        int type = Character.getType(point);
        return type != Character.LINE_SEPARATOR && type != Character.PARAGRAPH_SEPARATOR && Visible.isSeen(point);
    }

    /** What shows nothing by itself, but makes an emoji of what is around it. Flags such as Scotland's are spelled with tags. */
    private static boolean isOfEmoji(int before, int point, int next) {
        return switch (point) {
            case ZERO_WIDTH_JOINER -> joinsEmoji(before);
            case AS_EMOJI -> Character.isEmoji(before) && (before > 0x2000 || next == KEYCAP);
            default -> isEmojiTag(point) && (before == BLACK_FLAG || isEmojiTag(before));
        };
    }

    private static boolean isEmojiTag(int point) {
        return point >= 0xE0020 && point <= 0xE007F;
    }

    private static boolean isBreak(int point) {
        return point == '\r' || point == 0x2028 || point == 0x2029 || point == 0x85;
    }

    private static boolean joinsEmoji(int before) {
        return (Character.isEmoji(before) && before > 0x2000)
                || before == AS_EMOJI
                || (before >= 0x1F3FB && before <= 0x1F3FF);
    }

    private static boolean hasRightToLeft(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= FIRST_RIGHT_TO_LEFT && isRightToLeft(text.codePointAt(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRightToLeft(int point) {
        byte direction = Character.getDirectionality(point);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
