package id.sopan.procedure;

import id.sopan.definition.Problems;
import id.sopan.definition.Yaml;
import java.util.Set;

/** Whatever is written is to be seen: a blank button cannot be sent, and a blank line says nothing. */
final class BlankRules {

    /** Keys that are named with what they are the text of. */
    private static final Set<String> LANGUAGES = Set.of("id", "en");

    private BlankRules() {}

    static void check(Definition definition, Problems problems) {
        walk(definition.root(), "", problems);
    }

    /** @param above key of what it is a part of */
    private static void walk(Yaml at, String above, Problems problems) {
        if (isBlank(at)) blank(at, above, problems);
        String key = at.key().isEmpty() ? above : at.key();
        at.entries().forEach(entry -> walk(entry, key, problems));
        at.items().forEach(item -> walk(item, key, problems));
    }

    /** What is empty the schema refuses. */
    private static boolean isBlank(Yaml at) {
        return !at.text().isEmpty() && !Visible.isAnyOf(at.text());
    }

    private static void blank(Yaml at, String above, Problems problems) {
        String name = at.key().isEmpty() ? above : LANGUAGES.contains(at.key()) ? above + "." + at.key() : at.key();
        problems.error(
                at,
                "`" + name + "` hanya berisi spasi atau tanda yang tidak tampak. Mohon tuliskan isinya, atau hapus.",
                "`" + name + "` holds nothing but spaces or characters that are not seen. Write what it says, or delete"
                        + " it.");
    }
}
