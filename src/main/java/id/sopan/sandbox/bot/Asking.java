package id.sopan.sandbox.bot;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The {@code allowed_updates} of a call. */
final class Asking {

    private Asking() {}

    /** Null where the call does not say; empty for the default ones. */
    static @Nullable List<String> allowedUpdates(Parameters parameters) {
        JsonNode given = parameters.json("allowed_updates");
        if (given == null) {
            return null;
        }
        if (!given.isArray()) {
            throw ApiError.badRequest("can't parse allowed_updates JSON object");
        }
        List<String> types = new ArrayList<>();
        given.forEach(type -> types.add(type.asString("")));
        return types;
    }
}
