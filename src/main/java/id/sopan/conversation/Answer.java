package id.sopan.conversation;

import id.sopan.wording.Card;
import id.sopan.wording.Harmless;
import id.sopan.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What whoever tapped sees at once.
 *
 * @param text at most 200 characters; null for nothing but the end of the spinner
 * @param alert as a box to be closed, else as a passing line
 */
public record Answer(@Nullable String text, boolean alert) {

    public static final Answer NONE = new Answer(null, false);

    public static Answer toast(String text) {
        return new Answer(text, false);
    }

    public static Answer alert(String text) {
        return new Answer(text, true);
    }

    /** Of HTML, without its markup and as much of it as an alert shows. */
    static Answer alertOf(String html) {
        return alert(Harmless.shorten(Card.text(html).plain(), Wording.ALERT));
    }
}
