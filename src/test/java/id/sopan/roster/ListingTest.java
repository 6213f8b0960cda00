package id.sopan.roster;

import static id.sopan.roster.Office.ADMIN;
import static id.sopan.roster.Office.BUDI;
import static id.sopan.roster.Office.DEWI;
import static id.sopan.roster.Office.PETUGAS_AKADEMIK;
import static id.sopan.roster.Office.PETUGAS_TI;
import static id.sopan.roster.Office.SARI;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.Hat;
import id.sopan.engine.Person;
import id.sopan.procedure.Role;
import id.sopan.roster.Membership.Standing;
import id.sopan.roster.PersonChange.Asked;
import id.sopan.roster.PersonChange.Declined;
import id.sopan.roster.PersonChange.Listed;
import id.sopan.roster.PersonChange.Refused;
import id.sopan.roster.PersonChange.Unchanged;
import id.sopan.roster.PersonChange.Withdrawn;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListingTest extends OfficeScenarios {

    ListingTest(Database database) {
        super(database);
    }

    @BeforeEach
    void begin() {
        office.furnished();
    }

    @Test
    void anggotaListsWhoWasRepliedTo() {
        assertThat(office.admin().list(DEWI, PETUGAS_TI)).isInstanceOf(Listed.class);
        assertThat(office.admin().list(DEWI, PETUGAS_TI)).isInstanceOf(Unchanged.class);
        office.restart();

        assertThat(office.roster.listedFor(PETUGAS_TI))
                .extracting(Colleague::name)
                .containsExactly("Dewi", "Budi");
        assertThat(office.roster.listedFor(PETUGAS_AKADEMIK)).isEmpty();
    }

    @Test
    void whoIsUnlistedMayActNoMore() {
        assertThat(office.admin().unlist(BUDI.id(), PETUGAS_TI)).isInstanceOf(PersonChange.Unlisted.class);

        assertThat(office.hats(BUDI)).isEmpty();
        assertThat(office.roster.listedFor(PETUGAS_TI)).isEmpty();
        assertThat(office.admin().unlist(BUDI.id(), PETUGAS_TI)).isInstanceOf(Unchanged.class);
        assertThat(office.admin().unlist(999, PETUGAS_TI)).isEqualTo(refused(new Refusal.UnknownPerson()));
    }

    @Test
    void whoAsksWaitsForAnAdminAlsoOverARestart() {
        Request request = ask(DEWI);
        assertThat(office.hats(DEWI)).isEmpty();
        office.restart();
        assertThat(office.roster.requests()).containsExactly(request);

        assertThat(office.admin().confirm(request.id()))
                .isInstanceOfSatisfying(
                        Listed.class, listed -> assertThat(listed.hat()).isEqualTo(PETUGAS_TI));

        assertThat(office.hats(DEWI)).containsExactly(PETUGAS_TI);
        assertThat(office.roster.requests()).isEmpty();
        assertThat(office.admin().confirm(request.id())).isInstanceOf(Unchanged.class);
    }

    @Test
    void askingTwiceIsAskingOnce() {
        Request request = ask(DEWI);
        office.later(Duration.ofMinutes(1));

        assertThat(office.roster.ask(DEWI, PETUGAS_TI)).isEqualTo(new Asked(request, true));
        assertThat(office.roster.requests()).containsExactly(request);
        assertThat(office.roster.ask(BUDI, PETUGAS_TI)).isInstanceOf(Unchanged.class);
    }

    @Test
    void whoWasRefusedMayAskAgainTheNextDay() {
        Request request = ask(DEWI);
        Instant refusedAt = office.instant();
        assertThat(office.admin().refuse(request.id())).isEqualTo(new Declined(request));

        assertThat(office.roster.requests()).isEmpty();
        assertThat(office.roster.ask(DEWI, PETUGAS_TI))
                .isEqualTo(refused(new Refusal.RefusedLately(refusedAt.plus(Duration.ofDays(1)))));
        assertThat(office.admin().confirm(request.id())).isEqualTo(refused(new Refusal.NotAsked()));

        office.later(Duration.ofDays(1));
        assertThat(ask(DEWI).at()).isEqualTo(office.instant());
    }

    @Test
    void onlyAnAdminConfirms() {
        Request request = ask(DEWI);

        assertThat(office.roster.by(BUDI).confirm(request.id())).isEqualTo(refused(new Refusal.NotAdmin()));
        assertThat(office.roster.by(DEWI).confirm(request.id())).isEqualTo(refused(new Refusal.NotAdmin()));
        assertThat(office.roster.by(SARI).list(SARI, PETUGAS_TI)).isEqualTo(refused(new Refusal.NotAdmin()));
        assertThat(office.roster.requests()).containsExactly(request);
    }

    @Test
    void aForgedOrOldRequestDoesNothing() {
        ask(DEWI);

        for (String forged : new String[] {
            "", ":", "a:b:c", "12", "12:unit-ti", "12:unit-ti:pengembang", "-1:unit-ti:unit-ti", "9".repeat(60) + ":a:b"
        }) {
            assertThat(office.admin().confirm(forged)).as(forged).isEqualTo(refused(new Refusal.NotAsked()));
        }
        assertThat(office.admin().confirm("999:unit-ti:unit-ti")).isEqualTo(refused(new Refusal.UnknownPerson()));
    }

    @Test
    void whoIsKnownToBeOutsideTheGroupIsNotListed() {
        Request request = ask(DEWI);
        office.members.are(Office.TI, Standing.ABSENT, DEWI.id(), SARI.id());
        Unit ti = office.roster.unit("unit-ti").orElseThrow();

        assertThat(office.admin().list(SARI, PETUGAS_TI)).isEqualTo(refused(new Refusal.NotInGroup(SARI, ti)));
        assertThat(office.roster.ask(SARI, PETUGAS_TI)).isEqualTo(refused(new Refusal.NotInGroup(SARI, ti)));
        assertThat(office.admin().confirm(request.id())).isEqualTo(refused(new Refusal.NotInGroup(DEWI, ti)));
        assertThat(office.hats(DEWI)).isEmpty();

        office.members.are(Office.TI, Standing.UNKNOWN, SARI.id());
        office.roster.chats().memberChanged(Office.TI, SARI.id(), false);
        assertThat(office.admin().list(SARI, PETUGAS_TI)).isInstanceOf(Listed.class);
    }

    @Test
    void aRequestFallsAwayAndMayBeMadeAnewAtOnce() {
        Request request = ask(DEWI);

        assertThat(office.roster.byProgram().withdraw(request.id())).isEqualTo(new Withdrawn());
        assertThat(office.admin().confirm(request.id())).isEqualTo(refused(new Refusal.NotAsked()));
        assertThat(ask(DEWI)).isEqualTo(request);
    }

    @Test
    void aRequestForARoleThatTheUnitGaveUpMeanwhileIsNotConfirmed() {
        Request request = ask(DEWI);
        office.bound(Role.PENGEMBANG, "Unit TI", Office.TI);
        office.admin().unbind("unit-ti", Role.UNIT_TI);

        assertThat(office.admin().confirm(request.id()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).isInstanceOf(Refusal.RoleNotHeld.class));
        assertThat(office.roster.ask(DEWI, new Hat("tidak-ada", Role.UNIT_TI)))
                .isEqualTo(refused(new Refusal.UnknownUnit("tidak-ada")));
    }

    @Test
    void theLongestRequestFitsAButton() {
        Person person = new Person(9_007_199_254_740_991L, "X");
        String longest = office.bound(Role.MANAGE_SERVER, "Unit Pengelola Server dan Basis Data", -8)
                .id();

        assertThat(longest).hasSizeLessThanOrEqualTo(24);
        Request request = new Request(person, new Hat("x".repeat(24), Role.MANAGE_SERVER), office.instant());
        assertThat(request.id().getBytes(StandardCharsets.US_ASCII)).hasSizeLessThanOrEqualTo(55);
    }

    @Test
    void adminsAreAppointedAndDismissed() {
        assertThat(office.admin().makeAdmin(BUDI)).isInstanceOf(PersonChange.Appointed.class);
        assertThat(office.roster.admins()).containsExactly(ADMIN.id(), BUDI.id());
        assertThat(office.roster.by(BUDI).list(DEWI, PETUGAS_TI)).isInstanceOf(Listed.class);

        assertThat(office.roster.by(BUDI).dismissAdmin(ADMIN.id())).isEqualTo(refused(new Refusal.AdminBySettings()));
        assertThat(office.admin().dismissAdmin(BUDI.id())).isInstanceOf(PersonChange.Dismissed.class);
        assertThat(office.roster.isAdmin(BUDI.id())).isFalse();
    }

    private Request ask(Person person) {
        PersonChange change = office.roster.ask(person, PETUGAS_TI);
        assertThat(change)
                .isInstanceOfSatisfying(
                        Asked.class, asked -> assertThat(asked.again()).isFalse());
        return ((Asked) change).request();
    }

    private static PersonChange refused(Refusal why) {
        return new Refused(why);
    }
}
