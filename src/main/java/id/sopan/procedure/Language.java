package id.sopan.procedure;

import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** The languages that Sopan speaks: Indonesian, and English beside it. */
public enum Language {
    ID,
    EN;

    /** As of BCP 47: {@code id} or {@code en}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By which its dates and numbers are written. */
    public Locale locale() {
        return this == EN ? Locale.ENGLISH : Locale.of("id");
    }

    /**
     * Of somebody who has not chosen: Indonesian, unless their app speaks something else than that or Malay.
     *
     * @param tag of BCP 47, such as {@code en-GB}; null or empty where it is not known
     */
    public static Language of(@Nullable String tag) {
        String language = tag == null ? "" : Locale.forLanguageTag(tag).getLanguage();
        return language.isEmpty() || language.equals("id") || language.equals("ms") ? ID : EN;
    }

    /**
     * Likewise, by what a browser sends.
     *
     * @param accepted {@code Accept-Language} (RFC 9110, section 12.5.4); null where there is none
     */
    public static Language accepted(@Nullable String accepted) {
        try {
            return of(
                    accepted == null
                            ? null
                            : LanguageRange.parse(accepted).getFirst().getRange());
        } catch (IllegalArgumentException unreadable) {
            return ID;
        }
    }
}
