package id.sopan.outbox;

import id.sopan.digest.Sha256;
import id.sopan.wording.Card;
import java.util.Base64;

/** Whether two cards look the same. */
final class CardHash {

    private CardHash() {}

    static String of(Card card) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(card.toString()));
    }
}
