package id.sopan.wording;

import id.sopan.procedure.Language;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What is said in both languages, where nobody knows whose chat it is. */
public final class Bilingual {

    private Bilingual() {}

    /** What is left of a message that nobody needs any more and that Telegram does not delete. */
    public static Card over() {
        return Card.text(inAll("message.over"));
    }

    /** What is said in the place of an answer that Telegram does not take. */
    public static Card refused() {
        return Card.text(inAll("message.refused"));
    }

    /** HTML at the end of a message that was too long. */
    static String cut() {
        return inAll("message.cut");
    }

    /** The words and buttons of a card, without its file, in a chat that takes no files. */
    public static Card withoutFile(Card card) {
        return new Card(
                card.html() + "\n\n" + inAll("message.barred"), card.rows(), card.prompt(), null, null, card.replyTo());
    }

    private static String inAll(String key) {
        return Arrays.stream(Language.values())
                .map(language -> Wording.in(language).html(key))
                .collect(Collectors.joining("\n"));
    }
}
