package id.sopan.engine;

import java.util.Locale;
import java.util.regex.Pattern;

/** Words in passing, which are no answer to what was asked: whoever means them as one writes a whole sentence. */
public final class Remarks {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private static final String WHOM = "maaf|sorry|ya|yah|pak|bu|bapak|ibu|mas|mbak|kak|min|admin|sopan";
    private static final String RECEIPT = "siap|sip|baik|oke?|okay|noted|sama sama";
    private static final String THANKS =
            "terima ?kasih|trima ?kasih|makasih|trims|thank you|thanks|thx|matur nuwun|hatur nuhun";
    private static final String FOR_WHAT = "banyak|sekali|sebelumnya|kembali|atas|untuk|bantuan|bantuannya"
            + "|pelayanannya|info|infonya|informasi|informasinya|so|very|much|a lot";

    private static final Pattern COURTESIES =
            Pattern.compile("\\b(?:" + WHOM + "|mohon|tolong|please|dulu|dahulu|saja|aja|deh)\\b");

    private static final Pattern THANKING =
            Pattern.compile(("(?:(?:aside) )*(?:" + THANKS + ")(?: (?:aside|" + THANKS + "))*")
                    .replace("aside", String.join("|", WHOM, RECEIPT, FOR_WHAT)));

    private static final Pattern CANCEL = Pattern.compile("(?:\\s*\\b(?:batal(?:kan)?|"
            + "(?:tidak|tdk|tak|enggak|engga|nggak|ngga|gak|ga) ?jadi|salah (?:pencet|tekan)|cancel|never ?mind)\\b)+");

    private static final Pattern READ = Pattern.compile("(?:\\s*\\b(?:" + RECEIPT + ")\\b)+");

    private Remarks() {}

    /** Whether they say nothing but that the person wants to leave what they have begun. */
    public static boolean isToCancel(String words) {
        return CANCEL.matcher(plain(words)).matches();
    }

    /** Whether they thank, and ask for nothing. */
    public static boolean isThanks(String words) {
        String asked = words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}?]+", " ")
                .strip();
        return THANKING.matcher(asked).matches();
    }

    /** Whether they thank, or say that the message was read, and no more, as an emoji does. */
    public static boolean isReceipt(String words) {
        return Words.areEmoji(words)
                || isThanks(words)
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
