package id.sopan.roster;

import id.sopan.engine.Hat;
import id.sopan.engine.Person;
import id.sopan.procedure.Role;
import java.time.Instant;
import java.util.Optional;

/** Somebody's "Saya petugas Unit TI", for an admin to confirm or refuse. */
public record Request(Person person, Hat hat, Instant at) {

    /** For a button: at most 55 bytes of ASCII, unique for person, unit and role. */
    public String id() {
        return person.id() + ":" + hat.unit() + ":" + hat.role().id();
    }

    /** Whose request an id names, and for what; empty for what is no such id, as only a forged tap has. */
    public static Optional<Named> parse(String id) {
        String[] parts = id.split(":", -1);
        if (parts.length != 3 || !parts[0].matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(new Named(Long.parseLong(parts[0]), new Hat(parts[1], new Role(parts[2]))));
    }

    public record Named(long person, Hat hat) {}
}
