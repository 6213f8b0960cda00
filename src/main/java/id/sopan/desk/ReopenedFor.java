package id.sopan.desk;

import id.sopan.engine.Event;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Whose words they are where a decision is for the reason for which the request was reopened before it: whoever decided was not
 * asked for one. To be asked of each entry of a journal, from the first on.
 */
public final class ReopenedFor {

    private static final String REQUESTED = EntryCodec.type(Event.Requested.class);
    private static final String REOPENED = EntryCodec.type(Event.Reopened.class);
    private static final String DECIDED = EntryCodec.type(Event.Decided.class);

    private String reason = "";
    private @Nullable JsonNode writer;

    /** The person, as the entry bears one, who wrote its reason when they reopened the request; else empty. */
    public Optional<JsonNode> writer(JsonNode entry) {
        String type = entry.path("type").asString("");
        String said = entry.path("data").path("reason").path("value").asString("");
        if (type.equals(REQUESTED) || type.equals(REOPENED)) {
            reason = type.equals(REOPENED) ? said : "";
            writer = entry.path("by").path("person").deepCopy();
        } else if (type.equals(DECIDED) && !said.isEmpty() && said.equals(reason)) {
            reason = "";
            return Optional.ofNullable(writer);
        }
        return Optional.empty();
    }
}
