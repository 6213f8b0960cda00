package id.sopan.definition;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Says what a person can do about a schema's error. */
final class SchemaAdvice {

    private static final Set<String> LANGUAGES = Set.of("id", "en");

    /** Of a key that was meant, perhaps. */
    private static final double LEAST_LIKENESS = 0.7;

    private SchemaAdvice() {}

    /** @param at the value that does not fit, or that has or lacks the error's property */
    static void report(Error error, Yaml at, JsonNode document, Problems problems) {
        String property = String.valueOf(error.getProperty());
        Yaml place = error.getProperty() == null ? at : at.near(property);
        switch (error.getKeyword()) {
            case "additionalProperties", "false" -> unknown(property, error, at, document, problems);
            case "required" ->
                problems.error(
                        place,
                        "`" + property + "` belum ada. Mohon tambahkan di sini.",
                        "`" + property + "` is missing. Add it here.");
            case "oneOf" -> oneOf(error, place, problems);
            case "enum", "const" -> notAllowed(error, place, problems);
            default -> other(error, place, document, problems);
        }
    }

    private static void unknown(String key, Error error, Yaml at, JsonNode document, Problems problems) {
        Yaml place = at.near(key);
        if (key.equals("no")) {
            problems.error(
                    place,
                    "`no` dibaca YAML sebagai \"tidak\". Mohon tulis `nomor`.",
                    "YAML reads `no` as false. Write `nomor`.");
            return;
        }
        List<String> known = new ArrayList<>();
        document.at(parent(error)).path("properties").propertyNames().forEach(known::add);
        boolean cut = at.isBraced() && place.isNull() && place.text().isEmpty();
        Optional<String> meant = meant(key, known);
        problems.error(
                place,
                "`" + key + "` tidak dikenal di sini."
                        + meant.map(" Mungkin maksudnya `%s`."::formatted).orElse("") + " Yang dikenal: "
                        + String.join(", ", known) + "."
                        + (cut ? " Mohon apit isi yang memuat koma dengan tanda kutip." : ""),
                "`" + key + "` is not known here."
                        + meant.map(" Perhaps `%s` is meant."::formatted).orElse("") + " Known are: "
                        + String.join(", ", known) + "."
                        + (cut ? " Put quotation marks around a text with a comma in it." : ""));
    }

    private static Optional<String> meant(String key, List<String> known) {
        ToDoubleFunction<String> likeness =
                other -> Likeness.of(key.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
        return known.stream()
                .max(Comparator.comparingDouble(likeness))
                .filter(other -> likeness.applyAsDouble(other) >= LEAST_LIKENESS);
    }

    private static void oneOf(Error error, Yaml place, Problems problems) {
        List<String> keys = new ArrayList<>();
        document(error)
                .forEach(branch -> keys.add(branch.path("required").path(0).asString()));
        String list = String.join(", ", keys);
        problems.error(
                place, "Harus ada tepat satu di antara: " + list + ".", "There must be exactly one of: " + list + ".");
    }

    private static void notAllowed(Error error, Yaml place, Problems problems) {
        JsonNode allowed = document(error);
        List<String> words = new ArrayList<>();
        if (allowed.isArray()) allowed.forEach(word -> words.add(word.asString()));
        else words.add(allowed.asString());
        problems.error(
                place,
                "`" + place.text() + "` tidak dapat dipakai di sini. Pilihan: " + String.join(", ", words) + ".",
                "`" + place.text() + "` does not fit here. Choose from: " + String.join(", ", words) + ".");
    }

    private static void other(Error error, Yaml place, JsonNode document, Problems problems) {
        JsonNode advice = advice(error, document);
        String what = "`" + (place.key().isEmpty() ? place.text() : name(place.key(), error)) + "`";
        if (advice.isMissingNode()
                && error.getKeyword().equals("type")
                && place.key().isEmpty()
                && place.isMapping()) {
            String cut = place.entries().stream().map(Yaml::key).findFirst().orElse("");
            problems.error(
                    place,
                    "`" + cut + "` di sini bukan kunci. Mohon apit isi yang memuat titik dua dengan tanda kutip.",
                    "`" + cut + "` is no key here. Put quotation marks around a text with a colon in it.");
            return;
        }
        if (advice.isMissingNode() && error.getKeyword().equals("type")) {
            problems.error(
                    place,
                    what + " tidak sesuai; isinya " + SchemaType.named(document(error), true) + ".",
                    what + " does not fit; it takes " + SchemaType.named(document(error), false) + ".");
            return;
        }
        Optional<SchemaLimit> limit = SchemaLimit.of(error.getKeyword());
        if (advice.isMissingNode() && limit.isPresent()) {
            problems.error(
                    place,
                    what + " tidak sesuai; isinya " + limit.get().in(true, document(error)) + ".",
                    what + " does not fit; it takes " + limit.get().in(false, document(error)) + ".");
            return;
        }
        if (advice.isMissingNode()) {
            problems.error(place, what + " tidak sesuai: " + error.getMessage(), what + ": " + error.getMessage());
            return;
        }
        problems.error(
                place,
                what + " tidak sesuai; isinya " + advice.path("id").asString() + ".",
                what + " does not fit; it takes " + advice.path("en").asString() + ".");
    }

    /** Of a text in one of its languages with what it is the text of: {@code id} alone is also a key of another meaning. */
    private static String name(String key, Error error) {
        NodePath above = error.getInstanceLocation().getParent();
        boolean text = LANGUAGES.contains(key)
                && above != null
                && above.getNameCount() > 0
                && above.getElement(-1) instanceof String;
        return text ? above.getName(-1) + "." + key : key;
    }

    /** What the schema itself says beside the constraint; of a key's name, beside the definition of names. */
    private static JsonNode advice(Error error, JsonNode document) {
        String reference = error.getSchemaNode().path("$ref").asString("");
        return reference.startsWith("#")
                ? document.at(reference.substring(1)).path("x-advice")
                : document.at(parent(error)).path("x-advice");
    }

    /** The keyword's own value in the schema. */
    private static JsonNode document(Error error) {
        return error.getSchemaNode();
    }

    private static JsonPointer parent(Error error) {
        String fragment = error.getSchemaLocation().getFragment().toString();
        JsonPointer head = JsonPointer.compile(fragment).head();
        return head == null ? JsonPointer.empty() : head;
    }
}
