package id.sopan.report;

import id.sopan.definition.DefinitionSource;
import id.sopan.desk.Filing;
import id.sopan.desk.StoredProcedures;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.procedure.ProcedureListener;
import id.sopan.procedure.Role;
import id.sopan.store.Collection;
import id.sopan.store.Documents;
import id.sopan.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Fills a store with runs of a busy agency: forty units ask, three work; journals are the engine's own. The same for
 * the same seed but for the salts. Requests are spread evenly over the time.
 */
public final class GeneratedRuns {

    /** Long before the calendar's data end, and after the Ramadan of 2026. */
    public static final Instant FIRST = Instant.parse("2026-01-05T00:30:00Z");

    public static final Instant LAST = Instant.parse("2026-11-23T01:00:00Z");

    public static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private static final int UNITS = 40;
    private static final int SIDE_BY_SIDE = 256;

    private final Store store;
    private final ProcedureLibrary procedures;
    private final Map<String, Procedure> current = new HashMap<>();
    private final Map<String, AtomicInteger> numbers = new HashMap<>();

    /** @param store in which the shipped definitions are stored too */
    public GeneratedRuns(Store store) {
        this.store = store;
        procedures = new ProcedureLibrary(
                DefinitionSource.shipped(),
                new StoredProcedures(store),
                InstantSource.fixed(FIRST),
                (file, why) -> {},
                new ProcedureListener() {});
        procedures.refresh();
        procedures.all().forEach(procedure -> {
            current.put(procedure.id(), procedure);
        });
    }

    public ProcedureLibrary procedures() {
        return procedures;
    }

    /** Writes at least so many runs. */
    public void write(int count, long seed) {
        Random random = new Random(seed);
        Documents documents = store.documents(Collection.RUNS);
        Filing filing = new Filing();
        Semaphore places = new Semaphore(SIDE_BY_SIDE);
        AtomicReference<@Nullable Throwable> trouble = new AtomicReference<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int written = 0;
            for (long message = 1; written < count; message++) {
                Duration offset =
                        Duration.between(FIRST, LAST).multipliedBy(written).dividedBy(count);
                for (PlayedRun run : play(random, FIRST.plus(offset), message)) {
                    written++;
                    places.acquireUninterruptibly();
                    threads.execute(() -> {
                        try {
                            documents.insert(filing.document(run.procedure, run.run()));
                        } catch (RuntimeException e) {
                            trouble.set(e);
                        } finally {
                            places.release();
                        }
                    });
                }
            }
        }
        if (trouble.get() != null) {
            throw new IllegalStateException(trouble.get());
        }
    }

    private List<PlayedRun> play(Random random, Instant around, long message) {
        OfficeHours hours = new OfficeHours(ZONE);
        RunGenerator generator = new RunGenerator(current, this::number, hours, LAST, random);
        String unit = "unit-%02d".formatted(1 + random.nextInt(UNITS));
        return generator.play(pick(random.nextDouble()), unit, hours.open(around, random), message);
    }

    private int number(Procedure procedure) {
        return numbers.computeIfAbsent(procedure.id(), unused -> new AtomicInteger())
                .incrementAndGet();
    }

    /** More of what is asked for often. */
    private Procedure pick(double draw) {
        String id =
                draw < 0.45 ? "dukungan-teknis" : draw < 0.75 ? "server" : draw < 0.92 ? "webservice" : "pencadangan";
        Procedure procedure = current.get(id);
        if (procedure == null || procedure.starts().by().isEmpty()) {
            throw new IllegalStateException("no procedure " + id + " for " + Role.UNIT_TERKAIT);
        }
        return procedure;
    }
}
