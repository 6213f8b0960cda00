package id.sopan.report;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What a chat was told first of a period. For one thread. */
final class Said {

    private final Report report;
    private final BooleanSupplier recounted;
    private @Nullable Boolean known;

    /** @param recounted whether calendars that were corrected since are a cause of what differs; looked up once, when it is asked for */
    Said(Report report, BooleanSupplier recounted) {
        this.report = report;
        this.recounted = recounted;
    }

    Report report() {
        return report;
    }

    boolean isRecounted() {
        if (known == null) {
            known = recounted.getAsBoolean();
        }
        return known;
    }
}
