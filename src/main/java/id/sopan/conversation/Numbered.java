package id.sopan.conversation;

import id.sopan.engine.Run;
import id.sopan.procedure.Procedure;
import id.sopan.wording.Notice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A command about a request.
 *
 * @param rest what stands after the number; empty for nothing
 */
record Numbered(Run run, String rest) {

    private static final Pattern NUMBER = Pattern.compile(
            "(?:(?:nomor|nomer|no|permohonan|number|request)[.:]?\\s+)*"
                    + "(?:(\\p{L}+)[-–_\\s]+(\\d{4})[-–_\\s]+(\\d{1,9})|(\\p{L}{2,4})[-–_\\s]*(\\d{4})[-–_\\s]*(\\d{4,9})"
                    + "|(\\p{L}{2,4})[-–_\\s]*(0\\d{3}|\\d{1,3}))[.,:;!?)]*(?:\\s+(.*))?",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /** Wherever it stands among other words. */
    private static final Pattern AMONG = Pattern.compile(
            "(?<![\\p{L}\\d])\\p{L}{2,4}(?:[-–_\\s]*\\d{4}[-–_\\s]*\\d{4,9}|[-–_\\s]+\\d{4}[-–_\\s]+\\d{1,9})(?!\\d)");

    /** Likewise without its year. */
    private static final Pattern BRIEF = Pattern.compile(
            "(?<![\\p{L}\\d])(\\p{L}{2,4})[-–_\\s]*(?:0\\d{3}|\\d{1,3})(?![-–_]?\\d|[-–_\\s]+\\d{4}|\\p{L})");

    /**
     * A number and what stands after it, as it is written.
     *
     * @param number in the form in which it was given: {@code DT-2026-0002} where {@code dt 2026 2.} is written, or in that
     *     year {@code dt 2}
     */
    record Written(String number, String rest) {

        /** @param year of numbers that are written without */
        static Written of(String arguments, int year) {
            Matcher number = NUMBER.matcher(arguments);
            if (number.matches() && number.group(7) != null) {
                return new Written(number(number.group(7), "" + year, number.group(8)), rest(number.group(9)));
            }
            if (number.matches()) {
                int form = number.group(1) == null ? 4 : 1;
                return new Written(
                        number(number.group(form), number.group(form + 1), number.group(form + 2)),
                        rest(number.group(9)));
            }
            String[] parts = arguments.split("\\s+", 2);
            return new Written(parts[0].toUpperCase(Locale.ROOT), rest(parts.length == 2 ? parts[1] : null));
        }

        private static String number(String prefix, String year, String count) {
            return "%s-%s-%04d".formatted(prefix, year, Integer.parseInt(count)).toUpperCase(Locale.ROOT);
        }

        /**
         * Each number that is written there, once, in the form of {@link #number}.
         *
         * @param prefixes after which a number may stand without its year
         */
        static List<String> among(String words, Set<String> prefixes, int year) {
            Stream<String> whole = AMONG.matcher(words)
                    .results()
                    .map(found -> of(found.group(), year).number());
            Stream<String> brief = BRIEF.matcher(words)
                    .results()
                    .filter(found -> prefixes.contains(found.group(1).toUpperCase(Locale.ROOT)))
                    .map(found -> of(found.group(), year).number());
            return Stream.concat(whole, brief).distinct().toList();
        }

        private static String rest(@Nullable String words) {
            return words == null ? "" : words.strip();
        }
    }

    /** Each number of a request that is written among other words, whether there is such a request or not. */
    static List<String> among(Office office, String words) {
        Set<String> prefixes =
                office.procedures().all().stream().map(Procedure::prefix).collect(Collectors.toSet());
        return Written.among(words, prefixes, office.year());
    }

    /**
     * Empty where no number is given that is known to whoever gives it, which is said then.
     *
     * @param runs finds those by their number
     */
    static Optional<Numbered> of(
            Office office,
            Reading reading,
            Message message,
            String arguments,
            String command,
            Function<String, Optional<Run>> runs) {
        if (arguments.isEmpty()) {
            office.say(message, Notice.NUMBER_MISSING, command);
            return Optional.empty();
        }
        Written written = Written.of(arguments, office.year());
        Optional<Run> run = runs.apply(written.number());
        if (run.isEmpty()) {
            reading.sayUnknown(message, written.number(), Notice.UNKNOWN_NUMBER);
        }
        return run.map(found -> new Numbered(found, written.rest()));
    }
}
