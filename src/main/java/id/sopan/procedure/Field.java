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
        @Nullable Long max,
        @Nullable Long min,
        Map<String, Text> options,
        boolean optional,
        @Nullable Condition when) {

    /** What a text may have where the definition sets no other limit, in characters. */
    public static final int TEXT_MAXIMUM = 1000;

    /** A limit of a date that is less is no year, and limits nothing. */
    public static final int LEAST_YEAR = 1000;

    /** Of a date where the definition sets no other limit; beyond, the year is mistyped in all likelihood. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2100;

    /** What one message of Telegram holds, in characters. */
    private static final int MESSAGE = 4096;

    public Field {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** Most characters that an answer in words may have. */
    public int longest() {
        return max == null ? TEXT_MAXIMUM : Math.clamp(max, 0, Integer.MAX_VALUE);
    }

    /** The first year that a date may be of. */
    public int firstYear() {
        return year(min, FIRST_YEAR);
    }

    public int lastYear() {
        return year(max, LAST_YEAR);
    }

    private static int year(@Nullable Long limit, int usual) {
        return limit == null || limit < LEAST_YEAR ? usual : Math.clamp(limit, LEAST_YEAR, Integer.MAX_VALUE);
    }

    /** Whether an answer to that question can be one to this: of a choice, whatever of its options it is. */
    boolean takes(Field other) {
        return switch (type) {
            case TEXT_OR_FILE -> true;
            case TEXT -> other.type != FieldType.FILE && other.type != FieldType.TEXT_OR_FILE;
            case CHOICE -> other.type == type && options.keySet().containsAll(other.options.keySet());
            default -> other.type == type;
        };
    }

    /** Whether its answer is words alone, and more of them than can be sent. */
    boolean isTooLongToAnswer() {
        return type == FieldType.TEXT && min != null && min > Math.min(longest(), MESSAGE);
    }
}
