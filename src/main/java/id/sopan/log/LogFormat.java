package id.sopan.log;

import ch.qos.logback.core.PropertyDefinerBase;
import java.util.Objects;

/** What {@code SOPAN_LOG} says; {@code text} for anything else than {@code json}, which the settings refuse later. */
public final class LogFormat extends PropertyDefinerBase {

    private static final String NAME = "SOPAN_LOG";
    private static final String JSON = "json";

    @Override
    public String getPropertyValue() {
        String value = System.getProperty(NAME, Objects.requireNonNullElse(System.getenv(NAME), ""));
        return JSON.equals(value.strip()) ? JSON : "text";
    }
}
