package id.sopan.report.export;

import id.sopan.engine.Run;
import id.sopan.measure.VisitTime;
import id.sopan.procedure.Procedure;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A run as it is exported.
 *
 * @param unitName of the unit that asks
 * @param stays in the order of their opening
 */
record Told(Run run, Procedure procedure, String unitName, List<Stay> stays) {

    String number() {
        return Objects.requireNonNullElse(run.number(), "");
    }

    /** {@code berjalan}, {@code selesai}, {@code ditolak} or {@code dibatalkan}. */
    String state() {
        return run.end() == null ? "berjalan" : run.end().ending().id();
    }

    /** Over all visits. */
    VisitTime time() {
        return stays.stream().map(Stay::time).reduce(VisitTime.NONE, VisitTime::plus);
    }

    /** Of the rows on the way that it took, each once, in minutes; null where none has one. */
    @Nullable
    Integer standard() {
        Map<Integer, Integer> byRow = new HashMap<>();
        for (Stay stay : stays) {
            if (stay.standard() != null) {
                byRow.put(stay.step().nomor(), stay.standard());
            }
        }
        Collection<Integer> standards = byRow.values();
        return standards.isEmpty()
                ? null
                : standards.stream().mapToInt(Integer::intValue).sum();
    }
}
