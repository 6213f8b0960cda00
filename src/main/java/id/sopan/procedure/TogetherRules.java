package id.sopan.procedure;

import id.sopan.definition.Yaml;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What must hold among all definition files together. */
final class TogetherRules {

    private TogetherRules() {}

    static void check(List<LoadedFile> files, List<Procedure> others) {
        once(files, "id", root -> root.near("id"));
        once(files, "prefix", root -> root.near("prefix"));
        once(files, "command", root -> root.near("starts").near("command"));
        RoleRules.together(files);
        DokumenRules.check(files);
        ChildRules.check(files, others);
    }

    private static void once(List<LoadedFile> files, String key, Function<Yaml, Yaml> place) {
        Map<String, String> seen = new HashMap<>();
        for (LoadedFile file : files) {
            Yaml at = place.apply(file.definition().root());
            String before = seen.putIfAbsent(at.text(), file.name());
            if (before == null) continue;
            file.problems()
                    .error(
                            at,
                            "`" + key + ": " + at.text() + "` sudah dipakai oleh " + before
                                    + ". Mohon pilih yang lain.",
                            "`" + key + ": " + at.text() + "` is used by " + before + " already. Choose another.");
        }
    }
}
