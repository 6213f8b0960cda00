package id.sopan.roster;

import id.sopan.engine.Hat;
import id.sopan.engine.Person;
import java.time.LocalDate;

/** Why nobody stands in; {@code wording} says it to a person, with what to do next. */
public sealed interface StandInRefusal {

    /** Neither whoever is represented, nor an admin, wants it. */
    record NotYours(Person represented) implements StandInRefusal {}

    record Oneself() implements StandInRefusal {}

    /** A bot, a channel, or an administrator who hides behind the group. */
    record NotAPerson() implements StandInRefusal {}

    /** Whoever would be represented may not act as this themselves. */
    record RoleNotHad(Person represented, Hat hat) implements StandInRefusal {}

    /** Telegram would not say whether they are a member of their unit's group. */
    record MembershipUnknown(Person person) implements StandInRefusal {}

    /** Whoever would stand in would not see what is to be done: they are not in the unit's group. */
    record NotInGroup(Person deputy) implements StandInRefusal {}

    /** It would have begun before today, in the unit's zone. */
    record Past(LocalDate today) implements StandInRefusal {}

    record EndsBeforeItBegins() implements StandInRefusal {}

    /** @param days the most that it may last, and lie ahead */
    record TooFar(int days) implements StandInRefusal {}

    /** Somebody else stands in for them in that time. */
    record Represented(StandIn already) implements StandInRefusal {}

    /** Whoever would stand in is away in that time, and represented by whom they would represent. */
    record Circle(StandIn already) implements StandInRefusal {}

    /** Whoever would stand in is away in that time. */
    record DeputyAway(StandIn already) implements StandInRefusal {}

    /** Whoever would be represented stands in for somebody in that time, for whom nobody would act then. */
    record Representing(StandIn already) implements StandInRefusal {}

    /** It is over, or was never set. */
    record NotSet() implements StandInRefusal {}
}
