package id.sopan.telegram;

import id.sopan.outbox.Delivery;
import id.sopan.telegram.Outcome.AnswerLost;
import id.sopan.telegram.Outcome.Failure;
import id.sopan.telegram.Outcome.Invalid;
import id.sopan.telegram.Outcome.NotSent;
import id.sopan.telegram.Outcome.Rejected;
import java.time.Duration;
import java.util.List;

/**
 * What a failed call means to the outbox. Telegram tells its errors apart by their description only; the texts are
 * those of the Bot API server (telegram-bot-api, Client.cpp).
 */
final class Deliveries {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration LATER = Duration.ofSeconds(30);

    /** It was sent, and somebody deleted it before Telegram answered: sent again, it would be deleted again. */
    private static final String DELETED_AT_ONCE = "sent message was immediately deleted";

    private static final List<String> GONE = List.of(
            "message to edit not found",
            "message to delete not found",
            "message not found",
            "message can't be edited",
            "message can't be deleted",
            "message_id_invalid",
            "message_delete_forbidden",
            "message_edit_time_expired",
            "message_author_required",
            "there is no text in the message to edit",
            "there is no caption in the message to edit");

    private static final List<String> UNREACHABLE = List.of(
            "chat not found",
            "user not found",
            "peer_id_invalid",
            "group chat was deactivated",
            "group is deactivated",
            "channel_private",
            "not enough rights",
            "have no rights",
            "have no write access",
            "can't access the chat",
            "need administrator rights",
            "chat_write_forbidden",
            "chat_restricted",
            "chat_admin_required",
            "_forbidden",
            "user_is_blocked",
            "user_banned_in_channel",
            "input_user_deactivated");

    /** Of a topic alone; of General, where no other was named. */
    private static final List<String> TOPIC_UNREACHABLE =
            List.of("topic_closed", "topic_deleted", "thread not found", "not a forum topic thread");

    private Deliveries() {}

    /** @param message the message that was to be changed; 0 for a new one */
    static Delivery of(Failure failure, long message) {
        return switch (failure) {
            case NotSent notSent -> new Delivery.TryAgain(SOON);
            case AnswerLost lost -> new Delivery.Unknown();
            case Invalid invalid -> new Delivery.Refused(invalid.description());
            case Rejected rejected -> rejected(rejected, message);
        };
    }

    private static Delivery rejected(Rejected rejected, long message) {
        if (rejected.migrateTo() != null) {
            return new Delivery.Migrated(rejected.migrateTo());
        }
        if (rejected.code() == 429) {
            return new Delivery.TryAgain(
                    rejected.retryAfter() == null ? SOON : Duration.ofSeconds(rejected.retryAfter()));
        }
        if (rejected.says(DELETED_AT_ONCE)) {
            return new Delivery.Refused(rejected.code() + " " + rejected.description());
        }
        if (rejected.code() >= 500) {
            return new Delivery.Unknown();
        }
        if (rejected.tokenIsWrong()) {
            return new Delivery.TryAgain(LATER);
        }
        return refused(rejected, message);
    }

    private static Delivery refused(Rejected rejected, long message) {
        if (rejected.says("message is not modified")) {
            return new Delivery.Delivered(message);
        }
        if (GONE.stream().anyMatch(rejected::says)) {
            return new Delivery.Gone();
        }
        if (TOPIC_UNREACHABLE.stream().anyMatch(rejected::says)) {
            return new Delivery.Unreachable(rejected.description(), true);
        }
        if (rejected.code() == 403 || UNREACHABLE.stream().anyMatch(rejected::says)) {
            return new Delivery.Unreachable(rejected.description());
        }
        return new Delivery.Refused(rejected.code() + " " + rejected.description());
    }
}
