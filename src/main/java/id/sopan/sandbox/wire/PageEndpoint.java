package id.sopan.sandbox.wire;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The chat page: what lies under {@code sandbox/} on the class path. */
final class PageEndpoint {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "webp", "image/webp",
            "woff2", "font/woff2",
            "ico", "image/x-icon");

    void answer(String path, HttpServletResponse response) throws IOException {
        String name = path.isEmpty() || path.equals("/") ? "/index.html" : path;
        try (InputStream file = name.contains("..") ? null : getClass().getResourceAsStream("/sandbox" + name)) {
            String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
            if (file == null || type == null) {
                String text = path.equals("/") ? "The emulator is running; this build has no chat page." : "Not found";
                Answers.bytes(response, 404, "text/plain", text.getBytes(StandardCharsets.UTF_8));
                return;
            }
            response.setHeader("Cache-Control", "no-cache");
            response.setHeader(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self';"
                            + " base-uri 'none'; form-action 'none'; frame-ancestors 'self'");
            response.setHeader("X-Content-Type-Options", "nosniff");
            Answers.bytes(response, 200, type, file.readAllBytes());
        }
    }
}
