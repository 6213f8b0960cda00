package id.sopan.wording;

import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Language;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody looks for. Every word must be found, in any case and inside of other words too; what names a
 * state, such as {@code ditolak} or {@code under way}, asks for that state alone. No character has a meaning of its own.
 *
 * @param text as it was typed, without superfluous blanks and what cannot be seen
 * @param words in lower case
 * @param states of {@link #STATES}, of which the run must be in one; empty for any
 */
public record Sought(String text, List<String> words, Set<String> states) {

    /** As much as a button carries beside the page. */
    public static final int MOST_BYTES = 48;

    private static final String OPEN = "open";
    private static final String LATE = "late";
    private static final String HELD = "held";
    private static final String ASKED = "asked";
    private static final List<String> OF_OPEN = List.of(LATE, HELD, ASKED);

    /** In which one can look for runs: those that {@link Run#state} names, and some that open ones alone can be in. */
    public static final List<String> STATES = Stream.of(
                    Stream.of(OPEN),
                    OF_OPEN.stream(),
                    Arrays.stream(Ending.values()).map(Ending::id))
            .flatMap(states -> states)
            .toList();

    public static Sought of(String typed) {
        String text = Harmless.seen(typed).replaceAll("\\s+", " ");
        String lower = text.toLowerCase(Locale.ROOT);
        Map<String, String> all = names(true);
        boolean isStates = anyOf(all.keySet()).matcher(lower).replaceAll("").isBlank();
        Map<String, String> names = isStates ? all : names(false);
        Matcher named = anyOf(names.keySet()).matcher(lower);
        Set<String> states = named.results()
                .map(name -> names.get(name.group()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> words = Stream.of(named.replaceAll("").split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
        if (OF_OPEN.stream().anyMatch(states::contains)) {
            states.remove(OPEN);
        }
        return new Sought(text, words, states);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    public boolean isTooLong() {
        return text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }

    /**
     * Whether all of it is found in these words of the run, as {@link RunWords} gives them, and it is in such a state.
     *
     * @param view of the run, where its time must be looked at
     */
    public boolean fits(Run run, Supplier<RunView> view, String found) {
        return words.stream().allMatch(found::contains)
                && (states.isEmpty() || states.stream().anyMatch(state -> isIn(run, view, state)));
    }

    /**
     * Whether it is late, by what its card tells of its standard, held by a pause, waits for the answer to a question, or as {@link
     * Run#state} names it.
     *
     * @param view of the run, where its time must be looked at
     * @param state of {@link #STATES}
     */
    public static boolean isIn(Run run, Supplier<RunView> view, String state) {
        return switch (state) {
            case LATE -> run.isOpen() && view.get().isLate();
            case HELD -> run.current().map(Visit::hold).isPresent();
            case ASKED -> run.current().map(Visit::question).isPresent();
            default -> state.equals(run.state());
        };
    }

    /** What {@link Run#state} names runs that may be in such states. */
    public Set<String> stored() {
        return states.stream()
                .map(state -> OF_OPEN.contains(state) ? OPEN : state)
                .collect(Collectors.toSet());
    }

    /** The words for states, as they are offered. */
    static List<String> states(Language language) {
        return STATES.stream().map(state -> name(state, language)).toList();
    }

    /** @param also with what else they are called, which beside other words may be meant as a word: {@code open journal} */
    private static Map<String, String> names(boolean also) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            STATES.forEach(state -> names.put(name(state, language).toLowerCase(Locale.ROOT), state));
            if (also) {
                STATES.forEach(state -> Stream.of(
                                Wording.in(language).say("search.also." + state).split(", "))
                        .forEach(other -> names.put(other, state)));
            }
        }
        return names;
    }

    /** As a whole, of two words sooner than one of them. */
    private static Pattern anyOf(Set<String> names) {
        return Pattern.compile(names.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<!\\S)(?:", ")(?!\\S)")));
    }

    private static String name(String state, Language language) {
        return Wording.in(language)
                .say(state.equals(OPEN) || OF_OPEN.contains(state) ? "search.state." + state : "ending." + state);
    }
}
