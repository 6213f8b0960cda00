package id.sopan.wording;

import id.sopan.procedure.Language;

/** What fits the answer to a tap. */
public enum Notice implements Announcement {
    FORGED,
    CARD_UNKNOWN,
    RECORDED,
    /** Of a decision whose reason was known already. Arguments: reason. */
    RECORDED_FOR_REASON,
    ALREADY_RECORDED,
    /** A pause by hand is over. Arguments: number. */
    CONTINUED,
    /** Likewise, while a question to the requester waits. Arguments: number. */
    STILL_ASKED,
    /** To read a note. */
    REQUESTER_CALLED,
    /** Arguments: person. */
    NOT_YOUR_FORM,
    /** Of a step of a request that is under way. Arguments: person. */
    NOT_YOUR_STEP_FORM,
    /** Of answers that are being changed. Arguments: person. */
    NOT_YOUR_CHANGE,
    /** Arguments: person. */
    NOT_YOUR_PROMPT,
    QUESTION_OVER,
    /** Of several that wait for a reply. Arguments: number. */
    WHICH_QUESTION,
    /** In private, to words that may be meant for no question that is open, or for any. */
    REPLY_TO_QUESTION,
    DIALOGUE_DROPPED,
    DIALOGUE_OVER,
    DIALOGUE_IN_SUPERGROUP,
    /** To a reply to what can be answered by its buttons alone. */
    PRESS_BUTTON,
    /** To a reply to what names no request, or several. */
    REPLY_NOT_RECORDED,
    REPLY_TO_SEVERAL,
    /** In private, to words that were sent before the question that is open was there to be read. */
    SENT_BEFORE_QUESTION,
    /** In private, to what follows an answer that was taken. Arguments: number. */
    AFTER_ANSWER,
    FIRST_QUESTION,
    CARRIED_OUT_LATER,
    TAP_CARRIED_OUT_LATER,
    /** One of several requests that were to be decided at once. */
    NOT_DECIDED,
    /** Something is wrong with the bot, or with what it has stored. */
    SET_ASIDE,
    /** Likewise, and what the person sent could not be stored either. */
    SET_ASIDE_UNKEPT,
    /** Arguments: seconds. */
    TOO_MANY_TAPS,
    /** Arguments: person. */
    TOO_MANY_MESSAGES,
    /** Arguments: person, what the answer to their tap would have said. */
    TOLD_LATE,
    /** Arguments: units. */
    NOT_KNOWN_HERE,
    MEMBERSHIP_UNKNOWN,
    /** Of somebody else. Arguments: person. */
    COLLEAGUE_UNKNOWN,
    /** Arguments: unit. */
    NO_COLLEAGUE_MET,
    /** Arguments: unit. */
    NO_COLLEAGUE_LISTED,
    /** Arguments: command. */
    UNKNOWN_COMMAND,
    /** Arguments: command, one that there is. */
    UNKNOWN_COMMAND_NEAR,
    /** Arguments: number. */
    UNKNOWN_NUMBER,
    /** Arguments: number, that of the request whose sub-run it is. */
    SUBRUN_OF,
    /** Arguments: procedures. */
    TRIAL_HOW,
    /** Arguments: file, problems. */
    TRIAL_BROKEN,
    /** Arguments: file. */
    TRIAL_UNREADABLE,
    TRIAL_FULL,
    TRIAL_OVER,
    /** The same where several instances listen, of which one alone knows a dry run. */
    TRIAL_ELSEWHERE,
    /** Of a sub-run whose parent goes on. Arguments: number of the parent. */
    PARENT_GOES_ON,
    /** Arguments: command. */
    NUMBER_MISSING,
    /** Arguments: number. */
    ONE_NUMBER_AT_A_TIME,
    /** Arguments: procedure. */
    NEVER_MIGRATED,
    /** Arguments: step, steps, number, a step. */
    STEP_NOT_REACHED,
    /** Arguments: word. */
    UNKNOWN_PROCEDURE,
    /** Before the menu. Arguments: word. */
    NO_SUCH_PROCEDURE,
    /** Arguments: word, roles, the command of the example. */
    UNKNOWN_ROLE,
    /** Arguments: what was written, roles of the units here, one of them. */
    ROLE_NOT_HERE,
    /** Arguments: roles. */
    WHICH_TO_MOVE,
    /** Arguments: roles with their units, one of the roles. */
    WHICH_TO_RELEASE,
    /** Arguments: units. */
    WHICH_TO_RENAME,
    /** Arguments: unit. */
    NAME_TO_GIVE,
    /** Arguments: likewise. */
    NAME_IN_USE,
    /** Arguments: likewise. */
    UNIT_RENAMED,
    /** Likewise where others live there, too. */
    UNIT_RENAMED_OF_SEVERAL,
    /** Arguments: unit, title of a group. */
    UNIT_MOVED_AWAY,
    /** Arguments: who is represented. */
    STAND_IN_NOT_YOURS,
    STAND_IN_ONESELF,
    STAND_IN_UNKNOWN,
    STAND_IN_NOT_A_PERSON,
    /** Arguments: person. */
    STAND_IN_NO_ROLE,
    /** Arguments: person, role. */
    STAND_IN_ROLE_NOT_HAD,
    /** Arguments: person. */
    STAND_IN_NOT_IN_GROUP,
    /** Arguments: the first day that can be chosen. */
    STAND_IN_PAST,
    STAND_IN_ENDS_FIRST,
    /** Arguments: days. */
    STAND_IN_TOO_FAR,
    /** Arguments: who is represented, their stand-in, the last day. */
    STAND_IN_REPRESENTED,
    /** Arguments: likewise. */
    STAND_IN_CIRCLE,
    /** Arguments: likewise. */
    STAND_IN_DEPUTY_AWAY,
    /** Arguments: likewise. */
    STAND_IN_REPRESENTING,
    STAND_IN_NOT_SET,
    /** Arguments: who was represented. */
    STAND_IN_OVER,
    BEHALF_NONE,
    BEHALF_NOT_UNIT_TI,
    ROLE_TO_NAME,
    NO_UNIT_HERE,
    /** Arguments: units. */
    UNIT_IN_TOPIC,
    TOPICS_OFF,
    NO_UNIT_OF_YOURS,
    NOTHING_TO_START,
    /** Arguments: procedure, roles. */
    MAY_NOT_START,
    /** Arguments: number, unit. */
    REQUEST_OF_OTHERS,
    /** Arguments: procedure. */
    OFFERED_NO_MORE,
    /** Arguments: command. */
    GROUP_ONLY,
    /** Arguments: command. */
    PRIVATE_ONLY,
    ADMIN_ONLY,
    /** Arguments: command. */
    FILES_ADMIN_ONLY,
    FILE_COMING,
    PICTURE_COMING,
    PICTURE_FAILED,
    /** Arguments: word. */
    FLOW_UNKNOWN,
    /** Arguments: characters. */
    SEARCH_TOO_LONG,
    NOTHING_TO_BATCH,
    FILE_FAILED,
    FILE_NOT_MADE,
    /** Arguments: megabytes. */
    FILE_OVER_LIMIT,
    /** Arguments: word. */
    EXPORT_FORMAT,
    /** Arguments: words. */
    EXPORT_PERIOD,
    /** Arguments: word. */
    HALF_YEAR_UNKNOWN,
    /** Arguments: period. */
    HALF_YEAR_OTHER_PERIOD,
    /** Arguments: half-year. */
    HALF_YEAR_TO_COME,
    ANONYMOUS,
    CHANNEL_SENDER,
    /** Arguments: name. */
    HELLO,
    /** Argument: person. */
    YOU_ARE_WELCOME,
    NOTHING_WAITING,
    NOTHING_OPEN,
    LANGUAGE_SET,
    /** In the language before. Argument: who changed it. */
    LANGUAGE_CHANGED,
    CHOOSE_LANGUAGE,
    LANGUAGE_OF_OFFICERS,
    /** Arguments: procedures in force, names of those that changed. */
    RELOADED,
    /** Arguments: procedures in force. */
    RELOADED_AS_BEFORE,
    /** Arguments: problems. */
    NOT_RELOADED,
    /** Arguments: procedure, how many requests go on. */
    NO_LONGER_OFFERED,
    /** Arguments: procedure. */
    OFFERED_AGAIN,
    /** Arguments: procedure. */
    FORM_OF_NONE_OFFERED,
    /** Arguments: person. */
    PRIVATE_UNREACHABLE,
    FORM_EXPIRED,
    TOO_OLD,
    WANTS_TEXT,
    WANTS_FILE,
    WANTS_FILE_OR_SKIP,
    WANTS_BUTTON,
    FILE_WANTS_BUTTON,
    /** Of what is neither words nor a file, such as a voice message. */
    UNREAD_WANTS_TEXT,
    UNREAD_WANTS_FILE,
    UNREAD_WANTS_ANY,
    /** Where a link does as well. Arguments: megabytes. */
    FILE_TOO_LARGE,
    /** Where none does. Arguments: megabytes. */
    SMALLER_FILE,
    SMALLER_FILE_OR_SKIP,
    /** Of a number that can be read in two ways. Arguments: as it was written, and either reading. */
    DOUBTFUL_NUMBER,
    QUESTION_EDIT_NOT_TAKEN,
    EDIT_NOT_TAKEN,
    FORM_EDIT_NOT_TAKEN,
    /** Of an answer about a request whose form can still be changed. Arguments: number. */
    SENT_EDIT_NOT_TAKEN,
    NOTE_EDIT_NOT_TAKEN,
    COMMAND_EDIT_NOT_TAKEN,
    /** Of one that was carried out, or refused, as it was before. */
    HEARD_COMMAND_EDIT_NOT_TAKEN,
    NOTE_KINDS,
    /** Of an album whose first file was taken as an answer of a form that is being filled in. Arguments: its name. */
    ALBUM_NOT_TAKEN,
    /** Of one whose first file was not. */
    ALBUM_PASSED,
    /** Arguments: person. */
    ANSWER_PASSED_ON,
    /** Of what may be thanks or an answer. Arguments: person who asked. */
    RECEIPT_OR_ANSWER,
    /** Telegram sent a long text in parts. */
    REST_NOT_TAKEN,
    /** Likewise, and the last of them came first. */
    BEGINNING_NOT_TAKEN,
    /** Arguments: unit, role. */
    BOUND,
    /** Where the bot is no administrator, and not told who is a member. Arguments: unit, role. */
    BOUND_UNTOLD,
    /** Argument: unit. */
    NAMED_AFTER_GROUP,
    /** Likewise where others live there, too. */
    NAMED_AFTER_GROUP_OF_SEVERAL,
    /** Arguments: person, unit. */
    LISTED,
    /** Arguments: person, unit. */
    UNLISTED,
    /** Argument: person. */
    NOT_LISTED,
    /** Argument: unit. */
    ROLE_TO_ASK_FOR,
    REPLY_TO_LIST,
    ASK_TO_BE_LISTED,
    /** An admin had the people of a unit asked in its group to be listed. Arguments: unit. */
    PEOPLE_CALLED,
    /** What was found is no longer so. */
    CHECK_STALE,
    /** Arguments: unit. */
    OPEN_UNIT,
    /** Arguments: unit. */
    CLOSED_UNIT,
    /** Arguments: unit. */
    ASKED_TO_BE_LISTED,
    /** Arguments: unit. */
    ASKED_ALREADY,
    /** Arguments: person, unit. */
    ASKS_TO_BE_LISTED,
    /** Arguments: person, unit. */
    DECLINED,
    /** Arguments: unit. */
    NOW_OPEN,
    /** Arguments: unit. */
    NOW_CLOSED,
    ADMIN_WELCOME,
    ADMIN_CODE_MISSING,
    /** Arguments: tries left. */
    ADMIN_CODE_WRONG,
    ADMIN_CODE_OUTDATED,
    /** Arguments: minutes. */
    ADMIN_CODE_WAIT,
    ADMIN_CODE_NONE,
    ADMIN_CODE_OVERHEARD,
    ADMIN_CODE_KEPT,
    /** Arguments: unit. */
    UNKNOWN_UNIT,
    /** Arguments: name that was given, role, names of the units that hold it. */
    UNKNOWN_UNIT_OF_ROLE,
    /** Arguments: unit, role. */
    ROLE_NOT_HELD,
    /** Arguments: role, its id. */
    SEVERAL_HOLD_ROLE,
    /** Arguments: role. */
    NOBODY_HOLDS_ROLE_HERE,
    /** Arguments: unit, role. */
    NOT_RELEASED,
    NAME_EMPTY,
    /** Arguments: characters. */
    NAME_TOO_LONG,
    /** Arguments: unit. */
    NAME_TAKEN,
    NOT_A_PERSON,
    /** Arguments: person, unit. */
    NOT_IN_GROUP,
    UNKNOWN_PERSON,
    NOT_ASKED,
    /** Arguments: moment. */
    REFUSED_LATELY,
    ADMIN_BY_SETTINGS,
    LAST_ADMIN,
    /** Arguments: person, unit. */
    LEFT_AND_UNLISTED,
    /** Arguments: numbers. */
    LEFT_WITH_WORK,
    /** Arguments: person, unit. */
    LEFT_AND_WITHDRAWN,
    /** Arguments: numbers, role, id of the role. */
    NOBODY_FOR_ROLE,
    /** Arguments: numbers, id of the procedure. */
    SUBRUN_OF_NONE_OFFERED,
    /** Arguments: numbers, unit, id of the role. */
    HOMELESS,
    /** Likewise. */
    RELEASED_AND_WANTED,
    /** Arguments: units. */
    HOME_UNREACHABLE,
    /** Likewise. */
    HOME_REACHABLE_AGAIN,
    /** Likewise. */
    SUMMARY_MAY_BE_MISSING,
    NOT_ADMINISTRATOR,
    PROMPT_UNSHOWN,
    PROMPT_DELAYED,
    OWN_DATA_ONLY,
    /** Arguments: what was looked for. */
    OWN_DATA_NOBODY,
    OWN_DATA_GOING,
    OWN_DATA_LATE,
    OWN_DATA_KEPT,
    /** In the place of an answer that could not be sent before what it says was removed. */
    ANSWER_WITHHELD,
    /** Nobody of a unit, and no admin, asked for the console. */
    CONSOLE_OF_UNITS,
    /** Arguments: score. */
    RATED,
    RATED_WHOLE,
    RATING_ANEW,
    RECAP_SET,
    RECAP_NOT_YOURS;

    /**
     * {@link #SET_ASIDE}, or what is said where that would not be true.
     *
     * @param kept whether what the person sent is stored
     */
    public static Notice setAside(boolean kept) {
        return kept ? SET_ASIDE : SET_ASIDE_UNKEPT;
    }

    /** Plain text of at most 200 characters; long names in it are shortened. */
    public String alert(Language language, Object... arguments) {
        return Wording.in(language).alert(key(), arguments);
    }
}
