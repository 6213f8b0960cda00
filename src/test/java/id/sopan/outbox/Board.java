package id.sopan.outbox;

import java.util.List;
import java.util.Optional;

/** One subject, which shows what the test says and where. */
final class Board implements Projection {

    private final String kind;
    private final boolean saidOnce;
    private volatile Wanted wanted = new Wanted(0, List.of(), false);
    private volatile boolean shown = true;
    private volatile boolean held;

    Board(String kind, boolean saidOnce) {
        this.kind = kind;
        this.saidOnce = saidOnce;
    }

    void wants(Show... shows) {
        wants(List.of(shows), List.of(), false);
    }

    /** @param remains what is left where it is wanted no more */
    synchronized void wants(List<Show> shows, List<Show> remains, boolean last) {
        wanted = new Wanted(wanted.version() + 1, shows, remains, last);
        unshow("1");
    }

    boolean isUnshown() {
        return !shown;
    }

    /** Whether it waits until its chat takes messages again. */
    boolean isHeld() {
        return held;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Optional<Wanted> wanted(String id) {
        return Optional.of(wanted);
    }

    @Override
    public synchronized boolean shown(String id, long version) {
        shown = shown || version == wanted.version();
        return shown;
    }

    @Override
    public synchronized boolean hold(String id, long version) {
        held = version == wanted.version();
        shown = shown || held;
        return held;
    }

    @Override
    public synchronized void unshow(String id) {
        shown = false;
        held = false;
    }

    @Override
    public List<String> unshown() {
        return shown ? List.of() : List.of("1");
    }

    @Override
    public boolean isSaidOnce() {
        return saidOnce;
    }
}
