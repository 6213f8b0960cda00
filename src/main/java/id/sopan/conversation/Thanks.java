package id.sopan.conversation;

import java.util.Locale;
import java.util.regex.Pattern;

/** Words that thank, and ask for nothing. */
final class Thanks {

    private static final String THANKS =
            "terima ?kasih|trima ?kasih|makasih|trims|thank you|thanks|thx|matur nuwun|hatur nuhun";
    private static final String ASIDE =
            "baik|oke?|siap|sip|ya|banyak|sekali|sebelumnya|kembali|atas|untuk|bantuan|bantuannya|pelayanannya|info|infonya|informasi|informasinya|pak|bu|bapak|ibu"
                    + "|min|kak|mas|mbak|admin|sopan|so|very|much|a lot";

    private static final Pattern WHOLE =
            Pattern.compile("(?:(?:" + ASIDE + ") )*(?:" + THANKS + ")(?: (?:" + ASIDE + "|" + THANKS + "))*");

    private Thanks() {}

    static boolean are(String text) {
        String words = text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}?]+", " ")
                .strip();
        return WHOLE.matcher(words).matches();
    }
}
