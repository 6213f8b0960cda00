package id.sopan.definition;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The types of JSON Schema in the words of somebody who writes YAML. */
enum SchemaType {
    STRING("teks", "a text"),
    INTEGER("bilangan bulat seperti 10000", "a whole number such as 10000"),
    NUMBER("bilangan", "a number"),
    BOOLEAN("true atau false", "true or false"),
    ARRAY("daftar, contoh [a, b]", "a list, such as [a, b]"),
    OBJECT("isian bernama, contoh {id: ...}", "named entries, such as {id: ...}"),
    NULL("~", "~");

    private final String indonesian;
    private final String english;

    SchemaType(String indonesian, String english) {
        this.indonesian = indonesian;
        this.english = english;
    }

    /** @param types as the schema's keyword has them: one, or a list of them */
    static String named(JsonNode types, boolean inIndonesian) {
        return (types.isArray() ? types.valueStream() : Stream.of(types))
                .map(type -> valueOf(type.asString().toUpperCase(Locale.ROOT)))
                .map(type -> inIndonesian ? type.indonesian : type.english)
                .collect(Collectors.joining(inIndonesian ? " atau " : " or "));
    }
}
