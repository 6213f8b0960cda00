package id.sopan;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;

/** The bot that this process runs. */
interface Installation extends AutoCloseable {

    /** The one at this moment; a sandbox that was reset has another one. */
    Bot bot();

    /** Where the bot counts what it does; without a registry in it nothing is kept. */
    CompositeMeterRegistry meters();

    /** Listens from now on. */
    void start();

    @Override
    void close();
}
