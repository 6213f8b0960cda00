package id.sopan.procedure;

import id.sopan.definition.Yaml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads questions. */
final class FieldParser {

    private FieldParser() {}

    static List<Field> fields(Yaml form, String step) {
        return form.items().stream().map(field -> field(field, step)).toList();
    }

    static Field field(Yaml at, String step) {
        Map<String, Text> options = new LinkedHashMap<>();
        Yaml given = at.at("options");
        if (given != null)
            given.entries().forEach(option -> options.put(option.key(), Texts.text(option, option.key())));
        Yaml when = at.at("when");
        Yaml label = at.at("label");
        String id = at.require("id").text();
        Text ask = Texts.text(at.require("ask"), id);
        return new Field(
                id,
                ask,
                label == null ? unpunctuated(ask) : Texts.text(label, id),
                Texts.constant(FieldType.class, at.require("type")),
                Texts.limit(at.at("max")),
                Texts.limit(at.at("min")),
                options,
                Texts.isTrue(at.at("optional")),
                when == null ? null : ConditionParser.condition(when, step));
    }

    /** A question as the name of its answer, which a colon follows. */
    private static Text unpunctuated(Text question) {
        return new Text(
                unpunctuated(question.id()),
                Optional.ofNullable(question.en())
                        .map(FieldParser::unpunctuated)
                        .orElse(null));
    }

    private static String unpunctuated(String question) {
        String name = question.strip().replaceAll("[.?!:…]+$", "");
        return Visible.isAnyOf(name) ? name : question;
    }
}
