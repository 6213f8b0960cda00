package id.sopan.sandbox.wire;

import id.sopan.sandbox.bot.ApiError;
import id.sopan.sandbox.bot.BotApi;
import id.sopan.sandbox.bot.Parameters;
import id.sopan.sandbox.faults.Fault;
import id.sopan.sandbox.faults.FaultKind;
import id.sopan.sandbox.faults.Faults;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** {@code /bot<token>/<method>}. */
record BotEndpoint(BotApi bots, Faults faults) {

    private static final String GATEWAY = "<html><head><title>502 Bad Gateway</title></head><body></body></html>";

    void answer(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        int slash = path.indexOf('/');
        if (slash < 0) {
            Answers.json(response, 404, ApiError.notFound().body());
            return;
        }
        try {
            answer(path.substring(0, slash), path.substring(slash + 1), RequestParameters.read(request), response);
        } catch (ApiError e) {
            Answers.json(response, e.code(), e.body());
        } catch (JacksonException e) {
            Answers.json(response, 400, ApiError.unreadable().body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private void answer(String token, String method, Parameters parameters, HttpServletResponse response)
            throws IOException, InterruptedException {
        Fault fault = faults.next(method, parameters.text("chat_id"));
        if (fault != null && !isStillDone(fault, response)) {
            return;
        }
        Outcome outcome = call(token, method, parameters);
        if (fault != null && fault.kind() == FaultKind.LOST_ANSWER) {
            Answers.broken(response);
        } else {
            Answers.json(response, outcome.status(), outcome.body());
        }
    }

    private record Outcome(int status, ObjectNode body) {}

    private Outcome call(String token, String method, Parameters parameters) throws InterruptedException {
        try {
            return new Outcome(200, bots.call(token, method, parameters));
        } catch (ApiError e) {
            return new Outcome(e.code(), e.body());
        } catch (UncheckedIOException notKept) {
            return new Outcome(500, ApiError.internal().body());
        }
    }

    /** Whether the call is done all the same, after the wait of a delay. */
    private static boolean isStillDone(Fault fault, HttpServletResponse response)
            throws IOException, InterruptedException {
        switch (fault.kind()) {
            case LOST_ANSWER -> {
                return true;
            }
            case DELAY -> {
                Thread.sleep(fault.amount());
                return true;
            }
            case REFUSED -> Answers.broken(response);
            case BAD_GATEWAY -> Answers.bytes(response, 502, "text/html", GATEWAY.getBytes(StandardCharsets.UTF_8));
            case SERVER_ERROR -> Answers.json(response, 500, ApiError.internal().body());
            case TOO_MANY_REQUESTS ->
                Answers.json(
                        response, 429, ApiError.tooManyRequests(fault.amount()).body());
            default ->
                Answers.json(
                        response, 400, ApiError.badRequest(fault.description()).body());
        }
        return false;
    }
}
