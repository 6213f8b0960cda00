package id.sopan.sandbox.wire;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** Writes answers. */
final class Answers {

    private Answers() {}

    static void json(HttpServletResponse response, int status, JsonNode body) throws IOException {
        bytes(response, status, "application/json", body.toString().getBytes(StandardCharsets.UTF_8));
    }

    static void bytes(HttpServletResponse response, int status, String type, byte[] body) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Breaks the connection in the middle of an answer. */
    static void broken(HttpServletResponse response) throws IOException {
        response.setHeader("Connection", "close");
        response.setContentLength(1_000);
        response.getOutputStream().write('{');
        response.flushBuffer();
    }
}
