package id.sopan.telegram;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.Isolated;

/** A loop and what is logged meanwhile, by whatever runs. */
@Isolated
abstract class LoggedLoop extends LoopFixture {

    final LogCapture log = new LogCapture();

    @AfterEach
    void stopListening() {
        log.close();
    }
}
