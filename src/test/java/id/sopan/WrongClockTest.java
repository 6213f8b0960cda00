package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.clock.OtherTime;
import id.sopan.console.FileSource;
import id.sopan.definition.DefinitionSource;
import id.sopan.outbox.Address;
import id.sopan.outbox.Limits;
import id.sopan.procedure.Language;
import id.sopan.procedure.ProcedureReader;
import id.sopan.procedure.Roles;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.store.Query;
import id.sopan.store.Store;
import id.sopan.telegram.TelegramSettings;
import id.sopan.trial.Trials;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine whose clock is a year from Telegram's. */
class WrongClockTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    private final RehearsalStage stage = new RehearsalStage();
    private Instant now = Instant.parse("2026-11-20T03:00:00Z");
    private final InstantSource clock = () -> now;
    private Duration ahead = Duration.ofDays(365);
    private Store store;
    private Operation operation;

    @BeforeEach
    void open() {
        store = SqliteStore.open(directory);
        Plan plan = new Plan(
                        TelegramSettings.of("1:" + "A".repeat(35), URI.create("http://127.0.0.1:9")),
                        DefinitionSource.shipped(),
                        ZoneId.of("Asia/Jakarta"),
                        Set.of(),
                        Limits.none(),
                        URI.create("http://127.0.0.1"))
                .forTrial(DefinitionSource.shipped(), ZoneId.of("Asia/Jakarta"));
        operation = new Operation(
                plan,
                store,
                clock,
                stage,
                stage,
                Trials.NONE,
                FileSource.NONE,
                new OtherTime(() -> Optional.of(ahead), () -> true),
                Optional::empty,
                Optional::empty,
                () -> {},
                () -> true);
        operation.takeOver();
        RehearsalCast.of(
                        ProcedureReader.read(
                                        "server.yaml",
                                        Objects.requireNonNull(DefinitionSource.shipped()
                                                .read()
                                                .get("server.yaml")))
                                .orThrow(),
                        Roles.USUAL,
                        Language.ID)
                .enter(operation.agency().roster());
        operation.schedule().tick();
    }

    @AfterEach
    void close() {
        operation.close();
        store.close();
    }

    private List<String> ids(Collection collection) {
        return store.documents(collection).ids(Query.all());
    }

    @Test
    void weeksWaitForTheRightTime() {
        now = now.plus(Duration.ofDays(4));
        operation.schedule().tick();
        assertThat(ids(Collection.HEADS)).isEmpty();
        assertThat(ids(Collection.SUMMARIES)).isEmpty();
        ahead = Duration.ofMinutes(-3);
        operation.schedule().tick();
        assertThat(ids(Collection.HEADS)).contains("2026-11-16..2026-11-22");
        assertThat(ids(Collection.SUMMARIES)).isNotEmpty();
    }

    /** Its units are bound, and its recap is set, in June; then the machine's clock is put right. */
    @Test
    void whatAClockThatWasAheadHasBegunBeginsWhenItIsPutRight() {
        ahead = Duration.ZERO;
        now = now.plus(Duration.ofDays(190));
        operation.lookAround();
        operation.publications().reports().recaps().change(home(), clock.instant(), recap -> recap);
        now = now.plus(Duration.ofDays(-190));
        operation.lookAround();
        now = now.plus(Duration.ofDays(4));
        operation.lookAround();
        operation.schedule().tick();
        assertThat(ids(Collection.SUMMARIES)).anyMatch(id -> id.contains(home().key()));
    }

    private Address home() {
        return operation.agency().roster().units().stream()
                .flatMap(unit -> Address.home(unit).stream())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void adminsAreToldOnce() {
        operation.lookAround();
        operation.lookAround();
        assertThatAdminsAreToldOnce("Jam mesin salah");
    }

    private void assertThatAdminsAreToldOnce(String heading) {
        operation.awaitShown(PATIENCE);
        assertThat(stage.pieces(String::valueOf))
                .filteredOn(piece -> piece.card().html().contains(heading))
                .hasSize(1);
    }

    @Test
    void likewiseOfMinutesWhereNothingPutsItRight() {
        ahead = Duration.ofMinutes(-32);
        operation.lookAround();
        now = now.plus(Duration.ofMinutes(5));
        operation.lookAround();
        operation.lookAround();
        assertThatAdminsAreToldOnce("Jam mesin tidak tepat");
    }
}
