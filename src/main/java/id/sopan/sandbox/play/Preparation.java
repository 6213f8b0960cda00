package id.sopan.sandbox.play;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/** The stage is set anew by one at a time, after the clock has come to where it is being put; meanwhile nobody else acts. */
final class Preparation {

    private final AtomicBoolean underWay = new AtomicBoolean();
    private final ReentrantLock turn = new ReentrantLock();

    boolean isUnderWay() {
        return underWay.get();
    }

    /** @throws PlayError while the stage is being set */
    void refuseMeanwhile() {
        if (isUnderWay()) {
            throw preparing();
        }
    }

    void run(Runnable work) {
        if (!underWay.compareAndSet(false, true)) {
            throw preparing();
        }
        try {
            inTurn(work);
        } finally {
            underWay.set(false);
        }
    }

    /** Not while others do. */
    void inTurn(Runnable work) {
        turn.lock();
        try {
            work.run();
        } finally {
            turn.unlock();
        }
    }

    private static PlayError preparing() {
        return PlayError.notYet("the sandbox is being prepared: try again in some seconds");
    }
}
