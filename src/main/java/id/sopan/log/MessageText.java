package id.sopan.log;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** The message in a log of plain text, on one line, so that nothing in it makes a line of its own. */
public final class MessageText extends MessageConverter {

    @Override
    public String convert(ILoggingEvent event) {
        return Legible.line(super.convert(event));
    }
}
