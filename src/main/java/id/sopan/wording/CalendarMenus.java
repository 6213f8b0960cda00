package id.sopan.wording;

import id.sopan.procedure.Language;
import id.sopan.procedure.Style;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an admin can change below a calendar. */
public final class CalendarMenus {

    private static final List<ZoneId> INDONESIA = Stream.of("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura")
            .map(ZoneId::of)
            .toList();

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

    /** The other zones of Indonesia, for a unit that works by this one. */
    public static List<Button> zones(UnitChoice unit, ZoneId zone, Language language) {
        return INDONESIA.stream()
                .filter(other -> !Moments.zoneName(other).equals(Moments.zoneName(zone)))
                .map(other -> button(
                        Wording.in(language).say("button.zone", unit.name(), Moments.zoneName(other)),
                        MenuAction.SET_ZONE,
                        unit.id() + "." + other))
                .toList();
    }

    /** One of those that a button names; empty for any other. */
    public static Optional<ZoneId> zone(String id) {
        return INDONESIA.stream().filter(zone -> zone.getId().equals(id)).findFirst();
    }

    private static Button button(String label, MenuAction action, String option) {
        return Button.data(Harmless.shorten(label, Button.LABEL), Style.PLAIN, new Tap.OnMenu(action, option));
    }
}
