package id.sopan.sandbox.wire;

import id.sopan.sandbox.bot.ApiError;
import id.sopan.sandbox.play.ControlApi;
import id.sopan.sandbox.play.EventStream;
import id.sopan.sandbox.play.PlayError;
import id.sopan.sandbox.store.Json;
import id.sopan.sandbox.world.Files;
import id.sopan.sandbox.world.StoredFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** {@code /control/...}: plain calls, the live stream, and files. */
record ControlEndpoint(ControlApi control, Files files) {

    private static final Logger LOG = LoggerFactory.getLogger(ControlEndpoint.class);
    private static final Pattern EVENTS = Pattern.compile("as/([^/]+)/events");

    void answer(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        try {
            Matcher events = EVENTS.matcher(path);
            if (events.matches()) {
                stream(control.events(events.group(1), after(request)), response);
            } else if (path.startsWith("files/")) {
                file(path.substring("files/".length()), response);
            } else {
                if (RequestParameters.haveOtherBody(request)) {
                    refuse(response, 400, "a body is application/json, or multipart/form-data with a file: say so");
                    return;
                }
                var parameters = RequestParameters.read(request);
                Answers.json(response, 200, control.callFromOutside(request.getMethod(), path, parameters));
            }
        } catch (PlayError e) {
            refuse(response, e.status(), e.getMessage());
        } catch (ApiError e) {
            refuse(response, e.code(), e.getMessage());
        } catch (JacksonException | NumberFormatException e) {
            refuse(response, 400, "the body is not JSON, or a number is none");
        } catch (UncheckedIOException e) {
            refuse(response, 507, "it cannot be kept yet: make room for the emulator's data; " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            refuse(response, 500, "the emulator ends: start it again");
        } catch (RuntimeException e) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
            refuse(response, 500, "it failed or was cut off: the log says more; " + e);
        }
    }

    private static void refuse(HttpServletResponse response, int status, @Nullable String why) throws IOException {
        if (response.isCommitted()) {
            return; // a stream that breaks off
        }
        Answers.json(response, status, Json.object().put("description", why));
    }

    private static @Nullable Long after(HttpServletRequest request) {
        String last = request.getHeader("Last-Event-ID");
        String[] after = RequestParameters.fields(request).getOrDefault("after", new String[] {""});
        String given = last != null ? last : after[0];
        return given.isEmpty() ? null : Long.valueOf(given);
    }

    private static void stream(EventStream events, HttpServletResponse response)
            throws IOException, InterruptedException {
        response.setContentType("text/event-stream");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        var out = response.getOutputStream();
        write(out, ": open\n\n");
        response.flushBuffer();
        while (!events.isOver()) {
            var lines = events.next();
            for (EventStream.Line line : lines) {
                write(out, "id: " + line.sequence() + "\nevent: " + line.type() + "\ndata: " + line.data() + "\n\n");
            }
            if (lines.isEmpty()) {
                write(out, ": still here\n\n");
            }
            response.flushBuffer();
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void file(String id, HttpServletResponse response) throws IOException {
        StoredFile file = control.file(id);
        if (file == null) {
            refuse(response, 404, "no file " + id);
            return;
        }
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        boolean picture = file.kind().equals("photo");
        response.setHeader("Content-Disposition", (picture ? "inline" : "attachment") + "; filename*=UTF-8''" + name);
        response.setHeader("X-Content-Type-Options", "nosniff");
        Answers.bytes(response, 200, file.type(), java.nio.file.Files.readAllBytes(files.bytes(file)));
    }
}
