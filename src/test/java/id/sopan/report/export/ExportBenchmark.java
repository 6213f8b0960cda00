package id.sopan.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.calendar.WorkingCalendar;
import id.sopan.desk.Runs;
import id.sopan.engine.Person;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.report.GeneratedRuns;
import id.sopan.report.Period;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.store.Query;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Every export of 100,000 generated runs, in a heap that the command sets; see docs/benchmarks.md. The store is made
 * once, below {@code target}.
 */
class ExportBenchmark {

    private static final int RUNS = Integer.getInteger("runs", 100_000);
    private static final long SEED = 2026;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long MEGABYTE = 1024 * 1024;
    private static final Period YEAR = new Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"));

    @Test
    void exports() throws Exception {
        try (SqliteStore store = SqliteStore.open(Path.of("target/benchmark/runs-" + RUNS))) {
            GeneratedRuns generated = new GeneratedRuns(store);
            if (store.documents(Collection.RUNS).query(Query.all().limit(1)).isEmpty()) {
                generated.write(RUNS, SEED);
            }
            System.out.printf("heap of at most %d MB%n", Runtime.getRuntime().maxMemory() / MEGABYTE);
            for (Format format : Format.values()) {
                export(store, generated.procedures(), format);
            }
        }
    }

    private static void export(SqliteStore store, ProcedureLibrary procedures, Format format) throws Exception {
        WorkingCalendar calendar = OfficeCalendar.in(GeneratedRuns.ZONE);
        Exports exports = new Exports(
                new Runs(store.documents(Collection.RUNS)),
                procedures,
                List::of,
                unit -> calendar,
                Pseudonyms.of(store),
                Person::name,
                InstantSource.fixed(GeneratedRuns.LAST),
                GeneratedRuns.ZONE);
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        long busy = THREADS.getCurrentThreadCpuTime();
        Exports.Written written = exports.write(new Order(format, YEAR, exports.zone(), Set.of(), false));
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        Duration processor = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - busy);
        long peak =
                heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf(
                "%s: %,d runs, %.1f s (%.1f of processor), %.1f MB, peak of the heap %d MB%n",
                format,
                written.runs(),
                time.toMillis() / 1000.0,
                processor.toMillis() / 1000.0,
                Files.size(written.file()) / (double) MEGABYTE,
                peak / MEGABYTE);
        assertThat(written.runs()).isGreaterThanOrEqualTo(RUNS);
        Files.delete(written.file());
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
