package id.sopan.log;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.regex.Pattern;

/** The message in a log of plain text, on one line, with a slash for each break, so that nothing in it makes a line of its own. */
public final class MessageText extends MessageConverter {

    private static final Pattern BREAKS = Pattern.compile("\\R+");

    @Override
    public String convert(ILoggingEvent event) {
        return OneLine.of(BREAKS.matcher(super.convert(event).strip()).replaceAll(" / "));
    }
}
