package id.sopan.roster;

import id.sopan.engine.Person;
import id.sopan.procedure.Role;
import java.time.Instant;

/** Why the roster was not changed; {@code wording} says it to a person, with what to do next. */
public sealed interface Refusal {

    record NotAdmin() implements Refusal {}

    record UnknownUnit(String unit) implements Refusal {}

    /** The unit does not hold the role (any more). */
    record RoleNotHeld(Unit unit, Role role) implements Refusal {}

    /** Nothing is left of the name once what cannot be read is taken off. */
    record NameEmpty() implements Refusal {}

    /** @param longest in characters */
    record NameTooLong(int longest) implements Refusal {}

    /** Another unit bears the name, or this one has its home elsewhere: to move it must be confirmed. */
    record NameTaken(Unit unit) implements Refusal {}

    /** A bot, a channel, or an administrator who hides behind the group. */
    record NotAPerson() implements Refusal {}

    /** Known not to be in the unit's group: not there yet, gone, or banned. */
    record NotInGroup(Person person, Unit unit) implements Refusal {}

    /** The bot has never met this person. */
    record UnknownPerson() implements Refusal {}

    /** There is no such request, or it was refused meanwhile. */
    record NotAsked() implements Refusal {}

    /** @param until when the person can ask again at the earliest */
    record RefusedLately(Instant until) implements Refusal {}

    /** An admin of the settings, whom only the settings can dismiss. */
    record AdminBySettings() implements Refusal {}

    /** Nobody would be left to look after the installation. */
    record LastAdmin() implements Refusal {}
}
