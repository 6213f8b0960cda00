package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.definition.DefinitionSource;
import id.sopan.definition.Problem;
import id.sopan.outbox.Limits;
import id.sopan.procedure.Language;
import id.sopan.procedure.ProcedureReader;
import id.sopan.procedure.ProcedureStore;
import id.sopan.scenario.MortalStore;
import id.sopan.sqlite.FullDisk;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Store;
import id.sopan.telegram.Telegram;
import id.sopan.telegram.TelegramSettings;
import id.sopan.trial.Trial;
import id.sopan.trial.Trials;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RehearsalsTest {

    private static final long ADMIN = 7;
    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final TelegramSettings NOBODY =
            TelegramSettings.of("1:" + "A".repeat(35), URI.create("http://127.0.0.1:9"));

    private final AtomicLong ticker = new AtomicLong();
    private final List<Path> directories = new ArrayList<>();
    private final List<ProcedureStore.Version> inForce = new ArrayList<>();

    private void pass(Duration time) {
        ticker.addAndGet(time.toNanos());
    }

    private static Plan plan(DefinitionSource definitions, DefinitionSource calendars) {
        return new Plan(
                NOBODY,
                definitions,
                calendars,
                ZONE,
                Set.of(ADMIN),
                Limits.none(),
                Plan.UNLIMITED,
                URI.create("http://127.0.0.1"),
                null,
                new SimpleMeterRegistry(),
                null,
                false);
    }

    @AutoClose
    private final Telegram telegram = new Telegram(NOBODY, new SimpleMeterRegistry());

    private Rehearsals rehearsals(Function<Path, Store> stores) {
        return rehearsals(DefinitionSource.shipped(), stores);
    }

    private Rehearsals rehearsals(DefinitionSource definitions, Function<Path, Store> stores) {
        return rehearsals(plan(definitions, DefinitionSource.shippedCalendars()), stores);
    }

    private Rehearsals rehearsals(Plan plan, Function<Path, Store> stores) {
        return new Rehearsals(
                plan, () -> List.copyOf(inForce), telegram.files(), InstantSource.system(), ticker::get, stores);
    }

    private static Trial playing(Trials.Begun begun) {
        return ((Trials.Begun.Playing) begun).trial();
    }

    private SqliteStore opened(Path directory) {
        directories.add(directory);
        return SqliteStore.open(directory);
    }

    @Test
    void theIdMayBeQuotedOrFollowAByteOrderMarkAndTheCopyTakesItsPlace() {
        Map<String, String> files = new TreeMap<>(DefinitionSource.shipped().read());
        String shipped = Objects.requireNonNull(files.get("webservice.yaml"));
        String plain = shipped.substring(shipped.indexOf("id: webservice"));
        for (String own : List.of(plain.replaceFirst("webservice", "\"webservice\""), "\uFEFF" + plain)) {
            files.put("webservice.yaml", own);
            try (Rehearsals rehearsals = rehearsals(() -> files, SqliteStore::open)) {
                assertThat(rehearsals.begin(ADMIN, Language.ID, ZONE, "webservice"))
                        .isInstanceOf(Trials.Begun.Playing.class);
                assertThat(rehearsals.begin(ADMIN, Language.ID, ZONE, "a.yaml", own))
                        .isInstanceOf(Trials.Begun.Playing.class);
            }
        }
    }

    @Test
    void whatAnotherProcedureHasAlreadyIsNamedInTheFileThatIsTried() {
        String shipped =
                Objects.requireNonNull(DefinitionSource.shipped().read().get("server.yaml"));
        String own = shipped.replace("id: server\n", "id: arsip\n").replaceAll("dokumen: .*\n", "");
        try (Rehearsals rehearsals = rehearsals(SqliteStore::open)) {
            assertThat(((Trials.Begun.Broken) rehearsals.begin(ADMIN, Language.ID, ZONE, "arsip.yaml", own)).problems())
                    .extracting(Problem::inEnglish)
                    .containsExactly(
                            "arsip.yaml:4: `prefix: SV` is used by server.yaml already. Choose another.",
                            "arsip.yaml:18: `command: server` is used by server.yaml already. Choose another.",
                            "arsip.yaml:19: The button that starts this procedure says the same as that of server.yaml,"
                                    + " so that nobody can tell them apart. Change `label` in `starts` (without"
                                    + " `label`, it says `nama`).");
        }
    }

    @Test
    void thePrefixOfDryRunsIsRefusedInTheFileThatIsTried() {
        String own = Objects.requireNonNull(DefinitionSource.shipped().read().get("server.yaml"))
                .replace("prefix: SV", "prefix: COBA");
        try (Rehearsals rehearsals = rehearsals(SqliteStore::open)) {
            assertThat(((Trials.Begun.Broken) rehearsals.begin(ADMIN, Language.ID, ZONE, "server.yaml", own))
                            .problems())
                    .extracting(Problem::inEnglish)
                    .containsExactly(
                            "server.yaml:4: Numbers with `COBA` are those of dry runs. Choose another prefix.");
        }
    }

    @Test
    void aDryRunIsNotToldOfOtherFilesThatAreRefused() {
        Map<String, String> files = new TreeMap<>(DefinitionSource.shipped().read());
        files.computeIfPresent("server.yaml", (name, text) -> text.replace("nomor: 8", "nomor: delapan"));
        try (Rehearsals rehearsals = rehearsals(() -> files, SqliteStore::open)) {
            Trial trial = playing(rehearsals.begin(ADMIN, Language.ID, ZONE, "pencadangan"));
            assertThat(trial.pieces()).isEmpty();
            assertThat(rehearsals.begin(ADMIN, Language.ID, ZONE, "webservice"))
                    .isInstanceOf(Trials.Begun.Broken.class);
        }
    }

    /** A webservice leads to a server, of which two decisions have one label, or whose file is broken since. */
    @ParameterizedTest
    @ValueSource(strings = {"nomor: 8", "nomor: delapan"})
    void whatIsInForceIsPlayedThoughTodaysRulesWouldRefuseIt(String written) {
        Map<String, String> files = new TreeMap<>(DefinitionSource.shipped().read());
        String then = Objects.requireNonNull(files.get("server.yaml"))
                .replace("label: {id: Tolak, en: Deny}", "label: {id: Minta Perbaikan, en: Ask for Completion}");
        files.put("server.yaml", then.replace("nomor: 8", written));
        inForce.add(new ProcedureStore.Version(
                ProcedureReader.hash(then).orElseThrow(), "server", then, Instant.parse("2026-01-05T01:00:00Z")));
        try (Rehearsals rehearsals = rehearsals(() -> files, SqliteStore::open)) {
            Trial trial = playing(rehearsals.begin(ADMIN, Language.ID, ZONE, "webservice"));
            trial.ask("webservice");
            assertThat(trial.pieces())
                    .extracting(piece -> piece.card().html())
                    .isNotEmpty()
                    .noneMatch(text -> text.contains("server.yaml"));
            assertThat(rehearsals.begin(ADMIN, Language.ID, ZONE, "server")).isInstanceOf(Trials.Begun.Broken.class);
        }
    }

    @Test
    void aDryRunIsToldNothingOfCalendarFiles() {
        Map<String, String> calendars =
                new TreeMap<>(DefinitionSource.shippedCalendars().read());
        String hours = Objects.requireNonNull(calendars.get("jam-kerja.yaml"));
        calendars.put(
                "loket.yaml",
                hours.replace("\nhours:", "\nunits: [Loket Layanan]\nhours:")
                        .replace("12:00", "11:00")
                        .replace("13:00", "12:00"));
        calendars.put("instansi.yaml", "days:\n  - {date: 2026-12-32, kind: libur-instansi, name: Dies, source: sk}\n");
        Plan plan = plan(DefinitionSource.shipped(), () -> calendars);
        try (Rehearsals rehearsals = rehearsals(plan, SqliteStore::open)) {
            assertThat(playing(rehearsals.begin(ADMIN, Language.ID, ZONE, "webservice"))
                            .pieces())
                    .isEmpty();
        }
    }

    @Test
    void aDryRunForWhichThereIsNoRoomDoesNotBegin() {
        Function<Path, Store> full = directory -> {
            SqliteStore store = opened(directory);
            FullDisk.fill(store);
            return store;
        };
        try (Rehearsals rehearsals = rehearsals(full)) {
            assertThat(rehearsals.begin(ADMIN, Language.ID, ZONE, "webservice")).isInstanceOf(Trials.Begun.Full.class);
            assertThat(rehearsals.of(ADMIN)).isEmpty();
            assertThat(directories).hasSize(1).allMatch(Files::notExists);
        }
    }

    @Test
    void aDryRunWhoseDiskIsFullEnds() {
        AtomicReference<MortalStore> store = new AtomicReference<>();
        Function<Path, Store> filling = directory -> {
            store.set(new MortalStore(opened(directory)));
            return store.get();
        };
        try (Rehearsals rehearsals = rehearsals(filling)) {
            Trial trial = playing(rehearsals.begin(ADMIN, Language.ID, ZONE, "webservice"));
            store.get().dieAt(1, MortalStore.Moment.BEFORE);
            trial.ask("webservice");
            assertThat(rehearsals.of(ADMIN)).isEmpty();
            assertThat(directories).hasSize(1).allMatch(Files::notExists);
        }
    }

    @Test
    void aDryRunEndsAnHourAfterItWasLastUsedAndLookingIsNotUsing() {
        try (Rehearsals rehearsals = rehearsals(SqliteStore::open)) {
            assertThat(rehearsals.begin(ADMIN, Language.ID, ZONE, "webservice"))
                    .isInstanceOf(Trials.Begun.Playing.class);
            pass(Duration.ofMinutes(59));
            rehearsals.use(ADMIN);
            pass(Duration.ofMinutes(59));
            rehearsals.endIdle();
            assertThat(rehearsals.of(ADMIN)).isPresent();
            pass(Duration.ofMinutes(2));
            rehearsals.endIdle();
            assertThat(rehearsals.of(ADMIN)).isEmpty();
        }
    }
}
