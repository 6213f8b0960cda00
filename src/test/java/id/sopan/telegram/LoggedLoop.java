package id.sopan.telegram;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.parallel.Isolated;

/** A loop and what is logged meanwhile, by whatever runs. */
@Isolated
abstract class LoggedLoop extends LoopFixture {

    @AutoClose
    final LogCapture log = new LogCapture();
}
