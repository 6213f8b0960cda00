package id.sopan.roster;

import id.sopan.engine.Hat;
import id.sopan.engine.Person;
import id.sopan.procedure.Language;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the bot has met.
 *
 * @param id Telegram's user id
 * @param name as they call themselves, without characters that disturb a text's direction
 * @param username without the @; null for none
 * @param listed what they were listed for by an admin
 * @param admin by appointment; those of the settings are not marked here, see {@link Roster#isAdmin}
 * @param language of their private chat; null while they did not choose and their app did not tell
 * @param started whether the bot may write to them in private
 */
public record Colleague(
        long id,
        String name,
        @Nullable String username,
        Set<Hat> listed,
        boolean admin,
        @Nullable Language language,
        boolean started) {

    public Colleague {
        listed = Set.copyOf(listed);
    }

    static Colleague of(Person person) {
        return new Colleague(person.id(), Names.ofPerson(person), null, Set.of(), false, null, false);
    }

    Person person() {
        return new Person(id, name);
    }

    Colleague named(String name, @Nullable String username) {
        return new Colleague(id, name, username, listed, admin, language, started);
    }

    Colleague listed(Set<Hat> listed) {
        return new Colleague(id, name, username, listed, admin, language, started);
    }

    Colleague admin(boolean admin) {
        return new Colleague(id, name, username, listed, admin, language, started);
    }

    Colleague speaking(@Nullable Language language) {
        return new Colleague(id, name, username, listed, admin, language, started);
    }

    Colleague started(boolean started) {
        return new Colleague(id, name, username, listed, admin, language, started);
    }
}
