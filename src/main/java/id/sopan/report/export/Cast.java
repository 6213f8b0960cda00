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

    /** What they are known by; null where the program acted. */
    @Nullable
    String id(By by) {
        Person person = by.person();
        return person == null ? null : pseudonyms.apply(person.id());
    }

    String name(By by) {
        Person person = by.person();
        if (person == null) {
            return PROGRAM;
        }
        return named ? person.name() : pseudonyms.apply(person.id());
    }

    /** What somebody wrote, which may name people. */
    @Nullable
    String words(@Nullable String text) {
        return named ? text : null;
    }
}
