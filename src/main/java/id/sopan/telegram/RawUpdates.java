package id.sopan.telegram;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * {@code getUpdates} that leaves the updates unread, so that one that cannot be read does not take the others with it.
 */
final class RawUpdates extends BotApiMethod<ArrayNode> {

    /** Levels. Each takes a hundred bytes to read, and two to send. */
    private static final int DEEPEST = 1_000;

    /** In the place of all that an update holds beside its id, where that is too deep to be read. */
    static final String TOO_DEEP = "deeper than " + DEEPEST + " levels";

    /** Characters that are kept of such a one. */
    private static final int BEGINNING = 4_096;

    /** What is too long for a single update is for {@link UpdateReader} to refuse, without the others. */
    static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(Integer.MAX_VALUE)
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxNameLength(Integer.MAX_VALUE)
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

    /** One update; of one that is too deep only its id, its length and its beginning. */
    static JsonNode read(byte[] json) throws IOException {
        return update(MAPPER.createParser(json), () -> new String(json, StandardCharsets.UTF_8));
    }

    private static JsonNode read(JsonParser json) throws IOException {
        try (JsonParser bounded = new BoundedNumbers(json)) {
            JsonNode read = MAPPER.readTree(bounded);
            return read == null ? MissingNode.getInstance() : read;
        }
    }

    private static JsonNode update(JsonParser json, Supplier<String> whole) throws IOException {
        try {
            return read(json);
        } catch (StreamConstraintsException tooDeep) {
            return outline(whole.get());
        }
    }

    private static JsonNode outline(String json) throws IOException {
        JsonNode id = read(MAPPER.createParser(Nesting.shallow(json))).path("update_id");
        ObjectNode outline = MAPPER.createObjectNode();
        outline.set("update_id", id);
        outline.putObject(TOO_DEEP)
                .put("length", json.length())
                .put("beginning", json.substring(0, Math.min(json.length(), BEGINNING)));
        return outline;
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
            if (result(answer) instanceof ArrayNode updates) {
                return updates;
            }
        } catch (IOException notJson) {
            throw new TelegramApiRequestException("Unable to deserialize response", notJson);
        }
        return deserializeResponse(answer, ArrayNode.class);
    }

    /** As a whole; where something in it is too deep, update by update. */
    private static JsonNode result(String answer) throws IOException {
        try {
            return read(MAPPER.createParser(answer)).path("result");
        } catch (StreamConstraintsException tooDeep) {
            ArrayNode updates = MAPPER.createArrayNode();
            for (String update : Nesting.parts(answer, 2)) {
                updates.add(update(MAPPER.createParser(update), () -> update));
            }
            return updates;
        }
    }
}
