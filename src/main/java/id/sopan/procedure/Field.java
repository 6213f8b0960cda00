package id.sopan.procedure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One question.
 *
 * @param id unique in its step
 * @param label what its answer is called, in a word or two; the question itself where the definition gives none
 * @param max most characters of a text, greatest number, or last year of a date; null: no limit of its own
 * @param min fewest characters of a text, least number, or first year of a date; null: no limit of its own
 * @param options of a choice, in order: id to what the button says; empty for the other types
 * @param optional whether it may be skipped
 * @param when asked only where this holds; null: always
 */
public record Field(
        String id,
        Text ask,
        Text label,
        FieldType type,
        @Nullable Integer max,
        @Nullable Integer min,
        Map<String, Text> options,
        boolean optional,
        @Nullable Condition when) {

    public Field {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }
}
