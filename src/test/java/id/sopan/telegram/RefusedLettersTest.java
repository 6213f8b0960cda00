package id.sopan.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.conversation.Answer;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.ForwardingDocuments;
import id.sopan.store.ForwardingStore;
import id.sopan.store.Store;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What cannot be handled, and what a store that answers does not take either. */
@Order(3)
class RefusedLettersTest extends LoopFixture {

    private volatile Predicate<Document> refused = letter -> false;

    @Override
    Store seen(Store store) {
        return new ForwardingStore(store) {
            @Override
            public Documents documents(Collection collection) {
                Documents documents = super.documents(collection);
                return collection == Collection.DEADLETTERS ? letters(documents) : documents;
            }
        };
    }

    private Documents letters(Documents documents) {
        return new ForwardingDocuments(documents) {
            @Override
            public boolean insert(Document letter) {
                if (refused.test(letter)) {
                    throw new IllegalArgumentException("you are over your space quota");
                }
                return super.insert(letter);
            }
        };
    }

    @BeforeEach
    void oneCannotBeHandled() {
        desk.work = words -> {
            if (words.equals("rahasia")) {
                throw new IllegalStateException("a mistake");
            }
            return Answer.NONE;
        };
        comesAgainAndAgain(said(10, "rahasia") + "," + said(11, "b"));
    }

    @Test
    void whatIsRefusedForItsContentIsConfirmedAndItsSenderToldThatItIsNotKept() {
        refused = letter -> letter.json().contains("rahasia");
        loop.start();
        await().until(() -> offsets().contains("12"));
        assertThat(desk.heard).startsWith("b");
        assertThat(desk.apologies).first().isEqualTo("rahasia, which is not kept");
        assertThat(kept())
                .singleElement()
                .satisfies(letter -> assertThat(letter.json())
                        .contains("IllegalStateException", "IllegalArgumentException")
                        .doesNotContain("rahasia"));
    }

    @Test
    void whileAnyLetterIsRefusedNothingIsConfirmedNorSaidToBeKept() {
        refused = letter -> true;
        loop.start();
        await().until(() -> loop.status() == PollStatus.STORE_AWAY && offsets().size() > 3);
        await().until(() -> !server.calls("sendmessage").isEmpty());
        assertThat(desk.apologies).isEmpty();
        assertThat(offsets()).containsOnly("none");
        refused = letter -> false;
        await().until(() -> offsets().contains("12"));
        assertThat(desk.apologies).first().isEqualTo("rahasia");
        assertThat(kept()).hasSize(1);
    }
}
