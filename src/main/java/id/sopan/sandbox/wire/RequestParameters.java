package id.sopan.sandbox.wire;

import id.sopan.sandbox.bot.ApiError;
import id.sopan.sandbox.bot.Parameters;
import id.sopan.sandbox.store.Json;
import id.sopan.sandbox.world.Files.Upload;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

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
            json(request.getInputStream().readAllBytes(), values);
        }
        return new Parameters(values, uploads);
    }

    private static void json(byte[] body, Map<String, String> values) {
        if (body.length == 0) {
            return;
        }
        for (Map.Entry<String, JsonNode> field : Json.MAPPER.readTree(body).properties()) {
            JsonNode value = field.getValue();
            if (!value.isNull()) {
                values.put(field.getKey(), value.isString() ? value.stringValue() : value.toString());
            }
        }
    }

    private static void parts(HttpServletRequest request, Map<String, String> values, Map<String, Upload> uploads)
            throws IOException {
        try {
            for (Part part : request.getParts()) {
                byte[] bytes = part.getInputStream().readAllBytes();
                String name = part.getSubmittedFileName();
                if (name == null) {
                    values.put(part.getName(), new String(bytes, StandardCharsets.UTF_8));
                } else {
                    String type = part.getContentType() == null ? "application/octet-stream" : part.getContentType();
                    uploads.put(part.getName(), new Upload(name, type, bytes));
                }
            }
        } catch (IllegalStateException tooLarge) {
            throw ApiError.tooLarge();
        } catch (ServletException e) {
            throw new IOException(e);
        }
    }
}
