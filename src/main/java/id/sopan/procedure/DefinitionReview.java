package id.sopan.procedure;

import id.sopan.definition.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Judges files together: what is refused is replaced by what was accepted before under its name, until all that is left
 * fits together. So one broken file never takes a good one with it.
 */
final class DefinitionReview {

    private final Map<String, String> before;
    private final Map<String, String> accepted;
    private final Map<Reading, String> refused = new LinkedHashMap<>();
    private List<Reading> readings = List.of();

    private DefinitionReview(Map<String, String> files, Map<String, String> before) {
        this.before = before;
        this.accepted = new TreeMap<>(files);
    }

    /**
     * @param files as they are now
     * @param accepted what was accepted last, by file name
     * @param current versions of the store by procedure id, for a file that was broken before this process began: one that
     *     is named so, else the one that says so
     */
    static DefinitionReview of(
            Map<String, String> files, Map<String, String> accepted, Map<String, ProcedureStore.Version> current) {
        Map<String, String> before = new TreeMap<>(accepted);
        files.keySet().forEach(name -> {
            ProcedureStore.Version version = current.get(name.replaceFirst("\\.ya?ml$", ""));
            if (version != null) before.putIfAbsent(name, version.yaml());
        });
        Set<String> known = new HashSet<>();
        files.keySet().forEach(name -> known.add(ProcedureReader.id(before.getOrDefault(name, ""))));
        files.forEach((name, text) -> {
            ProcedureStore.Version version = current.get(ProcedureReader.id(text));
            if (version != null && known.add(version.id())) before.putIfAbsent(name, version.yaml());
        });
        DefinitionReview review = new DefinitionReview(files, before);
        review.judge();
        return review;
    }

    private void judge() {
        sayWhatNoLongerFits();
        readings = ProcedureLinter.readBesideThoseInForce(accepted, this::isNew);
        if (failing().isEmpty()) return;
        replaceBrokenOnes();
        readings = ProcedureLinter.readBesideThoseInForce(accepted, this::isNew);
        List<Reading> failing = failing();
        while (!failing.isEmpty()) {
            blame(failing).forEach(this::replace);
            readings = ProcedureLinter.readBesideThoseInForce(accepted, this::isNew);
            failing = failing();
        }
        sayWhatIsNotOffered();
    }

    /** What was accepted stays, whatever today's rules say of it; that they would refuse it is told. */
    private void sayWhatNoLongerFits() {
        accepted.forEach((file, text) -> {
            Reading alone = ProcedureReader.read(file, text);
            if (alone.procedure() == null && isKept(file, text)) refused.put(stillInForce(alone), text);
        });
    }

    /** What was accepted by rules of then, as long as it can be read at all. */
    private boolean isKept(String file, String text) {
        return !isNew(file) && ProcedureReader.accepted(text).isPresent();
    }

    private void sayWhatIsNotOffered() {
        Map<Reading, String> all = new LinkedHashMap<>(refused);
        refused.clear();
        all.forEach((reading, text) -> {
            boolean offered = accepted.containsKey(reading.file()) || isOffered(ProcedureReader.id(text));
            refused.put(offered ? reading : notOffered(reading, text), text);
        });
    }

    private boolean isOffered(String id) {
        return readings.stream().anyMatch(reading -> reading.orThrow().id().equals(id));
    }

    private Reading notOffered(Reading refused, String text) {
        return text.equals(before.get(refused.file())) ? noLongerOffered(refused) : notYetOffered(refused);
    }

    private static Reading noLongerOffered(Reading refused) {
        return led(
                refused,
                "Berkas ini tidak berubah, tetapi prosedurnya tidak ditawarkan sampai yang disebut di bawah ini dibetulkan;"
                        + " permohonan yang sedang berjalan diteruskan.",
                "This file has not changed, but its procedure is not offered until what is named below is mended; requests"
                        + " under way go on.");
    }

    private static Reading notYetOffered(Reading refused) {
        return led(
                refused,
                "Prosedur ini tidak ditawarkan sampai berkasnya benar; belum ada versi yang dapat dipakai.",
                "This procedure is not offered until its file is right; there is no version that can be used.");
    }

    private static Reading stillInForce(Reading refused) {
        return led(
                refused,
                "Prosedur ini tetap berlaku seperti yang dimuat dahulu; aturan versi Sopan ini meminta berkasnya dibetulkan.",
                "This procedure stays in force as it was loaded before; the rules of this version of Sopan ask that its file"
                        + " be mended.");
    }

    private static Reading led(Reading refused, String id, String en) {
        Problem consequence = Problem.error(refused.file(), id, en);
        return new Reading(
                refused.file(),
                null,
                Stream.concat(Stream.of(consequence), refused.problems().stream())
                        .toList());
    }

    private List<Reading> failing() {
        return readings.stream().filter(reading -> reading.procedure() == null).toList();
    }

    /** Who gives way: a new file that fails, else the new ones that an old one does not fit to, else the old one. */
    private List<Reading> blame(List<Reading> failing) {
        List<Reading> newAndFailing =
                failing.stream().filter(reading -> isNew(reading.file())).toList();
        if (!newAndFailing.isEmpty()) return newAndFailing;
        List<Problem> problems =
                failing.stream().flatMap(reading -> reading.problems().stream()).toList();
        List<Reading> newOnes = accepted.keySet().stream()
                .filter(this::isNew)
                .map(file -> new Reading(file, null, problems))
                .toList();
        return newOnes.isEmpty() ? failing : newOnes;
    }

    /** First those that are broken by themselves: what others say about them is judged by the version before. */
    private void replaceBrokenOnes() {
        for (Map.Entry<String, String> file : Map.copyOf(accepted).entrySet()) {
            Reading alone = ProcedureReader.read(file.getKey(), file.getValue());
            if (alone.procedure() == null && !isKept(file.getKey(), file.getValue())) replace(alone);
        }
    }

    /** By the version before, or by nothing where that does not fit either. */
    private void replace(Reading reading) {
        String text = accepted.get(reading.file());
        if (text == null) return;
        refused.put(reading, text);
        String previous = before.get(reading.file());
        if (previous == null || previous.equals(text)) accepted.remove(reading.file());
        else accepted.put(reading.file(), previous);
    }

    /** File name to the text that counts. */
    Map<String, String> accepted() {
        return accepted;
    }

    /** Clean readings of what counts. */
    List<Reading> readings() {
        return readings;
    }

    String text(String file) {
        return accepted.getOrDefault(file, "");
    }

    boolean isNew(String file) {
        return !text(file).equals(before.get(file));
    }

    /** Every reading that was refused, with the text that it was. */
    Map<Reading, String> refused() {
        return refused;
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        refused.keySet().forEach(reading -> problems.addAll(reading.problems()));
        return problems;
    }
}
