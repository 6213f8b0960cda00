package id.sopan;

/** The bot that this process runs. */
interface Installation extends AutoCloseable {

    /** The one at this moment; a sandbox that was reset has another one. */
    Bot bot();

    /** Listens from now on. */
    void start();

    @Override
    void close();
}
