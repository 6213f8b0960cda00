package id.sopan.outbox;

import java.util.List;

/**
 * A subject that an instance which does not speak has left to the one that does.
 *
 * @param version of its document: one that is left anew is another
 * @param anew where it is asked for by a new message
 */
record Handover(String subject, long version, List<Slot> anew) {

    /** The place of one message of a subject. */
    record Slot(Address at, String name) {

        boolean isOf(Surface surface) {
            return surface.at().equals(at) && surface.slot().equals(name);
        }
    }
}
