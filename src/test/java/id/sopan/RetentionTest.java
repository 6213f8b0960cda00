package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.checkup.Copies;
import id.sopan.desk.Anonymising;
import id.sopan.desk.KeptFiles;
import id.sopan.desk.Runs;
import id.sopan.engine.Event;
import id.sopan.engine.Run;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.record.Heads;
import id.sopan.record.Source;
import id.sopan.record.Verification;
import id.sopan.report.GeneratedRuns;
import id.sopan.roster.Audit;
import id.sopan.roster.Membership;
import id.sopan.roster.Roster;
import id.sopan.scenario.MortalStore;
import id.sopan.scenario.MortalStore.Moment;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.store.ForwardingStore;
import id.sopan.store.Query;
import id.sopan.store.Store;
import id.sopan.store.StoreUnavailable;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each process is killed once it has written a single time: the night's round comes to its end, and nothing is done twice. */
class RetentionTest {

    private static final Instant NIGHT = GeneratedRuns.LAST.plus(Duration.ofDays(60));

    @ParameterizedTest
    @EnumSource
    void killedBetweenAnyTwoWrites(Moment moment, @TempDir Path directory) {
        try (Store durable = SqliteStore.open(directory)) {
            GeneratedRuns generated = new GeneratedRuns(durable);
            generated.write(24, 7);
            String root = new Heads(durable)
                    .of("2026-11-16..2026-11-22", GeneratedRuns.LAST.plus(Duration.ofHours(2)))
                    .root();
            List<Run> due = over(durable);
            assertThat(due).hasSizeGreaterThan(5);

            round(durable, generated.procedures(), NIGHT.minus(Duration.ofDays(1)));
            assertThat(runs(durable)).as("the first night is still to come").noneMatch(Run::isAnonymised);

            int deaths = 0;
            while (!comesToItsEnd(durable, generated.procedures(), moment)) {
                deaths++;
            }

            assertThat(deaths).isGreaterThan(due.size());
            for (Run run : runs(durable)) {
                boolean wasDue = due.stream().anyMatch(one -> one.id().equals(run.id()));
                assertThat(run.journal().stream().filter(entry -> entry.event() instanceof Event.Anonymised))
                        .as(run.number())
                        .hasSize(wasDue ? 1 : 0);
            }
            assertThat(Verification.of(Source.of(durable), root).findings()).isEmpty();
            assertThat(roster(durable).audit(Instant.EPOCH, NIGHT.plusSeconds(1), 100).stream()
                            .filter(audit -> audit.what() == Audit.What.ANONYMISED)
                            .map(Audit::detail))
                    .containsExactly(String.valueOf(due.size()));
        }
    }

    @Test
    void whatFailedIsTriedAgainThoughItsWeekIsOver(@TempDir Path directory) {
        try (Store store = SqliteStore.open(directory)) {
            GeneratedRuns generated = new GeneratedRuns(store);
            generated.write(24, 7);
            Run oldest =
                    over(store).stream().min(Comparator.comparing(Run::lastAt)).orElseThrow();
            round(store, generated.procedures(), NIGHT.minus(Duration.ofDays(1)));
            round(store, generated.procedures(), NIGHT, run -> {
                if (run.id().equals(oldest.id())) {
                    throw new IllegalStateException("its copies cannot be taken away");
                }
            });
            assertThat(isAnonymised(store, oldest)).isFalse();

            round(store, generated.procedures(), NIGHT.plus(Duration.ofDays(1)));

            assertThat(isAnonymised(store, oldest)).isTrue();
        }
    }

    @Test
    void whatWasTakenOutIsWrittenOverOnceNobodyReadsTheOldPages(@TempDir Path directory) {
        try (Store store = SqliteStore.open(directory)) {
            GeneratedRuns generated = new GeneratedRuns(store);
            generated.write(24, 7);
            AtomicInteger asked = new AtomicInteger();
            Store read = new ForwardingStore(store) {
                @Override
                public boolean scrub() {
                    return asked.incrementAndGet() > 1;
                }
            };
            Retention retention = retention(read, generated.procedures(), run -> {});
            round(retention, NIGHT.minus(Duration.ofDays(1)));
            round(retention, NIGHT);
            assertThat(asked).hasValue(1);

            retention.run(NIGHT.plusSeconds(5));
            retention.run(NIGHT.plusSeconds(10));

            assertThat(asked).hasValue(2);
        }
    }

