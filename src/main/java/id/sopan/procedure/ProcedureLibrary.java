package id.sopan.procedure;

import id.sopan.definition.DefinitionSource;
import id.sopan.definition.Problem;
import id.sopan.definition.Problems;
import id.sopan.definition.RefusalListener;
import id.sopan.definition.Refusals;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The procedures that can be started now, and every version that a run was ever begun with.
 *
 * <p>{@link #refresh} looks at the files again; whoever owns time calls it. A file that is changed and clean is taken
 * and becomes current for all instances; but where several share a store, one that a starting instance finds as an earlier
 * version stays set aside: its files may be old. A broken one is refused, and the version before stays. A procedure whose file
 * is gone can no longer be started, and stays known by its hash. Safe to read from any thread.
 */
public final class ProcedureLibrary {

    private final DefinitionSource source;
    private final ProcedureStore store;
    private final InstantSource clock;
    private final ProcedureListener listener;

    private final Map<String, Procedure> byHash = new ConcurrentHashMap<>();
    private final Refusals refusals;
    private final Set<String> gone = new HashSet<>();
    /** Whose files were here, or could have been when this began: another instance may have new ones first. */
    private final Set<String> expected = new HashSet<>();

    private Map<String, String> accepted = new HashMap<>();
    private @Nullable Seen seen;
    private volatile List<Problem> refused = List.of();
    private String wanted = "";
    private volatile List<SetAside> setAside = List.of();
    private volatile Map<String, Procedure> startable = Map.of();

    /** Where neither files nor versions have changed, nothing follows that has not followed before. */
    private record Seen(Map<String, String> files, Map<String, ProcedureStore.Version> current) {}

    public ProcedureLibrary(
            DefinitionSource source,
            ProcedureStore store,
            InstantSource clock,
            RefusalListener refusals,
            ProcedureListener listener) {
        this.source = source;
        this.store = store;
        this.clock = clock;
        this.listener = listener;
        this.refusals = new Refusals(refusals);
    }

    /** The current version of a procedure that can be started. */
    public Optional<Procedure> current(String id) {
        return Optional.ofNullable(startable.get(id));
    }

    /** The current versions of all procedures that can be started, by id. */
    public List<Procedure> all() {
        return List.copyOf(startable.values());
    }

    /** The roles that units can hold now: the usual ones, and those that these procedures add. */
    public Roles roles() {
        return Roles.of(startable.values());
    }

    /** What a role is called; of one that these procedures do not name any more, what the version called it that did so last. */
    public Text nama(Role role) {
        Roles offered = roles();
        return offered.has(role) || role.equals(Role.PEMOHON)
                ? offered.nama(role)
                : store.current().stream()
                        .flatMap(version -> store.versions(version.id()).stream())
                        .sorted(Comparator.comparing(ProcedureStore.Version::acceptedAt)
                                .reversed())
                        .flatMap(version -> byHash(version.hash()).stream())
                        .map(Procedure::known)
                        .filter(known -> known.has(role))
                        .findFirst()
                        .orElse(offered)
                        .nama(role);
    }

    /**
     * The procedure that somebody calls so: by the word that starts it, its id, what its button says or its name, in either
     * language; case, hyphens and spaces do not matter.
     */
    public Optional<Procedure> named(String words) {
        String sought = bare(words);
        List<Function<Procedure, Stream<String>>> names = List.of(
                procedure -> Stream.of(procedure.starts().command()),
                procedure -> Stream.of(procedure.id()),
                procedure -> procedure.starts().label().all(),
                procedure -> procedure.nama().all());
        return names.stream()
                .filter(unused -> !sought.isEmpty())
                .flatMap(of -> all().stream()
                        .filter(procedure ->
                                of.apply(procedure).map(ProcedureLibrary::bare).anyMatch(sought::equals)))
                .findFirst();
    }

    private static String bare(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Any version that was ever accepted; empty also where a newer Sopan wrote what this one cannot read. */
    public Optional<Procedure> byHash(String hash) {
        Procedure known = byHash.get(hash);
        if (known != null) return Optional.of(known);
        Optional<Procedure> stored =
                store.find(hash).map(ProcedureStore.Version::yaml).flatMap(ProcedureReader::accepted);
        stored.ifPresent(procedure -> byHash.put(hash, procedure));
        return stored;
    }

    /** The version of that procedure that counted before this one; empty where there was none. */
    public Optional<Procedure> before(Procedure current) {
        return store.versions(current.id()).stream()
                .map(ProcedureStore.Version::hash)
                .filter(hash -> !hash.equals(current.hash()))
                .flatMap(hash -> byHash(hash).stream())
                .findFirst();
    }

    /** What is wrong in the files as they were looked at last, and keeps them or what was changed in them from counting. */
    public List<Problem> refused() {
        return refused;
    }

    /** Files that do not count, since the store has a version that was accepted later. */
    public List<SetAside> setAside() {
        return setAside;
    }

    /** Looks at the files again; the one of that procedure becomes current for all instances also where it was set aside. */
    public synchronized Refreshed putInForce(String id) {
        wanted = id;
        seen = null;
        try {
            return refresh();
        } finally {
            wanted = "";
        }
    }

    /** Looks at the files again. Files that cannot be read at all change nothing. */
    public synchronized Refreshed refresh() {
        Map<String, ProcedureStore.Version> current = new TreeMap<>();
        store.current().forEach(version -> current.put(version.id(), version));
        try {
            Seen now = new Seen(source.read(), Map.copyOf(current));
            if (now.equals(seen)) return new Refreshed(List.of(), refused);
            Refreshed refreshed = refresh(now, current);
            seen = new Seen(now.files(), Map.copyOf(current));
            refused = refreshed.refused();
            return refreshed;
        } catch (UncheckedIOException unreadable) {
            seen = null;
            return unreadable(unreadable);
        }
    }

    private Refreshed refresh(Seen now, Map<String, ProcedureStore.Version> current) {
        boolean first = accepted.isEmpty();
        DefinitionReview review = DefinitionReview.of(now.files(), accepted, current);
        List<Procedure> taken = new ArrayList<>();
        for (Reading reading : review.readings()) {
            take(reading, review, current, first).ifPresent(taken::add);
        }
        accepted = review.accepted();
        setAside = setAside(review, current);
        Set<String> offered = startable.keySet();
        publish(review, current);
        current.replaceAll((id, version) -> told(version));
        if (first) setAside.forEach(listener::setAside);
        tell(now.files().keySet(), review.refused());
        if (first) expected.addAll(current.keySet());
        expected.addAll(startable.keySet());
        tellOfComingAndGoing(current.values(), offered);
        return new Refreshed(taken, review.problems());
    }

    private Optional<Procedure> take(
            Reading reading, DefinitionReview review, Map<String, ProcedureStore.Version> current, boolean first) {
        Procedure procedure = reading.orThrow();
        byHash.put(procedure.hash(), procedure);
        ProcedureStore.Version known = current.get(procedure.id());
        boolean counts =
                procedure.id().equals(wanted) || review.isNew(reading.file()) && !(first && isEarlier(procedure));
        if (known != null && (known.hash().equals(procedure.hash()) || !counts)) return Optional.empty();
        ProcedureStore.Version version = new ProcedureStore.Version(
                procedure.hash(), procedure.id(), review.text(reading.file()), after(known), lastTold(known));
        store.save(version);
        current.put(procedure.id(), version);
        return Optional.of(procedure);
    }

    /** Another instance may have accepted what followed on it. */
    private boolean isEarlier(Procedure procedure) {
        return store.isShared()
                && store.versions(procedure.id()).stream()
                        .anyMatch(version -> version.hash().equals(procedure.hash()));
    }

    /** Now; but what is accepted last is the latest, also where another machine's clock is ahead. */
    private Instant after(ProcedureStore.@Nullable Version known) {
        Instant now = clock.instant();
        return known == null || now.isAfter(known.acceptedAt())
                ? now
                : known.acceptedAt().plusMillis(1);
    }

    private static @Nullable String lastTold(ProcedureStore.@Nullable Version known) {
        if (known == null) return null;
        return known.lastTold() == null ? known.hash() : known.lastTold();
    }

    /** Where nobody was told that it came to count, by this look or one that was cut short, that is done now. */
    private ProcedureStore.Version told(ProcedureStore.Version version) {
        String lastTold = version.lastTold();
        if (lastTold == null) return version;
        byHash(lastTold)
                .filter(before -> !before.hash().equals(version.hash()))
                .ifPresent(before -> byHash(version.hash())
                        .ifPresent(after -> listener.changed(before, after, version.acceptedAt())));
        store.told(version);
        return version.told();
    }

    private static List<SetAside> setAside(DefinitionReview review, Map<String, ProcedureStore.Version> current) {
        List<SetAside> files = new ArrayList<>();
        for (Reading reading : review.readings()) {
            Procedure own = reading.orThrow();
            ProcedureStore.Version version = current.get(own.id());
            if (version != null && !version.hash().equals(own.hash())) {
                files.add(new SetAside(reading.file(), own, version));
            }
        }
        return List.copyOf(files);
    }

    private void publish(DefinitionReview review, Map<String, ProcedureStore.Version> current) {
        Map<String, Procedure> now = new TreeMap<>();
        for (Reading reading : review.readings()) {
            Procedure own = reading.orThrow();
            ProcedureStore.Version version = current.get(own.id());
            now.put(own.id(), version == null ? own : byHash(version.hash()).orElse(own));
        }
        startable = now;
    }

    private void tellOfComingAndGoing(Collection<ProcedureStore.Version> known, Set<String> before) {
        startable.values().stream().filter(now -> !before.contains(now.id())).forEach(listener::offered);
        gone.removeAll(startable.keySet());
        known.stream()
                .filter(version -> expected.contains(version.id()))
                .filter(version -> !startable.containsKey(version.id()) && gone.add(version.id()))
                .flatMap(version -> byHash(version.hash()).stream())
                .forEach(listener::gone);
    }

    private void tell(Set<String> files, Map<Reading, String> refused) {
        refusals.looked(files, refused.keySet().stream().map(Reading::file).collect(Collectors.toSet()));
        refused.forEach((reading, text) -> refusals.refuse(reading.file(), text, reading.problems()));
    }

    private Refreshed unreadable(UncheckedIOException reason) {
        Problems problems = new Problems("conversations");
        String what = String.valueOf(reason.getCause());
        problems.error(
                1,
                "Berkas definisi tidak dapat dibaca (" + what + "). Mohon periksa SOPAN_CONVERSATIONS dan hak bacanya.",
                "The definition files cannot be read (" + what + "). Check SOPAN_CONVERSATIONS and its permissions.");
        refused = problems.list();
        refusals.refuse("conversations", what, refused);
        return new Refreshed(List.of(), refused);
    }
}
