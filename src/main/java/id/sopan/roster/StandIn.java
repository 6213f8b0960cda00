package id.sopan.roster;

import id.sopan.engine.Hat;
import id.sopan.engine.Person;
import java.time.Instant;

/**
 * Somebody acts in the place of a colleague who is away, in one role of one unit, for a time.
 *
 * @param id 12 characters, from what it was set by: setting the same again sets nothing new
 * @param hat for which unit and in which role
 * @param represented who is away
 * @param deputy who stands in
 * @param from inclusive
 * @param until exclusive
 * @param reason as it was given
 */
public record StandIn(
        String id, Hat hat, Person represented, Person deputy, Instant from, Instant until, String reason) {

    boolean lastsAt(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }

    boolean isOverAt(Instant instant) {
        return !instant.isBefore(until);
    }

    boolean overlaps(StandIn other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }
}
