package id.sopan.conversation;

import id.sopan.outbox.Address;
import id.sopan.procedure.Language;
import id.sopan.report.DetailButton;
import id.sopan.report.PeriodWords;
import id.sopan.report.Recap;
import id.sopan.report.RecapWords;
import id.sopan.report.ReportMenus;
import id.sopan.report.Reports;
import id.sopan.wording.Card;
import id.sopan.wording.Notice;
import id.sopan.wording.Pages;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** {@code /laporan} and {@code /rekap}. */
record Reporting(Office office, Reading reading, AtHome atHome, Reports reports) {

    private static final String PAGE = "laporan/";

    void report(Message message, String arguments) {
        Language language = office.language(message.place());
        Optional<Set<String>> units = units(message.place(), message.sender());
        if (units.isEmpty()) {
            atHome.refuse(message);
        } else if (arguments.isEmpty()) {
            office.say(message, ReportMenus.periods(language));
        } else {
            switch (PeriodWords.read(arguments, reports.today(units.get()))) {
                case PeriodWords.Understood read ->
                    reports.answer(
                            message.origin(),
                            Office.address(message.place()),
                            message.sender().id(),
                            units.get(),
                            read.period());
                case PeriodWords.Refused refused -> office.say(message, ReportMenus.refused(refused, language));
            }
        }
    }

    Answer report(Inbound.Tapped tap, String words) {
        Optional<Set<String>> units = units(tap.place(), tap.sender());
        if (units.isEmpty()) {
            return atHome.refuse(tap);
        }
        if (PeriodWords.read(words, reports.today(units.get())) instanceof PeriodWords.Understood read) {
            reports.answer(
                    tap.origin(), Office.address(tap.place()), tap.sender().id(), units.get(), read.period());
            return Answer.NONE;
        }
        return office.alert(tap, Notice.FORGED);
    }

    /** The units that it is for; all of them for an admin in private. Empty where there is none. */
    private Optional<Set<String>> units(Place place, Sender sender) {
        if (place.isPrivate() && office.roster().isAdmin(sender.id())) {
            return Optional.of(Set.of());
        }
        Set<String> units = reading.idsOfUnits(place, sender);
        return units.isEmpty() ? Optional.empty() : Optional.of(units);
    }

    Answer detail(Inbound.Tapped tap, String option) {
        return detail(tap, option, 0, office::list);
    }

    private Answer detail(Inbound.Tapped tap, String option, int page, BiConsumer<Inbound.Tapped, Card> tell) {
        Language language = office.language(tap.place());
        Optional<Set<String>> units = units(tap.place(), tap.sender());
        if (units.isEmpty()) {
            return atHome.refuse(tap);
        }
        Optional<DetailButton> button = DetailButton.of(option);
        if (button.isEmpty()) {
            return office.alert(tap, Notice.FORGED);
        }
        Address at = Office.address(tap.place());
        tell.accept(
                tap,
                reports.detail(at, units.get(), button.get(), language)
                        .card(language, page, PAGE + button.get().option()));
        return Answer.NONE;
    }

    /** Whether a page of a report's steps is asked for; then it takes the place of the one before. */
    Optional<Answer> page(Inbound.Tapped tap, Pages.Wanted wanted) {
        return wanted.after(PAGE).map(option -> detail(tap, option, wanted.page(), office::turn));
    }

    void recap(Message message, String arguments) {
        if (!arguments.isEmpty()) {
            set(message, arguments);
        } else {
            Address here = Office.address(message.place());
            Language language = office.language(message.place());
            office.list(
                    message,
                    ReportMenus.recap(reports.recaps().of(here, office.clock().instant()), language));
        }
    }

    /** {@code /rekap jumat 15.00} */
    private void set(Message message, String words) {
        Address here = Office.address(message.place());
        Language language = office.language(message.place());
        Instant now = office.clock().instant();
        Instant sent = message.at().isBefore(now) ? message.at() : now;
        if (!maySet(message.place(), message.sender())) {
            office.say(message, Notice.RECAP_NOT_YOURS);
        } else if (RecapWords.read(reports.recaps().of(here, sent), words).isEmpty()) {
            office.say(message, ReportMenus.recapRefused(words, language));
        } else {
            Recap changed = reports.recaps()
                    .change(here, sent, recap -> RecapWords.read(recap, words).orElse(recap));
            office.list(message, ReportMenus.recap(changed, language));
        }
    }

    Answer recap(Inbound.Tapped tap, String option) {
        if (!maySet(tap.place(), tap.sender())) {
            return office.alert(tap, Notice.RECAP_NOT_YOURS);
        }
        Address here = Office.address(tap.place());
        Instant now = office.clock().instant();
        if (ReportMenus.changed(reports.recaps().of(here, now), option).isEmpty()) {
            return office.alert(tap, Notice.FORGED);
        }
        Recap changed = reports.recaps()
                .change(here, now, recap -> ReportMenus.changed(recap, option).orElse(recap));
        office.turn(tap, ReportMenus.recap(changed, office.language(tap.place())));
        return Answer.toast(Notice.RECAP_SET.alert(office.language(tap.place())));
    }

    private boolean maySet(Place place, Sender sender) {
        long person = sender.id();
        Set<String> here = reading.idsOfUnitsHere(place);
        return office.roster().isAdmin(person)
                || (!here.isEmpty() && !office.roster().hats(person, here).all().isEmpty());
    }
}
