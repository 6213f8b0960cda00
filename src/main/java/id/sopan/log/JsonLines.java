package id.sopan.log;

import ch.qos.logback.core.Context;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Each line of the log as an object of JSON by the Elastic Common Schema (elastic.co/guide/en/ecs), also before there is a
 * Spring context.
 */
public final class JsonLines extends StructuredLogEncoder {

    private static final String KEY = Environment.class.getName();

    public JsonLines() {
        setFormat("ecs");
    }

    @Override
    public void start() {
        Context context = getContext();
        @Nullable Object others = context.getObject(KEY);
        context.putObject(KEY, environment());
        super.start();
        if (others != null) {
            context.putObject(KEY, others);
        }
    }

    private static Environment environment() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "log",
                        Map.of(
                                "logging.structured.ecs.service.name",
                                "sopan",
                                "logging.structured.json.exclude",
                                "error.message",
                                "logging.structured.json.stacktrace.printer",
                                Trace.class.getName())));
        return environment;
    }
}
