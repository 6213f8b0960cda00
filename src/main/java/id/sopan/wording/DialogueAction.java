package id.sopan.wording;

import java.util.Arrays;
import java.util.Optional;

/** What a button of a form's or prompt's card does. Codes are on buttons in people's chats: never change one. */
public enum DialogueAction {
    /** Option: id of the chosen option; of a hand-over that of the person. */
    CHOOSE('C'),
    SKIP('L'),
    BACK('K'),
    /** Lets the answer stand that the question has already. */
    KEEP('T'),
    CANCEL('B'),
    SEND('S'),
    /** From the summary to the list of questions. */
    CHANGE('U'),
    /** Option: id of the field to be asked again. */
    CHANGE_FIELD('F'),
    /** Back to the summary, nothing changed. */
    SUMMARY('R'),
    /** Go on with a form that was left unfinished. */
    RESUME('G'),
    /** Drop a form that was left unfinished. */
    DISCARD('D');

    private final char code;

    DialogueAction(char code) {
        this.code = code;
    }

    char code() {
        return code;
    }

    /** Whether it means the same whatever is asked: nothing more is. */
    public boolean isDrop() {
        return this == CANCEL || this == DISCARD;
    }

    static Optional<DialogueAction> of(char code) {
        return Arrays.stream(values()).filter(action -> action.code == code).findFirst();
    }
}
