package id.sopan.report;

import com.sun.management.OperatingSystemMXBean;
import id.sopan.calendar.Calendars;
import id.sopan.calendar.Shipped;
import id.sopan.calendar.UnitDays;
import id.sopan.desk.Histories;
import id.sopan.measure.UnitCalendars;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reports over 100,000 runs: the weekly summary of one chat and of three at once, and a report of all days. Not part of
 * the tests; run it with {@code mvn -q test -Dtest=ReportBenchmark}, with {@code -Dsopan.runs=10000} for fewer,
 * and {@code -Dsopan.rounds=12} for more rounds.
 */
class ReportBenchmark {

    private static final int RUNS = Integer.getInteger("sopan.runs", 100_000);
    private static final int ROUNDS = Integer.getInteger("sopan.rounds", 5);
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final double MEGABYTE = 1024 * 1024;

    @TempDir
    Path directory;

    @Test
    void measure() {
        try (SqliteStore store = SqliteStore.open(directory)) {
            GeneratedRuns generated = new GeneratedRuns(store);
            long begun = System.nanoTime();
            generated.write(RUNS, 1);
            System.out.printf("%,d runs generated and written: %,d ms%n", RUNS, millisSince(begun));
            Calendars calendars = Shipped.CALENDARS;
            UnitCalendars hours = unit -> calendars.of(UnitDays.in(GeneratedRuns.ZONE));
            Statistics statistics = new Statistics(
                    new Histories(store.documents(Collection.RUNS)),
                    generated.procedures()::byHash,
                    hours,
                    InstantSource.system());
            Period week = Period.weekOf(LocalDate.of(2026, 11, 16));
            Scope it = Scope.of(Set.of("unit-ti"));
            report("weekly summary, one chat", () -> statistics.report(week, GeneratedRuns.ZONE, it));
            report(
                    "weekly summary, three chats in one reading",
                    () -> statistics.reports(
                            week, GeneratedRuns.ZONE, List.of(it, Scope.of(Set.of()), Scope.of(Set.of("unit-07")))));
            Period all = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 22));
            report("/laporan over all", () -> statistics.report(all, GeneratedRuns.ZONE, Scope.of(Set.of())));
        }
    }

    private static void report(String name, Runnable work) {
        System.out.printf("%-44s", name);
        for (int round = 0; round < ROUNDS; round++) {
            System.gc();
            heap().forEach(MemoryPoolMXBean::resetPeakUsage);
            long begun = System.nanoTime();
            long busy = PROCESS.getProcessCpuTime();
            work.run();
            long processor = (PROCESS.getProcessCpuTime() - busy) / 1_000_000;
            double peak = heap().stream()
                            .mapToLong(pool -> pool.getPeakUsage().getUsed())
                            .sum()
                    / MEGABYTE;
            System.out.printf("  %,6d ms (%,d of processor, heap %,.0f MB)", millisSince(begun), processor, peak);
        }
        System.out.println();
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }
}
