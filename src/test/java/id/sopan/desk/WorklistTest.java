package id.sopan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.Person;
import id.sopan.procedure.Role;
import id.sopan.report.GeneratedRuns;
import id.sopan.roster.Membership;
import id.sopan.roster.Roster;
import id.sopan.roster.Unit;
import id.sopan.roster.UnitChange;
import id.sopan.scenario.CountingStore;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorklistTest {

    private static final long ADMIN = 1;

    @Test
    void whatWaitsForAChoiceIsReadOnceForAllUnitsOfWhoeverAsks(@TempDir Path directory) {
        try (CountingStore store = new CountingStore(SqliteStore.open(directory), Collection.RUNS)) {
            GeneratedRuns generated = new GeneratedRuns(store);
            generated.write(60, 7);
            Documents documents = store.documents(Collection.RUNS);
            documents
                    .query(Query.all())
                    .forEach(run -> documents.replace(
                            run.next(run.order(), Set.of(RunKeys.UNCHOSEN), run.json()), run.version()));
            InstantSource clock = InstantSource.fixed(GeneratedRuns.LAST);
            Roster roster = new Roster(store, Membership.unasked(), clock, GeneratedRuns.ZONE, Set.of(ADMIN));
            for (Role role : List.of(Role.UNIT_TI, Role.MANAGE_SERVER, Role.PENGEMBANG)) {
                assertThat(roster.by(new Person(ADMIN, "Admin"))
                                .bind(
                                        role,
                                        "Unit " + role.id(),
                                        new Unit.Home(-role.id().length(), null),
                                        false))
                        .isInstanceOf(UnitChange.Bound.class);
            }
            Desk desk = new Desk(
                    documents,
                    store.documents(Collection.NUMBERS),
                    generated.procedures(),
                    roster,
                    clock,
                    GeneratedRuns.ZONE,
                    changed -> {},
                    new SimpleMeterRegistry());
            Worklist worklist = new Worklist(desk, new Runs(documents));
            assertThat(roster.units()).hasSize(3);
            store.read();

            assertThat(worklist.of(roster.units()).count()).isNotNegative();

            int read = store.read();
            assertThat(read).isEqualTo(documents.ids(Query.all()).size());
            assertThat(worklist.read(roster.units())).isEqualTo(read);
        }
    }
}
