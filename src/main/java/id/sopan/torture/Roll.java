package id.sopan.torture;

import java.util.List;
import java.util.Optional;

/**
 * Who works there, and who does not.
 *
 * @param admin may release what somebody has taken
 */
record Roll(List<Person> people, long admin) {

    Optional<Person> person(long id) {
        return people.stream().filter(person -> person.id() == id).findFirst();
    }
}
