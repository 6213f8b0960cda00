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
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs that an earlier version has stored otherwise than they would be today are written anew: all but the journal follows
 * from that. An earlier version may write such ones after this one did, beside it or once somebody went back to it. So at each
 * start, and whenever this instance takes over, those are looked at that are open or were written since the last look; all of
 * them where none is noted.
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
        long written = found(now).filter(this::write).count();
        settings.put(DONE, now.toEpochMilli(), Set.of(), "{}");
        looked = now;
        if (written > 0) {
            LOG.info("{} requests that an earlier version had written were written anew", written);
        }
    }

    private Stream<String> found(Instant now) {
        return settings.find(DONE)
                .map(done -> Instant.ofEpochMilli(Math.min(done.order(), now.toEpochMilli())))
                .map(last -> foundSince(last.minus(APART), now))
                .orElseGet(() -> among(Query.all(), document -> true));
    }

    /** An act in a sub-run writes anew the one above it, which is open, without an entry. */
    private Stream<String> foundSince(Instant since, Instant now) {
        Stream<String> ended = Weeks.between(since, now.plus(APART)).stream()
                .flatMap(week ->
                        among(Query.of(Weeks.writtenKey(week)), document -> isEndedAndWrittenSince(document, since)));
        return Stream.concat(among(Query.of(RunKeys.OPEN), document -> true), ended);
    }

    /** Ids of those that are old. */
    private Stream<String> among(Query query, Predicate<Document> looked) {
        List<String> found = new ArrayList<>();
        runs.scan(query, document -> {
            if (looked.test(document) && old.read(document).orElse(false)) {
                found.add(document.id());
            }
        });
        return found.stream();
    }

    /** By its last entry, so that most of a week need not be read; what does not say is looked at. */
    private static boolean isEndedAndWrittenSince(Document document, Instant since) {
        String json = document.json();
        int at = json.lastIndexOf(RECORDED);
        int end = at < 0 ? at : json.indexOf('"', at + RECORDED.length());
        try {
            return !document.keys().contains(RunKeys.OPEN)
                    && (end < 0
                            || !Instants.parse(json.substring(at + RECORDED.length(), end))
                                    .isBefore(since));
        } catch (DateTimeParseException unreadable) {
            return true;
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
