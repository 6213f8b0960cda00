package id.sopan.telegram;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Compares the date that each answer bears, whole seconds, with the machine's. */
final class OtherClock implements Interceptor {

    private final InstantSource own = InstantSource.system();
    private volatile @Nullable Duration ahead;

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        Date date = response.headers().getDate("Date");
        if (date != null) {
            ahead = Duration.between(date.toInstant(), own.instant());
        }
        return response;
    }

    /** What it is there now, to a second or two; the machine's own time before the first answer. */
    Instant there() {
        Duration known = ahead;
        return known == null ? own.instant() : own.instant().minus(known);
    }

    /** How far this machine was ahead at the last answer; null before the first. */
    @Nullable
    Duration ahead() {
        return ahead;
    }
}
