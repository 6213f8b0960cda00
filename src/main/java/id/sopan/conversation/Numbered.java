package id.sopan.conversation;

import id.sopan.engine.Run;
import id.sopan.wording.Notice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A command about a request.
 *
 * @param rest what stands after the number; empty for nothing
 */
record Numbered(Run run, String rest) {

    private static final Pattern NUMBER = Pattern.compile(
            "(?:(?:nomor|nomer|no|permohonan|number|request)[.:]?\\s+)*"
                    + "(?:(\\p{L}+)[-–_\\s]+(\\d{4})[-–_\\s]+(\\d{1,9})|(\\p{L}{2,4})[-–_\\s]*(\\d{4})[-–_\\s]*(\\d{4,9}))"
                    + "[.,:;!?)]*(?:\\s+(.*))?",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /** Wherever it stands among other words. */
    private static final Pattern AMONG = Pattern.compile(
            "(?<![\\p{L}\\d])\\p{L}{2,4}(?:[-–_\\s]*\\d{4}[-–_\\s]*\\d{4,9}|[-–_\\s]+\\d{4}[-–_\\s]+\\d{1,9})(?!\\d)");

    /**
     * A number and what stands after it, as it is written.
     *
     * @param number in the form in which it was given: {@code DT-2026-0002} where {@code dt 2026 2.} is written
     */
    record Written(String number, String rest) {

        static Written of(String arguments) {
            Matcher number = NUMBER.matcher(arguments);
            if (number.matches()) {
                int form = number.group(1) == null ? 4 : 1;
                String given = "%s-%s-%04d"
                        .formatted(
                                number.group(form), number.group(form + 1), Integer.parseInt(number.group(form + 2)));
                return new Written(given.toUpperCase(Locale.ROOT), rest(number.group(7)));
            }
            String[] parts = arguments.split("\\s+", 2);
            return new Written(parts[0].toUpperCase(Locale.ROOT), rest(parts.length == 2 ? parts[1] : null));
        }

        /** Each number that is written there, once, in the form of {@link #number}. */
        static List<String> among(String words) {
            return AMONG.matcher(words)
                    .results()
                    .map(found -> of(found.group()).number())
                    .distinct()
                    .toList();
        }

        private static String rest(@Nullable String words) {
            return words == null ? "" : words.strip();
        }
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
        Written written = Written.of(arguments);
        Optional<Run> run = runs.apply(written.number());
        if (run.isEmpty()) {
            reading.sayUnknown(message, written.number(), Notice.UNKNOWN_NUMBER);
        }
        return run.map(found -> new Numbered(found, written.rest()));
    }
}
