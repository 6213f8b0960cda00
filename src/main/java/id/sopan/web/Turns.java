package id.sopan.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * A few pages are made at a time, in the order in which they are asked for, since each may read all that is open: whoever
 * asks for hundreds would leave the chat neither processor nor memory. Whoever gets no turn is asked to come again.
 */
public final class Turns {

    private static final int AT_ONCE = 4;
    /** Of one person, with those that wait: tabs that a browser opens together. */
    private static final int OF_ONE = 8;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final String RETRY_AFTER_SECONDS = "5";
    private static final String TAKEN = Turns.class.getName();

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Map<Object, Integer> asked = new ConcurrentHashMap<>();
    private final Duration longestWait;

    public Turns() {
        this(LONGEST_WAIT);
    }

    Turns(Duration longestWait) {
        this.longestWait = longestWait;
    }

    /** There is no turn: 503 with {@code Retry-After}. */
    public static final class Busy extends ErrorResponseException {

        Busy() {
            super(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    ProblemDetail.forStatusAndDetail(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "Too much is asked for at once. Ask again in " + RETRY_AFTER_SECONDS + " seconds."),
                    null);
            getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
    }

    /**
     * Takes a turn for whatever is read behind it.
     *
     * @param who asks; answers null where they are not told apart
     */
    public HandlerInterceptor of(Function<HttpServletRequest, @Nullable Object> who) {
        return new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                if (OddRequests.READING.contains(request.getMethod())
                        && request.getDispatcherType() == DispatcherType.REQUEST) {
                    request.setAttribute(TAKEN, take(who.apply(request)));
                }
                return true;
            }

            @Override
            public void afterCompletion(
                    HttpServletRequest request,
                    HttpServletResponse response,
                    Object handler,
                    @Nullable Exception failure) {
                if (request.getAttribute(TAKEN) instanceof Runnable back) {
                    request.removeAttribute(TAKEN);
                    back.run();
                }
            }
        };
    }

    /**
     * Waits for a turn.
     *
     * @return gives it back
     * @throws Busy where there is none in time
     */
    public Runnable take(@Nullable Object who) {
        Object one = who == null ? new Object() : who;
        try {
            boolean tooMany = asked.merge(one, 1, Integer::sum) > OF_ONE;
            if (tooMany || !places.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                leave(one);
                throw new Busy();
            }
        } catch (InterruptedException e) {
            leave(one);
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        return () -> {
            places.release();
            leave(one);
        };
    }

    int waiting() {
        return places.getQueueLength();
    }

    private void leave(Object one) {
        asked.computeIfPresent(one, (unused, times) -> times == 1 ? null : times - 1);
    }
}
