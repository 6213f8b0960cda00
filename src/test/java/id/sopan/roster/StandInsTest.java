package id.sopan.roster;

import static id.sopan.roster.Office.ADMIN;
import static id.sopan.roster.Office.AKADEMIK;
import static id.sopan.roster.Office.BUDI;
import static id.sopan.roster.Office.DEWI;
import static id.sopan.roster.Office.PETUGAS_AKADEMIK;
import static id.sopan.roster.Office.PETUGAS_TI;
import static id.sopan.roster.Office.SARI;
import static id.sopan.roster.Office.TI;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.Hat;
import id.sopan.engine.Mandate;
import id.sopan.engine.Person;
import id.sopan.procedure.Role;
import id.sopan.roster.Audit.What;
import id.sopan.roster.Chat.Presence;
import id.sopan.roster.Membership.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code /wakil}: Budi of Unit TI, which is closed to all but the listed, goes away, and somebody stands in. */
class StandInsTest extends OfficeScenarios {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Person RINA = new Person(22, "Rina");

    StandInsTest(Database database) {
        super(database);
    }

    @BeforeEach
    void begin() {
        office.furnished();
        office.members.are(TI, Standing.PRESENT, RINA.id());
        office.admin().list(RINA, PETUGAS_TI);
    }

    private StandIn days(String id, Person represented, Person deputy, int first, int days) {
        Instant from = office.instant().plus(DAY.multipliedBy(first));
        return new StandIn(id, PETUGAS_TI, represented, deputy, from, from.plus(DAY.multipliedBy(days)), "Cuti");
    }

    private StandInRefusal refused(Person by, StandIn wanted) {
        StandInChange change = office.roster.standIns().set(by, wanted);
        assertThat(change).isInstanceOf(StandInChange.Refused.class);
        assertThat(office.roster.standIns().find(wanted.id())).isEmpty();
        return ((StandInChange.Refused) change).why();
    }

    private StandIn set(Person by, StandIn wanted) {
        assertThat(office.roster.standIns().set(by, wanted)).isEqualTo(new StandInChange.Set());
        return wanted;
    }

    private List<Mandate> mandates(Person person) {
        return office.roster
                .hats(person.id(), List.of("unit-ti", "unit-akademik"))
                .mandates();
    }

    @Test
    void theDeputyMayActInThatTimeAndOnlyThenAlsoOverARestart() {
        set(BUDI, days("cuti", BUDI, DEWI, 1, 2));
        assertThat(mandates(DEWI)).isEmpty();

        office.later(DAY);
        office.restart();
        assertThat(mandates(DEWI)).containsExactly(new Mandate(PETUGAS_TI, BUDI));
        assertThat(office.roster.hats(DEWI.id(), List.of("unit-ti")).hats())
                .as("not in their own right")
                .isEmpty();
        assertThat(office.roster.actor(DEWI, List.of("unit-ti")).mandates()).hasSize(1);
        assertThat(office.roster.hats(DEWI.id(), List.of("unit-akademik")).mandates())
                .isEmpty();

        office.later(DAY.multipliedBy(2));
        assertThat(mandates(DEWI)).isEmpty();
        assertThat(office.roster.standIns().current()).isEmpty();
    }

    @Test
    void aClockThatIsWrongEndsNoneForGood() {
        set(ADMIN, days("cuti", BUDI, DEWI, 0, 1));
        office.later(DAY);
        office.roster.standIns().tidy(() -> false);
        office.later(DAY.negated());
        assertThat(mandates(DEWI)).hasSize(1);
    }

    @Test
    void whoStoodInUntilLatelyIsKnownAndNotWhoWasTakenBackBefore() {
        set(BUDI, days("cuti", BUDI, DEWI, 1, 2));
        office.roster.standIns().end(BUDI, "cuti");
        assertThat(office.roster.standIns().representedLately(DEWI.id(), List.of("unit-ti")))
                .as("it never began")
                .isEmpty();
        set(BUDI, days("dinas", BUDI, DEWI, 0, 1));
        office.roster.standIns().end(BUDI, "dinas");
        assertThat(office.roster.standIns().representedLately(DEWI.id(), List.of("unit-ti")))
                .contains(BUDI.id());
        assertThat(office.roster.standIns().representedLately(DEWI.id(), List.of("unit-akademik")))
                .isEmpty();
        office.later(DAY.plusSeconds(1));
        assertThat(office.roster.standIns().representedLately(DEWI.id(), List.of("unit-ti")))
                .isEmpty();
    }

