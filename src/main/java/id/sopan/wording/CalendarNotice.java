package id.sopan.wording;

/** What the bot says of calendars: days off that were added or taken back, the hours of units, how far the data reach. */
public enum CalendarNotice implements Announcement {
    /** How a day off is added. Arguments: a day as an example. */
    DAY_HOW,
    /** Arguments: what was written, a day as an example. */
    DAY_UNREADABLE,
    /** The first of several days was written, and the last. */
    DAYS_ONE_BY_ONE,
    /** Arguments: day, reason. */
    DAY_OFF_ALREADY,
    /** Arguments: day, first and last that are covered. */
    DAY_NOT_COVERED,
    /** Arguments: day, name, basis. */
    DAY_CLOSED,
    /** Arguments: day, name, basis, and the name and basis that they take the place of. */
    DAY_CLOSED_INSTEAD,
    /** Arguments: day, name. */
    DAY_REOPENED,
    /** Arguments: day. */
    DAY_NOT_CLOSED,
    /** Arguments: unit. */
    LEAVE_WORKED,
    /** Arguments: unit. */
    LEAVE_OFF,
    /** Arguments: unit, zone. */
    ZONE_SET,
    /** What changed is told apart. Arguments: first and last day that are covered. */
    CALENDARS_RELOADED,
    /** Arguments: warnings. */
    CALENDARS_DOUBTFUL,
    /** Arguments: names. */
    CALENDARS_OF_NOBODY,
    /** Arguments: names of files. */
    CALENDARS_ASIDE,
    /** Arguments: last day that is covered, days left. */
    CALENDAR_ENDS,
    /** Arguments: last day that was covered. */
    CALENDAR_ENDED,
    /** Arguments: procedure, on which days the periods began. */
    PERIODS_LEFT_OUT
}
