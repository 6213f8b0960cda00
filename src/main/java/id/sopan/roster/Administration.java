package id.sopan.roster;

import id.sopan.engine.Hat;
import id.sopan.engine.Person;
import id.sopan.procedure.Role;
import id.sopan.roster.Unit.Access;
import id.sopan.roster.Unit.Home;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What admins change; whoever is none gets {@link Refusal.NotAdmin} for everything, and nothing is changed. */
public final class Administration {

    private final Units units;
    private final Listing listing;
    private final Closing closing;
    private final Admins admins;
    private final @Nullable Person person;
    private final Signature by;

    Administration(
            Units units, Listing listing, Closing closing, Admins admins, @Nullable Person person, Signature by) {
        this.units = units;
        this.listing = listing;
        this.closing = closing;
        this.admins = admins;
        this.person = person;
        this.by = by;
    }

    /**
     * Gives the role to the unit of that name, which is made if there is none.
     *
     * @param move whether the unit of that name, which holds the role, is to move here from where it lives; one that lives
     *     elsewhere is {@link Refusal.NameTaken} otherwise
     */
    public UnitChange bind(Role role, String name, Home home, boolean move) {
        return unit(() -> units.bind(by, role, name, home, move));
    }

    public UnitChange unbind(String unit, Role role) {
        return unit(() -> units.unbind(by, unit, role));
    }

    public UnitChange rename(String unit, String name) {
        return unit(() -> units.rename(by, unit, name));
    }

    public UnitChange setAccess(String unit, Role role, Access access) {
        return unit(() -> units.setAccess(by, unit, role, access));
    }

    public UnitChange setZone(String unit, ZoneId zone) {
        return unit(() -> units.setZone(by, unit, zone));
    }

    /** @param works whether joint leave is worked on, as units do that serve the public */
    public UnitChange workOnCutiBersama(String unit, boolean works) {
        return unit(() -> units.workOnCutiBersama(by, unit, works));
    }

    /** Adds a day off of the agency's own. */
    public DayChange close(ClosedDay day) {
        return day(() -> closing.close(by, day));
    }

    /** Takes a day off of the agency's own back. */
    public DayChange reopen(LocalDate date) {
        return day(() -> closing.reopen(by, date));
    }

    public PersonChange list(Person who, Hat hat) {
        return person(() -> listing.list(by, who, hat));
    }

    public PersonChange unlist(long who, Hat hat) {
        return person(() -> listing.unlist(by, who, hat));
    }

    /** @param request its id */
    public PersonChange confirm(String request) {
        return person(() -> listing.confirm(by, request));
    }

    /** @param request its id */
    public PersonChange refuse(String request) {
        return person(() -> listing.refuse(by, request));
    }

    /** @param request its id */
    public PersonChange withdraw(String request) {
        return person(() -> listing.withdraw(by, request));
    }

    PersonChange makeAdmin(Person who) {
        return person(() -> admins.appoint(by, who));
    }

    public PersonChange dismissAdmin(long who) {
        return person(() -> admins.dismiss(by, who));
    }

    private UnitChange unit(Supplier<UnitChange> change) {
        return admins.mayChange(person) ? change.get() : new UnitChange.Refused(new Refusal.NotAdmin());
    }

    private DayChange day(Supplier<DayChange> change) {
        return admins.mayChange(person) ? change.get() : new DayChange.NotAdmin();
    }

    private PersonChange person(Supplier<PersonChange> change) {
        return admins.mayChange(person) ? change.get() : new PersonChange.Refused(new Refusal.NotAdmin());
    }
}
