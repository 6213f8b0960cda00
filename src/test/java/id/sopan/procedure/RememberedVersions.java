package id.sopan.procedure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The port's contract in its shortest form. */
final class RememberedVersions implements ProcedureStore {

    private final Map<String, Version> versions = new HashMap<>();
    private boolean shared;
    private int saves = Integer.MAX_VALUE;

    /** It goes away after so many more are saved. */
    void takes(int saves) {
        this.saves = saves;
    }

    @Override
    public void save(Version version) {
        if (saves-- <= 0) throw new IllegalStateException("away");
        versions.put(version.hash(), version);
    }

    @Override
    public void told(Version version) {
        versions.replace(version.hash(), version, version.told());
    }

    @Override
    public Optional<Version> find(String hash) {
        return Optional.ofNullable(versions.get(hash));
    }

    @Override
    public List<Version> versions(String id) {
        return versions.values().stream()
                .filter(version -> version.id().equals(id))
                .sorted(Comparator.comparing(Version::acceptedAt).reversed())
                .toList();
    }

    void share() {
        shared = true;
    }

    @Override
    public boolean isShared() {
        return shared;
    }

    @Override
    public List<Version> current() {
        Map<String, Version> newest = new HashMap<>();
        versions.values().stream()
                .sorted(Comparator.comparing(Version::acceptedAt))
                .forEach(version -> newest.put(version.id(), version));
        return List.copyOf(newest.values());
    }
}
