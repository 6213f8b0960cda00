package id.sopan.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnderWayTest {

    private static final String RUN = "run:7";

    private final UnderWay underWay = new UnderWay();

    private static Audience version(long version) {
        return new Audience(version, false, Map.of());
    }

    /** It has come to one more: those who it is shown to by that. */
    private Optional<Audience> shown() {
        return underWay.come(RUN).filter(UnderWay.Way::whole).flatMap(UnderWay.Way::audience);
    }

    @Test
    void whatHasComeToAllItsChatsIsShownAsItWasSpread() {
        underWay.spread(RUN);
        underWay.begun(RUN);
        underWay.begun(RUN);
        underWay.found(RUN, version(3));
        assertThat(shown()).isEmpty();
        assertThat(shown()).isEmpty();
        assertThat(underWay.holds(RUN)).isTrue();
        assertThat(shown()).hasValue(version(3));
        assertThat(underWay.holds(RUN)).isFalse();
        assertThat(underWay.isEmpty()).isTrue();
    }

    @Test
    void whatConcernsNoChatIsShown() {
        underWay.spread(RUN);
        underWay.found(RUN, version(1));
        assertThat(shown()).hasValue(version(1));
    }

    @Test
    void ofWhatIsSpreadTwiceAtOnceTheNewestCounts() {
        underWay.spread(RUN);
        underWay.spread(RUN);
        underWay.begun(RUN);
        underWay.found(RUN, version(4));
        underWay.found(RUN, version(3));
        assertThat(shown()).isEmpty();
        assertThat(shown()).isEmpty();
        assertThat(shown()).hasValue(version(4));
    }

    @Test
    void whatOneOfItsChatsDoesNotShowIsNotShownUntilItIsSpreadAnew() {
        underWay.spread(RUN);
        underWay.begun(RUN);
        underWay.begun(RUN);
        underWay.found(RUN, version(1));
        underWay.lost(RUN);
        assertThat(shown()).isEmpty();
        underWay.spread(RUN);
        underWay.begun(RUN);
        underWay.found(RUN, version(1));
        assertThat(shown()).isEmpty();
        assertThat(shown()).isEmpty();
        assertThat(shown()).hasValue(version(1));
    }

    @Test
    void whoseChatsWereNotFoundIsNotShown() {
        underWay.spread(RUN);
        underWay.begun(RUN);
        underWay.lost(RUN);
        assertThat(shown()).isEmpty();
        assertThat(underWay.isEmpty()).isTrue();
    }

    @Test
    void whatIsUnshownMeanwhileIsNotShownByWhatIsUnderWay() {
        underWay.spread(RUN);
        underWay.found(RUN, version(1));
        underWay.begun(RUN);
        assertThat(shown()).isEmpty();
        underWay.spread(RUN);
        underWay.found(RUN, version(1));
        underWay.lost(RUN);
        assertThat(shown()).isEmpty();
        assertThat(underWay.isEmpty()).isTrue();
    }

    @Test
    void whoseChatsNobodyHasLookedForIsWholeAndHasNoAudience() {
        underWay.begun(RUN);
        assertThat(underWay.come(RUN)).hasValue(new UnderWay.Way(0, true, null));
    }
}
