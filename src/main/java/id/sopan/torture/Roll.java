package id.sopan.torture;

import java.util.List;
import java.util.Optional;

/** Who works there, and who does not. */
record Roll(List<Person> people) {

    Optional<Person> person(long id) {
        return people.stream().filter(person -> person.id() == id).findFirst();
    }
}
