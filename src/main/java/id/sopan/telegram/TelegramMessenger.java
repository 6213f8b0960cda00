package id.sopan.telegram;

import id.sopan.outbox.Address;
import id.sopan.outbox.Delivery;
import id.sopan.outbox.Messenger;
import id.sopan.telegram.Outcome.Done;
import id.sopan.telegram.Outcome.Failed;
import id.sopan.wording.Attachment;
import id.sopan.wording.Bilingual;
import id.sopan.wording.Card;
import id.sopan.wording.Upload;
import java.io.File;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Sends and edits over the Bot API. Knows no limits: those are the outbox's.
 *
 * @param uploads by which files are sent, with the patience that they need
 */
record TelegramMessenger(BotApi api, BotApi uploads) implements Messenger {

    @Override
    public Delivery send(Address to, Card card) {
        return send(to, card, false);
    }

    @Override
    public Delivery sendSilently(Address to, Card card) {
        return send(to, card, true);
    }

    /** A group may allow words and no files, which says nothing of whether it can be reached. */
    private Delivery send(Address to, Card card, boolean silently) {
        Delivery delivery = switch (dispatch(to, card, silently)) {
            case Done<Message> done -> new Delivery.Delivered(done.result().getMessageId());
            case Failed<Message> failed -> Deliveries.of(failed.failure(), 0);
        };
        return delivery instanceof Delivery.Unreachable && card.isCaption()
                ? send(to, Bilingual.withoutFile(card), silently)
                : delivery;
    }

    private Outcome<Message> dispatch(Address to, Card card, boolean silently) {
        Attachment file = card.file();
        Upload upload = card.upload();
        if (upload != null) {
            return send(
                    uploads, new InputFile(new File(upload.path()), upload.name()), upload.photo(), to, card, silently);
        }
        return file == null
                ? api.call(Requests.message(to, card, silently))
                : send(api, new InputFile(file.fileId()), file.photo(), to, card, silently);
    }

    private static Outcome<Message> send(
            BotApi api, InputFile file, boolean photo, Address to, Card card, boolean silently) {
        return photo
                ? api.send(Requests.photo(to, card, file, silently))
                : api.send(Requests.document(to, card, file, silently));
    }

    @Override
    public Delivery edit(Address where, long message, Card card) {
        return changed(
                message,
                card.isCaption()
                        ? api.call(Requests.caption(where, message, card))
                        : api.call(Requests.text(where, message, card)));
    }

    @Override
    public Delivery strip(Address where, long message) {
        return changed(
                message,
                api.call(EditMessageReplyMarkup.builder()
                        .chatId(where.chat())
                        .messageId(Math.toIntExact(message))
                        .build()));
    }

    @Override
    public Delivery delete(Address where, long message) {
        return changed(
                message,
                api.call(DeleteMessage.builder()
                        .chatId(where.chat())
                        .messageId(Math.toIntExact(message))
                        .build()));
    }

    private static Delivery changed(long message, Outcome<?> outcome) {
        return switch (outcome) {
            case Done<?> done -> new Delivery.Delivered(message);
            case Failed<?> failed -> Deliveries.of(failed.failure(), message);
        };
    }
}
