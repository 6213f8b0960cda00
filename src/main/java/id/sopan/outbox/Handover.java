package id.sopan.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an instance that does not speak has left to the one that does: a subject, or a message that it does not know.
 *
 * @param subject of a message that is not known one of its own
 * @param version of its document: one that is left anew is another
 * @param anew where the subject is asked for by a new message
 * @param unknown a message that shall lose its buttons unless the one that speaks knows it; null where a subject is left
 */
record Handover(
        String subject,
        long version,
        List<Slot> anew,
        @Nullable Message unknown) {

    record Message(Address at, long id) {}

    /** The place of one message of a subject. */
    record Slot(Address at, String name) {

        boolean isOf(Surface surface) {
            return surface.at().equals(at) && surface.slot().equals(name);
        }
    }
}
