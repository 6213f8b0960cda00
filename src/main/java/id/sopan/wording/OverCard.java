package id.sopan.wording;

import id.sopan.procedure.Language;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What is left of a message that nobody needs any more and that Telegram does not delete; in both languages. */
public final class OverCard {

    private OverCard() {}

    public static Card card() {
        return Card.text(inAll("message.over"));
    }

    /** What stands under that key, in both languages, a line each. */
    static String inAll(String key) {
        return Arrays.stream(Language.values())
                .map(language -> Wording.in(language).html(key))
                .collect(Collectors.joining("\n"));
    }
}
