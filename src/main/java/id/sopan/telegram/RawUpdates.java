package id.sopan.telegram;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * {@code getUpdates} that leaves the updates unread, so that one that cannot be read does not take the others with it.
 */
final class RawUpdates extends BotApiMethod<ArrayNode> {

    /**
     * What is too deep or too long for a single update is for {@link UpdateReader} to refuse, without the others. Numbers are to
     * be read with {@link #read}.
     */
    static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(Integer.MAX_VALUE)
                            .maxNumberLength(Integer.MAX_VALUE)
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxNameLength(Integer.MAX_VALUE)
                            .build())
                    .streamWriteConstraints(StreamWriteConstraints.builder()
                            .maxNestingDepth(Integer.MAX_VALUE)
                            .build())
                    .build())
            .build();

    static final List<String> KINDS =
            List.of("message", "edited_message", "callback_query", "my_chat_member", "chat_member");

    private final @Nullable Long offset;
    private final int timeout;

    /**
     * @param offset the lowest id that is still wanted; null for all that are not confirmed yet
     * @param timeout seconds to wait for news
     */
    RawUpdates(@Nullable Long offset, int timeout) {
        this.offset = offset;
        this.timeout = timeout;
    }

    /** One update, or several. */
    static JsonNode read(byte[] json) throws IOException {
        return read(MAPPER.createParser(json));
    }

    private static JsonNode read(JsonParser json) throws IOException {
        try (JsonParser bounded = new BoundedNumbers(json)) {
            JsonNode read = MAPPER.readTree(bounded);
            return read == null ? MissingNode.getInstance() : read;
        }
    }

    @JsonProperty("offset")
    @Nullable
    Long offset() {
        return offset;
    }

    @JsonProperty("timeout")
    int timeout() {
        return timeout;
    }

    @JsonProperty("allowed_updates")
    List<String> allowedUpdates() {
        return KINDS;
    }

    @Override
    public String getMethod() {
        return "getupdates";
    }

    @Override
    public ArrayNode deserializeResponse(String answer) throws TelegramApiRequestException {
        try {
            if (read(MAPPER.createParser(answer)).path("result") instanceof ArrayNode updates) {
                return updates;
            }
        } catch (IOException notJson) {
            throw new TelegramApiRequestException("Unable to deserialize response", notJson);
        }
        return deserializeResponse(answer, ArrayNode.class);
    }
}
