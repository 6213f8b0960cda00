package id.sopan.wording;

import java.util.Arrays;
import java.util.Optional;

/** What a button of a menu does. Codes are on buttons in people's chats: never change one. */
public enum MenuAction {
    /** Option: id of the procedure to start, and after a dot that of the unit, where several could ask. */
    START('1'),
    /** Option: id of the run whose card to show in private, to act on it there. */
    CARD('C'),
    /** Option: see {@link BatchTap}. */
    BATCH('B'),
    /** Option: id of the procedure whose SOP to show. */
    SOP('2'),
    /** Option: id of the run whose card to show. */
    SHOW('3'),
    /** Option: id of the run whose steps to tell, as {@code /status} does. */
    STATUS('S'),
    /** Option: as the sender of the list likes, and the number of the page from 0, after the last dot. */
    PAGE('4'),
    /** Option: id of the unit that somebody asks to be listed for; before it that of the role and a dot, where there are several. */
    ASK_ROLE('5'),
    /** Option: as the conversation likes; an admin confirms what somebody asked. */
    CONFIRM('6'),
    /** Option: likewise; an admin declines. */
    DECLINE('7'),
    /** Option: id of the role whose unit shall live in this chat. */
    BIND('8'),
    /** Option: id of a role, a dot, id of the unit that is asked to give it back. */
    RELEASE('O'),
    /** Option: likewise; an admin confirms it. */
    RELEASE_SURELY('P'),
    /** Option: likewise; it is not given back. */
    KEEP('T'),
    /** Option: {@code id} or {@code en}. */
    LANGUAGE('9'),
    /** Option: as the conversation likes; a unit and role, to be opened to all members of its chat. */
    OPEN('A'),
    /** Option: likewise; to be closed to all but the listed. */
    CLOSE('E'),
    /** Tells how a day off of the agency's own is added. */
    ADD_DAY('K'),
    /** Option: the date of a day off of the agency's own, {@code 2026-12-28}, to be worked on again. */
    REOPEN_DAY('L'),
    /** Option: id of the unit that shall work on joint leave. */
    WORK_ON_LEAVE('M'),
    /** Option: likewise; that shall no longer. */
    REST_ON_LEAVE('N'),
    /** Option: id of the unit, a dot, and the zone that it shall work by, such as {@code unit-ti.Asia/Makassar}. */
    SET_ZONE('J'),
    /** Option: the days of a report, {@code 2026-11-16..2026-11-22}, whose steps to tell, and {@code /now} below an answer. */
    DETAIL('R'),
    /** Option: words for a period, as {@code /laporan} takes them. */
    REPORT('Q'),
    /** Option: {@code on}, {@code off}, {@code day-1} to {@code day-5}, {@code time-08.00}. */
    RECAP('W'),
    /** Option: empty, or id of the procedure to ask for on behalf of another unit, and after a dot that of the unit. */
    ON_BEHALF('Y'),
    /** Begins to name somebody who stands in. */
    NAME_STAND_IN('V'),
    /** Option: id of what is to end before its time. */
    END_STAND_IN('Z'),
    /** Option: format, {@code p} or {@code n} for people by pseudonym or name, and words for a period, with dots between. */
    EXPORT('X'),
    /** Option: id of the run or procedure whose flow chart to show, and after a dot which picture of several, from 0. */
    FLOW('F'),
    /** Option: id of the run to move to the version of its procedure that is in force. */
    MIGRATE('G'),
    /** Option: as the conversation likes; a button of a dry run. */
    TRIAL('U'),
    /** Option: Telegram's id of the person whose data somebody wants removed. */
    REMOVE_DATA('D'),
    /** Option: likewise, a dot, and when that was asked, in seconds since 1970; they want it surely. */
    REMOVE_DATA_SURELY('I'),
    /** Option: Telegram's id of the person; they do not. */
    KEEP_DATA('0'),
    /** Option: id of the unit whose people are asked, in its group, to say that they act for it. */
    CALL_PEOPLE('c'),
    /** Option: a slash command without slash, a dot, and the id of the request that it is about. */
    OF_REQUEST('a'),
    /** Option: a slash command that needs no words, to be carried out as if whoever presses it had sent it. */
    COMMAND('H');

    private final char code;

    MenuAction(char code) {
        this.code = code;
    }

    /** Whether its buttons have nothing more to do once they were pressed by whoever may. */
    public boolean isOnce() {
        return this == CONFIRM || this == DECLINE || this == RELEASE_SURELY || this == KEEP;
    }

    /** Whether it changes what another tap or command may change again. */
    public boolean isSetting() {
        return switch (this) {
            case BIND,
                    RELEASE_SURELY,
                    LANGUAGE,
                    OPEN,
                    CLOSE,
                    REOPEN_DAY,
                    WORK_ON_LEAVE,
                    REST_ON_LEAVE,
                    SET_ZONE,
                    RECAP,
                    CONFIRM,
                    DECLINE,
                    END_STAND_IN -> true;
            default -> false;
        };
    }

    char code() {
        return code;
    }

    static Optional<MenuAction> of(char code) {
        return Arrays.stream(values()).filter(action -> action.code == code).findFirst();
    }
}
