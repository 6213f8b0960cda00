package id.sopan.calendar;

import id.sopan.definition.DefinitionSource;
import id.sopan.definition.Problem;
import id.sopan.definition.RefusalListener;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The calendars in force by the files, and every version that ever counted.
 *
 * <p>{@link #refresh} looks at the files again; whoever owns time calls it. A broken file is refused, told once, and
 * what stood under its name before stays. Safe to read from any thread.
 */
public final class CalendarLibrary {

    private final DefinitionSource source;
    private final CalendarStore store;
    private final RefusalListener listener;
    private final Map<String, WorkingCalendar> kept = new ConcurrentHashMap<>();
    private final Set<String> told = new HashSet<>();
    private @Nullable Map<String, String> seen;
    private Map<String, String> inForce = Map.of();
    private volatile @Nullable Calendars current;

    public CalendarLibrary(DefinitionSource source, CalendarStore store, RefusalListener listener) {
        this.source = source;
        this.store = store;
        this.listener = listener;
    }

    /** By the files alone, without what an agency's people added. */
    public Calendars current() {
        Calendars now = current;
        if (now != null) return now;
        refresh();
        return current();
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

    /** Looks at the files again. Files that cannot be read at all change nothing. */
    public synchronized void refresh() {
        Map<String, String> before = store.accepted().orElse(inForce);
        take(files().map(files -> accepted(files, before)).orElse(before));
    }

    private Optional<Map<String, String>> files() {
        try {
            return Optional.of(source.read());
        } catch (UncheckedIOException unreadable) {
            tell("calendars", unreadable.toString(), List.of(unreadable(unreadable)));
            return Optional.empty();
        }
    }

    /** What is in force by these files; where they have not changed, what was accepted last by any instance. */
    private Map<String, String> accepted(Map<String, String> files, Map<String, String> before) {
        if (files.equals(seen)) return before;
        seen = files;
        CalendarReading reading = CalendarLinter.read(files);
        if (reading.calendars() == null) refuse(reading, files);
        Map<String, String> accepted = reading.calendars() != null ? files : without(reading.broken(), files, before);
        if (!accepted.equals(before)) store.accept(accepted);
        return accepted;
    }

    /** The files with what stood before in place of the broken ones, or all of them as before. */
    private static Map<String, String> without(
            Set<String> broken, Map<String, String> files, Map<String, String> before) {
        Map<String, String> rest = new TreeMap<>(files);
        broken.forEach(file -> {
            String text = before.get(file);
            if (text == null) rest.remove(file);
            else rest.put(file, text);
        });
        if (CalendarLinter.read(rest).calendars() != null) return rest;
        return before.isEmpty() ? DefinitionSource.shippedCalendars().read() : before;
    }

    private void take(Map<String, String> files) {
        if (files.equals(inForce) && current != null) return;
        Map<String, String> shipped = DefinitionSource.shippedCalendars().read();
        Calendars read = CalendarLinter.read(files.isEmpty() ? shipped : files).calendars();
        current = read == null ? CalendarLinter.read(shipped).orThrow() : read;
        inForce = files;
    }

    private void refuse(CalendarReading reading, Map<String, String> files) {
        Map<String, List<Problem>> byFile = reading.problems().stream()
                .collect(Collectors.groupingBy(Problem::file, TreeMap::new, Collectors.toList()));
        byFile.forEach((file, problems) -> tell(file, files.getOrDefault(file, ""), problems));
    }

    private void tell(String file, String text, List<Problem> problems) {
        if (told.add(file + "\n" + text)) listener.refused(file, problems);
    }

    private static Problem unreadable(UncheckedIOException reason) {
        String what = String.valueOf(reason.getCause());
        return Problem.error(
                "calendars",
                1,
                "Berkas kalender tidak dapat dibaca (" + what + "). Mohon periksa SOPAN_CALENDARS dan hak bacanya.",
                "The calendar files cannot be read (" + what + "). Check SOPAN_CALENDARS and its permissions.");
    }
}
