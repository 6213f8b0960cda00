package id.sopan.report.export;

import id.sopan.outbox.Address;
import id.sopan.procedure.Language;
import id.sopan.roster.Roster;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody waits for in a chat.
 *
 * @param format of an export; null: the evaluation form
 * @param first day of the period, {@code last} included
 * @param zone whose days they are; null, as in what earlier versions stored: that of the installation
 * @param units that it concerns; empty for all
 * @param named whether people stand by their names
 * @param person whose own data it is, by Telegram's user id; null for a file about requests
 */
public record FileOrder(
        Address to,
        Language language,
        @Nullable Format format,
        LocalDate first,
        LocalDate last,
        @Nullable String zone,
        Set<String> units,
        boolean named,
        @Nullable Long person)
        implements Ordered {

    /** All that is stored about somebody. */
    public static FileOrder ofPerson(Address to, Language language, long person) {
        return new FileOrder(to, language, null, LocalDate.EPOCH, LocalDate.EPOCH, null, Set.of(), true, person);
    }

    /** Where it goes once it has waited: in a group with its units, in private to whoever may still have it. */
    Optional<Address> destination(Roster roster) {
        if (!to.isPrivate()) {
            return to.isOf(units, roster) ? Optional.of(to) : Address.home(units, roster);
        }
        return Optional.of(to).filter(chat -> person != null || roster.isAdmin(chat.chat()));
    }

    @Override
    public FileOrder movedTo(Address there) {
        return new FileOrder(there, language, format, first, last, zone, units, named, person);
    }
}
