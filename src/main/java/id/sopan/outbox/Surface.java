package id.sopan.outbox;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one message of a subject shows.
 *
 * @param version of its document, as it was when this was decided on; null where none was there
 * @param subject kind and id, such as {@code run:4fGk…}
 * @param message its id in the chat; 0 when it could not be sent
 * @param hash of the card that it shows
 * @param ring with which it was sent
 * @param retired older messages that are still to be closed
 * @param trouble why it cannot be shown there, or older messages not be closed; null when nothing hinders it
 * @param refused true where that lies in the message, and not in the chat; null elsewhere
 */
record Surface(
        @JsonIgnore @Nullable Long version,
        String subject,
        Address at,
        String slot,
        long message,
        String hash,
        String ring,
        List<Long> retired,
        @Nullable String trouble,
        @Nullable Boolean refused) {

    /** @throws NullPointerException for a stored one in which something is missing */
    public Surface {
        Stream.of(subject, at, slot, hash, ring, retired).forEach(Objects::requireNonNull);
    }

    static Surface sent(String subject, Show show, String hash, long message, @Nullable Surface before) {
        return new Surface(
                version(before),
                subject,
                show.to(),
                show.slot(),
                message,
                hash,
                show.ring(),
                retired(before),
                null,
                null);
    }

    /** Being sent; whether it arrives is not known yet. */
    static Surface attempted(String subject, Show show, String hash) {
        return new Surface(null, subject, show.to(), show.slot(), 0, hash, show.ring(), List.of(), null, null);
    }

    static Surface failed(
            String subject, Show show, String hash, String trouble, boolean refused, @Nullable Surface before) {
        return new Surface(
                version(before),
                subject,
                show.to(),
                show.slot(),
                0,
                hash,
                show.ring(),
                retired(before),
                trouble,
                refused ? true : null);
    }

    private static @Nullable Long version(@Nullable Surface before) {
        return before == null ? null : before.version;
    }

    private static List<Long> retired(@Nullable Surface before) {
        return before == null ? List.of() : before.retiredWithItself();
    }

    /** The same as it is in the document of that version; null: in none. */
    Surface asOf(@Nullable Long version) {
        return new Surface(version, subject, at, slot, message, hash, ring, retired, trouble, refused);
    }

    Surface edited(String hash) {
        return new Surface(version, subject, at, slot, message, hash, ring, retired, null, null);
    }

    /** It could not be changed or closed, and will be once the chat is reached again. */
    Surface unreachable(String hash, String trouble) {
        return new Surface(version, subject, at, slot, message, hash, ring, retired, trouble, null);
    }

    /** As if it were not known what it shows. */
    Surface doubtful() {
        return new Surface(version, subject, at, slot, message, "", ring, retired, null, null);
    }

    Surface withoutRetired(long gone) {
        List<Long> left = retired.stream().filter(other -> other != gone).toList();
        return new Surface(version, subject, at, slot, message, hash, ring, left, trouble, refused);
    }

    /** The message is no longer there. */
    Surface lost() {
        return new Surface(version, subject, at, slot, 0, "", "", retired, null, null);
    }

    /** Whether a message is there that cannot be closed before the chat is reached again. */
    boolean isStuck() {
        return trouble != null && refused == null && (message != 0 || !retired.isEmpty());
    }

    /** Whether it was tried, and is not known to be there, nor why not. */
    boolean mayBeThere() {
        return message == 0 && trouble == null;
    }

    /** Whether nobody has said yet that no answer came. */
    boolean awaitsAnswer() {
        return mayBeThere() && !hash.isEmpty();
    }

    /** Whether there is none, since its chat takes no messages for now. */
    boolean isHeldBack() {
        return trouble != null && refused == null && message == 0;
    }

    /** As it is once a call has touched that message, too, which was decided on before somebody else wrote this. */
    Surface after(Surface touched) {
        if (message == touched.message) {
            return doubtful();
        }
        if (retired.contains(touched.message)) {
            return this;
        }
        return message == 0 ? inPlace(touched) : withRetired(touched.message);
    }

    private Surface inPlace(Surface touched) {
        return new Surface(version, subject, at, slot, touched.message, "", touched.ring, retired, null, null);
    }

    private Surface withRetired(long copy) {
        List<Long> all = Stream.concat(retired.stream(), Stream.of(copy)).toList();
        return new Surface(version, subject, at, slot, message, hash, ring, all, trouble, refused);
    }

    /** Where it could not be shown, it shall be tried once more; empty where nothing is left of it. */
    Optional<Surface> triedAgain() {
        if (trouble == null) {
            return Optional.of(this);
        }
        if (message != 0) {
            return Optional.of(doubtful());
        }
        return retired.isEmpty() ? Optional.empty() : Optional.of(lost());
    }

    /** A new message shall take its place. */
    Surface superseded() {
        return new Surface(version, subject, at, slot, 0, "", "", retiredWithItself(), null, null);
    }

    private List<Long> retiredWithItself() {
        List<Long> all = new ArrayList<>(retired);
        if (message != 0) {
            all.add(message);
        }
        return all;
    }
}
