package id.sopan.roster;

import id.sopan.procedure.Role;
import id.sopan.roster.Audit.What;
import id.sopan.roster.Shelf.Change;
import id.sopan.roster.Unit.Access;
import id.sopan.roster.Unit.Home;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The register of units as it is stored, and its changes.
 *
 * @param zone of units that are made
 */
record Units(Shelf<Register> shelf, ZoneId zone) {

    private static final String ALL = "units";

    Register register() {
        return shelf.find(ALL).orElse(Register.EMPTY);
    }

    UnitChange bind(Signature by, Role role, String name, Home home, boolean move) {
        String clean = Names.clean(name);
        Optional<Refusal> unfit = unfit(clean);
        return unfit.<UnitChange>map(UnitChange.Refused::new)
                .orElseGet(() -> change(register -> bind(register, by, role, clean, home, move)));
    }

    private Change<Register, UnitChange> bind(
            Register register, Signature by, Role role, String name, Home home, boolean move) {
        Unit unit = register.named(name).orElseGet(() -> register.fresh(name, zone));
        if (move && !unit.holds(role)) {
            return refused(
                    unit.roles().isEmpty() ? new Refusal.UnknownUnit(name) : new Refusal.RoleNotHeld(unit, role));
        }
        Unit bound = unit.with(role).at(home);
        Home from = unit.home();
        if (bound.equals(unit)) {
            return Change.stay(new UnitChange.Unchanged(unit));
        }
        if (from == null || from.equals(home)) {
            Audit audit = by.audit(What.BOUND, unit.id(), role.id() + " " + spot(home));
            return new Change<>(register.with(bound), audit, new UnitChange.Bound(bound));
        }
        if (!move) {
            return refused(new Refusal.NameTaken(unit));
        }
        Audit audit = by.audit(What.MOVED, unit.id(), role.id() + " " + spot(from) + " -> " + spot(home));
        return new Change<>(register.with(bound), audit, new UnitChange.Moved(bound, from));
    }

    UnitChange unbind(Signature by, String id, Role role) {
        return ofHolder(
                id,
                role,
                (register, unit) -> new Change<>(
                        register.with(unit.without(role)),
                        by.audit(What.UNBOUND, id, role.id()),
                        new UnitChange.Unbound(unit.without(role))));
    }

    UnitChange rename(Signature by, String id, String name) {
        String clean = Names.clean(name);
        Optional<Refusal> unfit = unfit(clean);
        if (unfit.isPresent()) {
            return new UnitChange.Refused(unfit.get());
        }
        return ofUnit(
                id,
                (register, unit) -> register.named(clean)
                        .filter(other -> !other.id().equals(id))
                        .map(other -> Units.<Register>refused(new Refusal.NameTaken(other)))
                        .orElseGet(() -> changed(
                                register,
                                unit,
                                unit.named(clean),
                                by.audit(What.RENAMED, id, unit.name() + " -> " + clean))));
    }

    UnitChange setAccess(Signature by, String id, Role role, Access access) {
        return ofHolder(
                id,
                role,
                (register, unit) -> unit.accessOf(role) == access
                        ? Change.stay(new UnitChange.Unchanged(unit))
                        : changed(
                                register,
                                unit,
                                unit.with(role, access),
                                by.audit(What.ACCESS_SET, id, role.id() + " " + access)));
    }

    UnitChange setZone(Signature by, String id, ZoneId zone) {
        return ofUnit(
                id,
                (register, unit) -> changed(
                        register, unit, unit.in(zone), by.audit(What.ZONE_SET, id, unit.zone() + " -> " + zone)));
    }

    UnitChange workOnCutiBersama(Signature by, String id, boolean works) {
        return ofUnit(
                id,
                (register, unit) -> unit.opensOnCutiBersama() == works
                        ? Change.stay(new UnitChange.Unchanged(unit))
                        : changed(
                                register,
                                unit,
                                unit.onCutiBersama(works),
                                by.audit(What.CUTI_BERSAMA_SET, id, works ? "works" : "is off")));
    }

    /** A second time changes nothing. */
    void migrated(Signature by, long from, long to) {
        shelf.change(ALL, found -> {
            Register register = found.orElse(Register.EMPTY);
            return register.in(from).isEmpty()
                    ? Change.stay(register)
                    : new Change<>(
                            register.migrated(from, to),
                            by.audit(What.MIGRATED, Long.toString(from), Long.toString(to)),
                            register);
        });
    }

    private UnitChange change(Function<Register, Change<Register, UnitChange>> decide) {
        return shelf.change(ALL, found -> decide.apply(found.orElse(Register.EMPTY)));
    }

    private UnitChange ofUnit(String id, BiFunction<Register, Unit, Change<Register, UnitChange>> change) {
        return change(register -> register.unit(id)
                .map(unit -> change.apply(register, unit))
                .orElseGet(() -> refused(new Refusal.UnknownUnit(id))));
    }

    private UnitChange ofHolder(String id, Role role, BiFunction<Register, Unit, Change<Register, UnitChange>> change) {
        return ofUnit(
                id,
                (register, unit) ->
                        unit.holds(role) ? change.apply(register, unit) : refused(new Refusal.RoleNotHeld(unit, role)));
    }

    private static Change<Register, UnitChange> changed(Register register, Unit before, Unit after, Audit audit) {
        return after.equals(before)
                ? Change.stay(new UnitChange.Unchanged(before))
                : new Change<>(register.with(after), audit, new UnitChange.Changed(after));
    }

    private static <T> Change<T, UnitChange> refused(Refusal why) {
        return Change.stay(new UnitChange.Refused(why));
    }

    private static Optional<Refusal> unfit(String clean) {
        if (!Names.readable(clean)) {
            return Optional.of(new Refusal.NameEmpty());
        }
        return Names.tooLong(clean) ? Optional.of(new Refusal.NameTooLong(Names.LONGEST)) : Optional.empty();
    }

    private static String spot(Home home) {
        return home.topic() == null ? Long.toString(home.chat()) : home.chat() + "/" + home.topic();
    }
}
