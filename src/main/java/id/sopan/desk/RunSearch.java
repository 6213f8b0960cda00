package id.sopan.desk;

import id.sopan.engine.Run;
import id.sopan.procedure.Visible;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds runs by what stands in them. Nothing is indexed for it: what was deleted from a run is found no more. */
public final class RunSearch {

    /** How many of the newest runs of each unit, or of all, are looked through. */
    public static final int LOOKED = 10_000;

    /** How many are read whole at most: words that stand in every document, and in few runs, would take too long. */
    private static final int READ = 2_000;

    /** How many are found at most. */
    public static final int MOST = 100;

    private final Documents documents;
    private final Runs runs;

    public RunSearch(Documents documents) {
        this.documents = documents;
        this.runs = new Runs(documents);
    }

    /**
     * Among which runs.
     *
     * @param units ids of units that take part, asked on behalf of another, or may be asked to choose one; null for all runs
     * @param requester whose own runs are looked through, too; null for nobody's
     * @param procedures ids of those whose runs are all looked through, too
     */
    public record Among(
            @Nullable Set<String> units, @Nullable Long requester, Set<String> procedures) {

        public static final Among ALL = new Among(null, null, Set.of());

        private List<Query> queries() {
            return units == null
                    ? List.of(Query.all())
                    : Stream.of(
                                    units.stream()
                                            .flatMap(unit -> Stream.of(RunKeys.unit(unit), RunKeys.askedBy(unit))),
                                    Stream.of(RunKeys.UNCHOSEN),
                                    Stream.ofNullable(requester).map(RunKeys::requester),
                                    procedures.stream().map(RunKeys::procedure))
                            .flatMap(keys -> keys)
                            .map(Query::of)
                            .toList();
        }
    }

    /**
     * @param runs the newest first
     * @param more whether there are more than {@link #MOST}
     * @param older whether there are runs that were not looked through
     */
    public record Found(List<Run> runs, boolean more, boolean older) {}

    /**
     * @param traces in lower case, without what shows nothing: of each, one must stand in the stored document, so that the others need not be read
     * @param fits whether it is one of those that are looked for
     */
    public Found find(Among among, List<Set<String>> traces, Predicate<Run> fits) {
        Map<String, Long> likely = new HashMap<>();
        boolean older = false;
        for (Query query : among.queries()) {
            int[] looked = {0};
            documents.scan(query.latestFirst().limit(LOOKED + 1), document -> {
                looked[0]++;
                if (bears(document, traces)) {
                    likely.put(document.id(), document.order());
                }
            });
            older |= looked[0] > LOOKED;
        }
        List<Run> found = fitting(likely, fits);
        older |= likely.size() > READ && found.size() <= MOST;
        boolean more = found.size() > MOST;
        return new Found(more ? found.subList(0, MOST) : found, more, older);
    }

    private static boolean bears(Document document, List<Set<String>> traces) {
        String json = Visible.seen(document.json().toLowerCase(Locale.ROOT));
        return traces.stream().allMatch(any -> any.stream().anyMatch(json::contains));
    }

    /** One more than the most, where there are. */
    private List<Run> fitting(Map<String, Long> likely, Predicate<Run> fits) {
        List<String> newest = likely.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(READ)
                .toList();
        List<Run> found = new ArrayList<>();
        for (String id : newest) {
            runs.legible(id).filter(run -> run.number() != null).filter(fits).ifPresent(found::add);
            if (found.size() > MOST) {
                break;
            }
        }
        return found;
    }
}
