package id.sopan.roster;

import id.sopan.engine.Person;
import id.sopan.procedure.Visible;
import java.text.Normalizer;
import java.util.Locale;

/** Names as they may be shown: no control, direction or zero-width characters, and single spaces. */
final class Names {

    /** Characters (code points) of a unit's name. */
    static final int LONGEST = 64;

    private static final int LONGEST_SLUG = 24;

    private Names() {}

    static String clean(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("\\s+|\\p{Zl}|\\p{Zp}", " ")
                .codePoints()
                .filter(Visible::isSeen)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll("\\p{Zs}+", " ")
                .strip();
    }

    /** Whether a cleaned name has anything that can be called out. */
    static boolean readable(String clean) {
        return clean.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    static boolean tooLong(String clean) {
        return clean.codePointCount(0, clean.length()) > LONGEST;
    }

    static boolean same(String one, String other) {
        return folded(one).equals(folded(other));
    }

    /** The person's own name; their id when nothing of it can be read. */
    static String ofPerson(Person person) {
        String clean = clean(person.name());
        return clean.isEmpty() ? Long.toString(person.id()) : clean;
    }

    /** The name as part of an id: at most 24 of {@code [a-z0-9-]}; {@code unit} when no such letter is in it. */
    static String slug(String name) {
        String latin = folded(name).replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-");
        String slug = trimmed(latin, LONGEST_SLUG);
        return slug.isEmpty() ? "unit" : slug;
    }

    static String slug(String name, int number) {
        String suffix = "-" + number;
        return trimmed(slug(name), LONGEST_SLUG - suffix.length()) + suffix;
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    }

    private static String trimmed(String text, int length) {
        String inner = text.replaceAll("^-+", "");
        return inner.substring(0, Math.min(length, inner.length())).replaceAll("-+$", "");
    }
}
