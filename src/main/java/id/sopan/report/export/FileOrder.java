package id.sopan.report.export;

import id.sopan.outbox.Address;
import id.sopan.procedure.Language;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody waits for in a chat.
 *
 * @param format of an export; null: the evaluation form
 * @param first day of the period, {@code last} included
 * @param units that it concerns; empty for all
 * @param named whether people stand by their names
 */
public record FileOrder(
        Address to,
        Language language,
        @Nullable Format format,
        LocalDate first,
        LocalDate last,
        Set<String> units,
        boolean named)
        implements Ordered {

    @Override
    public FileOrder movedTo(Address there) {
        return new FileOrder(there, language, format, first, last, units, named);
    }
}
