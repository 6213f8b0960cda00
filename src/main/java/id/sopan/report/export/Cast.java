package id.sopan.report.export;

import id.sopan.engine.By;
import id.sopan.engine.Person;
import id.sopan.engine.Words;
import id.sopan.wording.Harmless;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** How people are called in one export: each by one name, also whoever was renamed, and no two by the same. */
final class Cast {

    private static final String PROGRAM = "sistem";

    private final LongFunction<String> pseudonyms;
    private final Function<Person, String> known;
    private final boolean named;
    private final Map<Long, String> names = new HashMap<>();
    private final Set<String> given = new HashSet<>(Set.of(PROGRAM, Words.REMOVED));

    /**
     * @param pseudonyms by Telegram's user id
     * @param known the name by which somebody is known now
     * @param named whether they stand by their names, and their words beside them
     */
    Cast(LongFunction<String> pseudonyms, Function<Person, String> known, boolean named) {
        this.pseudonyms = pseudonyms;
        this.known = known;
        this.named = named;
    }

    /** Names who is in it before any other of that name, so that namesakes bear the same numbers in each format. */
    void meet(Told told) {
        if (named) {
            told.people().forEach(person -> {
                String ignored = name(person);
            });
        }
    }

    boolean named() {
        return named;
    }

    /** What they are known by; null where the program acted, or somebody whose name was taken out. */
    @Nullable
    String id(By by) {
        Person person = by.person();
        return person == null || person.wasRemoved() ? null : pseudonyms.apply(person.id());
    }

    String name(By by) {
        return by.person() == null ? PROGRAM : name(by.person());
    }

    /** Whose stand-in they were; null where they acted in their own right. */
    @Nullable
    String represented(By by) {
        return by.represents() == null ? null : name(by.represents());
    }

    private String name(Person person) {
        if (person.wasRemoved()) return person.name();
        return named
                ? names.computeIfAbsent(person.id(), unused -> unlike(Harmless.seen(known.apply(person))))
                : pseudonyms.apply(person.id());
    }

    /** {@code Eko}; where somebody else is called so {@code Eko (2)}. */
    private String unlike(String name) {
        String free = name;
        for (int number = 2; !given.add(free); number++) {
            free = name + " (" + number + ")";
        }
        return free;
    }

    /** What somebody wrote, which may name people. */
    @Nullable
    String words(@Nullable String text) {
        return named ? text : null;
    }
}
