package id.sopan.log;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The same in a log of plain text. */
public final class TraceText extends ThrowableHandlingConverter {

    private final Trace trace = new Trace();

    @Override
    public String convert(ILoggingEvent event) {
        if (!(event.getThrowableProxy() instanceof ThrowableProxy proxy)) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        try {
            trace.printStackTrace(proxy.getThrowable(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