    /** They ended in a week before that in which the request did. */
    @Test
    void subRequestsGoInTheTimeOfTheRequestThatTheyBelongTo(@TempDir Path directory) {
        try (Store store = SqliteStore.open(directory)) {
            GeneratedRuns generated = new GeneratedRuns(store);
            generated.write(400, 7);
            Run sub = over(store).stream()
                    .filter(run -> run.parent() != null
                            && Anonymising.week(last(run)).isBefore(Anonymising.week(last(parent(store, run)))))
                    .findFirst()
                    .orElseThrow();
            Instant night = last(parent(store, sub)).plus(Duration.ofDays(30));

            round(store, generated.procedures(), night.minus(Duration.ofDays(1)));
            round(store, generated.procedures(), night);
            assertThat(isAnonymised(store, parent(store, sub)))
                    .as("a day before its time")
                    .isFalse();
            assertThat(isAnonymised(store, sub)).isFalse();

            round(store, generated.procedures(), night.plus(Duration.ofDays(1)));
            assertThat(isAnonymised(store, parent(store, sub))).isTrue();
            assertThat(isAnonymised(store, sub)).isTrue();
        }
    }

    private static Instant last(Run run) {
        return run.journal().getLast().recordedAt();
    }

    private static Run parent(Store store, Run sub) {
        return run(store, Objects.requireNonNull(sub.parent()).run());
    }

    /** What has ended, with all that it belongs to. */
    private static List<Run> over(Store store) {
        return runs(store).stream().filter(run -> isOver(store, run)).toList();
    }

    private static boolean isOver(Store store, Run run) {
        return !run.isOpen() && run.owed().isEmpty() && (run.parent() == null || isOver(store, parent(store, run)));
    }

    @Test
    @SuppressWarnings("NullAway") // clearing needs no Telegram
    void copiesThatTheDiskDoesNotLetGoOfOnceAllIsWrittenGoAsSoonAsItDoes(@TempDir Path directory) throws IOException {
        try (Store store = SqliteStore.open(directory)) {
            GeneratedRuns generated = new GeneratedRuns(store);
            generated.write(24, 7);
            Run run = runs(store).stream()
                    .filter(ended -> !ended.isOpen() && ended.owed().isEmpty())
                    .findFirst()
                    .orElseThrow();
            AtomicLong nanos = new AtomicLong();
            Path files = directory.resolve("files");
            Path own = files.resolve(String.valueOf(run.number()));
            Path stuck = Files.createDirectories(own.resolve("surat.pdf/stuck"));
            Runs runs = new Runs(store.documents(Collection.RUNS));
            KeptFiles kept = new KeptFiles(store, clock(), id -> {}, new SimpleMeterRegistry());
            FileCopies copies = new FileCopies(files, runs, kept, null, nanos::get);
            round(store, generated.procedures(), NIGHT.minus(Duration.ofDays(1)), copies::keepOnly);
            round(store, generated.procedures(), NIGHT, copies::keepOnly);
            assertThat(isAnonymised(store, run)).isTrue();

            copies.tick();
            await().until(() -> copies.state().orElseThrow().waiting() == 1);
            assertThat(String.valueOf(copies.state().orElseThrow().trouble())).contains("cannot be cleared");

            Files.delete(stuck);
            nanos.addAndGet(Duration.ofMinutes(10).toNanos());
            copies.tick();
            await().until(() -> copies.state().orElseThrow().equals(new Copies(0, null)));
            assertThat(own).doesNotExist();
        }
    }

    @Test
    @SuppressWarnings("NullAway") // clearing needs no Telegram
    void whatAnotherInstanceTookOutGoesFromTheDiskOfThisOneAtItsStartAndWithinADay(@TempDir Path directory)
            throws IOException {
        try (Store store = SqliteStore.open(directory)) {
            GeneratedRuns generated = new GeneratedRuns(store);
            generated.write(200, 3);
            List<Run> over = over(store);
            AtomicLong nanos = new AtomicLong();
            Runs runs = new Runs(store.documents(Collection.RUNS));
            KeptFiles kept = new KeptFiles(store, clock(), id -> {}, new SimpleMeterRegistry());
            Path own = directory.resolve("own");
            Path whole = copyOf(
                    own,
                    runs(store).stream()
                            .filter(run -> !isOver(store, run))
                            .findFirst()
                            .orElseThrow());
            Path unknown = copyOf(own, "lost+found");
            FileCopies other = new FileCopies(directory.resolve("another"), runs, kept, null, nanos::get);
            round(store, generated.procedures(), NIGHT.minus(Duration.ofDays(1)), other::keepOnly);
            round(store, generated.procedures(), NIGHT, other::keepOnly);
            await().until(() -> {
                other.tick();
                return store.documents(Collection.RUNS)
                        .ids(Query.of("uncopied"))
                        .isEmpty();
            });

            Path first = copyOf(own, over.getFirst());
            FileCopies copies = new FileCopies(own, runs, kept, null, nanos::get);
            copies.tick();
            await().until(() -> !Files.exists(first));

            Path last = copyOf(own, over.getLast());
            nanos.addAndGet(Duration.ofDays(1).toNanos());
            await().until(() -> {
                copies.tick();
                return !Files.exists(last);
            });
            assertThat(List.of(whole, unknown)).allMatch(Files::exists);
        }
    }

