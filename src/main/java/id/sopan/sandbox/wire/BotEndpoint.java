package id.sopan.sandbox.wire;

import id.sopan.sandbox.bot.ApiError;
import id.sopan.sandbox.bot.BotApi;
import id.sopan.sandbox.bot.Faults;
import id.sopan.sandbox.bot.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** {@code /bot<token>/<method>}. */
final class BotEndpoint {

    private static final String GATEWAY = "<html><head><title>502 Bad Gateway</title></head><body></body></html>";

    private final BotApi bots;
    private final Faults faults;

    BotEndpoint(BotApi bots, Faults faults) {
        this.bots = bots;
        this.faults = faults;
    }

    void answer(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        int slash = path.indexOf('/');
        if (slash < 0) {
            Answers.json(response, 404, ApiError.notFound().body());
            return;
        }
        String method = path.substring(slash + 1);
        Faults.Fault fault = faults.next(method);
        if (fault != null && !done(fault, response)) {
            return;
        }
        Outcome outcome = call(path.substring(0, slash), method, request);
        if (fault != null) {
            Answers.broken(response);
        }
        Answers.json(response, outcome.status(), outcome.body());
    }

    private record Outcome(int status, ObjectNode body) {}

    private Outcome call(String token, String method, HttpServletRequest request) throws IOException {
        try {
            Parameters parameters = RequestParameters.read(request);
            return new Outcome(200, bots.call(token, method, parameters));
        } catch (ApiError e) {
            return new Outcome(e.code(), e.body());
        } catch (JacksonException e) {
            return new Outcome(400, ApiError.unreadable().body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** Whether the call is still to be done. */
    private static boolean done(Faults.Fault fault, HttpServletResponse response) throws IOException {
        switch (fault.kind()) {
            case LOST_ANSWER -> {
                return true;
            }
            case REFUSED -> Answers.broken(response);
            case BAD_GATEWAY -> Answers.bytes(response, 502, "text/html", GATEWAY.getBytes(StandardCharsets.UTF_8));
            case TOO_MANY_REQUESTS ->
                Answers.json(
                        response,
                        429,
                        ApiError.tooManyRequests(fault.retryAfter()).body());
            case BAD_REQUEST ->
                Answers.json(
                        response, 400, ApiError.badRequest(fault.description()).body());
        }
        return false;
    }
}
