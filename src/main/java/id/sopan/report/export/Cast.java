package id.sopan.report.export;

import id.sopan.engine.By;
import id.sopan.engine.Person;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How people are called in an export.
 *
 * @param pseudonyms by Telegram's user id
 * @param named whether they stand by their names, and their words beside them
 */
record Cast(LongFunction<String> pseudonyms, boolean named) {

    private static final String PROGRAM = "sistem";

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
        return named || person.wasRemoved() ? person.name() : pseudonyms.apply(person.id());
    }

    /** What somebody wrote, which may name people. */
    @Nullable
    String words(@Nullable String text) {
        return named ? text : null;
    }
}
