package id.sopan.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The port's contract in its shortest form. */
final class RememberedCalendars implements CalendarStore {

    private final Map<String, String> versions = new HashMap<>();
    private @Nullable Accepted accepted;
    private final Set<String> earlier = new HashSet<>();
    private boolean away;
    private boolean shared;

    @Override
    public void keep(String version, String json) {
        versions.putIfAbsent(version, json);
    }

    @Override
    public Optional<String> find(String version) {
        return Optional.ofNullable(versions.get(version));
    }

    @Override
    public boolean isShared() {
        return shared;
    }

    @Override
    public boolean isEarlier(String hash) {
        return earlier.contains(hash);
    }

    @Override
    public Optional<Accepted> accepted() {
        return Optional.ofNullable(accepted);
    }

    @Override
    public boolean accept(Map<String, String> files, Accepted before) {
        if (away) throw new UncheckedIOException(new IOException("no answer"));
        long revision = accepted == null ? 0 : accepted.revision();
        if (revision != before.revision()) return false;
        if (accepted != null) earlier.add(CalendarStore.hash(accepted.files()));
        accepted = new Accepted(revision + 1, Map.copyOf(files));
        return true;
    }

    void share() {
        shared = true;
    }

    /** Whether it fails to write, as when its database does not answer. */
    void away(boolean away) {
        this.away = away;
    }
}
