package id.sopan.procedure;

import id.sopan.definition.Yaml;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code reminders}; what is not said is as it was said one level above. */
final class RemindersParser {

    private RemindersParser() {}

    static Reminders parse(@Nullable Yaml reminders, Reminders above) {
        if (reminders == null) return above;
        Yaml quiet = reminders.at("quiet");
        return new Reminders(
                percentages(reminders.at("at"), above.at()),
                number(reminders.at("repeat"), above.repeat()),
                number(reminders.at("waiting"), above.waiting()),
                number(reminders.at("requester"), above.requester()),
                quiet == null ? above.quiet() : Texts.isTrue(quiet));
    }

    private static List<Integer> percentages(@Nullable Yaml at, List<Integer> above) {
        return at == null
                ? above
                : at.items().stream().map(item -> Integer.valueOf(item.text())).toList();
    }

    private static int number(@Nullable Yaml at, int above) {
        return at == null ? above : Integer.parseInt(at.text());
    }
}
