package id.sopan.report;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * By which a row counts: the version of the stay that was done last, or else began last, in whatever order runs come.
 *
 * @param standard in minutes; null where it has none
 */
record RowVersion(Instant at, String definition, @Nullable Integer standard) {

    static final RowVersion NONE = new RowVersion(Instant.MIN, "", null);

    private static final Comparator<RowVersion> NEWEST =
            Comparator.comparing(RowVersion::at).thenComparing(RowVersion::definition);

    RowVersion(RunFacts.Done done) {
        this(done.at(), done.definition(), done.standard());
    }

    RowVersion or(RowVersion other) {
        return NEWEST.compare(this, other) < 0 ? other : this;
    }
}
