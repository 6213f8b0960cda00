package id.sopan.record;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.calendar.CalendarLibrary;
import id.sopan.calendar.Shipped;
import id.sopan.definition.DefinitionSource;
import id.sopan.desk.Filing;
import id.sopan.desk.Runs;
import id.sopan.desk.StoredCalendars;
import id.sopan.desk.StoredProcedures;
import id.sopan.engine.Run;
import id.sopan.procedure.ProcedureStore;
import id.sopan.report.GeneratedRuns;
import id.sopan.scenario.Gudang;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What somebody who has the store may do to the record, and what of it is found: in the store, and in what is copied from it. */
@ParameterizedClass(name = "{0}")
@MethodSource("id.sopan.scenario.Gudang#all")
class VerificationTest {

    private static final String WEEK = "2026-11-16..2026-11-22";
    private static final Instant MONDAY = GeneratedRuns.LAST.plus(Duration.ofHours(2));
    private static final JsonMapper JSON = new JsonMapper();

    private final Gudang gudang;

    @TempDir
    Path directory;

    private Gudang.Opened opened;
    private Store store;
    private GeneratedRuns generated;
    private String root;

    VerificationTest(Gudang gudang) {
        this.gudang = gudang;
    }

    private Documents runs() {
        return store.documents(Collection.RUNS);
    }

    @BeforeEach
    void open() {
        opened = gudang.open(directory);
        store = opened.stores().get();
        generated = new GeneratedRuns(store);
        generated.write(30, 5);
        root = new Heads(store).of(WEEK, MONDAY).root();
    }

    @AfterEach
    void close() {
        store.close();
        opened.close().run();
    }

    /** With the longest journal. */
    private Run run() {
        return new Runs(runs())
                .newest(Long.MAX_VALUE, 1000).runs().stream()
                        .max(Comparator.comparing(Run::seq).thenComparing(Run::id))
                        .orElseThrow();
    }

    /** Whoever changes a journal sees to it that the document's version fits. */
    private void tamper(Run run, Consumer<ArrayNode> change) {
        Document document = runs().find(run.id()).orElseThrow();
        ObjectNode json = (ObjectNode) JSON.readTree(document.json());
        ArrayNode journal = (ArrayNode) json.path("journal");
        change.accept(journal);
        Document changed = new Document(run.id(), journal.size(), document.order(), document.keys(), json.toString());
        assertThat(runs().replace(changed, document.version())).isTrue();
    }

    private Verification verified(@Nullable String asked) {
        return Verification.of(Source.of(store), asked);
    }

