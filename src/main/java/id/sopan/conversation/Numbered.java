package id.sopan.conversation;

import id.sopan.engine.Run;
import id.sopan.wording.Notice;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A command about a request.
 *
 * @param rest what stands after the number; empty for nothing
 */
record Numbered(Run run, String rest) {

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
        String[] parts = arguments.split("\\s+", 2);
        String number = parts[0].toUpperCase(Locale.ROOT);
        Optional<Run> run = runs.apply(number);
        if (run.isEmpty()) {
            reading.sayUnknown(message, number, Notice.UNKNOWN_NUMBER);
        }
        return run.map(found -> new Numbered(found, parts.length == 2 ? parts[1].strip() : ""));
    }
}
