package id.sopan.wording;

import id.sopan.procedure.Ending;
import id.sopan.procedure.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What somebody looks for. Every word must be found, in any case and inside of other words too; a word that names a
 * state, such as {@code ditolak}, asks for that state alone. No character has a meaning of its own.
 *
 * @param text as it was typed, without superfluous blanks and what cannot be seen
 * @param words in lower case
 * @param states as {@link id.sopan.engine.Run#state} names them, of which the run must be in one; empty for any
 */
public record Sought(String text, List<String> words, Set<String> states) {

    /** As much as a button carries beside the page. */
    public static final int MOST_BYTES = 48;

    private static final String OPEN = "open";

    public static Sought of(String typed) {
        String text = Harmless.seen(typed).replaceAll("\\s+", " ");
        Map<String, String> names = names();
        List<String> words = new ArrayList<>();
        Set<String> states = new LinkedHashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split(" ")) {
            String state = names.get(word);
            if (state != null) {
                states.add(state);
            } else if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return new Sought(text, List.copyOf(words), states);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    public boolean isTooLong() {
        return text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }

    /** Whether all of it is found in these words, as {@link RunWords} gives them, of a run in that state. */
    public boolean fits(String state, String found) {
        return (states.isEmpty() || states.contains(state)) && words.stream().allMatch(found::contains);
    }

    /** The words for states, as they are offered. */
    static List<String> states(Language language) {
        return all().stream().map(state -> name(state, language)).toList();
    }

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            all().forEach(state -> names.put(name(state, language).toLowerCase(Locale.ROOT), state));
        }
        return names;
    }

    private static List<String> all() {
        List<String> all = new ArrayList<>(List.of(OPEN));
        Arrays.stream(Ending.values()).map(Ending::id).forEach(all::add);
        return all;
    }

    private static String name(String state, Language language) {
        return Wording.in(language).say(state.equals(OPEN) ? "search.state.open" : "ending." + state);
    }
}
