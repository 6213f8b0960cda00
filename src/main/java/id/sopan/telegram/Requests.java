package id.sopan.telegram;

import id.sopan.outbox.Address;
import id.sopan.procedure.Style;
import id.sopan.wording.Button;
import id.sopan.wording.Card;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageCaption;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ForceReplyKeyboard;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.CopyTextButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Cards as requests of the Bot API. */
final class Requests {

    private static final LinkPreviewOptions NO_PREVIEW =
            LinkPreviewOptions.builder().isDisabled(true).build();

    private Requests() {}

    static SendMessage message(Address to, Card card, boolean silently) {
        return SendMessage.builder()
                .chatId(to.chat())
                .messageThreadId(to.topic())
                .disableNotification(silently ? true : null)
                .text(card.html())
                .parseMode(ParseMode.HTML)
                .linkPreviewOptions(NO_PREVIEW)
                .replyMarkup(markup(card))
                .replyParameters(reply(card))
                .build();
    }

    static SendDocument document(Address to, Card card, InputFile file, boolean silently) {
        return SendDocument.builder()
                .chatId(to.chat())
                .messageThreadId(to.topic())
                .disableNotification(silently ? true : null)
                .document(file)
                .caption(card.html())
                .parseMode(ParseMode.HTML)
                .replyMarkup(markup(card))
                .replyParameters(reply(card))
                .build();
    }

    static SendPhoto photo(Address to, Card card, InputFile file, boolean silently) {
        return SendPhoto.builder()
                .chatId(to.chat())
                .messageThreadId(to.topic())
                .disableNotification(silently ? true : null)
                .photo(file)
                .caption(card.html())
                .parseMode(ParseMode.HTML)
                .replyMarkup(markup(card))
                .replyParameters(reply(card))
                .build();
    }

    static EditMessageText text(Address where, long message, Card card) {
        return EditMessageText.builder()
                .chatId(where.chat())
                .messageId(Math.toIntExact(message))
                .text(card.html())
                .parseMode(ParseMode.HTML)
                .linkPreviewOptions(NO_PREVIEW)
                .replyMarkup(keyboard(card.rows()))
                .build();
    }

    static EditMessageCaption caption(Address where, long message, Card card) {
        return EditMessageCaption.builder()
                .chatId(where.chat())
                .messageId(Math.toIntExact(message))
                .caption(card.html())
                .parseMode(ParseMode.HTML)
                .replyMarkup(keyboard(card.rows()))
                .build();
    }

    private static @Nullable ReplyKeyboard markup(Card card) {
        return card.prompt() == null
                ? keyboard(card.rows())
                : ForceReplyKeyboard.builder()
                        .forceReply(true)
                        .selective(true)
                        .inputFieldPlaceholder(card.prompt().placeholder())
                        .build();
    }

    private static @Nullable ReplyParameters reply(Card card) {
        return card.replyTo() == null
                ? null
                : ReplyParameters.builder()
                        .messageId(Math.toIntExact(card.replyTo()))
                        .allowSendingWithoutReply(true)
                        .build();
    }

    private static @Nullable InlineKeyboardMarkup keyboard(List<List<Button>> rows) {
        return rows.isEmpty()
                ? null
                : new InlineKeyboardMarkup(rows.stream()
                        .map(row -> new InlineKeyboardRow(
                                row.stream().map(Requests::button).toList()))
                        .toList());
    }

    private static InlineKeyboardButton button(Button button) {
        var builder = InlineKeyboardButton.builder().text(button.label()).style(style(button.style()));
        return switch (button.press()) {
            case Button.Data data -> builder.callbackData(data.data()).build();
            case Button.Url url -> builder.url(url.url()).build();
            case Button.Copy copy ->
                builder.copyText(CopyTextButton.builder().text(copy.text()).build())
                        .build();
        };
    }

    private static @Nullable String style(Style style) {
        return switch (style) {
            case PRIMARY -> "primary";
            case SUCCESS -> "success";
            case DANGER -> "danger";
            case PLAIN -> null;
        };
    }
}
