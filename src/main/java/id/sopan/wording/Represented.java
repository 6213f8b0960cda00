package id.sopan.wording;

import id.sopan.engine.Hat;
import java.time.Instant;

/**
 * Somebody is away, and a colleague stands in for them.
 *
 * @param hat for which unit and in which role
 * @param until exclusive
 */
public record Represented(Hat hat, Mention away, Mention deputy, Instant until) {

    boolean concerns(Hat hat, long person) {
        return this.hat.equals(hat) && away.id() == person;
    }
}
