package id.sopan.conversation;

import id.sopan.engine.Words;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words in passing, which are no answer to what was asked: whoever means them as one writes a whole sentence. */
final class Remarks {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private static final Pattern COURTESIES = Pattern.compile(
            "\\b(?:maaf|sorry|ya|yah|pak|bu|bapak|ibu|mas|mbak|kak|min|mohon|tolong|please|dulu|dahulu|saja|aja|deh)\\b");

    private static final Pattern CANCEL = Pattern.compile("(?:\\s*\\b(?:batal(?:kan)?|"
            + "(?:tidak|tdk|tak|enggak|engga|nggak|ngga|gak|ga) ?jadi|salah (?:pencet|tekan)|cancel|never ?mind)\\b)+");

    private static final Pattern READ = Pattern.compile("(?:\\s*\\b(?:siap|baik|oke|ok|okay|noted|sama sama)\\b)+");

    private Remarks() {}

    /** Whether they say nothing but that the person wants to leave what they have begun. */
    static boolean isToCancel(String words) {
        return CANCEL.matcher(plain(words)).matches();
    }

    /** Whether they thank, or say that the message was read, and no more, as an emoji does. */
    static boolean isThanks(String words) {
        return Words.areEmoji(words)
                || Thanks.are(words)
                || READ.matcher(plain(words)).matches();
    }

    private static String plain(String words) {
        String letters = NO_LETTERS.matcher(words.toLowerCase(Locale.ROOT)).replaceAll(" ");
        return COURTESIES
                .matcher(letters)
                .replaceAll(" ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
