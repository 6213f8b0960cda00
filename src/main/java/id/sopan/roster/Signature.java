package id.sopan.roster;

import id.sopan.engine.Person;
import id.sopan.roster.Audit.What;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Who changes something, and when.
 *
 * @param person null for the program itself
 */
record Signature(@Nullable Long person, Instant at) {

    static Signature of(@Nullable Person person, InstantSource clock) {
        return new Signature(person == null ? null : person.id(), clock.instant());
    }

    Audit audit(What what, String subject, String detail) {
        return new Audit(at, person, what, subject, detail);
    }

    Audit audit(What what, long subject, String detail) {
        return audit(what, Long.toString(subject), detail);
    }
}
