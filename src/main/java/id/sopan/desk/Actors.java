package id.sopan.desk;

import id.sopan.engine.Actor;
import id.sopan.engine.By;
import id.sopan.engine.Hat;
import id.sopan.engine.Person;
import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.roster.Hats;
import id.sopan.roster.Roster;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out what somebody may act as, at the moment when they act. */
record Actors(Roster roster) {

    /** @param uncertain whether Telegram would not say of one of the units if they are a member */
    record Known(Actor actor, boolean uncertain) {}

    /**
     * Of those who have work of the run in hand, who are known to act for its unit no more; of stand-ins whom they represent is
     * looked at, by whose right they have it.
     */
    Set<By> gone(Run run, Person except) {
        return run.visits().stream()
                .map(Visit::taken)
                .flatMap(Stream::ofNullable)
                .map(Visit.Taking::by)
                .filter(by -> !by.isPerson(except.id()) && isGone(by))
                .collect(Collectors.toSet());
    }

    private boolean isGone(By by) {
        Person holder = by.entitled();
        if (holder == null || by.unit() == null || by.role() == null) {
            return false;
        }
        Hats hats = roster.hats(holder.id(), Set.of(by.unit()));
        return !hats.uncertain() && !hats.hats().contains(new Hat(by.unit(), by.role()));
    }

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
