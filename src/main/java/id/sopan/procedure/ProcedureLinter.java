package id.sopan.procedure;

import id.sopan.definition.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Reads definition files together: each by itself, and what they say about one another. */
public final class ProcedureLinter {

    private ProcedureLinter() {}

    /**
     * @param files file name to YAML
     * @return one reading for each file, in the order of their names
     */
    public static List<Reading> read(Map<String, String> files) {
        return read(files, List.of());
    }

    /**
     * @param others procedures that are not judged, but that sub-runs may name
     */
    public static List<Reading> read(Map<String, String> files, List<Procedure> others) {
        return read(files, others, unused -> false, unused -> false);
    }

    /** @param newer file names that give way where two files want the same */
    public static List<Reading> read(Map<String, String> files, Predicate<String> newer) {
        return read(files, List.of(), newer, unused -> false);
    }

    /**
     * What would count of these files where they are looked at anew: in the place of one that is refused what is in force, or
     * nothing.
     *
     * @param inForce what the store has of each procedure
     * @return file name to YAML, all of which fit together
     */
    public static Map<String, String> counting(Map<String, String> files, Collection<ProcedureStore.Version> inForce) {
        Map<String, ProcedureStore.Version> current = new TreeMap<>();
        inForce.forEach(version -> current.put(version.id(), version));
        return DefinitionReview.of(files, Map.of(), current).accepted();
    }

    /**
     * As by {@link #read(Map, Predicate)}; but those that are not newer are in force, and stay whatever today's rules say of
     * each by itself: they need only fit together.
     */
    public static List<Reading> readBesideThoseInForce(Map<String, String> files, Predicate<String> newer) {
        return read(files, List.of(), newer, newer.negate());
    }

    private static List<Reading> read(
            Map<String, String> files, List<Procedure> others, Predicate<String> newer, Predicate<String> inForce) {
        List<LoadedFile> loaded = new ArrayList<>();
        List<Reading> refused = new ArrayList<>();
        new TreeMap<>(files).forEach((name, yaml) -> {
            Problems problems = new Problems(name);
            Definition definition = inForce.test(name)
                    ? ProcedureReader.acceptedDefinition(yaml).orElse(null)
                    : ProcedureReader.definition(yaml, problems);
            if (definition != null) loaded.add(new LoadedFile(name, definition, problems, inForce.test(name)));
            else refused.add(new Reading(name, null, problems.list()));
        });
        loaded.stream()
                .filter(file -> !file.inForce())
                .forEach(file -> FileRules.check(file.definition(), file.problems()));
        loaded.sort(Comparator.comparing((LoadedFile file) -> newer.test(file.name()))
                .thenComparing(file -> withoutEnding(file.name())));
        TogetherRules.check(loaded, others);
        List<Reading> readings = new ArrayList<>(refused);
        loaded.forEach(file -> readings.add(reading(file)));
        readings.sort(Comparator.comparing(Reading::file));
        return readings;
    }

    /** By which a copy comes after what it is a copy of: {@code pinjam-salinan} and {@code pinjam}. */
    private static String withoutEnding(String name) {
        return name.replaceFirst("\\.[^.]*$", "");
    }

    private static Reading reading(LoadedFile file) {
        return new Reading(
                file.name(),
                file.problems().haveErrors() ? null : file.procedure(),
                file.problems().list());
    }
}
