package id.sopan.procedure;

import id.sopan.definition.Located;
import id.sopan.definition.Yaml;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sub-runs run procedures that exist, fill in fields that exist, and do not run themselves. */
final class ChildRules {

    private ChildRules() {}

    /** @param others known besides the files; a file goes before another of its id */
    static void check(List<LoadedFile> files, List<Procedure> others) {
        Map<String, Procedure> known = Stream.concat(files.stream().map(LoadedFile::procedure), others.stream())
                .collect(Collectors.toMap(Procedure::id, Function.identity(), (first, second) -> first, TreeMap::new));
        for (LoadedFile file : files) {
            for (Located<Step> step : file.definition().steps()) {
                if (step.value().work() instanceof Subrun subrun) check(file, step, subrun, known);
            }
            if (!canBegin(file.procedure(), known)) {
                file.problems()
                        .warn(
                                file.definition().root().near("starts").near("by"),
                                "Tidak ada yang dapat memulai prosedur ini: `by` kosong, dan tidak ada prosedur lain"
                                        + " yang menjalankannya. Mohon sebutkan peran yang boleh memulainya.",
                                "Nobody can start this procedure: `by` is empty, and no other procedure runs it. Name"
                                        + " the roles that may start it.");
            }
        }
    }

    private static boolean canBegin(Procedure procedure, Map<String, Procedure> known) {
        return !procedure.starts().by().isEmpty()
                || known.values().stream()
                        .flatMap(other -> other.steps().stream())
                        .anyMatch(step -> step.work() instanceof Subrun subrun
                                && subrun.procedure().equals(procedure.id()));
    }

    private static void check(LoadedFile file, Located<Step> step, Subrun subrun, Map<String, Procedure> known) {
        Yaml at = step.at().near("subrun");
        Procedure child = known.get(subrun.procedure());
        if (child == null) {
            file.problems()
                    .error(
                            at.near("procedure"),
                            "Prosedur `" + subrun.procedure() + "` tidak ada atau masih salah. Yang ada: "
                                    + String.join(", ", known.keySet()) + ".",
                            "There is no procedure `" + subrun.procedure() + "`, or it has errors. There are: "
                                    + String.join(", ", known.keySet()) + ".");
            return;
        }
        if (children(child, known).contains(file.procedure().id())) {
            file.problems()
                    .error(
                            at.near("procedure"),
                            "`" + subrun.procedure()
                                    + "` pada gilirannya menjalankan prosedur ini, tanpa akhir. Mohon putuskan"
                                    + " lingkaran itu.",
                            "`" + subrun.procedure()
                                    + "` runs this procedure in its turn, without end. Break the circle.");
        }
        prefill(file, at, subrun, child);
    }

    private static void prefill(LoadedFile file, Yaml at, Subrun subrun, Procedure child) {
        Map<String, Field> known = ConditionRules.known(file.definition());
        List<Field> fields = child.first().work() instanceof Form form ? form.fields() : List.of();
        subrun.prefill().forEach((name, source) -> {
            Yaml given = at.near("prefill").near(name);
            Field from = known.get(source);
            fields.stream()
                    .filter(field -> field.id().equals(name))
                    .findFirst()
                    .ifPresentOrElse(
                            field -> {
                                if (from != null) answer(file, given, source, from, field);
                            },
                            () -> lacking(file, given, child, name, fields));
        });
    }

    private static void lacking(LoadedFile file, Yaml given, Procedure child, String name, List<Field> fields) {
        String all = String.join(", ", fields.stream().map(Field::id).toList());
        file.problems()
                .error(
                        given,
                        "Formulir `" + child.id() + "` tidak memiliki isian `" + name + "`. Isiannya: " + all + ".",
                        "The form of `" + child.id() + "` has no field `" + name + "`. Its fields are: " + all + ".");
    }

    /** The sub-run's form asks again for what does not fit; so that is no error. */
    private static void answer(LoadedFile file, Yaml given, String source, Field from, Field to) {
        if (to.takes(from)) return;
        boolean choice = to.type() == FieldType.CHOICE && from.type() == FieldType.CHOICE;
        file.problems()
                .warn(
                        given,
                        choice
                                ? "`" + source + "` memiliki pilihan yang tidak ada pada `" + to.id()
                                        + "`. Mohon samakan."
                                : "Jawaban `" + source + "` tidak sesuai dengan jenis isian `" + to.id()
                                        + "`, sehingga harus diisi kembali. Mohon hapus dari `prefill`, atau samakan"
                                        + " jenisnya.",
                        choice
                                ? "`" + source + "` has options that `" + to.id() + "` lacks. Make them alike."
                                : "The answer `" + source + "` does not fit the type of the field `" + to.id()
                                        + "`, and must be given again. Delete it from `prefill`, or make the types"
                                        + " alike.");
    }

    /** The procedure itself and all that run below it. */
    private static Set<String> children(Procedure procedure, Map<String, Procedure> known) {
        Set<String> seen = new HashSet<>();
        collect(procedure, known, seen);
        return seen;
    }

    private static void collect(Procedure procedure, Map<String, Procedure> known, Set<String> seen) {
        if (!seen.add(procedure.id())) return;
        for (Step step : procedure.steps()) {
            if (!(step.work() instanceof Subrun subrun)) continue;
            Procedure child = known.get(subrun.procedure());
            if (child != null) collect(child, known, seen);
        }
    }
}
