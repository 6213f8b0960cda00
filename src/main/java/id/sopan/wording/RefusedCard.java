package id.sopan.wording;

/** What is said in the place of an answer that Telegram does not take; in both languages. */
public final class RefusedCard {

    private RefusedCard() {}

    public static Card card() {
        return Card.text(OverCard.inAll("message.refused"));
    }
}
