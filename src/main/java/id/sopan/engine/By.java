package id.sopan.engine;

import id.sopan.procedure.Role;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, and in which capacity; as the journal keeps it.
 *
 * @param person null when the program itself acted
 * @param unit for which unit, null for the program and for an admin who acts as such
 * @param role in which role; null likewise
 * @param represents whose stand-in they were; null where they acted in their own right
 */
public record By(
        @Personal @Nullable Person person,
        @Nullable String unit,
        @Nullable Role role,
        @Personal @Nullable Person represents) {

    public static final By PROGRAM = new By(null, null, null);

    /** In their own right. */
    public By(@Nullable Person person, @Nullable String unit, @Nullable Role role) {
        this(person, unit, role, null);
    }

    /** Whether that person did it, be it as somebody's stand-in. */
    public boolean isPerson(long id) {
        return person != null && person.id() == id;
    }

    /** Whether an admin did it as such, and not for a unit; no property, which would stand in the journal. */
    public boolean asAdmin() {
        return person != null && unit == null && role == null;
    }

    /** By whose right it was done: of whom they represented, else their own; null for the program. */
    public @Nullable Person entitled() {
        return represents == null ? person : represents;
    }

    /** Whether both speak with the voice of one person: of whoever acted, or whom they represented. */
    boolean sharesVoiceWith(By other) {
        return voices().anyMatch(mine -> other.voices().anyMatch(its -> mine.id() == its.id()));
    }

    /** Whether it was done as this capacity gives leave to. */
    public boolean isAs(Hat hat) {
        return hat.unit().equals(unit) && hat.role().equals(role);
    }

    /** Of whoever acted, and whom they represented; none for the program. */
    public Stream<Person> voices() {
        return Stream.of(person, represents).filter(Objects::nonNull);
    }
}
