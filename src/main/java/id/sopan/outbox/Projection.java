package id.sopan.outbox;

import java.util.List;
import java.util.Optional;

/** Knows what the subjects of one kind should show, from what is stored. */
public interface Projection {

    /** What stands before the colon in its subjects' names, such as {@code run} in {@code run:4fG…}. */
    String kind();

    /** What this subject should show now; empty when it is not there (any more), and then nothing is done. */
    Optional<Wanted> wanted(String id);

    /** The same where only this chat is looked at: what is in others may be left out. */
    default Optional<Wanted> wanted(String id, long chat) {
        return wanted(id);
    }

    /** Every chat shows the subject as it was at that version; false when that is not noted, as where it has moved on since. */
    boolean shown(String id, long version);

    /**
     * A chat takes no messages for now, and is without the subject as it was at that version: it waits until it is
     * {@linkplain #unshow unshown}, and is not looked at before. False where that is not noted, or nothing of it waits.
     */
    default boolean hold(String id, long version) {
        return false;
    }

    /** The subject may not be shown as it is, whichever version was; it is among {@link #unshown} until it is shown again. */
    default void unshow(String id) {}

    /** Ids of the subjects that may not be shown as they are, to be looked at after a start. */
    List<String> unshown();

    /** Ids of the subjects that may have to be shown otherwise where this one is. */
    default List<String> kin(String id) {
        return List.of();
    }

    /** The number of the run that the subject is, for the log; empty where it is something else. */
    default Optional<String> number(String id) {
        return Optional.empty();
    }

    /**
     * Whether a message is rather not sent than sent twice. Where it is not known whether it was sent, a card is sent
     * again; what is said once is not.
     */
    default boolean isSaidOnce() {
        return false;
    }

    /** It is said once, and a chat may be without it: nobody knows whether it was sent. Once more where the process dies meanwhile. */
    default void doubted(String id) {}

    /** Ids of the subjects that were done with so long ago that nothing of them can come again. */
    default List<String> bygone() {
        return List.of();
    }

    /** The subject is bygone, and its messages are forgotten. */
    default void forget(String id) {}
}
