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
import org.apache.tomcat.util.http.InvalidParameterException;

/** Reads parameters from the query, a form, JSON or multipart, as the Bot API does. */
final class RequestParameters {

    private static final String JSON = "application/json";
    private static final String PARTS = "multipart/form-data";

    private RequestParameters() {}

    /**
     * @throws ApiError where files are larger than the server takes, or parameters cannot be read
     * @throws tools.jackson.core.JacksonException where a body is no JSON that is to be
     */
    static Parameters read(HttpServletRequest request) throws IOException {
        var values = new HashMap<String, String>();
        var uploads = new HashMap<String, Upload>();
        String type = type(request);
        request.setCharacterEncoding(StandardCharsets.UTF_8);
        if (type.startsWith(PARTS)) {
            parts(request, values, uploads);
        }
        fields(request).forEach((name, given) -> values.putIfAbsent(name, given[0]));
        if (type.startsWith(JSON)) {
            values.putAll(Parameters.ofJson(request.getInputStream().readAllBytes()));
        }
        return new Parameters(values, uploads);
    }

    /**
     * Those of the query, or of a form.
     *
     * @throws ApiError where they cannot be read, such as {@code ?x=%zz}
     */
    static Map<String, String[]> fields(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (InvalidParameterException unreadable) {
            throw ApiError.badRequest("can't parse parameters");
        }
    }

    /** Whether there is a body that is said to be neither JSON nor of several parts. */
    static boolean haveOtherBody(HttpServletRequest request) throws IOException {
        String type = type(request);
        return !type.startsWith(JSON)
                && !type.startsWith(PARTS)
                && request.getInputStream().read() >= 0;
    }

    private static String type(HttpServletRequest request) {
        return request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
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
