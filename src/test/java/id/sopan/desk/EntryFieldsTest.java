package id.sopan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.By;
import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.Origin;
import id.sopan.engine.Person;
import id.sopan.procedure.Role;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import tools.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;

/** What an entry holds is written with its components and nothing more: a field more would change the hashes of all that is stored. */
class EntryFieldsTest {

    /** Written as its id. */
    private static final Set<Class<?>> TEXTS = Set.of(Role.class);

    record WithProperty(int number, List<Person> people) {

        public boolean isGreat() {
            return number > 100;
        }
    }

    @Test
    void noneIsWrittenWithAFieldThatIsNoComponent() {
        Set<Class<?>> records = new LinkedHashSet<>();
        collect(Entry.class, records);
        assertThat(records)
                .contains(By.class, Origin.class, Origin.Source.class, Person.class)
                .containsAll(Arrays.asList(Event.class.getPermittedSubclasses()));
        records.remove(Entry.class); // whose own fields the codec writes one by one
        for (Class<?> type : records) {
            assertThat(fields(type)).as(type.getName()).isEqualTo(components(type));
        }
    }

    @Test
    void aPropertyOfARecordWouldBeFound() {
        Set<Class<?>> records = new LinkedHashSet<>();
        collect(WithProperty.class, records);
        assertThat(records).containsExactly(WithProperty.class, Person.class);
        assertThat(fields(WithProperty.class)).containsExactly("great", "number", "people");
    }

    /** The records that a type is, permits or holds, at whatever depth. */
    private static void collect(Type type, Set<Class<?>> records) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> collect(argument, records));
        } else if (type instanceof Class<?> known && known.isSealed()) {
            Arrays.stream(known.getPermittedSubclasses()).forEach(permitted -> collect(permitted, records));
        } else if (type instanceof Class<?> known && known.isRecord() && !TEXTS.contains(known) && records.add(known)) {
            Arrays.stream(known.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .forEach(component -> collect(component, records));
        }
    }

    private static Set<String> components(Class<?> type) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).forEach(names::add);
        return names;
    }

    /** As the journal's mapper writes it. */
    private static Set<String> fields(Class<?> type) {
        Set<String> names = new TreeSet<>();
        Json.MAPPER.acceptJsonFormatVisitor(type, new JsonFormatVisitorWrapper.Base() {
            @Override
            public JsonObjectFormatVisitor expectObjectFormat(JavaType object) {
                return new JsonObjectFormatVisitor.Base(getContext()) {
                    @Override
                    public void property(BeanProperty property) {
                        names.add(property.getName());
                    }

                    @Override
                    public void optionalProperty(BeanProperty property) {
                        names.add(property.getName());
                    }
                };
            }
        });
        return names;
    }
}