    private Finding found() throws Exception {
        List<Finding> findings = verified(null).findings();
        Path copy = directory.resolve("jurnal.jsonl.gz");
        Files.deleteIfExists(copy);
        Backup.journals(store, copy, MONDAY, true);
        assertThat(Verification.of(ArchiveFile.open(copy), root).findings())
                .as("in a copy without names")
                .isEqualTo(findings);
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    @Test
    void whatWasNotTouchedFitsAlsoWhereItGoesOn() {
        Run run = run();
        new Filing()
                .fill(
                        runs(),
                        generated.procedures().byHash(run.definition()).orElseThrow(),
                        run,
                        9,
                        MONDAY.plusSeconds(60));
        Verification verification = verified(root);
        assertThat(verification.findings()).isEmpty();
        assertThat(verification.uncovered()).isOne();
        assertThat(verification.runs()).isGreaterThanOrEqualTo(30);
    }

    @Test
    void aChangedEntryIsNamed() throws Exception {
        Run run = run();
        String hash = hash(run, 4);
        tamper(run, journal -> ((ObjectNode) journal.get(3)).put("at", "2026-02-02T02:02:02Z"));
        Finding finding = found();
        assertThat(finding.what()).isEqualTo(Finding.What.CHAIN);
        assertThat(finding.where()).isEqualTo(run.number());
        assertThat(finding.seq()).isEqualTo(4);
        assertThat(finding.expected()).startsWith("hash ");
        assertThat(finding.found()).isEqualTo("hash " + hash);
    }

    private String hash(Run run, int seq) {
        return new Runs(runs())
                .journal(run.id())
                .orElseThrow()
                .path(seq - 1)
                .path("hash")
                .asString();
    }

    @Test
    void whatIsKeptBesideAJournalAndDoesNotFollowFromItIsNamed() throws Exception {
        Run run = run();
        Document document = runs().find(run.id()).orElseThrow();
        ObjectNode json = (ObjectNode) JSON.readTree(document.json());
        String opened = json.path("visits").path(0).path("opened").asString();
        ((ObjectNode) json.path("visits").path(0)).put("opened", "2026-02-02T02:02:02Z");
        Document changed =
                new Document(run.id(), document.version(), document.order(), document.keys(), json.toString());
        assertThat(runs().replace(changed, document.version())).isTrue();
        Finding finding = found();
        assertThat(finding.what()).isEqualTo(Finding.What.BESIDE);
        assertThat(finding.where()).isEqualTo(run.number());
        assertThat(finding.expected()).startsWith("visits ").contains(opened);
        assertThat(finding.found()).contains("2026-02-02T02:02:02Z");
    }

    @Test
    void aRunThatWasPutElsewhereAmongTheOthersIsNamed() throws Exception {
        Run run = run();
        Document document = runs().find(run.id()).orElseThrow();
        Document moved =
                new Document(run.id(), document.version(), document.order() + 1, document.keys(), document.json());
        assertThat(runs().replace(moved, document.version())).isTrue();
        assertThat(found())
                .isEqualTo(new Finding(
                        Finding.What.BESIDE,
                        name(run),
                        run.seq(),
                        run.seq(),
                        "order " + document.order(),
                        "order " + moved.order()));
    }

    /** The true one is left as it is, but for the number that it is found by. */
    @Test
    void aForgedTwinThatIsFoundInThePlaceOfARunIsNamed() {
        Run run = run();
        Document document = runs().find(run.id()).orElseThrow();
        Document twin = new Document("twin", document.version(), Long.MAX_VALUE, document.keys(), document.json());
        assertThat(runs().insert(twin)).isTrue();
        assertThat(runs().removeKey(run.id(), run.seq(), "number:" + name(run))).isTrue();
        assertThat(verified(root).findings())
                .containsExactlyInAnyOrder(
                        new Finding(
                                Finding.What.BESIDE,
                                name(run),
                                run.seq(),
                                run.seq(),
                                "keys [number:" + name(run) + "]",
                                "keys []"),
                        new Finding(Finding.What.RUN_TWICE, name(run), 1, 1, "", "twin"));
    }

    @Test
    void aRunThatIsFoundByTheNumberOfAnotherIsNamed() {
        Run run = run();
        Document document = runs().find(run.id()).orElseThrow();
        Set<String> keys = new HashSet<>(document.keys());
        keys.add("number:WS-2026-9999");
        Document found = new Document(run.id(), document.version(), document.order(), keys, document.json());
        assertThat(runs().replace(found, document.version())).isTrue();
        assertThat(verified(root).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.found()).contains("number:WS-2026-9999"))
                .extracting(Finding::what, Finding::where)
                .containsExactly(Finding.What.BESIDE, name(run));
    }

    @Test
    void anEntryThatWasTakenOutIsNamed() throws Exception {
        Run run = run();
        tamper(run, journal -> journal.remove(2));
        assertThat(found()).isEqualTo(new Finding(Finding.What.CHAIN, name(run), 3, 3, "seq 3", "seq 4"));
    }

    @Test
    void anEntryThatWasPutInIsNamed() throws Exception {
        Run run = run();
        tamper(run, journal -> journal.insert(2, journal.get(1).deepCopy()));
        assertThat(found()).isEqualTo(new Finding(Finding.What.CHAIN, name(run), 3, 3, "seq 3", "seq 2"));
    }

    @Test
    void theLastEntriesThatWereCutOffAreNamedAndThoseOfTheOthersThatNoHeadKnows() throws Exception {
        Run run = run();
        String hash = hash(run, (int) run.seq());
        tamper(run, journal -> {
            journal.remove(journal.size() - 1);
            journal.remove(journal.size() - 1);
        });
        assertThat(found())
                .isEqualTo(new Finding(
                        Finding.What.CUT_OFF, name(run), run.seq() - 1, run.seq(), hash, "1–" + (run.seq() - 2)));
    }

    @Test
    void aRunThatIsGoneIsNamed() throws Exception {
        Run run = run();
        String hash = hash(run, (int) run.seq());
        assertThat(runs().delete(run.id(), run.seq())).isTrue();
        assertThat(found()).isEqualTo(new Finding(Finding.What.RUN_GONE, name(run), 1, run.seq(), hash, ""));
    }

    @Test
    void aJournalThatWasWrittenAnewFromItsBeginningIsNamed() throws Exception {
        Run run = run();
        String hash = hash(run, (int) run.seq());
        writeAnew(run);
        assertThat(found())
                .isEqualTo(new Finding(
                        Finding.What.OTHER_THAN_IN_HEAD, name(run), 1, run.seq(), hash, hash(run, (int) run.seq())));
    }

