package id.sopan.desk;

import id.sopan.engine.Child;
import id.sopan.engine.Parent;
import id.sopan.engine.Run;
import id.sopan.procedure.Procedure;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Legible;
import id.sopan.store.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reading runs. */
public final class Runs {

    /** Of every number that was ever given: a prefix as the schema of definitions has it, the year, and the count. */
    public static final Pattern NUMBER = Pattern.compile("[A-Z]{2,4}-\\d{4}-\\d{4,}");

    private final Documents documents;
    private final DocumentBatches batches;
    private final ReadRuns read;
    private final RunCodec codec = new RunCodec();
    private final Legible<Run> legible = new Legible<>(Collection.RUNS, codec::run);

    /** For single runs, which are looked at again and again while something happens to them. */
    private final Legible<Run> known;

    public Runs(Documents documents) {
        this(documents, new ReadRuns(documents));
    }

    Runs(Documents documents, ReadRuns read) {
        this.documents = documents;
        this.batches = new DocumentBatches(documents);
        this.read = read;
        this.known = new Legible<>(
                Collection.RUNS, document -> read.of(document, codec::read).run());
    }

    /** @throws IllegalStateException where what is stored of it cannot be read */
    public Optional<Run> find(String id) {
        return read.find(id).map(known::require);
    }

    /** The same; empty also where it cannot be read: for whoever has others to look at besides. */
    public Optional<Run> legible(String id) {
        return read.find(id).flatMap(known::read);
    }

    /** Whether it is there and cannot be read. */
    public boolean isIllegible(String id) {
        return read.find(id).filter(document -> known.read(document).isEmpty()).isPresent();
    }

    /** @param number such as {@code WS-2026-0001}, also without its leading zeros */
    public Optional<Run> byNumber(String number) {
        return documents.ids(Query.of(RunKeys.number(Numbers.full(number)))).stream()
                .flatMap(id -> legible(id).stream())
                .findFirst();
    }

    /** Also where it cannot be read. */
    public Optional<String> idOf(String number) {
        return documents.ids(Query.of(RunKeys.number(number))).stream().findFirst();
    }

    /**
     * Requests that are there and cannot be read.
     *
     * @param names by number where they have one, else by id
     * @param ofNewer whether one of them holds what this version does not know, since a newer Sopan has probably written it
     */
    public record Illegible(List<String> names, boolean ofNewer) {

        public static final Illegible NONE = new Illegible(List.of(), false);
    }

    /**
     * How many of the newest requests there are.
     *
     * @param most no more are counted
     */
    public int newest(int most) {
        return documents.ids(Query.all().latestFirst().limit(most)).size();
    }

    /**
     * Requests that are there and cannot be read: of those that have not ended, and the newest of all.
     *
     * @param newest how many of those
     */
    public Illegible illegible(int newest) {
        Set<String> illegible = new TreeSet<>();
        AtomicBoolean ofNewer = new AtomicBoolean();
        Stream.of(Query.of(RunKeys.OPEN), Query.all().latestFirst().limit(newest))
                .forEach(query -> documents.scan(query, document -> {
                    if (legible.read(document).isEmpty()) {
                        illegible.add(RunKeys.numberOf(document).orElseGet(document::id));
                        ofNewer.compareAndSet(false, legible.isOfNewer(document));
                    }
                }));
        return new Illegible(List.copyOf(illegible), ofNewer.get());
    }

    /**
     * Whether its last act can be taken back, which ends when somebody acts on a sub-run that it led to, or on the run
     * above whose step it ended.
     */
    public boolean isUndoable(Run run) {
        return run.undoable() != null
                && run.broughtHereBy().isEmpty()
                && !isActedOnBelow(run)
                && (run.end() == null || run.parent() == null || waits(run.parent(), run));
    }

    /**
     * Whether somebody has acted on a run that this one waits for, or may have, where it cannot be read: then the step that led
     * to it cannot be taken back any more.
     */
    boolean isActedOnBelow(Run run) {
        return run.children().stream()
                .filter(child -> child.needed() && child.ending() == null)
                .map(Child::id)
                .anyMatch(
                        id -> legible(id).map(child -> child.lastAct() != null).orElseGet(() -> isIllegible(id)));
    }

