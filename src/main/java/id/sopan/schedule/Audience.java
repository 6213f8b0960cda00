package id.sopan.schedule;

import id.sopan.calendar.WorkingCalendar;
import id.sopan.outbox.Address;
import id.sopan.wording.ReminderItem;

/** A chat that is to be told of a run, and when it works. */
record Audience(Address at, WorkingCalendar hours, Reason reason) {

    enum Reason {
        ACTING,
        /** Likewise, where there is no standard time. */
        WAITING,
        WAITED_FOR,
        ESCALATION
    }

    ReminderItem.Kind kind(Mark mark) {
        return switch (reason) {
            case WAITING -> ReminderItem.Kind.WAITING;
            case WAITED_FOR -> ReminderItem.Kind.WAITED_FOR;
            case ESCALATION -> ReminderItem.Kind.ESCALATED;
            case ACTING -> isEarly(mark) ? ReminderItem.Kind.NEARING : ReminderItem.Kind.OVERDUE;
        };
    }

    private static boolean isEarly(Mark mark) {
        return mark.name().matches("\\d{1,2}");
    }
}
