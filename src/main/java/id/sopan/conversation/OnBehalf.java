package id.sopan.conversation;

import id.sopan.conversation.Beginning.Opening;
import id.sopan.engine.Hat;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.roster.Hats;
import id.sopan.roster.Unit;
import id.sopan.wording.Card;
import id.sopan.wording.Menus;
import id.sopan.wording.Notice;
import id.sopan.wording.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Unit TI asks on behalf of a unit that has no phone at hand: which procedure, for which unit, then the form. */
record OnBehalf(Office office, Forms forms) {

    static boolean mayAsk(Hats hats) {
        return hats.all().stream().anyMatch(hat -> hat.role().equals(Role.UNIT_TI));
    }

    /**
     * A button of the menu.
     *
     * @param option empty, or id of the procedure, and after a dot that of the unit
     */
    Answer tap(Inbound.Tapped tap, String option) {
        Language language = office.language(tap.place());
        Hats mine = mine(tap);
        String[] parts = option.split("\\.", 2);
        Optional<Procedure> procedure = office.procedures().current(parts[0]);
        if (!mayAsk(mine)) {
            return mayNot(tap, mine);
        }
        if (option.isEmpty()) {
            return procedures(tap, mine, 0, office::list);
        } else if (procedure.isEmpty()) {
            return office.alert(tap, Notice.UNKNOWN_PROCEDURE, parts[0]);
        } else if (parts.length == 1) {
            office.list(tap, units(procedure.get(), mine, 0, language));
        } else {
            return begin(tap, procedure.get(), mine, parts[1]);
        }
        return Answer.NONE;
    }

    private Answer procedures(Inbound.Tapped tap, Hats mine, int page, BiConsumer<Inbound.Tapped, Card> tell) {
        List<Procedure> askable = office.procedures().all().stream()
                .filter(one -> !others(one, mine).isEmpty())
                .toList();
        if (askable.isEmpty()) {
            return office.alert(tap, Notice.BEHALF_NONE);
        }
        tell.accept(tap, Menus.onBehalf(askable, page, office.language(tap.place())));
        return Answer.NONE;
    }

    /** Whether another page of the procedures or units is asked for; then it takes the place of the one before. */
    Optional<Answer> page(Inbound.Tapped tap, Pages.Wanted wanted) {
        return wanted.after(Menus.ON_BEHALF_PAGE)
                .flatMap(id -> id.isEmpty()
                        ? Optional.of(turn(tap, mine -> procedures(tap, mine, wanted.page(), office::turn)))
                        : office.procedures()
                                .current(id)
                                .map(procedure -> turn(tap, mine -> units(tap, procedure, mine, wanted.page()))));
    }

    private Answer turn(Inbound.Tapped tap, Function<Hats, Answer> turn) {
        Hats mine = mine(tap);
        return mayAsk(mine) ? turn.apply(mine) : mayNot(tap, mine);
    }

    private Answer units(Inbound.Tapped tap, Procedure procedure, Hats mine, int page) {
        office.turn(tap, units(procedure, mine, page, office.language(tap.place())));
        return Answer.NONE;
    }

    private Answer mayNot(Inbound.Tapped tap, Hats mine) {
        return office.alert(tap, mine.uncertain() ? Notice.MEMBERSHIP_UNKNOWN : Notice.BEHALF_NOT_UNIT_TI);
    }

    private Card units(Procedure procedure, Hats mine, int page, Language language) {
        return Menus.onBehalfOf(procedure, Joining.choices(office, others(procedure, mine)), page, language);
    }

    private Answer begin(Inbound.Tapped tap, Procedure procedure, Hats mine, String unit) {
        Optional<Hat> chosen = others(procedure, mine).stream()
                .filter(hat -> hat.unit().equals(unit))
                .findFirst();
        chosen.ifPresent(
                hat -> forms.requestOnBehalf(Opening.by(tap, office.clock().instant()), procedure, hat));
        return chosen.isPresent() ? Answer.NONE : office.alert(tap, Notice.UNKNOWN_UNIT, unit);
    }

    private Hats mine(Inbound.Tapped tap) {
        return office.roster()
                .hats(
                        tap.sender().id(),
                        office.roster().holding(Role.UNIT_TI).stream()
                                .map(Unit::id)
                                .toList());
    }

    /** The units that could ask for it, one capacity for each, but for one's own. */
    private List<Hat> others(Procedure procedure, Hats mine) {
        List<Hat> others = new ArrayList<>();
        for (Role role : procedure.starts().by()) {
            office.roster().holding(role).stream()
                    .map(Unit::id)
                    .filter(unit ->
                            mine.all().stream().noneMatch(hat -> hat.unit().equals(unit)))
                    .filter(unit -> others.stream().noneMatch(hat -> hat.unit().equals(unit)))
                    .forEach(unit -> others.add(new Hat(unit, role)));
        }
        return others;
    }
}
