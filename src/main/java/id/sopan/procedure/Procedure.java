package id.sopan.procedure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One SOP, or one flow of a document that holds several.
 *
 * @param id unique among all procedures
 * @param prefix of its runs' numbers: {@code WS} gives {@code WS-2026-0001}
 * @param dokumen the document that this is a flow of; null: this is the whole document
 * @param totalTertulis the total that the document states, in minutes, for all of its flows; null: it states none
 * @param unreadable columns and headings that the source has, but where the scan cannot be read: a null there prints
 *     as "tidak terbaca pada sumber", elsewhere as "belum ditetapkan"
 * @param added roles that it has beside the usual ones, with their names, in the order of the file
 * @param steps in the order of the SOP; never empty; the first is where a run begins
 * @param hash SHA-256 over the canonical JSON (RFC 8785) of the content, in hexadecimal
 * @param earlier versions that a run has come through before this one, the newest first; else empty
 */
public record Procedure(
        String id,
        String prefix,
        Text nama,
        @Nullable Dokumen dokumen,
        Header header,
        @Nullable Integer totalTertulis,
        Set<String> unreadable,
        Starts starts,
        SequencedMap<Role, Text> added,
        List<Step> steps,
        String hash,
        List<Procedure> earlier) {

    /** Of the numbers of dry runs, and so of no procedure. */
    public static final String TRIAL_PREFIX = "COBA";

    public Procedure {
        if (steps.isEmpty()) throw new IllegalArgumentException("no step in " + id);
        added = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(added));
        steps = List.copyOf(steps);
        unreadable = Set.copyOf(unreadable);
        earlier = List.copyOf(earlier);
    }

    /** The same, as a run sees it that has come through these versions, the newest first. */
    public Procedure after(List<Procedure> earlier) {
        return new Procedure(
                id, prefix, nama, dokumen, header, totalTertulis, unreadable, starts, added, steps, hash, earlier);
    }

    /** The version of that hash among this one and the earlier ones; this one where there is none, or null is asked for. */
    public Procedure version(@Nullable String hash) {
        for (Procedure version : earlier) {
            if (version.hash.equals(hash)) return version;
        }
        return this;
    }

    /** Itself, then the earlier versions. */
    public Stream<Procedure> versions() {
        return Stream.concat(Stream.of(this), earlier.stream());
    }

    /**
     * The step with this id, as the newest version has it that has it; an id that no step has is a programming error and
     * throws.
     */
    public Step step(String id) {
        return find(id).or(() -> earlier.stream()
                        .flatMap(version -> version.find(id).stream())
                        .findFirst())
                .orElseThrow(() -> new IllegalArgumentException("no step " + id + " in " + this.id));
    }

    /** By this version alone. */
    public Optional<Step> find(String id) {
        for (Step step : steps) {
            if (step.id().equals(id)) return Optional.of(step);
        }
        return Optional.empty();
    }

    public Step first() {
        return steps.getFirst();
    }

    /** Whether a run may come from that step to the other one without going through the third. */
    public boolean leads(String from, String to, String without) {
        Set<String> reached = new HashSet<>();
        List<String> next = List.of(from);
        while (!next.isEmpty() && !reached.contains(to)) {
            next = next.stream()
                    .flatMap(id -> find(id).stream())
                    .flatMap(step -> step.work().onwards().stream())
                    .flatMap(target -> target instanceof ToStep onto ? Stream.of(onto.step()) : Stream.empty())
                    .filter(id -> !id.equals(without) && reached.add(id))
                    .toList();
        }
        return reached.contains(to);
    }

    /** Every role that carries out or acts in a step, without {@link Role#PEMOHON}, in order of appearance. */
    public List<Role> roles() {
        return steps.stream()
                .flatMap(step -> Stream.concat(step.pelaksana().stream(), step.acts().stream()))
                .filter(role -> !role.equals(Role.PEMOHON))
                .distinct()
                .toList();
    }

    /** Every role that it needs a unit for, be it to start it or to be told of it, without {@link Role#PEMOHON}. */
    public List<Role> named() {
        return Stream.concat(starts.by().stream(), steps.stream().flatMap(Step::named))
                .filter(role -> !role.equals(Role.PEMOHON))
                .distinct()
                .toList();
    }

    /** The roles that it knows, and what it calls them; those that only earlier versions had are as these called them. */
    public Roles known() {
        return Roles.of(versions().toList());
    }

    public Text nama(Role role) {
        return known().nama(role);
    }

    /** The numbered rows of the table, in order. Totals count these, never the steps. */
    public List<Row> rows() {
        return steps.stream().map(Step::nomor).distinct().map(this::row).toList();
    }

    /** The row with this number; throws where there is none. */
    public Row row(int nomor) {
        List<Step> same = new ArrayList<>(steps);
        same.removeIf(step -> step.nomor() != nomor);
        return new Row(nomor, same);
    }

    /** Sum of the standard times that are given, in minutes, each row once. */
    public int totalWaktu() {
        return rows().stream()
                .map(row -> row.waktu())
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }
}
