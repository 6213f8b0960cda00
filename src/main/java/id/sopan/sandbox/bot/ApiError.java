package id.sopan.sandbox.bot;

import id.sopan.sandbox.store.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A call that the Bot API refuses: HTTP status, description, and at times what to do about it. */
public final class ApiError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int code;
    private final @Nullable String parameter;
    private final long parameterValue;

    private ApiError(int code, String description, @Nullable String parameter, long parameterValue) {
        super(description, null, false, false);
        this.code = code;
        this.parameter = parameter;
        this.parameterValue = parameterValue;
    }

    public static ApiError badRequest(String what) {
        return new ApiError(400, "Bad Request: " + what, null, 0);
    }

    static ApiError forbidden(String what) {
        return new ApiError(403, "Forbidden: " + what, null, 0);
    }

    static ApiError conflict(String what) {
        return new ApiError(409, "Conflict: " + what, null, 0);
    }

    public static ApiError internal() {
        return new ApiError(500, "Internal Server Error", null, 0);
    }

    static ApiError internal(String what) {
        return new ApiError(500, "Internal Server Error: " + what, null, 0);
    }

    public static ApiError unauthorized() {
        return new ApiError(401, "Unauthorized", null, 0);
    }

    public static ApiError notFound() {
        return new ApiError(404, "Not Found", null, 0);
    }

    public static ApiError tooLarge() {
        return new ApiError(413, "Request Entity Too Large", null, 0);
    }

    public static ApiError unreadable() {
        return badRequest("can't parse JSON object");
    }

    static ApiError migrated(long supergroup) {
        return new ApiError(
                400, "Bad Request: group chat was upgraded to a supergroup chat", "migrate_to_chat_id", supergroup);
    }

    public static ApiError tooManyRequests(long seconds) {
        return new ApiError(429, "Too Many Requests: retry after " + seconds, "retry_after", seconds);
    }

    public int code() {
        return code;
    }

    /** The answer's body. */
    public ObjectNode body() {
        ObjectNode body = Json.object().put("ok", false).put("error_code", code).put("description", getMessage());
        if (parameter != null) {
            body.putObject("parameters").put(parameter, parameterValue);
        }
        return body;
    }
}
