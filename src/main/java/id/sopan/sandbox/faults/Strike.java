package id.sopan.sandbox.faults;

import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One fault that happens: as text {@code lost_answer sendmessage/-1002000000001#17}.
 *
 * @param at what it happens to: a method and its chat, or a type of update
 * @param occasion how many such occasions there were, from 1
 */
record Strike(FaultKind kind, String at, int occasion) {

    private static final Pattern FORM = Pattern.compile("(\\w+) (\\S+)#(\\d{1,9})");

    Strike {
        at = at.toLowerCase(Locale.ROOT);
    }

    /** Null where the text is not that of one. */
    static @Nullable Strike parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? FaultKind.of(parts.group(1))
                        .map(kind -> new Strike(kind, parts.group(2), Integer.parseInt(parts.group(3))))
                        .orElse(null)
                : null;
    }

    /** The same for the same seed, whatever else happens meanwhile; evenly between 0 and 1. */
    double chance(long seed) {
        long own = ((long) Objects.hash(kind.wire(), at) << 32) + occasion;
        return new SplittableRandom(seed ^ Long.rotateLeft(own, 17)).nextDouble();
    }

    @Override
    public String toString() {
        return kind.wire() + " " + at + "#" + occasion;
    }
}
