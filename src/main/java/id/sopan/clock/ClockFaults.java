package id.sopan.clock;

import id.sopan.measure.ClockBehind;
import id.sopan.measure.ClockFault;
import id.sopan.measure.PutBack;
import id.sopan.store.Collection;
import id.sopan.store.Documents;
import id.sopan.store.Legible;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Each time that the machine's clock was noticed to be wrong, so that a ledger can tell. */
final class ClockFaults {

    private static final String PUT_BACK = "clock put back";
    private static final String BEHIND = "clock behind";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Legible<PutBack> PUT_BACKS = legible(PutBack.class);
    private static final Legible<ClockBehind> TIMES_BEHIND = legible(ClockBehind.class);

    private final Documents settings;
    private volatile List<PutBack> putBacks = List.of();
    private volatile List<ClockBehind> behind = List.of();

    ClockFaults(Store store) {
        this.settings = store.documents(Collection.SETTINGS);
    }

    List<PutBack> putBacks() {
        return putBacks;
    }

    List<ClockFault> known() {
        return Stream.<ClockFault>concat(putBacks.stream(), behind.stream()).toList();
    }

    Optional<ClockBehind> lastBehind() {
        return behind.stream().max(Comparator.comparing(ClockBehind::until));
    }

    /** Reads them again: another instance may have added some. */
    void refresh() {
        putBacks = PUT_BACKS.read(settings.query(Query.of(PUT_BACK)));
        behind = TIMES_BEHIND.read(settings.query(Query.of(BEHIND)));
    }

    private static <F extends ClockFault> Legible<F> legible(Class<F> kind) {
        return new Legible<>(Collection.SETTINGS, document -> JSON.readValue(document.json(), kind));
    }

    void note(PutBack putBack) {
        note(PUT_BACK, putBack.before() + " " + putBack.after(), putBack.after(), putBack);
    }

    void note(ClockBehind behind) {
        note(BEHIND, behind.from() + " " + behind.there(), behind.from(), behind);
    }

    private void note(String key, String when, Instant order, ClockFault fault) {
        settings.put(key + " " + when, order.toEpochMilli(), Set.of(key), JSON.writeValueAsString(fault));
        refresh();
    }
}