    private boolean waits(Parent parent, Run child) {
        return legible(parent.run())
                .filter(above -> above.broughtHereBy().equals(Optional.of(child.id())))
                .filter(above -> above.end() == null || above.parent() == null)
                .filter(above -> !isActedOnBelow(above))
                .isPresent();
    }

    /** All open runs, the oldest first, read a batch at a time. */
    public Stream<Run> open() {
        return withKey(RunKeys.OPEN);
    }

    /** Open runs that this unit takes part in, the oldest first, read a batch at a time. */
    public Stream<Run> open(String unit) {
        return withKey(RunKeys.openWith(unit));
    }

    /** Ids of the same. */
    public List<String> idsOfOpen(String unit) {
        return documents.ids(Query.of(RunKeys.openWith(unit)));
    }

    /** Ids of the open ones that another unit asked for on behalf of this one. */
    public List<String> idsOfOpenOnBehalfOf(String unit) {
        return documents.ids(Query.of(RunKeys.openOnBehalfOf(unit)));
    }

    /** Of the open ones that this person asked for in private. */
    public List<String> idsOfOpenAskedInPrivate(long person) {
        return withKey(RunKeys.requester(person))
                .filter(run -> run.isOpen() && run.privateChat().isPresent())
                .map(Run::id)
                .toList();
    }

    /** Open runs whose step waits for this unit, the oldest first, read a batch at a time. */
    public Stream<Run> waitingFor(String unit) {
        return withKey(RunKeys.waiting(unit));
    }

    /** Ids of the same. */
    public List<String> idsOfWaitingFor(String unit) {
        return documents.ids(Query.of(RunKeys.waiting(unit)));
    }

    /** Ids of all runs, ended or not, that this unit asks for without a person of it who asked: reads all that it takes part in. */
    public List<String> idsOfAskedByNobody(String unit) {
        return each(Query.of(RunKeys.unit(unit)))
                .filter(run -> run.unit().equals(unit))
                .filter(run -> run.isOnBehalf() || run.requester().person() == null)
                .map(Run::id)
                .toList();
    }

    /** Runs that somebody of this unit asked for on behalf of another, the newest first, read a batch at a time. */
    public Stream<Run> onBehalfBy(String unit) {
        return each(Query.of(RunKeys.askedBy(unit)).latestFirst());
    }

    /** The open ones of these, the oldest first, read a batch at a time. */
    public Stream<Run> openOnBehalfBy(String unit) {
        return withKey(RunKeys.openAskedBy(unit));
    }

    /** Ids of the units that this run waits for. */
    public static Set<String> waitedFor(Procedure procedure, Run run) {
        return RunKeys.waitedFor(procedure, run);
    }

    /** Open runs of which a role must act that no unit is chosen for, read a batch at a time. */
    public Stream<Run> unchosen() {
        return withKey(RunKeys.UNCHOSEN);
    }

    /** Ids of the same. */
    public List<String> idsOfUnchosen() {
        return documents.ids(Query.of(RunKeys.UNCHOSEN));
    }

    /**
     * Some of a list, the newest first.
     *
     * @param runs without those that cannot be read
     * @param next before this, in milliseconds since 1970, older ones follow; null where none do
     */
    public record Page(List<Run> runs, @Nullable Long next) {}

    /**
     * All runs, the newest first.
     *
     * @param before milliseconds since 1970, exclusive
     * @param limit that is passed only so as not to part runs that began at one instant
     */
    public Page newest(long before, int limit) {
        return page(Query.all(), before, limit);
    }

    /** The same of those that were last written to in the week of UTC, Monday to Sunday, in which that day is. */
    public Page writtenIn(LocalDate day, long before, int limit) {
        return page(Query.of(Weeks.writtenKey(Weeks.of(Weeks.begin(day)))), before, limit);
    }

    private Page page(Query query, long before, int limit) {
        List<Document> page = batches.first(query.latestFirst().between(Long.MIN_VALUE, before), limit);
        return new Page(
                legible.read(page), page.size() < limit ? null : page.getLast().order());
    }

