package id.sopan.desk;

import id.sopan.engine.Rating;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Legible;
import id.sopan.store.Query;
import id.sopan.store.SideBySide;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The runs of a period for reports, one after the other: found by index, read without their journals. */
public final class Histories {

    private final Documents documents;
    private final RunCodec codec = new RunCodec();
    private final Legible<Optional<History>> heads = new Legible<>(Collection.RUNS, HistoryReader::read);
    private final Legible<Optional<Rating>> ratings = new Legible<>(
            Collection.RUNS, document -> Optional.ofNullable(codec.run(document).rating()));

    public Histories(Documents documents) {
        this.documents = documents;
    }

    /**
     * Each numbered run that was open at some instant of the period, once, in no particular order.
     *
     * @param from inclusive
     * @param to exclusive
     */
    public void during(Instant from, Instant to, Consumer<History> each) {
        Set<String> open = new HashSet<>();
        scan(
                Query.of(RunKeys.OPEN).between(Long.MIN_VALUE, to.toEpochMilli()),
                document -> open.add(document.id()),
                each);
        LocalDate first = Weeks.of(from);
        for (LocalDate week : Weeks.between(from, to.minusMillis(1))) {
            scan(
                    Query.of(Weeks.key(week)).between(Long.MIN_VALUE, to.toEpochMilli()),
                    document -> isFirst(document, week, first) && !open.contains(document.id()),
                    history -> {
                        if (history.ended() == null || !history.ended().isBefore(from)) {
                            each.accept(history);
                        }
                    });
        }
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

    /** Empty for a run that bears no number yet, and for one that cannot be read. */
    private Optional<History> history(Document document) {
        return heads.read(document).flatMap(history -> history);
    }

    private static Rating withoutRemoved(Rating rating) {
        return EntryCodec.REMOVED.equals(rating.word())
                ? new Rating(rating.by(), rating.at(), rating.score(), "", rating.reconsidered())
                : rating;
    }

    /** Whether the run is met in this week for the first time. */
    private static boolean isFirst(Document document, LocalDate week, LocalDate first) {
        return week.equals(first) || week.equals(Weeks.of(Instant.ofEpochMilli(document.order())));
    }

    /** When the oldest run began; empty where there is none. */
    public Optional<Instant> first() {
        return documents.query(Query.all().limit(1)).stream()
                .findFirst()
                .map(document -> Instant.ofEpochMilli(document.order()));
    }

    /** Every numbered run, the oldest first. */
    public void all(Consumer<History> each) {
        scan(Query.all(), document -> true, each);
    }

    private void scan(Query query, Predicate<Document> which, Consumer<History> each) {
        try (SideBySide<Optional<History>> read = new SideBySide<>(this::history, found -> found.ifPresent(each))) {
            documents.scan(query, document -> {
                if (which.test(document)) {
                    read.accept(document);
                }
            });
        }
    }
}
