package id.sopan.roster;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Language;
import id.sopan.procedure.Role;
import id.sopan.procedure.Roles;
import id.sopan.roster.Chat.Presence;
import id.sopan.roster.Unit.Access;
import id.sopan.roster.Unit.Home;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnitsTest extends OfficeScenarios {

    private static final Home HOME = new Home(Office.AKADEMIK, null);

    UnitsTest(Database database) {
        super(database);
    }

    @Test
    void pasangMakesTheGroupTheUnitsHome() {
        Unit unit = office.bound(Role.UNIT_TERKAIT, "  Unit   Akademik ", Office.AKADEMIK);

        assertThat(unit.id()).isEqualTo("unit-akademik");
        assertThat(unit.name()).isEqualTo("Unit Akademik");
        assertThat(unit.zone()).isEqualTo(Office.JAKARTA);
        assertThat(office.roster.at(Office.AKADEMIK, null)).containsExactly(unit);
        office.restart();
        assertThat(office.roster.units()).containsExactly(unit);
    }

    @Test
    void oneGroupMayBeHomeToAllRoles() {
        Roles.USUAL.all().forEach(role -> office.bound(role, "Pusdatin", Office.TI));

        assertThat(office.roster.units())
                .singleElement()
                .satisfies(unit -> assertThat(unit.roles()).containsExactlyInAnyOrderElementsOf(Roles.USUAL.all()));
        assertThat(office.roster.holders())
                .allSatisfy((role, units) -> assertThat(units).containsExactly("pusdatin"));
    }

    @Test
    void severalUnitsMayHoldARole() {
        office.bound(Role.PENGEMBANG, "Tim Satu", -1);
        office.bound(Role.PENGEMBANG, "Tim Dua", -2);

        assertThat(office.roster.holding(Role.PENGEMBANG)).extracting(Unit::id).containsExactly("tim-satu", "tim-dua");
        assertThat(office.roster.holding(Role.UNIT_TI)).isEmpty();
        assertThat(office.roster.holders()).doesNotContainKey(Role.UNIT_TI);
    }

    @Test
    void aTopicIsAHomeOfItsOwnAndElseTheGroupIs() {
        Unit group = office.bound(Role.UNIT_TI, "Unit TI", Office.TI);
        office.admin().bind(Role.PENGEMBANG, "Tim Satu", new Home(Office.TI, 7), false);

        assertThat(office.roster.at(Office.TI, 7)).extracting(Unit::name).containsExactly("Tim Satu");
        assertThat(office.roster.at(Office.TI, 8)).containsExactly(group);
        assertThat(office.roster.at(-9, null)).isEmpty();
    }

    @Test
    void bindingAgainChangesNothing() {
        Unit unit = office.bound(Role.UNIT_TI, "Unit TI", Office.TI);

        assertThat(office.admin().bind(Role.UNIT_TI, "unit ti", new Home(Office.TI, null), false))
                .isEqualTo(new UnitChange.Unchanged(unit));
    }

    @Test
    void aNameThatLivesElsewhereMovesOnlyWhenConfirmed() {
        Unit unit = office.bound(Role.UNIT_TERKAIT, "Unit Akademik", Office.AKADEMIK);
        Home other = new Home(-7, null);

        assertThat(office.admin().bind(Role.UNIT_TERKAIT, "UNIT AKADEMIK", other, false))
                .isEqualTo(refused(new Refusal.NameTaken(unit)));
        assertThat(office.roster.at(-7, null)).isEmpty();
        assertThat(office.admin().bind(Role.UNIT_TERKAIT, "UNIT AKADEMIK", other, true))
                .isEqualTo(new UnitChange.Moved(unit.at(other), Objects.requireNonNull(unit.home())));
        assertThat(office.roster.at(Office.AKADEMIK, null)).isEmpty();
    }

    @Test
    void aRenamedUnitKeepsItsIdAndLeavesItsNameToAnother() {
        office.bound(Role.UNIT_TERKAIT, "Akademik", Office.AKADEMIK);
        office.admin().rename("akademik", "Kemahasiswaan");

        assertThat(office.bound(Role.UNIT_TERKAIT, "Akademik", -7).id()).isEqualTo("akademik-2");
        assertThat(office.roster.unit("akademik")).map(Unit::name).contains("Kemahasiswaan");
        assertThat(office.admin().rename("akademik", "KEMAHASISWAAN"))
                .as("its own name, written another way")
                .isInstanceOf(UnitChange.Changed.class);
        assertThat(office.admin().rename("akademik-2", "kemahasiswaan"))
                .isInstanceOfSatisfying(
                        UnitChange.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(Refusal.NameTaken.class));
    }

    @Test
    void aUnitWithoutRolesGivesUpItsHomeAndIsStillKnown() {
        Unit unit = office.bound(Role.UNIT_TI, "Unit TI", Office.TI);

        assertThat(office.admin().unbind("unit-ti", Role.UNIT_TI))
                .isEqualTo(new UnitChange.Unbound(unit.without(Role.UNIT_TI)));
        assertThat(office.roster.units()).isEmpty();
        assertThat(office.roster.at(Office.TI, null)).isEmpty();
        assertThat(office.roster.unit("unit-ti")).map(Unit::name).contains("Unit TI");
        assertThat(office.bound(Role.UNIT_TI, "Unit TI", -7).id()).isEqualTo("unit-ti");
    }

    @Test
    void whatCannotBeDoneIsSaid() {
        Unit unit = office.bound(Role.UNIT_TI, "Unit TI", Office.TI);
        Administration admin = office.admin();

        assertThat(admin.rename("tidak-ada", "X")).isEqualTo(refused(new Refusal.UnknownUnit("tidak-ada")));
        assertThat(admin.unbind("unit-ti", Role.PENGEMBANG))
                .isEqualTo(refused(new Refusal.RoleNotHeld(unit, Role.PENGEMBANG)));
        assertThat(admin.bind(Role.PENGEMBANG, "Unit TI", HOME, true))
                .as("what it does not hold does not move")
                .isEqualTo(refused(new Refusal.RoleNotHeld(unit, Role.PENGEMBANG)));
        assertThat(admin.bind(Role.UNIT_TI, "\u202e\u200b \ufe0f", HOME, false))
                .isEqualTo(refused(new Refusal.NameEmpty()));
        assertThat(admin.bind(Role.UNIT_TI, "x".repeat(65), HOME, false))
                .isEqualTo(refused(new Refusal.NameTooLong(64)));
        assertThat(office.roster.by(Office.SARI).rename("unit-ti", "Unit Saya"))
                .isEqualTo(refused(new Refusal.NotAdmin()));
        assertThat(office.roster.units()).containsExactly(unit);
    }

    @Test
    void aRoleBoundAnewHasItsDefaultAccess() {
        office.bound(Role.UNIT_TI, "Unit TI", Office.TI);
        office.bound(Role.UNIT_TERKAIT, "Unit TI", Office.TI);
        office.admin().setAccess("unit-ti", Role.UNIT_TI, Access.OPEN);
        office.admin().setAccess("unit-ti", Role.UNIT_TERKAIT, Access.CLOSED);

        office.admin().unbind("unit-ti", Role.UNIT_TI);
        Unit unit = office.bound(Role.UNIT_TI, "Unit TI", Office.TI);

        assertThat(unit.accessOf(Role.UNIT_TI)).isEqualTo(Access.CLOSED);
        assertThat(unit.accessOf(Role.UNIT_TERKAIT)).isEqualTo(Access.CLOSED);
    }

    @Test
    void accessAndZoneCanBeChanged() {
        office.bound(Role.UNIT_TI, "Unit TI", Office.TI);
        office.admin().setAccess("unit-ti", Role.UNIT_TI, Access.OPEN);
        office.admin().setZone("unit-ti", ZoneId.of("Asia/Makassar"));
        office.restart();

        Unit unit = office.roster.unit("unit-ti").orElseThrow();
        assertThat(unit.accessOf(Role.UNIT_TI)).isEqualTo(Access.OPEN);
        assertThat(unit.accessOf(Role.MANAGE_SERVER)).isEqualTo(Access.CLOSED);
        assertThat(unit.accessOf(Role.UNIT_TERKAIT)).isEqualTo(Access.OPEN);
        assertThat(unit.zone()).isEqualTo(ZoneId.of("Asia/Makassar"));
        assertThat(office.admin().setAccess("unit-ti", Role.UNIT_TI, Access.OPEN))
                .isEqualTo(new UnitChange.Unchanged(unit));
    }

    @Test
    void aGroupThatBecameASupergroupTakesItsUnitsAlong() {
        office.bound(Role.UNIT_TERKAIT, "Akademik", Office.AKADEMIK);
        office.bound(Role.PENGEMBANG, "Tim Satu", Office.AKADEMIK);
        office.roster.chats().seen(Office.AKADEMIK, "Akademik", Chat.Kind.GROUP);
        office.roster.chats().setLanguage(Office.AKADEMIK, Language.EN);
        office.roster.chats().botIn(Office.AKADEMIK, Presence.ADMINISTRATOR, Office.ADMIN);

        office.roster.chats().migrated(Office.AKADEMIK, -500);
        office.roster.chats().migrated(Office.AKADEMIK, -500);

        assertThat(office.roster.at(Office.AKADEMIK, null)).isEmpty();
        assertThat(office.roster.at(-500, null)).extracting(Unit::name).containsExactly("Akademik", "Tim Satu");
        assertThat(office.roster.chats().chat(Office.AKADEMIK)).isEmpty();
        assertThat(office.roster.chats().chat(-500))
                .contains(new Chat(-500, "Akademik", Chat.Kind.SUPERGROUP, Language.EN, Presence.ADMINISTRATOR));
    }

    @Test
    void aUnitWhoseGroupThrewTheBotOutIsUnreachableUntilItReturns() {
        Unit unit = office.bound(Role.UNIT_TI, "Unit TI", Office.TI);
        assertThat(office.roster.unreachable()).isEmpty();

        office.roster.chats().botIn(Office.TI, Presence.OUT, Office.SARI);
        assertThat(office.roster.unreachable()).containsExactly(unit);
        assertThat(office.roster.at(Office.TI, null)).containsExactly(unit);

        office.roster.chats().botIn(Office.TI, Presence.MEMBER, Office.SARI);
        assertThat(office.roster.unreachable()).isEqualTo(List.of());
    }

    @Test
    void alsoWhereAnEarlierVersionNotedThat() {
        Unit unit = office.bound(Role.UNIT_TI, "Unit TI", Office.TI);
        office.roster.chats().botIn(Office.TI, Presence.OUT, Office.SARI);
        Documents chats = office.store().documents(Collection.CHATS);
        Document chat = chats.find(Long.toString(Office.TI)).orElseThrow();
        Document before = chat.next(chat.order(), Set.of(), chat.json());
        assertThat(chats.replace(before, chat.version())).isTrue();

        Roster roster = office.another();
        assertThat(roster.unreachable()).containsExactly(unit);
        assertThat(roster.chats().chat(Office.TI))
                .hasValueSatisfying(group -> assertThat(group.bot()).isEqualTo(Presence.OUT));
        roster.chats().botIn(Office.TI, Presence.MEMBER, Office.SARI);
        assertThat(roster.unreachable()).isEmpty();
    }

    private static UnitChange refused(Refusal why) {
        return new UnitChange.Refused(why);
    }
}
