package id.sopan.wording;

/** What is said where a message goes to a chat that takes no files; in both languages. */
public final class BarredFile {

    private BarredFile() {}

    /** The words and buttons of a card, without its file. */
    public static Card card(Card card) {
        String html = card.html() + "\n\n" + OverCard.inAll("message.barred");
        return new Card(html, card.rows(), card.prompt(), null, null, card.replyTo());
    }
}
