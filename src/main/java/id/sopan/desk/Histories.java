package id.sopan.desk;

import id.sopan.engine.Parent;
import id.sopan.engine.Rating;
import id.sopan.engine.Words;
import id.sopan.procedure.Procedure;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Legible;
import id.sopan.store.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The runs of a period for reports: found by index, read without their journals. */
public final class Histories {

    private static final int SLICES = 64;

    /** So many slices of a period are read at a time, which leaves room in the store for whoever else reads for long. */
    private static final int AT_ONCE = 2;

    private final Documents documents;
    private final RunCodec codec = new RunCodec();
    private final Legible<Optional<History>> heads = new Legible<>(Collection.RUNS, HistoryReader::read);
    private final Legible<Optional<Rating>> ratings = new Legible<>(
            Collection.RUNS, document -> Optional.ofNullable(codec.run(document).rating()));

    private final Legible<Optional<Parent>> parents = new Legible<>(
            Collection.RUNS, document -> Optional.ofNullable(codec.run(document).parent()));

    public Histories(Documents documents) {
        this.documents = documents;
    }

    /**
     * Each numbered run that was open at some instant of the period, once, in no particular order.
     *
     * @param from inclusive
     * @param to exclusive
     * @param each is called by several threads at once; where one fails, others may go on for a moment
     */
    public void during(Instant from, Instant to, Consumer<History> each) {
        Set<String> open = new HashSet<>();
        scan(Query.of(RunKeys.OPEN).between(Long.MIN_VALUE, to.toEpochMilli()), document -> {
            open.add(document.id());
            history(document).ifPresent(each);
        });
        sideBySide(
                slices(from, to),
                slice -> scan(slice, document -> {
                    if (!open.contains(document.id())) {
                        history(document)
                                .filter(history -> history.isOpenAtOrAfter(from))
                                .ifPresent(each);
                    }
                }));
    }

    /** Those that began before the first week and were open in it; then all that began since. */
    private static Queue<Query> slices(Instant from, Instant to) {
        LocalDate week = Weeks.of(from);
        long begin = Weeks.begin(week).toEpochMilli();
        long end = to.toEpochMilli();
        Queue<Query> slices = new ConcurrentLinkedQueue<>();
        slices.add(Query.of(Weeks.key(week)).between(Long.MIN_VALUE, begin));
        for (int slice = 0; slice < SLICES; slice++) {
            slices.add(Query.all().between(cut(begin, end, slice), cut(begin, end, slice + 1)));
        }
        return slices;
    }

    private static long cut(long begin, long end, int slice) {
        return begin + (end - begin) * slice / SLICES;
    }

    /**
     * The history for whoever counts in which of the periods between these instants it was asked for: where that differs by it, its
     * journal is read for whether another request asked for it.
     */
    public History placed(History history, Procedure procedure, Instant... bounds) {
        Instant sent = history.submitted(procedure);
        boolean differs = Stream.of(bounds).anyMatch(bound -> history.since().isBefore(bound) && !sent.isBefore(bound));
        return differs && isSubrun(history.id()) ? history.asSubrun() : history;
    }

    private boolean isSubrun(String id) {
        return documents
                .find(id)
                .flatMap(parents::read)
                .flatMap(parent -> parent)
                .isPresent();
    }

    /** Where one slice cannot be read, those that are left are not begun. */
    private static void sideBySide(Queue<Query> slices, Consumer<Query> reading) {
        IntStream.range(0, AT_ONCE).parallel().forEach(unused -> {
            try {
                for (Query slice = slices.poll(); slice != null; slice = slices.poll()) {
                    reading.accept(slice);
                }
            } catch (RuntimeException | Error failure) {
                slices.clear();
                throw failure;
            }
        });
    }

    /**
     * What was said in the period of how finished runs went, with each run's history; in no particular order.
     *
     * @param from inclusive
     * @param to exclusive
     */
    public void rated(Instant from, Instant to, BiConsumer<History, Rating> each) {
        for (LocalDate week : Weeks.between(from, to.minusMillis(1))) {
            documents.scan(Query.of(Weeks.ratedKey(week)), document -> {
                ratings.read(document)
                        .flatMap(rating -> rating)
                        .filter(rating ->
                                !rating.at().isBefore(from) && rating.at().isBefore(to))
                        .ifPresent(rating ->
                                history(document).ifPresent(history -> each.accept(history, withoutRemoved(rating))));
            });
        }
    }

    private void scan(Query query, Consumer<Document> each) {
        documents.scanHeads(query, HistoryReader.JOURNAL, each);
    }

    /** Empty for a run that bears no number yet, and for one that cannot be read. */
    private Optional<History> history(Document document) {
        return heads.read(document).flatMap(history -> history);
    }

    private static Rating withoutRemoved(Rating rating) {
        return Words.REMOVED.equals(rating.word())
                ? new Rating(rating.by(), rating.at(), rating.score(), "", rating.reconsidered())
                : rating;
    }

    /** When the oldest run began; empty where there is none. */
    public Optional<Instant> first() {
        return documents.query(Query.all().limit(1)).stream()
                .findFirst()
                .map(document -> Instant.ofEpochMilli(document.order()));
    }
}
