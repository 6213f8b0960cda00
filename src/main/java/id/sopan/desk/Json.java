package id.sopan.desk;

import id.sopan.procedure.Role;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** How the journal's values stand in JSON: roles by their id, instants as ISO 8601 in milliseconds. */
final class Json {

    /** Some three times what a run has at most: of more, memory would have no room for the tree. */
    private static final int MOST_TOKENS = 1_000_000;

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .build())
            .addModule(new SimpleModule()
                    .addSerializer(Role.class, new RoleAsText())
                    .addDeserializer(Role.class, new RoleFromText())
                    .addSerializer(Instant.class, new InstantAsText()))
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    static String text(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /** The text that a reader stands at; null where it is none, and what is there instead is left behind. */
    static @Nullable String text(JsonParser json) {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            return json.getString();
        }
        json.skipChildren();
        return null;
    }

    /** Likewise; throws where that text is no instant. */
    static @Nullable Instant instant(JsonParser json) {
        String text = text(json);
        return text == null ? null : Instants.parse(text);
    }

    private static final class RoleAsText extends ValueSerializer<Role> {
        @Override
        public void serialize(Role role, JsonGenerator generator, SerializationContext context) {
            generator.writeString(role.id());
        }
    }

    private static final class RoleFromText extends ValueDeserializer<Role> {
        @Override
        public Role deserialize(JsonParser parser, DeserializationContext context) {
            return new Role(parser.getString());
        }
    }

    private static final class InstantAsText extends ValueSerializer<Instant> {
        @Override
        public void serialize(Instant instant, JsonGenerator generator, SerializationContext context) {
            generator.writeString(text(instant));
        }
    }
}
