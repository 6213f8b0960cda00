package id.sopan.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.sopan.conversation.Inbound;
import id.sopan.conversation.Listener;
import id.sopan.conversation.Place;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Raw updates as what they mean to the front desk. Pure. */
final class UpdateReader {

    /** Of Jackson 2, as the library's types are. What Telegram adds to its types later must not stop an update. */
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_INVALID_SUBTYPE)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .build();

    private final Listener listener;
    private final Addressing addressing;
    private final MessageReader messages;

    UpdateReader(BotIdentity me, Listener listener) {
        this.listener = listener;
        this.addressing = new Addressing(me, listener);
        this.messages = new MessageReader(me);
    }

    /**
     * What the update says to the bot; nothing where it is not addressed to it. Several only where several people
     * joined at once.
     *
     * @throws RuntimeException when it cannot be understood
     */
    List<Inbound> read(JsonNode update) {
        if (update.has(RawUpdates.TOO_DEEP)) {
            throw new IllegalArgumentException(RawUpdates.TOO_DEEP);
        }
        return addressing.concerns(update) ? understand(convert(update)) : List.of();
    }

    private List<Inbound> understand(Update update) {
        if (update.getMessage() != null) {
            return messages.written(update.getMessage());
        }
        if (update.getEditedMessage() != null) {
            return messages.edited(update.getEditedMessage());
        }
        if (update.getCallbackQuery() != null) {
            return tapped(update.getCallbackQuery());
        }
        if (update.getMyChatMember() != null) {
            return MemberReader.ofTheBot(update.getMyChatMember());
        }
        return MemberReader.ofOthers(update.getChatMember());
    }

    private List<Inbound> tapped(CallbackQuery query) {
        MaybeInaccessibleMessage message = Objects.requireNonNull(query.getMessage(), "tap without a message");
        return List.of(new Inbound.Tapped(
                Senders.of(query.getFrom()),
                place(message),
                message.getMessageId(),
                Objects.requireNonNull(query.getId(), "tap without an id"),
                query.getData() == null ? null : Labels.text(query.getData()),
                offers(message, query.getData())));
    }

    /** Of one that it does not show any more Telegram tells no topic. */
    private Place place(MaybeInaccessibleMessage message) {
        Chat chat = message.getChat();
        return message instanceof Message shown
                ? Places.of(shown)
                : Places.of(
                        chat,
                        listener.topic(chat.getId(), message.getMessageId()).orElse(null));
    }

    /** Of one that it does not show any more Telegram does not tell. */
    private static boolean offers(MaybeInaccessibleMessage message, @Nullable String data) {
        return message instanceof Message shown
                && shown.getReplyMarkup() != null
                && shown.getReplyMarkup().getKeyboard().stream()
                        .flatMap(List::stream)
                        .anyMatch(button -> button.getCallbackData() != null
                                && button.getCallbackData().equals(data));
    }

    private static Update convert(JsonNode update) {
        try {
            return MAPPER.treeToValue(update, Update.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not an update of the Bot API: " + e.getOriginalMessage(), e);
        }
    }
}
