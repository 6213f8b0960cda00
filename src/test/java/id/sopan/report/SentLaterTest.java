package id.sopan.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.desk.Filing;
import id.sopan.desk.Histories;
import id.sopan.desk.Runs;
import id.sopan.engine.Command;
import id.sopan.engine.Hat;
import id.sopan.engine.Parent;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A form that was begun on Thursday, 31 December, and sent on Monday: it was asked for when it was sent. */
class SentLaterTest {

    private static final Procedure SERVER = ServerRuns.SERVER;
    private static final Instant BEGUN = ServerRuns.at("2026-12-31T15:30");
    private static final Instant SENT = ServerRuns.at("2027-01-04T08:30");
    private static final Period YEAR_BEFORE = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    private static final Period WEEK_BEFORE = new Period(LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 3));
    private static final Period WEEK_AFTER = new Period(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 10));

    @TempDir
    Path directory;

    @AutoClose
    private SqliteStore store;

    @BeforeEach
    void open() {
        store = SqliteStore.open(directory);
    }

    private static Map<String, String> answers() {
        return Map.of(
                "aplikasi",
                "SIAKAD",
                "jenis",
                "baru",
                "spesifikasi",
                "4 CPU, 16 GB",
                "hakAkses",
                "Eko, sebagai pengembang");
    }

    private void sent() {
        PlayedRun run = new PlayedRun(SERVER, "run");
        assertThat(run.request(new Hat("akademik", Role.PENGEMBANG), answers(), null, BEGUN, SENT))
                .isTrue();
        keep(run, SENT);
    }

    /** Another request asked for it, and somebody filled its form in. */
    private void asked(Instant begun, Instant sent) {
        PlayedRun run = new PlayedRun(SERVER, "run");
        Parent above = new Parent("above", "WS-2026-0009", "alokasi", 1);
        assertThat(run.request(new Hat("akademik", Role.PENGEMBANG), null, above, begun, begun))
                .isTrue();
        assertThat(run.act(Role.PEMOHON, 0, new Command.Submit(run.run().version(), new HashMap<>(answers())), sent))
                .isTrue();
        keep(run, sent);
    }

    private void keep(PlayedRun run, Instant at) {
        assertThat(run.record(new Command.AssignNumber("SV-2027-0001"), at)).isTrue();
        store.documents(Collection.RUNS).insert(new Filing().document(SERVER, run.run()));
    }

    private Figures figures(Period period) {
        return report(period).figures();
    }

    private Report report(Period period) {
        return new Statistics(
                        new Histories(store.documents(Collection.RUNS)),
                        hash -> Optional.of(SERVER),
                        ServerRuns.CALENDARS,
                        () -> ServerRuns.at("2027-01-18T08:00"))
                .report(period, ServerRuns.WIB, Scope.of(Set.of()));
    }

    @Test
    void itIsCountedInTheWeekInWhichItWasSentAlone() {
        sent();
        assertThat(figures(WEEK_BEFORE).requested()).isZero();
        assertThat(figures(WEEK_BEFORE).open()).isZero();
        assertThat(figures(WEEK_BEFORE).rows()).isEmpty();
        assertThat(figures(YEAR_BEFORE).requested()).isZero();
        assertThat(figures(WEEK_AFTER).requested()).isOne();
        assertThat(figures(WEEK_AFTER).open()).isOne();
    }

    private List<String> exported(Period period) {
        List<String> numbers = new ArrayList<>();
        new Runs(store.documents(Collection.RUNS))
                .submitted(
                        period.from(ServerRuns.WIB),
                        period.to(ServerRuns.WIB),
                        Set.of("akademik"),
                        run -> numbers.add(String.valueOf(run.number())));
        return numbers;
    }

    @Test
    void itIsExportedWithThatWeekAlone() {
        sent();
        assertThat(exported(YEAR_BEFORE)).isEmpty();
        assertThat(exported(WEEK_BEFORE)).isEmpty();
        assertThat(exported(WEEK_AFTER)).containsExactly("SV-2027-0001");
        assertThat(exported(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31))))
                .containsExactly("SV-2027-0001");
    }

    @Test
    void whatAnotherRequestAskedForIsCountedWhenItDid() {
        asked(BEGUN, SENT);
        assertThat(figures(WEEK_BEFORE).requested()).isOne();
        assertThat(figures(WEEK_BEFORE).open()).isOne();
        assertThat(figures(WEEK_AFTER).requested()).isZero();
        assertThat(figures(WEEK_AFTER).open()).isOne();
        assertThat(exported(WEEK_BEFORE)).containsExactly("SV-2027-0001");
        assertThat(exported(WEEK_AFTER)).isEmpty();
    }

    @Test
    void soItIsWhereItsFormIsSentInTheFirstInstantOfAWeek() {
        asked(BEGUN, WEEK_AFTER.from(ServerRuns.WIB));
        assertThat(figures(WEEK_BEFORE).requested()).isOne();
        assertThat(figures(WEEK_AFTER).requested()).isZero();
    }

    @Test
    void soItIsAmongTheWeeksWithWhichALaterOneIsCompared() {
        asked(ServerRuns.at("2026-12-01T08:00"), SENT);
        Baseline before = report(new Period(LocalDate.of(2027, 1, 11), LocalDate.of(2027, 1, 17)))
                .before();
        assertThat(before.periods()).isEqualTo(4);
        assertThat(before.requested()).as("it was asked for before these").isZero();
    }
}