    /**
     * Every numbered run that was {@linkplain Run#submitted sent} in that time, one after the other: first those whose asking began
     * before it, each time the oldest first.
     *
     * @param until exclusive
     * @param units of which one takes part; empty for all
     */
    public void submitted(Instant from, Instant until, Set<String> units, Consumer<Run> each) {
        submitted(from, until, units, each, illegible -> {});
    }

    /**
     * The same.
     *
     * @param illegible is told the id of each that cannot be read
     */
    public void submitted(
            Instant from, Instant until, Set<String> units, Consumer<Run> each, Consumer<String> illegible) {
        Consumer<Run> sent = run -> {
            Instant at = run.submitted();
            if (!at.isBefore(from) && at.isBefore(until) && isNumberedOf(run, units)) {
                each.accept(run);
            }
        };
        Query earlier = Query.of(Weeks.key(Weeks.of(from))).between(Long.MIN_VALUE, from.toEpochMilli());
        documents.scan(earlier, document -> legible.read(document).ifPresent(sent));
        Query begun = units.size() == 1 ? Query.of(RunKeys.unit(units.iterator().next())) : Query.all();
        documents.scan(between(from, until, begun), document -> {
            Optional<Run> read = legible.read(document);
            read.ifPresent(sent);
            if (read.isEmpty() && concerns(document, units)) {
                illegible.accept(document.id());
            }
        });
    }

    /** The same the newest first, read a batch at a time, and none but those of these units. */
    public Stream<Run> newestFirst(Instant from, Instant until, Set<String> units) {
        Stream<Query> all = units.isEmpty()
                ? Stream.of(Query.all())
                : units.stream().map(RunKeys::unit).map(Query::of);
        return each(all.map(query -> between(from, until, query).latestFirst()).toList())
                .filter(run -> isNumberedOf(run, units));
    }

    /**
     * Every numbered run that may have been {@linkplain Run#submitted sent} from then on, and none but those of these units: those
     * whose asking began before it are among the open ones of its first week. Those whose asking began last come first,
     * read a batch at a time.
     *
     * @param begunBefore when their asking began, exclusive
     */
    public Stream<Run> perhapsSubmitted(Instant from, Instant begunBefore, Set<String> units) {
        Instant earlier = begunBefore.isBefore(from) ? begunBefore : from;
        Query open = Query.of(Weeks.key(Weeks.of(from)))
                .between(Long.MIN_VALUE, earlier.toEpochMilli())
                .latestFirst();
        return Stream.concat(newestFirst(from, begunBefore, units), each(open).filter(run -> isNumberedOf(run, units)));
    }

    private static Query between(Instant from, Instant until, Query all) {
        return all.between(from.toEpochMilli(), until.toEpochMilli());
    }

    private static boolean isNumberedOf(Run run, Set<String> units) {
        return run.number() != null
                && (units.isEmpty() || run.involved().stream().anyMatch(units::contains));
    }

    private static boolean concerns(Document document, Set<String> units) {
        return units.isEmpty() || units.stream().map(RunKeys::unit).anyMatch(document.keys()::contains);
    }

    /** The journal of a run to the letter, as docs/journal.md describes it. */
    public Optional<JsonNode> journal(String id) {
        return documents.find(id).map(RunCodec::journal);
    }

    /** Whether the run's journal is as it was written: no entry changed, removed, inserted or moved. */
    public boolean isIntact(String id) {
        return documents
                .find(id)
                .filter(document -> Chain.holds(RunCodec.journal(document), document.version()))
                .isPresent();
    }

    /** The oldest first, read a batch at a time. */
    Stream<Run> withKey(String key) {
        return each(Query.of(key));
    }

    private Stream<Run> each(Query all) {
        return each(List.of(all));
    }

    List<Run> query(Query query) {
        return legible.read(documents.query(query));
    }

    Documents documents() {
        return documents;
    }

    /** @param all several only where they are {@linkplain Query#latestFirst the latest first} */
    private Stream<Run> each(List<Query> all) {
        return batches.each(all).flatMap(document -> legible.read(document).stream());
    }
}
