package id.sopan.record;

import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The head that follows on five years of heads over 10 million requests, each of which went on in the week after it began.
 * Not part of the tests; run it with {@code mvn -q test -Dtest=GrownHeadsBenchmark "-DargLine=-Xmx110m
 * -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED"}, and with {@code -Dsopan.runs=1000000} for fewer.
 */
class GrownHeadsBenchmark {

    private static final int RUNS = Integer.getInteger("sopan.runs", 10_000_000);
    private static final int WEEKS = 260;
    private static final Instant FIRST = Instant.parse("2021-11-29T00:00:00Z");

    @TempDir
    Path directory;

    @Test
    void measure() {
        try (SqliteStore store = SqliteStore.open(directory)) {
            long begun = System.nanoTime();
            fill(store);
            System.out.printf("%d heads written                %,7d ms%n", WEEKS, millisSince(begun));
            begun = System.nanoTime();
            Head head = new Heads(store).of(week(WEEKS), at(WEEKS));
            System.out.printf("the next head, %,d runs  %,7d ms%n", head.runs(), millisSince(begun));
        }
    }

    private static Instant at(int week) {
        return FIRST.plus(Duration.ofDays(7L * week));
    }

    private static String week(int week) {
        LocalDate end = LocalDate.ofInstant(at(week).minus(Duration.ofDays(2)), ZoneOffset.UTC);
        return end + ".." + end;
    }

    /** A head's root is what its lists make up, so each is made as the program makes it, from what is there so far. */
    private static void fill(SqliteStore store) {
        int each = RUNS / WEEKS;
        List<Head> line = new ArrayList<>();
        for (int week = 0; week < WEEKS; week++) {
            List<Leaf> changed = new ArrayList<>();
            for (int run = Math.max(0, (week - 1) * each); run < (week + 1) * each; run++) {
                int seq = run < week * each ? 20 : 10;
                changed.add(new Leaf("WS-2026-%08d".formatted(run), seq, "%064x".formatted(31L * run + seq)));
            }
            Head last = line.isEmpty() ? null : line.getLast();
            Head head = new Head(
                    week(week),
                    at(week),
                    week == WEEKS - 1 ? root(each) : "0",
                    (week + 1) * each,
                    last == null ? null : last.week());
            line.add(HeadBook.add(store.documents(Collection.HEADS), head, changed));
        }
    }

    private static String root(int each) {
        MerkleTree tree = new MerkleTree();
        for (int run = 0; run < WEEKS * each; run++) {
            int seq = run < (WEEKS - 1) * each ? 20 : 10;
            tree.add(new Leaf("WS-2026-%08d".formatted(run), seq, "%064x".formatted(31L * run + seq)));
        }
        return tree.root();
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }
}
