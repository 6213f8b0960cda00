package id.sopan.wording;

import id.sopan.engine.Hat;
import java.time.Instant;

/**
 * Somebody is away, and a colleague stands in for them.
 *
 * @param hat for which unit and in which role
 * @param until exclusive
 * @param officer whether the stand-in has that role in their own right: they act as themselves then
 */
public record Represented(Hat hat, Mention away, Mention deputy, Instant until, boolean officer) {

    boolean concerns(Hat hat, long person) {
        return this.hat.equals(hat) && away.id() == person;
    }
}
