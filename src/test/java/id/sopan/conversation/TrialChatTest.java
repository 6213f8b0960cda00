package id.sopan.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.definition.DefinitionSource;
import id.sopan.outbox.Address;
import id.sopan.outbox.Delivery;
import id.sopan.outbox.Willing;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureLinter;
import id.sopan.trial.Piece;
import id.sopan.trial.Trial;
import id.sopan.wording.Attachment;
import id.sopan.wording.Card;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrialChatTest {

    private static final Procedure TRIED =
            ProcedureLinter.read(DefinitionSource.shipped().read()).getFirst().orThrow();
    private static final Card WORDS = Card.text("Silakan");
    private static final Card FILE =
            new Card("Contoh.pdf", List.of(), null, new Attachment("coba", false, "Contoh.pdf"), null, null);

    private final Chat chat = new Chat();
    private final Played trial = new Played();
    private final TrialChat shown =
            new TrialChat(trial, new TrialPost(chat, new Address(7, null)), Language.ID, ZoneId.of("Asia/Jakarta"), 1);

    private void shows(int times) {
        for (int i = 0; i < times; i++) {
            shown.show();
        }
        shown.over();
        await().until(() -> chat.said("berakhir") == 1);
    }

    @Test
    void whatTelegramDoesNotTakeIsTriedOnceAndRingsNoMore() {
        trial.pieces = List.of(new Piece(1, "Unit TI", WORDS), new Piece(2, "Unit TI", FILE));

        shows(4);

        assertThat(chat.said("Contoh.pdf")).isOne();
        assertThat(chat.said("Silakan")).isOne();
        assertThat(chat.said("Waktu uji coba")).as("panels").isOne();
    }

    @Test
    void whatCouldNotBeSentForNowIsSentLater() {
        trial.pieces = List.of(new Piece(1, "Unit TI", WORDS));
        chat.lost = 1;

        shows(3);

        assertThat(chat.said("Silakan")).isEqualTo(2);
    }

    /** Takes no file of an unknown id, as Telegram does. */
    private static final class Chat extends Willing {

        private final List<Card> sent = new ArrayList<>();
        private int lost;

        synchronized long said(String words) {
            return sent.stream().filter(card -> card.plain().contains(words)).count();
        }

        @Override
        public synchronized Delivery send(Address to, Card card) {
            sent.add(card);
            if (card.file() != null) {
                return new Delivery.Refused("wrong file identifier");
            }
            return lost-- > 0 ? new Delivery.Unknown() : new Delivery.Delivered(sent.size());
        }
    }

    private static final class Played implements Trial {

        private List<Piece> pieces = List.of();

        @Override
        public Procedure procedure() {
            return TRIED;
        }

        @Override
        public List<Procedure> startable() {
            return List.of(TRIED);
        }

        @Override
        public Instant now() {
            return Instant.EPOCH.plus(Duration.ofDays(20_000));
        }

        @Override
        public List<Piece> pieces() {
            return pieces;
        }

        @Override
        public void ask(String procedure) {}

        @Override
        public Optional<String> press(int piece, String data) {
            return Optional.empty();
        }

        @Override
        public void reply(int piece, String text, @Nullable Attachment file) {}

        @Override
        public void forward(Span span) {}
    }
}
