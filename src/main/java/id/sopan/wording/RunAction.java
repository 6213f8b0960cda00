package id.sopan.wording;

import java.util.Arrays;
import java.util.Optional;

/** What a button of a run's card does. Codes are on buttons in people's chats: never change one. */
public enum RunAction {
    /** Option: see {@link Verdict}. */
    DECIDE('d'),
    TAKE('t'),
    RELEASE('r'),
    /** Choose a colleague who goes on with it. */
    HAND_OVER('h'),
    FINISH('f'),
    /** Open the form of the step. */
    FILL('i'),
    /** Go on with the form that a colleague is filling in. Option: id of the colleague. */
    TAKE_OVER('o'),
    UNDO('u'),
    /** Stop the clock of the step, for a reason that is asked for. */
    PAUSE('p'),
    CONTINUE('c'),
    /** Ask the requesting unit. */
    ASK('q'),
    /** Answer. Option: the entry that asked. */
    ANSWER('w'),
    /** Likewise, below a list of requests. */
    ANSWER_LISTED('k'),
    /** Take a question back. Option: the entry that asked. */
    UNASK('x'),
    /** Enter late that this was done. Option: see {@link Verdict}; empty for a task or a form. */
    LATE('l'),
    /** Take a note back. Option: the entry that added it. */
    NOTE_BACK('n'),
    /** Call the requesting unit to read a note. Option: the entry that added it. */
    NOTE_CALL('g'),
    /** What another one does, below other messages than cards. Option: see {@link Tap.OnRun#beside}. */
    BESIDE('j'),
    /** Option: see {@link Assignment}. */
    ASSIGN('a'),
    /** Choose among all units of a role, page by page. Option: see {@link UnitsOfRole}. */
    UNITS('v'),
    /** Option: see {@link RunFile}. */
    FILE('b'),
    /** How it went. Option: 1 to 5. */
    RATE('s'),
    /** Option: code of a {@link RatingWord}; empty for none. */
    RATE_WORD('m'),
    /** In a word of one's own. */
    RATE_OWN('y'),
    RATE_ANEW('e');

    private final char code;

    RunAction(char code) {
        this.code = code;
    }

    char code() {
        return code;
    }

    /** Whether it is offered below other messages than cards, too, and does not move the run. */
    public boolean isBeside() {
        return this == FILE || this == UNITS || this == ANSWER_LISTED || this == BESIDE || isOnce();
    }

    /** Whether the message that offers it has served its purpose then. */
    public boolean isOnce() {
        return this == NOTE_BACK || this == NOTE_CALL || this == TAKE_OVER;
    }

    static Optional<RunAction> of(char code) {
        return Arrays.stream(values()).filter(action -> action.code == code).findFirst();
    }
}
