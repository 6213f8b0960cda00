package id.sopan.desk;

import id.sopan.engine.Run;
import id.sopan.engine.Versions;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Legible;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs that an earlier version has stored otherwise than they would be today are written anew: all but the journal follows
 * from that. An earlier version may write such ones after this one did, beside it or once somebody went back to it. So at each
 * start, and whenever this instance takes over, those are looked at that were written since the last look; all of them where
 * none is noted.
 */
public final class Reindexing {

    private static final Logger LOG = LoggerFactory.getLogger(Reindexing.class);

    /** Its order is when was looked last. Whoever changes what is written gives it another name. */
    static final String DONE = "runs as they are written since 2026-12-01";

    private static final String RECORDED = "\"recordedAt\":\"";

    /** By which clocks of instances surely agree. */
    private static final Duration APART = Duration.ofDays(1);

    /** Whoever takes over just after its start has looked already. */
    private static final Duration SOON = Duration.ofMinutes(1);

    private final Documents runs;
    private final Documents settings;
    private final ProcedureLibrary procedures;
    private final InstantSource clock;
    private final RunCodec codec = new RunCodec();
    private final Legible<Filed> legible = new Legible<>(Collection.RUNS, codec::read);
    private final Legible<Boolean> old = new Legible<>(Collection.RUNS, this::isOld);
    private final boolean shared;
    private volatile boolean due = true;
    private volatile Instant looked = Instant.EPOCH;

    public Reindexing(Store store, ProcedureLibrary procedures, InstantSource clock) {
        this.shared = store.isShared();
        this.runs = store.documents(Collection.RUNS);
        this.settings = store.documents(Collection.SETTINGS);
        this.procedures = procedures;
        this.clock = clock;
    }

    /** Where another instance may have written meanwhile, which may be of an earlier version, looks again at the next {@link #run}. */
    public void again() {
        if (shared && clock.instant().isAfter(looked.plus(SOON))) {
            due = true;
        }
    }

    /** Costs nothing where nothing is due; doing it twice at a time does no harm. */
    public void run() {
        if (!due) {
            return;
        }
        due = false;
        try {
            look();
        } catch (RuntimeException undone) {
            due = true;
            throw undone;
        }
    }

    private void look() {
        Instant now = clock.instant();
        Optional<Instant> last = settings.find(DONE)
                .map(done -> Instant.ofEpochMilli(Math.min(done.order(), now.toEpochMilli())))
                .map(instant -> instant.minus(APART));
        List<String> found = new ArrayList<>();
        for (Query query : unseen(last, now)) {
            runs.scan(query, document -> {
                if (last.filter(since -> isFromBefore(document, since)).isEmpty()
                        && old.read(document).orElse(false)) {
                    found.add(document.id());
                }
            });
        }
        long written = found.stream().filter(this::write).count();
        settings.put(DONE, now.toEpochMilli(), Set.of(), "{}");
        looked = now;
        if (written > 0) {
            LOG.info("{} requests that an earlier version had written were written anew", written);
        }
    }

    /** An act in a sub-run writes anew the one above it, which is open, without an entry. */
    private static List<Query> unseen(Optional<Instant> last, Instant now) {
        return last.map(since -> Stream.concat(
                                Stream.of(Query.of(RunKeys.OPEN)),
                                Weeks.between(since, now.plus(APART)).stream()
                                        .map(week -> Query.of(Weeks.writtenKey(week))))
                        .toList())
                .orElseGet(() -> List.of(Query.all()));
    }

    /** Whether it ended, and was written last before that, as its last entry says: most of a week need not be read for that. */
    private static boolean isFromBefore(Document document, Instant since) {
        String json = document.json();
        int at = json.lastIndexOf(RECORDED);
        int end = at < 0 ? at : json.indexOf('"', at + RECORDED.length());
        try {
            return end > 0
                    && !document.keys().contains(RunKeys.OPEN)
                    && Instants.parse(json.substring(at + RECORDED.length(), end))
                            .isBefore(since);
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }

    private boolean isOld(Document document) {
        Run run = codec.run(document);
        return definition(run)
                .filter(procedure -> !RunCodec.isAsWritten(document, procedure, run))
                .isPresent();
    }

    private Optional<Procedure> definition(Run run) {
        return Versions.of(run, procedures::byHash);
    }

    /** Where somebody else writes it meanwhile, they have done so as it is now. */
    private boolean write(String id) {
        return runs.find(id)
                .flatMap(document -> legible.read(document)
                        .flatMap(filed -> definition(filed.run())
                                .filter(procedure -> !RunCodec.isAsWritten(document, procedure, filed.run()))
                                .map(procedure -> codec.write(procedure, filed)))
                        .filter(next -> runs.replace(next, document.version())))
                .isPresent();
    }
}
