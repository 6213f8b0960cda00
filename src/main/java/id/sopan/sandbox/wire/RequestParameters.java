package id.sopan.sandbox.wire;

import id.sopan.sandbox.bot.ApiError;
import id.sopan.sandbox.bot.Parameters;
import id.sopan.sandbox.world.Files.Upload;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads parameters from the query, a form, JSON or multipart, as the Bot API does. */
final class RequestParameters {

    private RequestParameters() {}

    /** @throws ApiError where files are larger than the server takes */
    static Parameters read(HttpServletRequest request) throws IOException {
        var values = new HashMap<String, String>();
        var uploads = new HashMap<String, Upload>();
        String type =
                request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
        request.setCharacterEncoding(StandardCharsets.UTF_8);
        if (type.startsWith("multipart/form-data")) {
            parts(request, values, uploads);
        }
        request.getParameterMap().forEach((name, given) -> values.putIfAbsent(name, given[0]));
        if (type.startsWith("application/json")) {
            values.putAll(Parameters.ofJson(request.getInputStream().readAllBytes()));
        }
        return new Parameters(values, uploads);
    }

    private static void parts(HttpServletRequest request, Map<String, String> values, Map<String, Upload> uploads)
            throws IOException {
        try {
            for (Part part : request.getParts()) {
                String name = part.getSubmittedFileName();
                if (name == null) {
                    byte[] bytes = part.getInputStream().readAllBytes();
                    values.put(part.getName(), new String(bytes, StandardCharsets.UTF_8));
                } else {
                    String type = part.getContentType() == null ? "application/octet-stream" : part.getContentType();
                    uploads.put(part.getName(), new Upload(name, type, part.getSize(), part::getInputStream));
                }
            }
        } catch (IllegalStateException tooLarge) {
            throw ApiError.tooLarge();
        } catch (ServletException e) {
            throw new IOException(e);
        }
    }
}
