package id.sopan.torture;

import java.util.Optional;

/** The program that is tortured. */
public interface Subject {

    /** Is the bot until the process is killed. */
    void live(Instance instance) throws InterruptedException;

    /** Why it cannot keep its data at this MongoDB, to be shown; empty where it can. Changes nothing there. */
    Optional<String> hindrance(String mongodb);

    /** What it has left behind; while nobody else uses the store. */
    Evidence evidence(Instance instance);
}
