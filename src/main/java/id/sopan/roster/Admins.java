package id.sopan.roster;

import id.sopan.engine.Person;
import id.sopan.roster.Audit.What;
import id.sopan.roster.PersonChange.Appointed;
import id.sopan.roster.PersonChange.Dismissed;
import id.sopan.roster.PersonChange.Refused;
import id.sopan.roster.PersonChange.Unchanged;
import id.sopan.roster.Shelf.Change;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who looks after the installation: by the settings, or appointed. */
record Admins(People people, Set<Long> bySettings) {

    Admins {
        bySettings = Set.copyOf(bySettings);
    }

    boolean isAdmin(long person) {
        return bySettings.contains(person)
                || people.colleague(person).map(Colleague::admin).orElse(false);
    }

    Set<Long> all() {
        Set<Long> all = new TreeSet<>(bySettings);
        people.bearing(PersonnelFile.ADMIN).forEach(admin -> all.add(admin.id()));
        return all;
    }

    /** Whether this one may change the roster; the program itself always may. */
    boolean mayChange(@Nullable Person by) {
        return by == null || isAdmin(by.id());
    }

    PersonChange appoint(Signature by, Person person) {
        if (!People.isPerson(person.id())) {
            return new Refused(new Refusal.NotAPerson());
        }
        return people.change(person, file -> {
            Colleague admin = file.colleague().admin(true);
            return file.colleague().admin() || bySettings.contains(person.id())
                    ? Change.stay(new Unchanged(admin))
                    : new Change<>(file.with(admin), by.audit(What.APPOINTED, person.id(), ""), new Appointed());
        });
    }

    PersonChange dismiss(Signature by, long person) {
        if (bySettings.contains(person)) {
            return new Refused(new Refusal.AdminBySettings());
        }
        if (all().equals(Set.of(person))) {
            return new Refused(new Refusal.LastAdmin());
        }
        return people.<PersonChange>changeKnown(person, file -> {
                    Colleague after = file.colleague().admin(false);
                    return after.equals(file.colleague())
                            ? Change.stay(new Unchanged(after))
                            : new Change<>(file.with(after), by.audit(What.DISMISSED, person, ""), new Dismissed());
                })
                .orElseGet(() -> new Refused(new Refusal.UnknownPerson()));
    }
}
