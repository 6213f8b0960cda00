package id.sopan.conversation;

import id.sopan.procedure.Language;
import id.sopan.roster.Administration;
import id.sopan.roster.Unit;
import id.sopan.roster.UnitChange;
import id.sopan.wording.Button;
import id.sopan.wording.CalendarMenus;
import id.sopan.wording.CalendarNotice;
import id.sopan.wording.Card;
import id.sopan.wording.Moments;
import id.sopan.wording.Notice;
import id.sopan.wording.UnitChoice;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What of its working time is a unit's own, by buttons below {@code /kalender} in its group: joint leave and its zone. */
record UnitHours(Office office) {

    static List<List<Button>> buttons(Unit unit, Language language) {
        UnitChoice choice = Joining.choice(unit);
        return List.of(
                List.of(CalendarMenus.leave(choice, unit.opensOnCutiBersama(), language)),
                CalendarMenus.zones(choice, unit.zone(), language));
    }

    Answer workOnLeave(Inbound.Tapped tap, String unit, boolean works) {
        CalendarNotice done = works ? CalendarNotice.LEAVE_WORKED : CalendarNotice.LEAVE_OFF;
        return change(
                tap,
                unit,
                admin -> admin.workOnCutiBersama(unit, works),
                (name, language) -> done.card(language, name));
    }

    Answer zone(Inbound.Tapped tap, String option) {
        int dot = option.indexOf('.');
        Optional<ZoneId> zone = CalendarMenus.zone(option.substring(dot + 1));
        if (dot < 0 || zone.isEmpty()) return office.alert(tap, Notice.FORGED);
        String unit = option.substring(0, dot);
        return change(
                tap,
                unit,
                admin -> admin.setZone(unit, zone.get()),
                (name, language) -> CalendarNotice.ZONE_SET.card(language, name, Moments.zoneName(zone.get())));
    }

    private Answer change(
            Inbound.Tapped tap,
            String unit,
            Function<Administration, UnitChange> change,
            BiFunction<String, Language, Card> done) {
        if (change.apply(office.roster().by(tap.sender().person())) instanceof UnitChange.Refused)
            return office.alert(tap, Notice.FORGED);
        String name = office.roster().unitName(unit);
        office.say(tap, done.apply(name, office.language(tap.place())));
        return Answer.NONE;
    }
}
