package id.sopan.wording;

import id.sopan.procedure.Language;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What is left of a message that nobody needs any more and that Telegram does not delete; in both languages. */
public final class OverCard {

    private OverCard() {}

    public static Card card() {
        return Card.text(Arrays.stream(Language.values())
                .map(language -> Wording.in(language).html("message.over"))
                .collect(Collectors.joining("\n")));
    }
}
