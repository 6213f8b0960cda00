package id.sopan.desk;

import id.sopan.engine.Person;
import org.jspecify.annotations.Nullable;

/** Who gives a command; what they may do is found out when it is carried out. */
public record Who(@Nullable Person person) {

    public static final Who PROGRAM = new Who(null);

    public static Who of(long id, String name) {
        return new Who(new Person(id, name));
    }
}