    private static Path copyOf(Path directory, Run run) throws IOException {
        return copyOf(directory, String.valueOf(run.number()));
    }

    private static Path copyOf(Path directory, String number) throws IOException {
        return Files.writeString(
                Files.createDirectories(directory.resolve(number)).resolve("surat.pdf"), "isi");
    }

    @Test
    void aClockThatIsAheadForADayTakesNothing(@TempDir Path directory) {
        try (Store store = SqliteStore.open(directory)) {
            GeneratedRuns generated = new GeneratedRuns(store);
            generated.write(24, 7);
            Instant today = GeneratedRuns.LAST.plus(Duration.ofDays(1));
            round(store, generated.procedures(), today.minus(Duration.ofDays(1)));
            round(store, generated.procedures(), today);
            long due = anonymised(store);

            round(store, generated.procedures(), NIGHT);
            assertThat(anonymised(store)).as("it may have leapt").isEqualTo(due);
            round(store, generated.procedures(), today);
            assertThat(anonymised(store)).isEqualTo(due);

            round(store, generated.procedures(), NIGHT);
            round(store, generated.procedures(), NIGHT.plus(Duration.ofDays(1)));
            assertThat(anonymised(store)).as("it has gone on").isGreaterThan(due);
        }
    }

    @Test
    void afterAClockWasAheadWhatFallsDueGoesInItsTime(@TempDir Path directory) {
        try (Store store = SqliteStore.open(directory)) {
            GeneratedRuns generated = new GeneratedRuns(store);
            generated.write(24, 7);
            Instant years = NIGHT.plus(Duration.ofDays(3650));
            Instant before = GeneratedRuns.LAST.minus(Duration.ofDays(3650));
            round(store, generated.procedures(), years);
            round(store, generated.procedures(), before);

            round(store, generated.procedures(), NIGHT);
            assertThat(runs(store)).noneMatch(Run::isAnonymised);
            round(store, generated.procedures(), NIGHT.plus(Duration.ofDays(1)));
            assertThat(runs(store)).anyMatch(Run::isAnonymised);
        }
    }

    private static long anonymised(Store store) {
        return runs(store).stream().filter(Run::isAnonymised).count();
    }

    private static boolean isAnonymised(Store store, Run run) {
        return run(store, run.id()).isAnonymised();
    }

    private static Run run(Store store, String id) {
        return new Runs(store.documents(Collection.RUNS)).find(id).orElseThrow();
    }

    private static boolean comesToItsEnd(Store durable, ProcedureLibrary procedures, Moment moment) {
        MortalStore life = new MortalStore(durable);
        life.dieAt(moment == Moment.BEFORE ? 2 : 1, moment);
        try {
            round(life, procedures, NIGHT);
            return true;
        } catch (StoreUnavailable killed) {
            return false;
        }
    }

    private static void round(Store store, ProcedureLibrary procedures, Instant now) {
        round(store, procedures, now, run -> {});
    }

    private static void round(Store store, ProcedureLibrary procedures, Instant now, Consumer<Run> copies) {
        round(retention(store, procedures, copies), now);
    }

    private static void round(Retention retention, Instant now) {
        do {
            retention.run(now);
        } while (retention.goesOn());
    }

    private static Retention retention(Store store, ProcedureLibrary procedures, Consumer<Run> copies) {
        Anonymising anonymising = new Anonymising(store, procedures, clock(), run -> {}, new SimpleMeterRegistry());
        return new Retention(
                Period.ofDays(30), GeneratedRuns.ZONE, store, anonymising, copies, before -> {}, roster(store));
    }

    private static List<Run> runs(Store store) {
        return new Runs(store.documents(Collection.RUNS))
                .newest(Long.MAX_VALUE, 1000)
                .runs();
    }

    private static InstantSource clock() {
        return InstantSource.fixed(NIGHT);
    }

    private static Roster roster(Store store) {
        return new Roster(store, Membership.unasked(), clock(), GeneratedRuns.ZONE, Set.of());
    }
}
