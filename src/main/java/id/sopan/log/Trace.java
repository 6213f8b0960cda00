package id.sopan.log;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.StackTracePrinter;

/** Where something went wrong, without its message: that may hold what people wrote. */
public final class Trace implements StackTracePrinter {

    private static final int FRAMES = 8;

    @Override
    public void printStackTrace(Throwable throwable, Appendable to) throws IOException {
        Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
        String before = "";
        for (@Nullable Throwable cause = throwable; cause != null && told.add(cause); cause = cause.getCause()) {
            to.append(before).append(cause.getClass().getName()).append('\n');
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                to.append("\tat ").append(frames[i].toString()).append('\n');
            }
            before = "caused by ";
        }
    }
}
