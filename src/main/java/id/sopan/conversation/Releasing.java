package id.sopan.conversation;

import id.sopan.outbox.Address;
import id.sopan.outbox.Outbox;
import id.sopan.outbox.RunProjection;
import id.sopan.procedure.Language;
import id.sopan.procedure.Role;
import id.sopan.roster.Unit;
import id.sopan.roster.UnitChange;
import id.sopan.wording.Card;
import id.sopan.wording.Notice;
import id.sopan.wording.RoleMenus;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** {@code /pasang lepas}: a unit gives a role back, once an admin has confirmed it. */
record Releasing(Office office, Reading reading, Outbox outbox, StandInDesk standIns) {

    /** @param name of the unit, wherever it lives; empty for the one that holds the role here */
    void ask(Message message, Role role, String name) {
        List<Unit> holders = name.isEmpty()
                ? reading.unitsHere(message.place()).stream()
                        .filter(unit -> unit.holds(role))
                        .toList()
                : office.roster().holding(role).stream()
                        .filter(unit -> unit.name().equalsIgnoreCase(name))
                        .toList();
        Language language = office.language(message.place());
        String called = office.nama(role).in(language);
        if (holders.size() == 1) {
            office.say(message, question(holders.getFirst(), role, language));
        } else if (!holders.isEmpty()) {
            office.say(message, Notice.SEVERAL_HOLD_ROLE, called, role.id());
        } else if (name.isEmpty()) {
            office.say(message, Notice.NOBODY_HOLDS_ROLE_HERE, called);
        } else {
            office.say(message, Notice.ROLE_NOT_HELD, name, called);
        }
    }

    private Card question(Unit unit, Role role, Language language) {
        return RoleMenus.release(office.bound(unit, role), affected(unit, role), language);
    }

    /** How many open runs are with the unit in that role. */
    private int affected(Unit unit, Role role) {
        return (int) office.runs()
                .open(unit.id())
                .filter(run -> unit.id().equals(run.units().get(role))
                        || (run.unit().equals(unit.id()) && run.role().equals(role)))
                .count();
    }

    /** A button of the menu: asks as the words do. */
    Answer ask(Inbound.Tapped tap, String option) {
        return settle(tap, option, (unit, role) -> {
            office.say(tap, question(unit, role, office.language(tap.place())));
            return Answer.NONE;
        });
    }

    Answer release(Inbound.Tapped tap, String option) {
        return settle(tap, option, (unit, role) -> {
            Language language = office.language(tap.place());
            UnitChange change = office.roster().by(tap.sender().person()).unbind(unit.id(), role);
            if (change instanceof UnitChange.Refused refused) {
                return Answer.alertOf(office.refusal(refused.why(), language, office.zone(tap.place())));
            }
            standIns.endReleased(unit, role);
            Address here = Office.address(tap.place());
            office.say(tap, released(unit, role, language));
            Address.home(unit)
                    .filter(home -> !home.equals(here))
                    .ifPresent(home -> office.replies()
                            .say(
                                    "released " + tap.callback(),
                                    home,
                                    released(unit, role, office.roster().chats().language(home.chat()))));
            outbox.changed(RunProjection.RUN, office.runs().idsOfOpen(unit.id()));
            outbox.changed(RunProjection.RUN, office.runs().idsOfUnchosen());
            return Answer.NONE;
        });
    }

    private Card released(Unit unit, Role role, Language language) {
        return RoleMenus.released(office.bound(unit, role), affected(unit, role), language);
    }

    Answer keep(Inbound.Tapped tap, String option) {
        return settle(
                tap,
                option,
                (unit, role) -> office.alert(
                        tap, Notice.NOT_RELEASED, unit.name(), office.nama(role).in(office.language(tap.place()))));
    }

    /** @param option id of the role, a dot, id of the unit */
    private Answer settle(Inbound.Tapped tap, String option, BiFunction<Unit, Role, Answer> work) {
        int dot = option.indexOf('.');
        Optional<Role> role = office.role(option.substring(0, Math.max(dot, 0)));
        Optional<Unit> unit = office.roster().unit(option.substring(dot + 1));
        if (role.isEmpty() || unit.isEmpty()) {
            return office.alert(tap, Notice.FORGED);
        }
        if (unit.get().holds(role.get())) {
            return work.apply(unit.get(), role.get());
        }
        standIns.endReleased(unit.get(), role.get()); // given back already, and a kill came between
        return office.alert(
                tap,
                Notice.ROLE_NOT_HELD,
                unit.get().name(),
                office.nama(role.get()).in(office.language(tap.place())));
    }
}
