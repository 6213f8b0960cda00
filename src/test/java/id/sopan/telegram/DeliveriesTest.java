package id.sopan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.outbox.Delivery;
import id.sopan.telegram.Outcome.Rejected;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveriesTest {

    private static Delivery edited(int code, String description) {
        return Deliveries.of(new Rejected(code, description, null, null), 7);
    }

    private static Delivery sent(int code, @Nullable Integer retryAfter, @Nullable Long migrateTo) {
        return Deliveries.of(new Rejected(code, "?", retryAfter, migrateTo), 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bad Request: message to edit not found",
                "Bad Request: message to delete not found",
                "Bad Request: message not found",
                "Bad Request: message can't be edited",
                "Bad Request: message can't be deleted for everyone",
                "Bad Request: MESSAGE_ID_INVALID",
                "Forbidden: MESSAGE_DELETE_FORBIDDEN",
            })
    void theMessageIsGone(String description) {
        assertThat(edited(400, description)).isEqualTo(new Delivery.Gone());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bad Request: chat not found",
                "Bad Request: not enough rights to send text messages to the chat",
                "Bad Request: have no rights to send a message",
                "Bad Request: group chat was deactivated",
                "Bad Request: CHAT_WRITE_FORBIDDEN",
                "Bad Request: have no write access to the chat",
                "Bad Request: USER_BANNED_IN_CHANNEL",
                "Bad Request: can't access the chat",
            })
    void nobodyIsReachedThere(String description) {
        assertThat(edited(400, description)).isEqualTo(new Delivery.Unreachable(description));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bad Request: TOPIC_CLOSED",
                "Bad Request: TOPIC_DELETED",
                "Bad Request: message thread not found",
                "Bad Request: message thread is not a forum topic thread",
            })
    void nobodyIsReachedInThatTopic(String description) {
        assertThat(edited(400, description)).isEqualTo(new Delivery.Unreachable(description, true));
    }

    @Test
    void whoBlockedTheBotIsNotReached() {
        String description = "Forbidden: bot was blocked by the user";
        assertThat(edited(403, description)).isEqualTo(new Delivery.Unreachable(description));
    }

    @Test
    void whatIsThereAlreadyIsDelivered() {
        String description = "Bad Request: message is not modified: specified new message content and reply markup are"
                + " exactly the same as a current content and reply markup of the message";
        assertThat(edited(400, description)).isEqualTo(new Delivery.Delivered(7));
    }

    @Test
    void limitsAndMigrationsSayWhatToDo() {
        assertThat(sent(429, 17, null)).isEqualTo(new Delivery.TryAgain(Duration.ofSeconds(17)));
        assertThat(sent(400, null, -1009L)).isEqualTo(new Delivery.Migrated(-1009));
    }

    @Test
    void aServersFaultLeavesOpenWhatWasSentOrChanged() {
        assertThat(sent(502, null, null)).isEqualTo(new Delivery.Unknown());
        assertThat(edited(502, "Bad Gateway")).isEqualTo(new Delivery.Unknown());
    }

    @Test
    void whatSomebodyDeletesAtOnceIsNotSentAgain() {
        String description = "Internal Server Error: sent message was immediately deleted and can't be returned";
        assertThat(Deliveries.of(new Rejected(500, description, null, null), 0))
                .isEqualTo(new Delivery.Refused("500 " + description));
    }

    @Test
    void aWrongTokenLosesNothing() {
        assertThat(edited(401, "Unauthorized")).isInstanceOf(Delivery.TryAgain.class);
        assertThat(edited(404, "Not Found")).isInstanceOf(Delivery.TryAgain.class);
    }

    @Test
    void theRestIsAMistakeOfOurs() {
        assertThat(edited(400, "Bad Request: can't parse entities: Unsupported start tag \"x\" at byte offset 0"))
                .isInstanceOf(Delivery.Refused.class);
        assertThat(edited(400, "Bad Request: BUTTON_DATA_INVALID")).isInstanceOf(Delivery.Refused.class);
    }
}
