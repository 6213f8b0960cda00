package id.sopan.roster;

import static id.sopan.roster.Membership.Standing.ABSENT;
import static id.sopan.roster.Membership.Standing.PRESENT;
import static id.sopan.roster.Membership.Standing.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.roster.Membership.Standing;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sari is in one of very many homes, was met in another, and of a third Telegram does not say. */
class WhereaboutsTest {

    private static final long SARI = 11;
    private static final long THERE = -1;
    private static final long MET = -2;
    private static final long UNSAID = -3;
    private static final long ANY = -20;

    private static final Set<Long> ALL =
            LongStream.rangeClosed(-1_000, -1).boxed().collect(Collectors.toSet());

    private final Members members = new Members();
    private final AtomicLong time = new AtomicLong();
    private final Whereabouts whereabouts = new Whereabouts(members, time::get);
    private long version = 1;

    @BeforeEach
    void furnish() {
        members.are(THERE, PRESENT, SARI);
        members.are(UNSAID, UNKNOWN, SARI);
    }

    private Map<Long, Standing> in(Set<Long> homes) {
        return whereabouts.in(homes, Set.of(MET), SARI, version);
    }

    @Test
    void isAskedAgainOnlyWhereShortlyBeforeTheyWereOrMayBe() {
        Map<Long, Standing> first = in(ALL);
        assertThat(members.asked()).hasSize(1_000);
        assertThat(in(ALL))
                .isEqualTo(first)
                .hasSize(1_000)
                .containsEntry(THERE, PRESENT)
                .containsEntry(UNSAID, UNKNOWN)
                .containsEntry(MET, ABSENT)
                .containsEntry(ANY, ABSENT);
        assertThat(members.asked()).containsExactlyInAnyOrder(THERE, MET, UNSAID);
    }

    @Test
    void isAskedOfAllOnceWhatIsStoredOfThemHasChanged() {
        in(ALL);
        members.are(ANY, PRESENT, SARI);
        assertThat(in(ALL)).containsEntry(ANY, ABSENT);
        version++;
        assertThat(in(ALL)).containsEntry(ANY, PRESENT);
    }

    @Test
    void isAskedOfFewAsEver() {
        in(ALL);
        members.asked();
        in(Set.of(ANY));
        assertThat(members.asked()).containsExactly(ANY);
    }

    @Test
    void isAskedOfAllAsEverWhereNothingIsStoredOfThem() {
        version = 0;
        in(ALL);
        members.asked();
        in(ALL);
        assertThat(members.asked()).hasSize(1_000);
    }

    @Test
    void isAskedOfAllOnceHoursHavePassedSinceTheFirst() {
        in(ALL.stream().filter(home -> home > -900).collect(Collectors.toSet()));
        time.addAndGet(Whereabouts.KNOWN.dividedBy(2).toNanos());
        members.asked();
        in(ALL);
        assertThat(members.asked()).hasSize(101 + 3);
        time.addAndGet(Whereabouts.KNOWN.dividedBy(2).toNanos() + 1);
        in(ALL);
        assertThat(members.asked()).hasSize(1_000);
    }
}
