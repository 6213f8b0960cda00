package id.sopan.procedure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.sopan.definition.ContentHash;
import id.sopan.definition.DefinitionSchema;
import id.sopan.definition.Problems;
import id.sopan.definition.Yaml;
import id.sopan.definition.YamlFile;
import id.sopan.definition.YamlJson;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads definition files. What does not fit is a value and not an exception. */
public final class ProcedureReader {

    private static final DefinitionSchema SCHEMA = DefinitionSchema.of("/conversations/schema.json");

    /** In characters of the texts; with the nodes that it was read to, each takes some 26 bytes. */
    private static final int MOST = 600_000;

    /** What was read without a word: a text is read again at each start, reload and dry run, and for each stored version. */
    private static final Cache<String, Definition> SOUND = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((String yaml, Definition read) -> yaml.length())
            .executor(Runnable::run)
            .build();

    private static final Pattern ID = Pattern.compile("^\uFEFF?id:[ \t]*[\"']?([a-z0-9-]++)(?!\\w)", Pattern.MULTILINE);

    private ProcedureReader() {}

    /** Of the procedure that a text is meant to be, also where it is broken elsewhere; empty where it does not say. */
    public static String id(String yaml) {
        Matcher line = ID.matcher(yaml);
        return line.find() ? line.group(1) : "";
    }

    /** Reads one file by itself: what it says about other files is checked by {@link ProcedureLinter}. */
    public static Reading read(String fileName, String yaml) {
        Problems problems = new Problems(fileName);
        Definition definition = definition(yaml, problems);
        if (definition != null) FileRules.check(definition, problems);
        return new Reading(
                fileName, definition == null || problems.haveErrors() ? null : definition.procedure(), problems.list());
    }

    /** Reads what was accepted once, whatever today's rules say; empty where even that cannot be. */
    static Optional<Procedure> accepted(String yaml) {
        return acceptedDefinition(yaml).map(Definition::procedure);
    }

    /** The same, beside what it was read from. */
    static Optional<Definition> acceptedDefinition(String yaml) {
        Definition sound = SOUND.getIfPresent(yaml);
        if (sound != null) return Optional.of(sound);
        Yaml root = YamlFile.parse(yaml, new Problems("stored"));
        if (root == null) return Optional.empty();
        try {
            return Optional.of(new Definition(root, ProcedureParser.parse(root, ContentHash.of(YamlJson.of(root)))));
        } catch (IllegalStateException | IllegalArgumentException ofAnotherVersion) {
            return Optional.empty();
        }
    }

    /** The hash of that text's content, whatever today's rules say; empty where it cannot be read. */
    public static Optional<String> hash(String yaml) {
        Definition sound = SOUND.getIfPresent(yaml);
        if (sound != null) return Optional.of(sound.procedure().hash());
        return Optional.ofNullable(YamlFile.parse(yaml, new Problems("stored")))
                .map(root -> ContentHash.of(YamlJson.of(root)));
    }

    /**
     * What can be read of the file, also where its schema does not allow it all, so that rules name the other mistakes
     * too; null where no procedure can be made of it. Problems say why.
     *
     * @param problems none yet
     */
    static @Nullable Definition definition(String yaml, Problems problems) {
        Definition before = SOUND.getIfPresent(yaml);
        if (before != null) return before;
        Definition definition = parse(yaml, problems);
        if (definition != null && problems.list().isEmpty()) SOUND.put(yaml, definition);
        return definition;
    }

    private static @Nullable Definition parse(String yaml, Problems problems) {
        Yaml root = YamlFile.parse(yaml, problems);
        if (root == null) return null;
        JsonNode json = YamlJson.of(root);
        SCHEMA.check(json, root, problems);
        try {
            return new Definition(root, ProcedureParser.parse(root, ContentHash.of(json)));
        } catch (IllegalStateException | IllegalArgumentException refused) {
            if (!problems.haveErrors()) {
                problems.error(
                        1,
                        "Tidak dapat dibaca sebagai prosedur: " + refused.getMessage(),
                        "It cannot be read as a procedure: " + refused.getMessage());
            }
            return null;
        }
    }
}
