package id.sopan.telegram;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * {@code getUpdates} that leaves the updates unread, so that one that cannot be read does not take the others with it.
 */
final class RawUpdates extends BotApiMethod<ArrayNode> {

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
        return deserializeResponse(answer, ArrayNode.class);
    }
}
