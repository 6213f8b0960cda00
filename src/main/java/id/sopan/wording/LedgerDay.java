package id.sopan.wording;

import id.sopan.calendar.DayOff;
import id.sopan.procedure.Language;
import java.util.Locale;

/** Why a day is off, and by which decree. */
final class LedgerDay {

    private LedgerDay() {}

    static Html of(Teller teller, DayOff day) {
        String name = teller.language() == Language.EN ? day.nameInEnglish() : day.name();
        Html kind = teller.html(
                "ledger.day." + day.kind().name().toLowerCase(Locale.ROOT).replace('_', '.'));
        return day.kind() == DayOff.Kind.AKHIR_PEKAN
                ? kind
                : teller.html("ledger.day", kind, name, day.source().name());
    }
}
