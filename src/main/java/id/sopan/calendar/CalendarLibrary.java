package id.sopan.calendar;

import id.sopan.definition.DefinitionSource;
import id.sopan.definition.Problem;
import id.sopan.definition.RefusalListener;
import id.sopan.definition.Refusals;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The calendars in force by the files, and every version that ever counted.
 *
 * <p>{@link #refresh} looks at the files again; whoever owns time calls it. A broken file is refused, told once, and
 * what stood under its name before stays; what others change is told before it counts. But where several
 * instances share a store, files that a starting one finds and whose place others have taken stay set aside: they may be old. Safe to read from any thread.
 */
public final class CalendarLibrary {

    private static final DefinitionSource SHIPPED = DefinitionSource.shippedCalendars();

    private final DefinitionSource source;
    private final CalendarStore store;
    private final CalendarListener listener;
    private final Map<String, WorkingCalendar> kept = new ConcurrentHashMap<>();
    private final Refusals refusals;
    private @Nullable Map<String, String> seen;
    private boolean isLegible;
    private boolean wanted;
    private Map<String, String> inForce = Map.of();
    private volatile List<Problem> refused = List.of();
    private volatile Set<String> setAside = Set.of();
    private volatile @Nullable Calendars current;

    public CalendarLibrary(
            DefinitionSource source, CalendarStore store, RefusalListener refusals, CalendarListener listener) {
        this.source = source;
        this.store = store;
        this.listener = listener;
        this.refusals = new Refusals(refusals);
    }

    /** By the files alone, without what an agency's people added. */
    public Calendars current() {
        Calendars now = current;
        if (now != null) return now;
        refresh();
        return current();
    }

    /** What is wrong in the files as they were looked at last, and keeps them or what was changed in them from counting. */
    public List<Problem> refused() {
        return refused;
    }

    /** The same calendar, kept for ever under its version. */
    public WorkingCalendar kept(WorkingCalendar calendar) {
        return kept.computeIfAbsent(calendar.version(), version -> {
            store.keep(
                    version,
                    CalendarJson.write(calendar.data(), calendar.zone()).toString());
            return calendar;
        });
    }

    /** Any version that ever counted. */
    public Optional<WorkingCalendar> byVersion(String version) {
        WorkingCalendar known = kept.get(version);
        if (known != null) return Optional.of(known);
        return store.find(version)
                .map(json -> CalendarJson.read(version, JsonMapper.shared().readTree(json)));
    }

    /** Names of files that do not count as they are here, since the store has others that were accepted later. */
    public Set<String> setAside() {
        return setAside;
    }

    /** Looks at the files again; they come to count for all instances also where they were set aside. */
    public synchronized RefreshedCalendars putInForce() {
        wanted = true;
        try {
            return refresh();
        } finally {
            wanted = false;
        }
    }

    /** Looks at the files again. Files that cannot be read at all change nothing. */
    public synchronized RefreshedCalendars refresh() {
        Calendars before = current;
        Calendars now =
                take(files().map(this::accepted).orElseGet(() -> lastAccepted().files()));
        setAside = seen == null || !store.isShared() ? Set.of() : unlike(seen, inForce);
        return new RefreshedCalendars(
                before == null || before == now ? Optional.empty() : Optional.of(CalendarChanges.between(before, now)),
                refused);
    }

    private Optional<Map<String, String>> files() {
        try {
            return Optional.of(source.read());
        } catch (UncheckedIOException unreadable) {
            refused = List.of(unreadable(unreadable));
            isLegible = false;
            refusals.refuse("calendars", unreadable.toString(), refused);
            return Optional.empty();
        }
    }

    private CalendarStore.Accepted lastAccepted() {
        return store.accepted()
                .orElseGet(() -> new CalendarStore.Accepted(0, inForce.isEmpty() ? SHIPPED.read() : inForce));
    }

    /** What is in force by these files; where they have not changed, what was accepted last by any instance. */
    private Map<String, String> accepted(Map<String, String> files) {
        boolean unchanged = files.equals(seen) && !wanted;
        if (unchanged && isLegible) return lastAccepted().files();
        CalendarReading reading = CalendarLinter.read(files);
        refused = reading.calendars() != null ? List.of() : errors(reading);
        tell(reading, files);
        isLegible = true;
        if (unchanged) return lastAccepted().files();
        Optional<Map<String, String>> accepted = Optional.empty();
        while (accepted.isEmpty()) {
            accepted = accepted(files, reading, lastAccepted());
        }
        seen = files;
        return accepted.get();
    }

    /** Empty where another instance has accepted others meanwhile. */
    private Optional<Map<String, String>> accepted(
            Map<String, String> files, CalendarReading reading, CalendarStore.Accepted last) {
        Map<String, String> before = last.files();
        Map<String, String> accepted = reading.calendars() != null ? files : without(reading.broken(), files, before);
        if (last.revision() != 0 && accepted.equals(before)) return Optional.of(before);
        if (isSetAside(accepted, last)) {
            listener.setAside(unlike(files, before), last.revision());
            return Optional.of(before);
        }
        String succession = "after " + last.revision() + ": " + CalendarStore.hash(accepted);
        CalendarReading then = CalendarLinter.read(before);
        CalendarReading now = accepted.equals(files) ? reading : CalendarLinter.read(accepted);
        tell(calendars(then), calendars(now), succession);
        doubt(then, now, succession);
        return store.accept(accepted, last) ? Optional.of(accepted) : Optional.empty();
    }

    /** Another instance may have accepted what followed on them; but what is changed while this one runs is meant. */
    private boolean isSetAside(Map<String, String> files, CalendarStore.Accepted last) {
        return seen == null
                && !wanted
                && last.revision() != 0
                && store.isShared()
                && store.isEarlier(CalendarStore.hash(files));
    }

    /** Names of files that are not the same in both; broken ones are told otherwise. */
    private Set<String> unlike(Map<String, String> files, Map<String, String> others) {
        Set<String> names = new TreeSet<>(files.keySet());
        names.addAll(others.keySet());
        names.removeIf(name -> Objects.equals(files.get(name), others.get(name)));
        refused.forEach(problem -> names.remove(problem.file()));
        return names;
    }

    private static List<Problem> errors(CalendarReading reading) {
        return reading.problems().stream().filter(Problem::isError).toList();
    }

    private void tell(Calendars before, Calendars after, String succession) {
        CalendarChanges changes = CalendarChanges.between(before, after);
        if (!changes.isEmpty()) listener.changed(changes, succession);
    }

    private void doubt(CalendarReading before, CalendarReading after, String succession) {
        List<Problem> warnings = warnings(after)
                .filter(warning -> warnings(before).noneMatch(told -> isSame(told, warning)))
                .toList();
        if (!warnings.isEmpty()) listener.doubted(warnings, succession);
    }

    private static Stream<Problem> warnings(CalendarReading reading) {
        return reading.problems().stream().filter(problem -> !problem.isError());
    }

    /** Also on another line by now. */
    private static boolean isSame(Problem one, Problem other) {
        return one.file().equals(other.file()) && one.id().equals(other.id());
    }

    /** The files with what stood before in place of the broken ones, else what comes with Sopan, or all as before. */
    private static Map<String, String> without(
            Set<String> broken, Map<String, String> files, Map<String, String> before) {
        Map<String, String> shipped = SHIPPED.read();
        Map<String, String> rest = instead(broken, files, before, shipped);
        CalendarReading again = CalendarLinter.read(rest);
        if (again.calendars() == null) rest = instead(again.broken(), rest, shipped, Map.of());
        return CalendarLinter.read(rest).calendars() != null ? rest : before;
    }

    /** Each of the broken files as it stands in the first of the two that has it, or not at all. */
    private static Map<String, String> instead(
            Set<String> broken, Map<String, String> files, Map<String, String> first, Map<String, String> second) {
        Map<String, String> rest = new TreeMap<>(files);
        broken.forEach(file -> {
            String text = first.getOrDefault(file, second.get(file));
            if (text == null) rest.remove(file);
            else rest.put(file, text);
        });
        return rest;
    }

    private Calendars take(Map<String, String> files) {
        Calendars before = current;
        if (files.equals(inForce) && before != null) return before;
        Calendars now = calendars(CalendarLinter.read(files));
        current = now;
        inForce = files;
        return now;
    }

    /** Those that come with Sopan where these cannot be read, as when another version of it accepted them. */
    private static Calendars calendars(CalendarReading reading) {
        Calendars read = reading.calendars();
        return read == null ? CalendarLinter.read(SHIPPED.read()).orThrow() : read;
    }

    private void tell(CalendarReading reading, Map<String, String> files) {
        Map<String, List<Problem>> byFile = reading.calendars() != null
                ? Map.of()
                : reading.problems().stream()
                        .collect(Collectors.groupingBy(Problem::file, TreeMap::new, Collectors.toList()));
        refusals.looked(files.keySet(), byFile.keySet());
        byFile.forEach((file, problems) -> refusals.refuse(file, files.getOrDefault(file, ""), problems));
    }

    private static Problem unreadable(UncheckedIOException reason) {
        String what = String.valueOf(reason.getCause());
        return Problem.error(
                "calendars",
                "Berkas kalender tidak dapat dibaca (" + what + "). Mohon periksa SOPAN_CALENDARS dan hak bacanya.",
                "The calendar files cannot be read (" + what + "). Check SOPAN_CALENDARS and its permissions.");
    }
}
