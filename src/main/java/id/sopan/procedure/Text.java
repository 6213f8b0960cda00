package id.sopan.procedure;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** Whether people who read either language could not tell two of these apart. */
    static boolean lookAlike(Collection<Text> texts) {
        List<Text> all = List.copyOf(texts);
        return IntStream.range(0, all.size())
                .anyMatch(at -> all.subList(0, at).stream().anyMatch(all.get(at)::looksLike));
    }

    /** Whether people who read either language could not tell these apart. */
    public boolean looksLike(Text other) {
        return Stream.of(Language.values())
                .anyMatch(language -> drawn(in(language)).equalsIgnoreCase(drawn(other.in(language))));
    }

    private static String drawn(String text) {
        return Visible.seen(text).replaceAll("[\\s\\h]+", " ").strip();
    }

    /** One after the other, each once. */
    static Text joined(List<Text> texts) {
        boolean english = texts.stream().anyMatch(text -> text.en() != null);
        return new Text(joined(texts, Text::id), english ? joined(texts, text -> text.in(Language.EN)) : null);
    }

    private static String joined(List<Text> texts, Function<Text, String> words) {
        return texts.stream().map(words).distinct().collect(Collectors.joining("; "));
    }

    Stream<String> all() {
        return Stream.concat(Stream.of(id), Stream.ofNullable(en));
    }

    public String in(Language language) {
        return language == Language.EN && en != null ? en : id;
    }
}
