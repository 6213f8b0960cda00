package id.sopan.desk;

import id.sopan.engine.Actor;
import id.sopan.engine.Person;
import id.sopan.roster.Hats;
import id.sopan.roster.Roster;
import java.util.Set;

/** Finds out what somebody may act as, at the moment when they act. */
final class Actors {

    private final Roster roster;

    Actors(Roster roster) {
        this.roster = roster;
    }

    /** @param uncertain whether Telegram would not say of one of the units if they are a member */
    record Known(Actor actor, boolean uncertain) {}

    /** @param units for which it matters */
    Known of(Who who, Set<String> units) {
        Person person = who.person();
        if (person == null) {
            return new Known(Actor.PROGRAM, false);
        }
        Hats hats = roster.hats(person.id(), units);
        return new Known(
                new Actor(person, hats.hats(), hats.mandates(), roster.isAdmin(person.id())), hats.uncertain());
    }
}
