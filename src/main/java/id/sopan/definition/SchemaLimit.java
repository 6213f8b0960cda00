package id.sopan.definition;

import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Keywords of JSON Schema that set a limit, in words. */
enum SchemaLimit {
    MINIMUM("paling sedikit %s", "at least %s"),
    MAXIMUM("paling banyak %s", "at most %s"),
    MIN_LENGTH("karakter, paling sedikit %s", "characters, at least %s"),
    MAX_LENGTH("karakter, paling banyak %s", "characters, at most %s"),
    MIN_ITEMS("butir, paling sedikit %s", "entries, at least %s"),
    MAX_ITEMS("butir, paling banyak %s", "entries, at most %s"),
    MIN_PROPERTIES("butir, paling sedikit %s", "entries, at least %s"),
    MAX_PROPERTIES("butir, paling banyak %s", "entries, at most %s"),
    UNIQUE_ITEMS("setiap butir satu kali saja", "each entry once only");

    private final String indonesian;
    private final String english;

    SchemaLimit(String indonesian, String english) {
        this.indonesian = indonesian;
        this.english = english;
    }

    /** @param keyword as the schema writes it, such as {@code minItems} */
    static Optional<SchemaLimit> of(String keyword) {
        return Arrays.stream(values())
                .filter(limit -> limit.name().replace("_", "").equalsIgnoreCase(keyword))
                .findFirst();
    }

    String in(boolean isIndonesian, JsonNode value) {
        return (isIndonesian ? indonesian : english).formatted(value.asString());
    }
}
