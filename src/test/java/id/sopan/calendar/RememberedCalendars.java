package id.sopan.calendar;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The port's contract in its shortest form. */
final class RememberedCalendars implements CalendarStore {

    private final Map<String, String> versions = new HashMap<>();
    private @Nullable Accepted accepted;

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
    public void accept(Map<String, String> files) {
        accepted = new Accepted(accepted == null ? 1 : accepted.revision() + 1, Map.copyOf(files));
    }
}
