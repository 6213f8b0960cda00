package id.sopan.roster;

import static id.sopan.roster.Office.ADMIN;
import static id.sopan.roster.Office.BUDI;
import static id.sopan.roster.Office.PETUGAS_TI;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.Hat;
import id.sopan.procedure.Role;
import id.sopan.roster.Membership.Standing;
import id.sopan.roster.Unit.Home;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two instances write to one store at the same time. */
class InstancesTest extends OfficeScenarios {

    private Roster other;

    InstancesTest(Database database) {
        super(database);
    }

    @BeforeEach
    void begin() {
        office.furnished();
        other = office.another();
    }

    @Test
    void whatOneWritesTheOtherReadsAfterRefresh() {
        assertThat(other.unit("unit-ti")).map(Unit::name).contains("Unit TI");
        office.admin().rename("unit-ti", "Pusdatin");

        other.refresh();

        assertThat(other.unit("unit-ti")).map(Unit::name).contains("Pusdatin");
    }

    @Test
    void whoDecidesOnAnOldViewDecidesOnTheNewestState() {
        assertThat(other.unit("unit-ti")).isPresent();
        office.admin().rename("unit-ti", "Pusdatin");

        assertThat(other.by(ADMIN).bind(Role.PENGEMBANG, "Pusdatin", new Home(Office.TI, null), false))
                .isInstanceOfSatisfying(
                        UnitChange.Bound.class,
                        bound -> assertThat(bound.unit().id()).isEqualTo("unit-ti"));
    }

    @Test
    void noNameIsGivenTwiceAndNoUnitIsLost() throws Exception {
        List<UnitChange> changes = together(IntStream.range(0, 40)
                .<Callable<UnitChange>>mapToObj(index -> () -> (index % 2 == 0 ? office.roster : other)
                        .by(ADMIN)
                        .bind(Role.PENGEMBANG, "Tim " + index / 2, new Home(-1000 - index, null), false))
                .toList());

        assertThat(changes).filteredOn(UnitChange.Bound.class::isInstance).hasSize(20);
        assertThat(changes)
                .filteredOn(UnitChange.Refused.class::isInstance)
                .hasSize(20)
                .allSatisfy(change ->
                        assertThat(((UnitChange.Refused) change).why()).isInstanceOf(Refusal.NameTaken.class));
        assertThat(other.holding(Role.PENGEMBANG))
                .extracting(Unit::name)
                .doesNotHaveDuplicates()
                .hasSize(20);
        assertThat(office.roster.audit(office.instant(), office.instant().plusMillis(1), 100))
                .as("furnished by three changes")
                .hasSize(23);
    }

    @Test
    void whatBothSayOfOnePersonIsKept() throws Exception {
        office.bound(Role.PENGEMBANG, "Tim Satu", -7);
        Hat developer = new Hat("tim-satu", Role.PENGEMBANG);
        office.members.are(-7, Standing.PRESENT, BUDI.id());
        together(List.of(
                () -> office.admin().list(BUDI, developer),
                () -> other.by(ADMIN).makeAdmin(BUDI),
                () -> {
                    other.chats().started(BUDI, true);
                    return "started";
                },
                () -> {
                    office.roster.chats().met(BUDI, "budi", null);
                    return "met";
                }));
        other.refresh();

        assertThat(other.colleague(BUDI.id())).hasValueSatisfying(budi -> {
            assertThat(budi.listed()).containsExactlyInAnyOrder(PETUGAS_TI, developer);
            assertThat(budi.admin()).isTrue();
            assertThat(budi.started()).isTrue();
            assertThat(budi.username()).isEqualTo("budi");
        });
    }

    private static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
        try (ExecutorService executor = Executors.newFixedThreadPool(8)) {
            List<T> results = new ArrayList<>();
            for (Future<T> future : executor.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
