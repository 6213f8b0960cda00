package id.sopan.telegram;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Compares the date that each answer bears, whole seconds, with the machine's. */
final class OtherClock implements Interceptor {

    private final InstantSource own = InstantSource.system();
    private volatile @Nullable Heard last;

    /**
     * An answer.
     *
     * @param at by the machine's clock
     * @param nanos likewise, by one that nobody sets
     */
    private record Heard(Duration ahead, Instant at, long nanos) {}

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        Date date = response.headers().getDate("Date");
        if (date != null) {
            Instant now = own.instant();
            last = new Heard(Duration.between(date.toInstant(), now), now, System.nanoTime());
        }
        return response;
    }

    /** What it is there now, to a second or two; the machine's own time before the first answer. */
    Instant there() {
        Duration known = ahead();
        return known == null ? own.instant() : own.instant().minus(known);
    }

    /** How far this machine was ahead at the last answer; null before the first. */
    @Nullable
    Duration ahead() {
        Heard known = last;
        return known == null ? null : known.ahead();
    }

    /** How far it is ahead now, be it that it has leapt since that answer; empty before the first. */
    Optional<Duration> aheadNow() {
        return Optional.ofNullable(last)
                .map(known -> known.ahead()
                        .plus(Duration.between(known.at(), own.instant()))
                        .minusNanos(System.nanoTime() - known.nanos()));
    }
}
