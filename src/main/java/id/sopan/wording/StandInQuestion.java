package id.sopan.wording;

import java.util.Locale;

/** What is asked of whoever names a stand-in, in order. */
public enum StandInQuestion {
    /** Who is represented; asked of admins only. */
    AWAY,
    ROLE,
    DEPUTY,
    /** The first day. */
    FIRST,
    /** The last day, inclusive. */
    LAST,
    REASON;

    public boolean isDay() {
        return this == FIRST || this == LAST;
    }

    String key() {
        return "standin.ask." + name().toLowerCase(Locale.ROOT);
    }
}
