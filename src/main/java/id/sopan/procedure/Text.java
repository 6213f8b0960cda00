package id.sopan.procedure;

import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text that people read.
 *
 * @param id in Indonesian
 * @param en in English; null falls back to Indonesian
 */
public record Text(String id, @Nullable String en) {

    /** An Indonesian text that has no English beside it. */
    public static Text of(String id) {
        return new Text(id, null);
    }

    /** Whether people could not tell two of these apart. */
    static boolean lookAlike(Collection<Text> texts) {
        return texts.stream().map(text -> text.id().strip()).distinct().count() < texts.size();
    }

    Stream<String> all() {
        return Stream.concat(Stream.of(id), Stream.ofNullable(en));
    }

    public String in(Language language) {
        return language == Language.EN && en != null ? en : id;
    }
}