    @Test
    void itEndsByItselfOrEarlyAndTheLogTells() {
        StandIn first = set(ADMIN, days("cuti", BUDI, DEWI, 0, 1));
        assertThat(office.roster.standIns().set(ADMIN, first)).isEqualTo(new StandInChange.Unchanged());
        office.later(DAY);
        office.roster.standIns().tidy(() -> true);
        office.roster.standIns().tidy(() -> true);
        set(BUDI, days("dinas", BUDI, DEWI, 0, 1));
        office.roster.standIns().tidy(() -> true);
        assertThat(mandates(DEWI)).as("what lasts is not taken off").hasSize(1);
        assertThat(office.roster.standIns().end(DEWI, "dinas"))
                .isEqualTo(new StandInChange.Refused(new StandInRefusal.NotYours(BUDI)));
        assertThat(office.roster.standIns().end(BUDI, "dinas")).isInstanceOf(StandInChange.Ended.class);
        assertThat(mandates(DEWI)).isEmpty();
        assertThat(office.roster.standIns().end(BUDI, "dinas"))
                .isEqualTo(new StandInChange.Refused(new StandInRefusal.NotSet()));

        assertThat(office.roster.audit(Instant.EPOCH, office.instant().plus(DAY), 50))
                .filteredOn(line -> line.what().name().startsWith("STAND_IN"))
                .extracting(Audit::what, Audit::by)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(What.STAND_IN_SET, ADMIN.id()),
                        org.assertj.core.groups.Tuple.tuple(What.STAND_IN_ENDED, null),
                        org.assertj.core.groups.Tuple.tuple(What.STAND_IN_SET, BUDI.id()),
                        org.assertj.core.groups.Tuple.tuple(What.STAND_IN_ENDED, BUDI.id()));
    }

    @Test
    void onlyWhoIsAwayOrAnAdminSetsIt() {
        assertThat(refused(DEWI, days("a", BUDI, DEWI, 0, 1))).isEqualTo(new StandInRefusal.NotYours(BUDI));
    }

    @Test
    void forOneselfForARoleOneHasNotInThePastOrTooLongItIsRefused() {
        assertThat(refused(BUDI, days("a", BUDI, BUDI, 0, 1))).isInstanceOf(StandInRefusal.Oneself.class);
        assertThat(refused(DEWI, days("b", DEWI, BUDI, 0, 1)))
                .isEqualTo(new StandInRefusal.RoleNotHad(DEWI, PETUGAS_TI));
        assertThat(refused(BUDI, days("c", BUDI, DEWI, -3, 2))).isInstanceOf(StandInRefusal.Past.class);
        assertThat(refused(BUDI, days("d", BUDI, DEWI, -3, 9))).isInstanceOf(StandInRefusal.Past.class);
        assertThat(refused(BUDI, days("e", BUDI, DEWI, 3, 0))).isInstanceOf(StandInRefusal.EndsBeforeItBegins.class);
        assertThat(refused(BUDI, days("f", BUDI, DEWI, 0, 367))).isEqualTo(new StandInRefusal.TooFar(366));
        assertThat(refused(BUDI, days("g", BUDI, DEWI, 400, 1))).isEqualTo(new StandInRefusal.TooFar(366));
        assertThat(refused(ADMIN, days("h", BUDI, new Person(-100, "Kanal"), 0, 1)))
                .isInstanceOf(StandInRefusal.NotAPerson.class);
    }

    @Test
    void whoIsNotInTheGroupWouldNotSeeWhatIsToBeDone() {
        office.members.are(TI, Standing.ABSENT, SARI.id());
        assertThat(refused(BUDI, days("a", BUDI, SARI, 0, 1))).isEqualTo(new StandInRefusal.NotInGroup(SARI));
    }

    @Test
    void inACircleNobodyWouldBeThere() {
        StandIn first = set(BUDI, days("a", BUDI, RINA, 1, 3));
        assertThat(refused(RINA, days("b", RINA, BUDI, 2, 1))).isEqualTo(new StandInRefusal.Circle(first));
        set(RINA, days("b", RINA, BUDI, 4, 1));
    }

    @Test
    void whoIsAwayStandsInForNobodyAndNobodyHasTwo() {
        StandIn rina = set(RINA, days("a", RINA, DEWI, 1, 3));
        assertThat(refused(BUDI, days("b", BUDI, RINA, 2, 5))).isEqualTo(new StandInRefusal.DeputyAway(rina));
        StandIn budi = set(BUDI, days("c", BUDI, DEWI, 2, 5));
        assertThat(refused(ADMIN, days("d", BUDI, RINA, 6, 5))).isEqualTo(new StandInRefusal.Represented(budi));
    }

    @Test
    void whoStandsInForSomebodyIsNotAwayAtThatTime() {
        StandIn budi = set(BUDI, days("a", BUDI, RINA, 1, 3));
        assertThat(refused(RINA, days("b", RINA, DEWI, 3, 5))).isEqualTo(new StandInRefusal.Representing(budi));
        set(RINA, days("c", RINA, DEWI, 4, 5));
        assertThat(office.roster.standIns().end(ADMIN, "a")).isInstanceOf(StandInChange.Ended.class);
        set(ADMIN, days("d", BUDI, DEWI, 1, 3));
        set(RINA, days("e", RINA, DEWI, 1, 2));
    }

    @Test
    void aDeputyHasNoMoreThanWhomTheyRepresent() {
        set(BUDI, days("a", BUDI, DEWI, 0, 2));
        assertThat(mandates(DEWI)).hasSize(1);
        office.admin().unlist(BUDI.id(), PETUGAS_TI);
        assertThat(mandates(DEWI)).isEmpty();
    }

    @Test
    void aDeputyWhoHasLeftTheGroupActsNoMore() {
        set(BUDI, days("a", BUDI, DEWI, 0, 2));
        office.members.are(TI, Standing.ABSENT, DEWI.id());
        office.roster.chats().memberChanged(TI, DEWI.id(), false);
        assertThat(mandates(DEWI)).isEmpty();
    }

    @Test
    void itLastsAYearAtMostAndBeginsAYearAheadAtMostAndOneMayFollowAnotherAtOnce() {
        set(BUDI, days("a", BUDI, DEWI, 366, 1));
        set(BUDI, days("b", BUDI, DEWI, 0, 366));
    }

    /** It is 8 o'clock in Jakarta, and 1 o'clock by UTC. */
    @Test
    void fromThisMorningOnUnlessItIsOver() {
        Instant six = office.instant().minus(Duration.ofHours(2));
        Instant seven = office.instant().minus(Duration.ofHours(1));
        assertThat(refused(BUDI, new StandIn("a", PETUGAS_TI, BUDI, DEWI, six, seven, "Sakit")))
                .isInstanceOf(StandInRefusal.Past.class);
        set(BUDI, new StandIn("a", PETUGAS_TI, BUDI, DEWI, six, office.instant().plus(DAY), "Sakit"));
    }

    @Test
    void inAnotherRoleSomebodyElseMayStandInAtTheSameTime() {
        office.members.are(AKADEMIK, Standing.PRESENT, BUDI.id(), DEWI.id());
        set(BUDI, days("a", BUDI, RINA, 0, 2));
        Instant from = office.instant();
        set(BUDI, new StandIn("b", PETUGAS_AKADEMIK, BUDI, DEWI, from, from.plus(DAY), "Cuti"));
        assertThat(mandates(DEWI)).containsExactly(new Mandate(PETUGAS_AKADEMIK, BUDI));
        assertThat(mandates(RINA)).containsExactly(new Mandate(PETUGAS_TI, BUDI));
    }

    @Test
    void whereTelegramDoesNotTellThatIsSaidAndWhereTheBotIsNotNobodyIsKnownToBeOutside() {
        office.members.are(AKADEMIK, Standing.UNKNOWN, SARI.id());
        Instant from = office.instant();
        assertThat(refused(SARI, new StandIn("a", PETUGAS_AKADEMIK, SARI, DEWI, from, from.plus(DAY), "Sakit")))
                .isEqualTo(new StandInRefusal.MembershipUnknown(SARI));
        assertThat(refused(ADMIN, days("b", new Person(-100, "Kanal"), DEWI, 0, 1)))
                .isInstanceOf(StandInRefusal.NotAPerson.class);
        office.members.are(TI, Standing.ABSENT, SARI.id());
        office.roster.chats().botIn(TI, Presence.OUT, null);
        set(BUDI, days("c", BUDI, SARI, 0, 1));
    }

    @Test
    void ofAnOpenUnitEachMemberCanBeRepresented() {
        office.members.are(AKADEMIK, Standing.PRESENT, DEWI.id());
        Instant from = office.instant();
        Hat hat = PETUGAS_AKADEMIK;
        assertThat(hat.role()).isEqualTo(Role.UNIT_TERKAIT);
        set(SARI, new StandIn("a", hat, SARI, DEWI, from, from.plus(DAY), "Sakit"));
        assertThat(mandates(DEWI)).containsExactly(new Mandate(hat, SARI));
        office.members.are(AKADEMIK, Standing.ABSENT, SARI.id());
        office.roster.chats().memberChanged(AKADEMIK, SARI.id(), false);
        assertThat(mandates(DEWI)).isEmpty();
    }
}
