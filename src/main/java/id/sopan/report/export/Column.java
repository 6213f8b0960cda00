package id.sopan.report.export;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table.
 *
 * @param key in CSV, lower case
 * @param heading in spreadsheets
 * @param width in characters
 * @param value a String, a Number, an Instant, or null for an empty cell
 */
record Column<T>(String key, String heading, int width, Function<T, @Nullable Object> value) {}
