package id.sopan.desk;

import id.sopan.engine.Personal;
import id.sopan.procedure.Role;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records as Jackson reads them, in a fraction of its time: what stands as it is written is taken as it stands, and whatever does
 * not is left to Jackson.
 */
final class Records {

    /** To be kept, since looking for one takes as long as using it; so are the others. */
    private static final ClassValue<ObjectReader> READERS = new ClassValue<>() {
        @Override
        protected ObjectReader computeValue(Class<?> type) {
            return Json.MAPPER.readerFor(type);
        }
    };

    private static final ClassValue<Form> FORMS = new ClassValue<>() {
        @Override
        protected Form computeValue(Class<?> type) {
            return Form.of(type);
        }
    };

    private Records() {}

    /** What stands for a component in the place of what is stored. */
    interface Opening {
        JsonNode of(JsonNode stored, Class<?> component);
    }

    /**
     * @param opening of what is {@link Personal}
     * @param type of a record
     * @throws RuntimeException where it is none
     */
    static <T> T read(JsonNode node, Class<T> type, Opening opening) {
        Object read = node instanceof ObjectNode object ? certain(object, type, opening) : null;
        return read == null ? byJackson(node, type, opening) : type.cast(read);
    }

    /** Null where not all stands as it is written. */
    static @Nullable Object certain(ObjectNode node, Class<?> type, Opening opening) {
        return FORMS.get(type).read(node, opening);
    }

    /** The same, whatever stands there. */
    static <T> T byJackson(JsonNode node, Class<T> type, Opening opening) {
        Form form = FORMS.get(type);
        return READERS.get(type).readValue(form.isPersonal() ? form.opened((ObjectNode) node, opening) : node);
    }

    private record Part(String name, Class<?> type, boolean isPersonal) {

        static Part of(RecordComponent component) {
            return new Part(component.getName(), component.getType(), component.isAnnotationPresent(Personal.class));
        }
    }

    private record Form(Constructor<?> constructor, List<Part> parts, boolean isPersonal) {

        static Form of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            List<Part> parts = Arrays.stream(components).map(Part::of).toList();
            try {
                return new Form(
                        type.getConstructor(types), parts, parts.stream().anyMatch(Part::isPersonal));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }

        ObjectNode opened(ObjectNode node, Opening opening) {
            ObjectNode plain = Json.MAPPER.createObjectNode().setAll(node);
            for (Part part : parts) {
                JsonNode stored = node.get(part.name());
                if (part.isPersonal() && stored != null) {
                    plain.set(part.name(), opening.of(stored, part.type()));
                }
            }
            return plain;
        }

        @Nullable
        Object read(ObjectNode node, Opening opening) {
            @Nullable Object[] values = new Object[parts.size()];
            for (int i = 0; i < values.length; i++) {
                Part part = parts.get(i);
                JsonNode stored = node.get(part.name());
                if (stored != null && part.isPersonal()) {
                    stored = opening.of(stored, part.type());
                }
                boolean isThere = stored != null && !stored.isNull();
                values[i] = isThere ? value(stored, part.type(), opening) : null;
                if (values[i] == null && (isThere || part.type().isPrimitive())) {
                    return null;
                }
            }
            try {
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException unfit) {
                return null;
            }
        }
    }

    /** Null where it does not. */
    private static @Nullable Object value(JsonNode node, Class<?> type, Opening opening) {
        if (type == String.class) {
            return node.isString() ? node.asString() : null;
        }
        if (type == Role.class) {
            return node.isString() ? new Role(node.asString()) : null;
        }
        if (type == int.class) {
            return node.isInt() ? node.intValue() : null;
        }
        if (type == long.class || type == Long.class) {
            return node.isInt() || node.isLong() ? node.longValue() : null;
        }
        if (type == boolean.class || type == Boolean.class) {
            return node.isBoolean() ? node.booleanValue() : null;
        }
        if (type == Instant.class) {
            return node.isString() ? instant(node.asString()) : null;
        }
        if (type.isEnum()) {
            return node.isString() ? constant(type, node.asString()) : null;
        }
        if (type == Map.class) {
            return node instanceof ObjectNode object ? texts(object) : null;
        }
        if (type.isRecord()) {
            return node instanceof ObjectNode object ? certain(object, type, opening) : null;
        }
        return null;
    }

    private static @Nullable Instant instant(String text) {
        try {
            return Instants.parse(text);
        } catch (DateTimeParseException other) {
            return null;
        }
    }

    private static @Nullable Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        return null;
    }

    /** Null where not all are. */
    private static @Nullable Map<String, @Nullable String> texts(ObjectNode object) {
        Map<String, @Nullable String> texts = new HashMap<>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            JsonNode value = field.getValue();
            if (!value.isString() && !value.isNull()) {
                return null;
            }
            texts.put(field.getKey(), value.isNull() ? null : value.asString());
        }
        return texts;
    }
}
