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
        for (LoadedFile file : files) {
            if (file.inForce()) continue;
            prefix(file);
            label(file, files.subList(0, files.indexOf(file)));
        }
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

    /** Not among the rules of a file by itself: a dry run takes that prefix for the file that it plays. */
    private static void prefix(LoadedFile file) {
        if (!file.procedure().prefix().equals(Procedure.TRIAL_PREFIX)) return;
        file.problems()
                .error(
                        file.definition().root().near("prefix"),
                        "Nomor dengan `" + Procedure.TRIAL_PREFIX + "` adalah nomor uji coba. Mohon pilih awalan lain.",
                        "Numbers with `" + Procedure.TRIAL_PREFIX + "` are those of dry runs. Choose another prefix.");
    }

    /** Of two buttons of one menu, which may be in different languages. */
    private static void label(LoadedFile file, List<LoadedFile> before) {
        Starts starts = file.procedure().starts();
        Yaml root = file.definition().root();
        Yaml written = root.near("starts");
        if (starts.by().isEmpty()) return;
        before.stream()
                .filter(other -> !other.procedure().starts().by().isEmpty())
                .filter(other -> other.procedure().starts().label().looksLike(starts.label()))
                .findFirst()
                .ifPresent(other -> file.problems()
                        .error(
                                written.at("label") == null ? root.near("nama") : written.near("label"),
                                "Tombol yang memulai prosedur ini bernama sama dengan yang di " + other.name()
                                        + ", sehingga tidak dapat dibedakan. Mohon ganti `label` pada `starts` (tanpa"
                                        + " `label`, namanya `nama`).",
                                "The button that starts this procedure says the same as that of " + other.name()
                                        + ", so that nobody can tell them apart. Change `label` in `starts` (without"
                                        + " `label`, it says `nama`)."));
    }
}
