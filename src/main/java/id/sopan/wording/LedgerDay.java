package id.sopan.wording;

import id.sopan.calendar.DayOff;
import id.sopan.procedure.Language;

/** Why a day is off, by which decree, and whether that may still change. */
final class LedgerDay {

    private LedgerDay() {}

    static Html of(Teller teller, DayOff day) {
        String name = teller.language() == Language.EN ? day.nameInEnglish() : day.name();
        Html kind = teller.html(Wording.key("ledger.day.", day.kind()));
        return day.kind() == DayOff.Kind.AKHIR_PEKAN
                ? kind
                : teller.html("ledger.day", kind, name, CalendarText.source(day.source(), teller.language()));
    }
}
