package id.sopan.outbox;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Looks at what subjects should show and do. No more of it at once than have a processor each: else whoever waits for an answer
 * would wait for all of them.
 */
final class Drawing {

    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final Subjects subjects;

    Drawing(Subjects subjects) {
        this.subjects = subjects;
    }

    Map<Long, Claim> chats(String subject) {
        return inTurn(() -> subjects.chats(subject));
    }

    Optional<Wanted> wanted(String subject, long chat) {
        return inTurn(() -> subjects.wanted(subject, chat));
    }

    Optional<NextCall> next(String subject, Wanted wanted, long chat) {
        return inTurn(() -> subjects.next(subject, wanted, chat));
    }

    /** No chat is left that the subject was under way to: if all show it, it is shown. */
    void settled(String subject) {
        subjects.undisturbed(() -> inTurn(() -> {
            subjects.settled(subject);
            return subject;
        }));
    }

    private <T> T inTurn(Supplier<T> drawing) {
        turns.acquireUninterruptibly();
        try {
            return drawing.get();
        } finally {
            turns.release();
        }
    }
}
