package id.sopan;

import org.junit.jupiter.api.extension.Extension;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.logging.LoggingSystem;

/**
 * How all tests log. A Spring that a test starts would begin to log anew, which takes away what other tests hear the log by, and
 * what is said meanwhile.
 */
public final class OneLog implements Extension {

    static {
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