    /** With other salts, and so with other hashes, and a chain that holds. */
    private void writeAnew(Run run) {
        Document anew = new Filing()
                .document(generated.procedures().byHash(run.definition()).orElseThrow(), run);
        assertThat(runs().replace(anew, run.seq())).isTrue();
    }

    @Test
    void aRunThatWasPutInWithDatesFromBeforeIsNamed() throws Exception {
        Run run = run();
        Document document = runs().find(run.id()).orElseThrow();
        assertThat(runs().delete(run.id(), run.seq())).isTrue();
        Documents heads = store.documents(Collection.HEADS);
        heads.query(Query.all()).forEach(head -> heads.delete(head.id(), head.version()));
        root = new Heads(store).of(WEEK, MONDAY).root();
        runs().insert(document);
        Finding finding = found();
        assertThat(finding.what()).isEqualTo(Finding.What.PUT_IN_LATER);
        assertThat(finding.where()).isEqualTo(run.number());
        assertThat(finding.expected()).isEqualTo(WEEK);
    }

    @Test
    void aListThatWasMadeToFitDoesNotGiveTheRootAndAnotherRootIsNotTheOneThatWasTold() throws Exception {
        Run run = run();
        String before = hash(run, (int) run.seq());
        writeAnew(run);
        Documents heads = store.documents(Collection.HEADS);
        heads.query(Query.of("list:" + WEEK)).forEach(list -> {
            String changed = list.json().replace(before, hash(run, (int) run.seq()));
            heads.replace(new Document(list.id(), 2, list.order(), list.keys(), changed), 1);
        });
        Finding finding = found();
        assertThat(finding.what()).isEqualTo(Finding.What.HEAD_CHANGED);
        assertThat(finding.where()).isEqualTo(WEEK);
        assertThat(finding.expected()).isEqualTo(root);

        heads.query(Query.all()).forEach(head -> heads.delete(head.id(), head.version()));
        Head forged = new Heads(store).of(WEEK, MONDAY);
        assertThat(verified(null).findings()).as("all was made to fit").isEmpty();
        assertThat(verified(forged.root()).findings()).isEmpty();
        assertThat(verified(root).findings())
                .containsExactly(Finding.ofHead(Finding.What.HEAD_UNKNOWN, WEEK, root, ""));
    }

    /** A denial would read as an approval. */
    @Test
    void aDefinitionThatIsAnotherThanItsHashNamesIsNamedAndReadNoMore() throws Exception {
        Documents procedures = store.documents(Collection.PROCEDURES);
        Document document = procedures.query(Query.of("procedure:webservice")).getFirst();
        assertThat(document.json()).contains("Tolak");
        String json = document.json().replace("Tolak", "Setujui");
        StoredProcedures read = new StoredProcedures(store);
        assertThat(read.find(document.id())).isPresent();
        assertThat(procedures.replace(
                        new Document(document.id(), 2, document.order(), document.keys(), json), document.version()))
                .isTrue();

        assertThat(read.find(document.id())).isEmpty();
        assertThat(read.current()).extracting(ProcedureStore.Version::id).doesNotContain("webservice");
        List<Finding> findings = verified(root).findings();
        assertThat(findings)
                .singleElement()
                .extracting(Finding::what, Finding::where)
                .containsExactly(Finding.What.DEFINITION_CHANGED, document.id());
        Path backup = directory.resolve("cadangan.jsonl");
        Backup.all(store, backup, MONDAY);
        assertThat(Verification.of(ArchiveFile.open(backup), root).findings()).isEqualTo(findings);
    }

    /** In another zone what was late may have been in time. */
    @Test
    void aCalendarThatIsAnotherThanItsHashNamesIsNamed() {
        CalendarLibrary library = new CalendarLibrary(
                DefinitionSource.shippedCalendars(),
                new StoredCalendars(store),
                (file, problems) -> {},
                (changes, succession) -> {});
        String version = library.kept(Shipped.in(ZoneId.of("Asia/Jakarta"))).version();
        assertThat(verified(root).findings()).isEmpty();

        Documents calendars = store.documents(Collection.CALENDARS);
        Document kept = calendars.find(version).orElseThrow();
        String json = kept.json().replace("Asia/Jakarta", "Asia/Jayapura");
        assertThat(calendars.replace(new Document(version, 2, kept.order(), kept.keys(), json), kept.version()))
                .isTrue();
        assertThat(verified(root).findings())
                .singleElement()
                .extracting(Finding::what, Finding::where)
                .containsExactly(Finding.What.CALENDAR_CHANGED, version);
    }

    private static String name(Run run) {
        return String.valueOf(run.number());
    }
}
