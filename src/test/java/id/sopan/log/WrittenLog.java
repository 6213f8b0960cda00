package id.sopan.log;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this process logs meanwhile, to the letter as the program would write it, in either format. */
public final class WrittenLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final LoggerContext program = new LoggerContext();
    private final Encoder<ILoggingEvent> text;
    private final Encoder<ILoggingEvent> json = new JsonLines();
    private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();

    public WrittenLog() {
        text = configured();
        json.setContext(program);
        json.start();
        start();
        root().addAppender(this);
    }

    private static ch.qos.logback.classic.Logger root() {
        return ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
    }

    private Encoder<ILoggingEvent> configured() {
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(program);
        try {
            configurator.doConfigure(Objects.requireNonNull(WrittenLog.class.getResource("/logback.xml")));
        } catch (JoranException e) {
            throw new AssertionError(e);
        }
        var console = program.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("console");
        return ((ConsoleAppender<ILoggingEvent>) console).getEncoder();
    }

    @Override
    protected void append(ILoggingEvent event) {
        event.prepareForDeferredProcessing();
        events.add(event);
    }

    /** As it is by itself; each with its trace, if it has one. */
    public List<String> text() {
        return events.stream().map(event -> encoded(text, event)).toList();
    }

    /** With {@code SOPAN_LOG=json}. */
    public List<String> json() {
        return events.stream().map(event -> encoded(json, event)).toList();
    }

    private static String encoded(Encoder<ILoggingEvent> encoder, ILoggingEvent event) {
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        root().detachAppender(this);
        stop();
    }
}
