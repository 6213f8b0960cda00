package id.sopan.procedure;

import id.sopan.definition.Yaml;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The small values that stand everywhere in a definition. */
final class Texts {

    private Texts() {}

    /**
     * A plain text is Indonesian; else {@code {id: ..., en: ...}}.
     *
     * @param id of what it is the text of, which stands where nothing is to be seen, as in a file that was accepted before
     *     that was checked
     */
    static Text text(Yaml at, String id) {
        String indonesian = at.isScalar() ? at.text() : at.require("id").text();
        Yaml written = at.at("en");
        String english = written == null || !Visible.isAnyOf(written.text()) ? null : written.text();
        if (Visible.isAnyOf(indonesian)) return new Text(indonesian, english);
        return new Text(english == null ? id : english, english);
    }

    /** Likewise; null where there is none, or nothing of it to be seen. */
    static @Nullable Text textOrNull(@Nullable Yaml at) {
        Text text = at == null ? null : text(at, "");
        return text == null || text.id().isEmpty() ? null : text;
    }

    static List<Role> roles(Yaml at) {
        return at.items().stream().map(item -> new Role(item.text())).toList();
    }

    static @Nullable Integer integer(@Nullable Yaml at) {
        return at == null ? null : Integer.valueOf(at.text());
    }

    /** Likewise, where it may be beyond what an integer holds. */
    static @Nullable Long limit(@Nullable Yaml at) {
        return at == null ? null : Long.valueOf(at.text());
    }

    /** Null also for a day that there is not, such as 30 February. */
    static @Nullable LocalDate date(@Nullable Yaml at) {
        try {
            return at == null ? null : LocalDate.parse(at.text());
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    static boolean isTrue(@Nullable Yaml at) {
        return at != null && at.text().equals("true");
    }

    /** Whether the key has this very word. */
    static boolean says(@Nullable Yaml at, String word) {
        return at != null && at.text().equals(word);
    }

    /** {@code text-or-file} is {@code TEXT_OR_FILE}. */
    static <E extends Enum<E>> E constant(Class<E> type, Yaml at) {
        return Enum.valueOf(type, at.text().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
