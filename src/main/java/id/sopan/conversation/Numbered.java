package id.sopan.conversation;

import id.sopan.engine.Run;
import id.sopan.procedure.Procedure;
import id.sopan.wording.Notice;
import id.sopan.wording.RunOffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
     * @param numbers that can be meant, in the form in which they were given, the likeliest first: {@code DT-2026-0002} where
     *     {@code dt 2026 2.} is written; of {@code dt 2} in that year also {@code DT-2025-0002}. Never empty
     */
    record Written(List<String> numbers, String rest) {

        /** @param year in which it is written */
        static Written of(String arguments, int year) {
            Matcher number = NUMBER.matcher(arguments);
            if (number.matches() && number.group(7) != null) {
                List<String> meant = Stream.of(year, year - 1)
                        .map(each -> number(number.group(7), "" + each, number.group(8)))
                        .toList();
                return new Written(meant, rest(number.group(9)));
            }
            if (number.matches()) {
                int form = number.group(1) == null ? 4 : 1;
                return new Written(
                        List.of(number(number.group(form), number.group(form + 1), number.group(form + 2))),
                        rest(number.group(9)));
            }
            String[] parts = arguments.split("\\s+", 2);
            return new Written(List.of(parts[0].toUpperCase(Locale.ROOT)), rest(parts.length == 2 ? parts[1] : null));
        }

        private static String number(String prefix, String year, String count) {
            return "%s-%s-%04d".formatted(prefix, year, Integer.parseInt(count)).toUpperCase(Locale.ROOT);
        }

        /**
         * Each number that is written there, once.
         *
         * @param prefixes after which a number may stand without its year
         */
        static List<Written> among(String words, Set<String> prefixes, int year) {
            Stream<Written> whole = AMONG.matcher(words).results().map(found -> of(found.group(), year));
            Stream<Written> brief = BRIEF.matcher(words)
                    .results()
                    .filter(found -> prefixes.contains(found.group(1).toUpperCase(Locale.ROOT)))
                    .map(found -> of(found.group(), year));
            Map<String, Written> each = new LinkedHashMap<>();
            Stream.concat(whole, brief).forEach(written -> each.putIfAbsent(written.number(), written));
            return List.copyOf(each.values());
        }

        /** The likeliest. */
        String number() {
            return numbers.getFirst();
        }

        /** Of those that can be meant, in their order. */
        List<Run> found(Function<String, Optional<Run>> runs) {
            return numbers.stream()
                    .flatMap(number -> runs.apply(number).stream())
                    .toList();
        }

        private static String rest(@Nullable String words) {
            return words == null ? "" : words.strip();
        }
    }

    /** Each number of a request that is written among other words, whether there is such a request or not. */
    static List<Written> among(Office office, String words) {
        Set<String> prefixes =
                office.procedures().all().stream().map(Procedure::prefix).collect(Collectors.toSet());
        return Written.among(words, prefixes, office.year());
    }

    /**
     * To tell of it: of a number without its year this year's, else last year's. Empty where no number is given that is known to
     * whoever gives it, which is said then.
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
        return written(office, message, arguments, command).flatMap(written -> of(reading, message, written, runs));
    }

    static Optional<Numbered> of(
            Reading reading, Message message, Written written, Function<String, Optional<Run>> runs) {
        return first(reading, message, written, written.found(runs));
    }

    /**
     * To change something of it: likewise, but where both years have a number that was written without its year, and last year's may be
     * meant, those that are known are offered by button, and it is empty.
     */
    static Optional<Numbered> toChange(
            Office office, Reading reading, Message message, String arguments, String command) {
        return written(office, message, arguments, command)
                .flatMap(written -> toChange(office, reading, message, written, command));
    }

    static Optional<Numbered> toChange(
            Office office, Reading reading, Message message, Written written, String command) {
        List<Run> known = written.found(number -> reading.known(number, message));
        boolean ofBoth = written.found(office.runs()::byNumber).size() > 1;
        if (ofBoth && known.stream().anyMatch(run -> isOlder(run, written) && mayBeMeant(run, office))) {
            office.say(
                    message,
                    RunOffer.ofEitherYear(
                            command,
                            known.stream().map(office::view).toList(),
                            run -> reading.mayRead(run, message.place(), message.sender()),
                            office.language(message.place())));
            return Optional.empty();
        }
        return first(reading, message, written, known);
    }

    private static boolean isOlder(Run run, Written written) {
        return !written.number().equals(run.number());
    }

    /** Last year's where there is this year's, too: as long as it runs, or could be reopened. */
    private static boolean mayBeMeant(Run older, Office office) {
        return older.end() == null
                || office.clock().instant().isBefore(older.end().reopenableUntil());
    }

    private static Optional<Written> written(Office office, Message message, String arguments, String command) {
        if (arguments.isEmpty()) {
            office.say(message, Notice.NUMBER_MISSING, command);
            return Optional.empty();
        }
        return Optional.of(Written.of(arguments, office.year()));
    }

    private static Optional<Numbered> first(Reading reading, Message message, Written written, List<Run> found) {
        if (found.isEmpty()) {
            reading.sayUnknown(message, written, written.number(), Notice.UNKNOWN_NUMBER);
        }
        return found.stream().findFirst().map(run -> new Numbered(run, written.rest()));
    }
}
