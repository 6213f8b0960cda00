package id.sopan.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The port's contract in its shortest form. */
final class RememberedCalendars implements CalendarStore {

    private final Map<String, String> versions = new HashMap<>();
    private @Nullable Accepted accepted;
    private boolean away;

    @Override
    public void keep(String version, String json) {
        versions.putIfAbsent(version, json);
    }

    @Override
    public Optional<String> find(String version) {
        return Optional.ofNullable(versions.get(version));
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
        accepted = new Accepted(revision + 1, Map.copyOf(files));
        return true;
    }

    /** Whether it fails to write, as when its database does not answer. */
    void away(boolean away) {
        this.away = away;
    }
}
