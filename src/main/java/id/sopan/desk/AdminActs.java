package id.sopan.desk;

import id.sopan.engine.Entry;
import id.sopan.engine.Run;
import id.sopan.store.Collection;
import id.sopan.store.Documents;
import id.sopan.store.Legible;
import id.sopan.store.Query;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What admins did on requests as such, and not for a unit. It stands in the journals alone, and only those are read that
 * have such an entry of the weeks in question.
 */
public final class AdminActs {

    private static final Comparator<Act> NEWEST_FIRST = Comparator.comparing(Act::at)
            .thenComparing(act -> act.entry().seq())
            .reversed();

    /** By which clocks of instances surely agree: nothing is looked for that was recorded later than this from now. */
    private static final Duration APART = Duration.ofDays(1);

    private final Documents documents;
    private final InstantSource clock;
    private final RunCodec codec = new RunCodec();
    private final Legible<Run> legible = new Legible<>(Collection.RUNS, codec::run);

    public AdminActs(Documents documents, InstantSource clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /** @param run that has a number */
    public record Act(Run run, Entry entry) {

        /** When it was recorded. */
        public Instant at() {
            return entry.recordedAt();
        }
    }

    /**
     * The newest first.
     *
     * @param until exclusive
     * @param limit how many at least, where there are as many
     */
    public List<Act> newest(Instant until, int limit) {
        List<Act> newest = new ArrayList<>();
        for (LocalDate week : weeks(until)) {
            if (newest.size() < limit) {
                newest.addAll(in(week, until));
            }
        }
        return newest;
    }

    /** The newest first. */
    private List<LocalDate> weeks(Instant until) {
        Instant soon = clock.instant().plus(APART);
        return documents.query(Query.of(RunKeys.ADMINISTERED).limit(1)).stream()
                .map(oldest -> Instant.ofEpochMilli(oldest.order()))
                .flatMap(first -> Weeks.between(first, until.isBefore(soon) ? until : soon).reversed().stream())
                .toList();
    }

    private List<Act> in(LocalDate week, Instant until) {
        List<Act> acts = new ArrayList<>();
        documents.scan(
                Query.of(Weeks.administeredKey(week)),
                document -> legible.read(document)
                        .filter(run -> run.number() != null)
                        .ifPresent(run -> entries(run)
                                .filter(entry -> Weeks.of(entry.recordedAt()).equals(week))
                                .filter(entry -> entry.recordedAt().isBefore(until))
                                .forEach(entry -> acts.add(new Act(run, entry)))));
        acts.sort(NEWEST_FIRST);
        return acts;
    }

    static Stream<Entry> entries(Run run) {
        return run.journal().stream().filter(entry -> entry.by().asAdmin());
    }
}
