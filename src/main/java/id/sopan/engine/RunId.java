package id.sopan.engine;

import id.sopan.digest.Sha256;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;

/** Ids of runs: 12 characters of {@code A-Za-z0-9_-}, short enough for a button, the same for the same origin. */
public final class RunId {

    private static final int BYTES = 9;

    private RunId() {}

    /** @param message the message that began it, in its chat, by whom */
    public static String ofMessage(long chat, long message, long person) {
        return of("message " + chat + " " + message + " " + person);
    }

    /** @param callback id of the tap that began it */
    public static String ofTap(String callback) {
        return of("tap " + callback);
    }

    /** @param period its first day */
    public static String ofPeriod(String procedure, String unit, LocalDate period) {
        return of("period " + procedure + " " + unit + " " + period);
    }

    static String ofChild(String parent, String step, int visit) {
        return of("child " + parent + " " + step + " " + visit);
    }

    private static String of(String origin) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(Sha256.of(origin), BYTES));
    }
}
