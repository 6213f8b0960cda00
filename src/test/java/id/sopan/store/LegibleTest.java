package id.sopan.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LegibleTest {

    private enum Kind {
        KNOWN
    }

    private record Stored(Kind kind, int count) {}

    private final Legible<Stored> legible = new Legible<>(
            Collection.DIALOGUES, document -> JsonMapper.shared().readValue(document.json(), Stored.class));

    @Test
    void whatThisVersionDoesNotKnowIsOfANewerOneAndWhatIsSpoiledIsNot() {
        assertThat(isOfNewer("{'kind':'KNOWN','count':1}")).isFalse();
        assertThat(isOfNewer("{'kind':'LATER','count':1}")).isTrue();
        assertThat(isOfNewer("{'kind':'KNOWN','count':'many'}")).isFalse();
        assertThat(isOfNewer("{'kind':'KNOWN','cou")).isFalse();
    }

    private boolean isOfNewer(String json) {
        Document document = new Document("1", 1, 0, Set.of(), json.replace('\'', '"'));
        return legible.isOfNewer(document);
    }
}
