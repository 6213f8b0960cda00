package id.sopan.roster;

import static id.sopan.roster.Office.AKADEMIK;
import static id.sopan.roster.Office.BUDI;
import static id.sopan.roster.Office.DEWI;
import static id.sopan.roster.Office.PETUGAS_AKADEMIK;
import static id.sopan.roster.Office.PETUGAS_TI;
import static id.sopan.roster.Office.SARI;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.Actor;
import id.sopan.engine.Hat;
import id.sopan.engine.Person;
import id.sopan.procedure.Role;
import id.sopan.procedure.Roles;
import id.sopan.roster.Chat.Presence;
import id.sopan.roster.Membership.Standing;
import id.sopan.roster.Unit.Access;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuthorityTest extends OfficeScenarios {

    private static final List<String> BOTH = List.of("unit-akademik", "unit-ti");

    AuthorityTest(Database database) {
        super(database);
    }

    @BeforeEach
    void begin() {
        office.furnished();
    }

    @Test
    void anyMemberOfTheHomeActsForAnOpenUnit() {
        assertThat(office.hats(SARI)).containsExactly(PETUGAS_AKADEMIK);
        assertThat(office.hats(DEWI)).isEmpty();
    }

    @Test
    void onlyListedPeopleActForAClosedUnit() {
        assertThat(office.hats(DEWI)).isEmpty();
        assertThat(office.hats(BUDI)).containsExactly(PETUGAS_TI);
    }

    private List<String> known(String unit, Role role) {
        return office.roster.known(unit, List.of(role)).stream()
                .map(Colleague::name)
                .toList();
    }

    @Test
    void colleaguesAreWhoIsListedAndOfAnOpenUnitWhoWasMetThereAndDidNotLeave() {
        for (Person person : List.of(SARI, DEWI)) {
            office.roster.chats().met(person, null, null);
            office.roster.chats().metIn(AKADEMIK, person.id());
            office.roster.chats().metIn(Office.TI, person.id());
        }
        office.members.are(AKADEMIK, Standing.PRESENT, BUDI.id());
        office.admin().list(BUDI, PETUGAS_AKADEMIK);
        office.restart();
        assertThat(known("unit-akademik", Role.UNIT_TERKAIT)).containsExactly("Budi", "Dewi", "Sari");
        assertThat(known("unit-ti", Role.UNIT_TI)).as("closed").containsExactly("Budi");
        assertThat(known("unit-ti", Role.PENGEMBANG)).as("not held").isEmpty();
        office.roster.chats().migrated(AKADEMIK, -100_99);
        office.roster.chats().memberChanged(-100_99, DEWI.id(), false);
        assertThat(known("unit-akademik", Role.UNIT_TERKAIT)).containsExactly("Budi", "Sari");
        office.roster.chats().memberChanged(-100_99, DEWI.id(), true);
        assertThat(known("unit-akademik", Role.UNIT_TERKAIT)).containsExactly("Budi", "Dewi", "Sari");
    }

    @Test
    void onlyTheUnitsThatAreAskedForCount() {
        assertThat(office.roster.hats(BUDI.id(), List.of("unit-akademik", "tidak-ada")))
                .isEqualTo(new Hats(Set.of(), false));
    }

    @Test
    void aListedPersonActsForAnOpenUnitWithoutBeingInItsGroup() {
        office.members.are(AKADEMIK, Standing.PRESENT, DEWI.id());
        office.admin().list(DEWI, PETUGAS_AKADEMIK);
        office.members.are(AKADEMIK, Standing.ABSENT, DEWI.id());

        assertThat(office.hats(DEWI)).containsExactly(PETUGAS_AKADEMIK);
    }

    @Test
    void whoIsListedAndWasThrownOutUnheardMayActNoMore() {
        office.admin().list(DEWI, PETUGAS_TI);
        office.members.are(Office.TI, Standing.BANNED, DEWI.id());

        assertThat(office.roster.hats(DEWI.id(), BOTH)).isEqualTo(new Hats(Set.of(), false));
        office.members.are(Office.TI, Standing.PRESENT, DEWI.id());
        office.roster.chats().memberChanged(Office.TI, DEWI.id(), true);
        assertThat(office.hats(DEWI)).as("back").containsExactly(PETUGAS_TI);
    }

    @Test
    void whoIsListedAndLeftUnheardTheGroupInWhichTheyWereMetMayActNoMore() {
        office.roster.chats().metIn(Office.TI, BUDI.id());
        office.members.are(Office.TI, Standing.ABSENT, BUDI.id());

        assertThat(office.roster.hats(BUDI.id(), BOTH)).isEqualTo(new Hats(Set.of(), false));
    }

    @Test
    void whoIsListedStillActsWhereTheUnitMovedToAGroupThatTheyHaveYetToJoin() {
        office.roster.chats().metIn(Office.TI, BUDI.id());
        assertThat(office.admin().bind(Role.UNIT_TI, "Unit TI", new Unit.Home(-7, null), true))
                .isInstanceOf(UnitChange.class);
        assertThat(office.roster.unit("unit-ti").orElseThrow().home()).isEqualTo(new Unit.Home(-7, null));

        assertThat(office.hats(BUDI)).containsExactly(PETUGAS_TI);
    }

    @Test
    void whoIsListedIsAskedForNoOftenerThanAMemberAndStillActsWhereTelegramDoesNotSay() {
        office.members.are(Office.TI, Standing.UNKNOWN, BUDI.id());
        office.roster.chats().metIn(Office.TI, BUDI.id());
        assertThat(office.roster.hats(BUDI.id(), BOTH)).isEqualTo(new Hats(Set.of(PETUGAS_TI), false));

        office.roster.chats().botIn(Office.TI, Presence.OUT, null);
        office.members.asked();
        assertThat(office.roster.hats(BUDI.id(), List.of("unit-ti"))).isEqualTo(new Hats(Set.of(PETUGAS_TI), false));
        assertThat(office.members.asked()).isEmpty();
    }

    @Test
    void whoLeftOrWasBannedMayActNoMoreAtOnce() {
        assertThat(office.hats(SARI)).isNotEmpty();
        office.members.are(AKADEMIK, Standing.ABSENT, SARI.id());

        assertThat(office.roster.chats().memberChanged(AKADEMIK, SARI.id(), false))
                .isEmpty();

        assertThat(office.hats(SARI)).isEmpty();
    }

    @Test
    void ofVeryManyOpenUnitsOnlyThoseAreAskedForAnewWhereTheyWereFoundUntilTheyJoinAnother() {
        for (int unit = 0; unit <= Whereabouts.FEW; unit++) {
            office.bound(Role.UNIT_TERKAIT, "Bagian " + unit, -unit - 1);
        }
        office.roster.chats().met(SARI, null, null);
        office.members.asked();
        assertThat(office.hats(SARI)).containsExactly(PETUGAS_AKADEMIK);
        assertThat(office.members.asked()).hasSize(Whereabouts.FEW + 2);

        assertThat(office.hats(SARI)).containsExactly(PETUGAS_AKADEMIK);
        assertThat(office.members.asked()).containsExactly(AKADEMIK);

        office.members.are(-1, Standing.PRESENT, SARI.id());
        office.roster.chats().memberChanged(-1, SARI.id(), true);
        assertThat(office.hats(SARI))
                .containsExactlyInAnyOrder(PETUGAS_AKADEMIK, new Hat("bagian-0", Role.UNIT_TERKAIT));
        office.members.are(-1, Standing.ABSENT, SARI.id());
        office.roster.chats().memberChanged(-1, SARI.id(), false);
        assertThat(office.hats(SARI)).containsExactly(PETUGAS_AKADEMIK);

        office.members.are(-2, Standing.PRESENT, SARI.id());
        office.roster.chats().metIn(-2, SARI.id());
        assertThat(office.hats(SARI))
                .containsExactlyInAnyOrder(PETUGAS_AKADEMIK, new Hat("bagian-1", Role.UNIT_TERKAIT));
    }

    @Test
    void whoLeftAndIsStillListedIsForAnAdminToDecide() {
        assertThat(office.roster.chats().memberChanged(Office.TI, BUDI.id(), false))
                .containsExactly(PETUGAS_TI);
        assertThat(office.roster.chats().memberChanged(Office.TI, BUDI.id(), true))
                .isEmpty();
        assertThat(office.roster.chats().memberChanged(AKADEMIK, BUDI.id(), false))
                .isEmpty();
    }

    @Test
    void whereTelegramDoesNotTellNothingIsAllowedAndThatIsSaid() {
        office.members.are(AKADEMIK, Standing.UNKNOWN, DEWI.id());

        assertThat(office.roster.hats(DEWI.id(), BOTH)).isEqualTo(new Hats(Set.of(), true));
        assertThat(office.roster.hats(BUDI.id(), BOTH)).isEqualTo(new Hats(Set.of(PETUGAS_TI), false));
    }

    @Test
    void aGroupThatTheBotIsNotInTellsNothing() {
        office.roster.chats().botIn(AKADEMIK, Presence.OUT, null);

        assertThat(office.roster.hats(SARI.id(), BOTH)).isEqualTo(new Hats(Set.of(), true));
    }

    @Test
    void openAndClosedCanBeChanged() {
        office.admin().setAccess("unit-ti", Role.UNIT_TI, Access.OPEN);
        office.admin().setAccess("unit-akademik", Role.UNIT_TERKAIT, Access.CLOSED);

        assertThat(office.hats(DEWI)).containsExactly(PETUGAS_TI);
        assertThat(office.hats(SARI)).isEmpty();
    }

    @Test
    void accessIsOfTheRoleWhereOneGroupIsHomeToAll() {
        Roles.USUAL.all().forEach(role -> office.bound(role, "Pusdatin", -9));
        office.members.are(-9, Standing.PRESENT, DEWI.id());
        office.admin().list(DEWI, new Hat("pusdatin", Role.MANAGE_SERVER));

        assertThat(office.hats(DEWI))
                .containsExactlyInAnyOrder(
                        new Hat("pusdatin", Role.UNIT_TERKAIT),
                        new Hat("pusdatin", Role.PENGEMBANG),
                        new Hat("pusdatin", Role.MANAGE_SERVER));
    }

    @Test
    void aRoleThatTheUnitGaveUpIsNobodysAnyMore() {
        office.admin().unbind("unit-ti", Role.UNIT_TI);

        assertThat(office.roster.hats(BUDI.id(), BOTH).hats()).isEmpty();
    }

    @Test
    void membersOfTheSupergroupThatAGroupBecameStillAct() {
        office.members.are(-500, Standing.PRESENT, SARI.id());
        office.roster.chats().migrated(AKADEMIK, -500);

        assertThat(office.hats(SARI)).containsExactly(PETUGAS_AKADEMIK);
    }

    @Test
    void anonymousAdministratorsAndChannelsAreNobody() {
        Person anonymous = new Person(1087968824L, "Group");
        office.members.are(AKADEMIK, Standing.PRESENT, anonymous.id(), -100_77L);

        assertThat(office.hats(anonymous)).isEmpty();
        assertThat(office.hats(new Person(-100_77L, "Kanal"))).isEmpty();
        assertThat(office.admin().list(anonymous, PETUGAS_TI))
                .isEqualTo(new PersonChange.Refused(new Refusal.NotAPerson()));
        assertThat(office.admin().makeAdmin(anonymous)).isEqualTo(new PersonChange.Refused(new Refusal.NotAPerson()));
    }

    @Test
    void anActorHasTheHatsAndWhetherTheyAreAdmin() {
        assertThat(office.roster.actor(BUDI, BOTH)).isEqualTo(new Actor(BUDI, Set.of(PETUGAS_TI), false));
        assertThat(office.roster.actor(Office.ADMIN, List.of())).isEqualTo(new Actor(Office.ADMIN, Set.of(), true));
    }
}
