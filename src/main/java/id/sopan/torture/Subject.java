package id.sopan.torture;

/** The program that is tortured. */
public interface Subject {

    /** Is the bot until the process is killed. */
    void live(Instance instance) throws InterruptedException;

    /** What it has left behind; while nobody else uses the store. */
    Evidence evidence(Instance instance);
}
