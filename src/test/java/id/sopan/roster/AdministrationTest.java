package id.sopan.roster;

import static id.sopan.roster.Office.ADMIN;
import static id.sopan.roster.Office.BUDI;
import static id.sopan.roster.Office.DEWI;
import static id.sopan.roster.Office.JAKARTA;
import static id.sopan.roster.Office.PETUGAS_TI;
import static id.sopan.roster.Office.TI;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Role;
import id.sopan.roster.Unit.Access;
import id.sopan.roster.Unit.Home;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What only admins change; Budi, who is listed for Unit TI, is none. */
class AdministrationTest extends OfficeScenarios {

    private static final ClosedDay DIES = new ClosedDay(LocalDate.of(2026, 3, 10), "Dies natalis", "SK Rektor 12/2026");

    AdministrationTest(Database database) {
        super(database);
    }

    @BeforeEach
    void begin() {
        office.furnished();
    }

    @Test
    void whoIsNoAdminChangesNothing() {
        office.admin().close(DIES);
        PersonChange asked = office.roster.ask(DEWI, PETUGAS_TI);
        String request = ((PersonChange.Asked) asked).request().id();
        List<Unit> units = office.roster.units();
        Administration budi = office.roster.by(BUDI);

        assertThat(List.of(
                        budi.bind(Role.PENGEMBANG, "Unit Baru", new Home(TI, null), false),
                        budi.unbind("unit-ti", Role.UNIT_TI),
                        budi.rename("unit-ti", "Unit Budi"),
                        budi.setAccess("unit-ti", Role.UNIT_TI, Access.OPEN),
                        budi.setZone("unit-ti", JAKARTA),
                        budi.workOnCutiBersama("unit-ti", true)))
                .containsOnly(new UnitChange.Refused(new Refusal.NotAdmin()));
        assertThat(List.of(
                        budi.list(DEWI, PETUGAS_TI),
                        budi.unlist(BUDI.id(), PETUGAS_TI),
                        budi.confirm(request),
                        budi.refuse(request),
                        budi.withdraw(request),
                        budi.makeAdmin(BUDI),
                        budi.dismissAdmin(ADMIN.id())))
                .containsOnly(new PersonChange.Refused(new Refusal.NotAdmin()));
        assertThat(List.of(
                        budi.close(new ClosedDay(LocalDate.of(2026, 3, 11), "Libur", "SK Budi")),
                        budi.reopen(DIES.date())))
                .containsOnly(new DayChange.NotAdmin());

        assertThat(office.roster.units()).isEqualTo(units);
        assertThat(office.roster.listedFor(PETUGAS_TI))
                .extracting(Colleague::id)
                .containsExactly(BUDI.id());
        assertThat(office.roster.requests()).extracting(Request::id).containsExactly(request);
        assertThat(office.roster.admins()).isEqualTo(Set.of(ADMIN.id()));
        assertThat(office.roster.closedDays()).containsExactly(DIES);
    }
}
