package id.sopan.engine;

import id.sopan.procedure.Language;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A whole number as people write it here: a dot or a space parts thousands, a comma the decimals, which are noughts alone.
 * What can only be English, {@code 1,500,000} or {@code 1,500.00}, is read so; {@code 1,500} can be either, and is doubtful.
 */
public final class WrittenNumber {

    /** The whole number is the first group. */
    private static final List<Pattern> WHOLE = List.of(
            form("([+-]?\\d+)(?:,0+)?"),
            form("([+-]?(?!0)\\d{1,3}(?:[.\\h]\\d{3})+)(?:,0+)?"),
            form("([+-]?(?!0)\\d{1,3}(?:,\\d{3}){2,})(?:\\.0+)?"),
            form("([+-]?(?!0)\\d{1,3},\\d{3})\\.0+"));

    private static final Pattern DOUBTFUL = form("([+-]?(?!0)\\d{1,3}),(\\d{3})");

    private WrittenNumber() {}

    private static Pattern form(String regex) {
        return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** In the digits 0 to 9, without separators; empty where it is no whole number, or doubtful. */
    public static Optional<String> read(String text) {
        return isDoubtful(text)
                ? Optional.empty()
                : WHOLE.stream()
                        .map(form -> form.matcher(text))
                        .filter(Matcher::matches)
                        .map(whole -> whole.group(1).replaceAll("[.,\\h]", ""))
                        .findFirst()
                        .flatMap(WrittenNumber::digits);
    }

    public static boolean isDoubtful(String text) {
        return DOUBTFUL.matcher(text).matches();
    }

    /**
     * As what it can be read: with its comma between thousands, and before decimals.
     *
     * @throws IllegalArgumentException where it is not doubtful
     */
    public static List<String> readings(String doubtful, Language language) {
        Matcher parts = DOUBTFUL.matcher(doubtful);
        if (!parts.matches()) {
            throw new IllegalArgumentException(doubtful);
        }
        String decimals = parts.group(2).replaceAll("0+$", "");
        String sign = language == Language.EN ? "." : ",";
        return List.of(
                parts.group(1) + parts.group(2),
                decimals.isEmpty() ? parts.group(1) : parts.group(1) + sign + decimals);
    }

    private static Optional<String> digits(String whole) {
        try {
            return Optional.of(Long.toString(Long.parseLong(whole)));
        } catch (NumberFormatException tooGreat) {
            return Optional.empty();
        }
    }
}
