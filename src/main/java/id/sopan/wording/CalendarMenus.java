package id.sopan.wording;

import id.sopan.procedure.Language;
import id.sopan.procedure.Style;
import java.time.LocalDate;

/** What an admin can change below a calendar. */
public final class CalendarMenus {

    private CalendarMenus() {}

    /** Tells how a day off of the agency's own is added. */
    public static Button add(Language language) {
        return button(Wording.in(language).say("button.day.add"), MenuAction.ADD_DAY, "");
    }

    /** Takes back a day off of the agency's own. */
    public static Button reopen(LocalDate date, String name, Language language) {
        String label = Wording.in(language).say("button.day.reopen", Moments.day(date, language), name);
        return button(label, MenuAction.REOPEN_DAY, date.toString());
    }

    /** @param works whether the unit works on joint leave now */
    public static Button leave(UnitChoice unit, boolean works, Language language) {
        String label = Wording.in(language).say(works ? "button.leave.off" : "button.leave.work", unit.name());
        return button(label, works ? MenuAction.REST_ON_LEAVE : MenuAction.WORK_ON_LEAVE, unit.id());
    }

    private static Button button(String label, MenuAction action, String option) {
        return Button.data(Harmless.shorten(label, 64), Style.PLAIN, new Tap.OnMenu(action, option).data());
    }
}
