package id.sopan.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnderWayTest {

    private static final String RUN = "run:7";
    private static final long HERE = -1;
    private static final long THERE = -2;

    private final UnderWay underWay = new UnderWay();

    private static Audience version(long version) {
        return new Audience(version, false, Map.of());
    }

    private static Optional<Audience> shown(Optional<UnderWay.Way> over) {
        return over.filter(UnderWay.Way::whole).map(UnderWay.Way::found);
    }

    private Optional<Audience> spread(long version) {
        return shown(underWay.spread(RUN, version(version)));
    }

    private Optional<Audience> come(long chat) {
        return shown(underWay.come(RUN, chat));
    }

    @Test
    void whatHasComeToAllItsChatsIsShownAsItWasSpread() {
        underWay.spread(RUN);
        underWay.begun(RUN, HERE);
        underWay.begun(RUN, THERE);
        assertThat(spread(3)).isEmpty();
        assertThat(come(HERE)).isEmpty();
        assertThat(underWay.holds(RUN)).isTrue();
        assertThat(come(THERE)).hasValue(version(3));
        assertThat(underWay.holds(RUN)).isFalse();
        assertThat(underWay.isEmpty()).isTrue();
    }

    @Test
    void whatConcernsNoChatIsShown() {
        underWay.spread(RUN);
        assertThat(spread(1)).hasValue(version(1));
    }

    @Test
    void ofWhatIsSpreadTwiceAtOnceTheNewestCounts() {
        underWay.spread(RUN);
        underWay.spread(RUN);
        underWay.begun(RUN, HERE);
        assertThat(spread(4)).isEmpty();
        assertThat(spread(3)).isEmpty();
        assertThat(come(HERE)).hasValue(version(4));
    }

    @Test
    void whoeverSpreadsItLearnsWhereItIsUnderWayTo() {
        assertThat(underWay.chats(RUN)).isEmpty();
        underWay.begun(RUN, HERE);
        underWay.begun(RUN, THERE);
        underWay.come(RUN, HERE);
        assertThat(underWay.chats(RUN)).isEqualTo(Set.of(THERE));
    }

    @Test
    void whatOneOfItsChatsDoesNotShowIsNotShownUntilItIsSpreadAnew() {
        underWay.spread(RUN);
        underWay.begun(RUN, HERE);
        underWay.begun(RUN, THERE);
        assertThat(spread(1)).isEmpty();
        underWay.lost(RUN, HERE);
        assertThat(come(THERE)).isEmpty();
        assertThat(underWay.isEmpty()).isTrue();
        underWay.spread(RUN);
        underWay.begun(RUN, HERE);
        assertThat(spread(1)).isEmpty();
        assertThat(come(HERE)).hasValue(version(1));
    }

    @Test
    void whoseChatsWereNotFoundIsNotShown() {
        underWay.spread(RUN);
        underWay.begun(RUN, HERE);
        underWay.notSpread(RUN);
        assertThat(come(HERE)).isEmpty();
        assertThat(underWay.isEmpty()).isTrue();
    }

    @Test
    void whatIsHeldIsNotShownByWhatIsUnderWayNorByWhatIsSpreadMeanwhile() {
        underWay.spread(RUN);
        underWay.begun(RUN, HERE);
        assertThat(spread(1)).isEmpty();
        underWay.held(RUN);
        assertThat(come(HERE)).isEmpty();
        underWay.spread(RUN);
        assertThat(spread(1)).isEmpty();
        underWay.released(RUN);
        assertThat(underWay.isEmpty()).isTrue();
    }

    @Test
    void whatIsDoubtedIsNotShown() {
        underWay.spread(RUN);
        underWay.begun(RUN, HERE);
        assertThat(spread(1)).isEmpty();
        underWay.doubt();
        assertThat(come(HERE)).isEmpty();
    }

    @Test
    void whatNobodyHasSpreadIsWholeAndFoundNowhere() {
        underWay.begun(RUN, HERE);
        assertThat(underWay.come(RUN, HERE)).hasValue(new UnderWay.Way(Set.of(), 0, true, null));
    }
}
