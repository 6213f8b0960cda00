package id.sopan.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class UnderWayTest {

    private static final String RUN = "run:7";

    private final UnderWay underWay = new UnderWay();

    private static Audience version(long version) {
        return new Audience(version, false, Map.of());
    }

    @Test
    void whatHasComeToAllItsChatsIsShownAsItWasSpread() {
        underWay.spread(RUN);
        underWay.begun(RUN);
        underWay.begun(RUN);
        underWay.found(RUN, version(3));
        assertThat(underWay.come(RUN)).isEmpty();
        assertThat(underWay.come(RUN)).isEmpty();
        assertThat(underWay.holds(RUN)).isTrue();
        assertThat(underWay.come(RUN)).hasValue(version(3));
        assertThat(underWay.holds(RUN)).isFalse();
        assertThat(underWay.isEmpty()).isTrue();
    }

    @Test
    void whatConcernsNoChatIsShown() {
        underWay.spread(RUN);
        underWay.found(RUN, version(1));
        assertThat(underWay.come(RUN)).hasValue(version(1));
    }

    @Test
    void ofWhatIsSpreadTwiceAtOnceTheNewestCounts() {
        underWay.spread(RUN);
        underWay.spread(RUN);
        underWay.begun(RUN);
        underWay.found(RUN, version(4));
        underWay.found(RUN, version(3));
        assertThat(underWay.come(RUN)).isEmpty();
        assertThat(underWay.come(RUN)).isEmpty();
        assertThat(underWay.come(RUN)).hasValue(version(4));
    }

    @Test
    void whatOneOfItsChatsDoesNotShowIsNotShownUntilItIsSpreadAnew() {
        underWay.spread(RUN);
        underWay.begun(RUN);
        underWay.begun(RUN);
        underWay.found(RUN, version(1));
        underWay.lost(RUN);
        assertThat(underWay.come(RUN)).isEmpty();
        underWay.spread(RUN);
        underWay.begun(RUN);
        underWay.found(RUN, version(1));
        assertThat(underWay.come(RUN)).isEmpty();
        assertThat(underWay.come(RUN)).isEmpty();
        assertThat(underWay.come(RUN)).hasValue(version(1));
    }

    @Test
    void whoseChatsWereNotFoundIsNotShown() {
        underWay.spread(RUN);
        underWay.begun(RUN);
        underWay.lost(RUN);
        assertThat(underWay.come(RUN)).isEmpty();
        assertThat(underWay.isEmpty()).isTrue();
    }

    @Test
    void whatIsUnshownMeanwhileIsNotShownByWhatIsUnderWay() {
        underWay.spread(RUN);
        underWay.found(RUN, version(1));
        underWay.begun(RUN);
        assertThat(underWay.come(RUN)).isEmpty();
        underWay.spread(RUN);
        underWay.found(RUN, version(1));
        underWay.lost(RUN);
        assertThat(underWay.come(RUN)).isEmpty();
        assertThat(underWay.isEmpty()).isTrue();
    }
}
