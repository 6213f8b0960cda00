package id.sopan.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.sopan.desk.Filing;
import id.sopan.desk.Runs;
import id.sopan.desk.StoredJournal;
import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.Run;
import id.sopan.report.GeneratedRuns;
import id.sopan.scenario.Gudang;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import id.sopan.store.Store;
import id.sopan.store.StoreUnavailable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Somebody puts in what no head covers, and changes heads so that it does not show; their roots were told to people. */
@ParameterizedClass(name = "{0}")
@MethodSource("id.sopan.scenario.Gudang#all")
class VerificationOfHeadsTest {

    private static final String WEEK = "2026-11-16..2026-11-22";
    /** On the islands where the Monday after it begins first. */
    private static final Instant ENDED = Instant.parse("2026-11-22T10:00:00Z");

    private static final Instant MONDAY = GeneratedRuns.LAST.plus(Duration.ofHours(2));
    private static final JsonMapper JSON = new JsonMapper();

    private final Gudang gudang;

    @TempDir
    Path directory;

    VerificationOfHeadsTest(Gudang gudang) {
        this.gudang = gudang;
    }

    private record Office(Store store, GeneratedRuns generated) {

        Documents runs() {
            return store.documents(Collection.RUNS);
        }

        Documents heads() {
            return store.documents(Collection.HEADS);
        }

        /** With the longest journal. */
        Run run() {
            return new Runs(runs())
                    .newest(Long.MAX_VALUE, 1000).runs().stream()
                            .max(Comparator.comparing(Run::seq).thenComparing(Run::id))
                            .orElseThrow();
        }

        /** The head was made without the run, which is as good as any: its chain holds, and its dates are from before. */
        String putIn(Run run) {
            Document document = runs().find(run.id()).orElseThrow();
            assertThat(runs().delete(run.id(), run.seq())).isTrue();
            String root = new Heads(store).of(WEEK, MONDAY).root();
            assertThat(runs().insert(document)).isTrue();
            return root;
        }

        void goOn(Run run, Instant at) {
            new Filing()
                    .fill(
                            runs(),
                            generated.procedures().byHash(run.definition()).orElseThrow(),
                            run,
                            9,
                            at);
        }

        /** With other salts, and so with other hashes, and a chain that holds. */
        Leaf writeAnew(Run run) {
            Document anew = new Filing()
                    .document(generated.procedures().byHash(run.definition()).orElseThrow(), run);
            assertThat(runs().replace(anew, run.seq())).isTrue();
            return new Leaf(name(run), run.seq(), StoredJournal.of(anew).hash(run.seq()));
        }

        Instant newestBut(Run but) {
            return new Runs(runs())
                    .newest(Long.MAX_VALUE, 1000).runs().stream()
                            .filter(run -> run.number() != null && !run.id().equals(but.id()))
                            .map(run -> run.journal().getLast().recordedAt())
                            .max(Comparator.naturalOrder())
                            .orElseThrow();
        }

        void setBack(String week, Instant at) {
            Document head = heads().find(week).orElseThrow();
            String json = ((ObjectNode) JSON.readTree(head.json()))
                    .put("at", at.toString())
                    .toString();
            Document changed = new Document(week, head.version() + 1, at.toEpochMilli(), head.keys(), json);
            assertThat(heads().replace(changed, head.version())).isTrue();
        }

        /** The head with its list says that it is of another week. */
        void rename(String week, String other) {
            for (Document document : heads().query(Query.all())) {
                assertThat(heads().delete(document.id(), document.version())).isTrue();
                assertThat(heads().insert(new Document(
                                document.id().replace(week, other),
                                1,
                                document.order(),
                                document.keys().stream()
                                        .map(key -> key.replace(week, other))
                                        .collect(Collectors.toSet()),
                                document.json())))
                        .isTrue();
            }
        }

        /** @param root null in a summary of an older version */
        void told(String week, @Nullable String root) {
            String json = JSON.createObjectNode().put("root", root).toString();
            assertThat(store.documents(Collection.SUMMARIES)
                            .insert(new Document("weekly " + week + " -1001/", 1, 1, Set.of(), json)))
                    .isTrue();
        }

        /** Out of the heads and their lists. */
        void takeOut(Predicate<Document> which) {
            heads().query(Query.all()).stream()
                    .filter(which)
                    .forEach(document -> assertThat(heads().delete(document.id(), document.version()))
                            .isTrue());
        }

        List<Finding> findings(String root) {
            List<Finding> findings = Verification.of(Source.of(store), root).findings();
            assertThat(Verification.of(Source.of(store), null).findings())
                    .as("where nobody has kept the root")
                    .isEqualTo(findings);
            return findings;
        }
    }

    interface Work {
        void in(Office office);
    }

    private void with(Work work) {
        Gudang.Opened opened = gudang.open(directory);
        try (Store store = opened.stores().get()) {
            GeneratedRuns generated = new GeneratedRuns(store);
            generated.write(30, 5);
            work.in(new Office(store, generated));
        } finally {
            opened.close().run();
        }
    }

    /** Named by its first entry from its number on. */
    private static Finding putInLater(Run run) {
        Entry numbered = run.journal().stream()
                .filter(entry -> entry.event() instanceof Event.NumberAssigned)
                .findFirst()
                .orElseThrow();
        return putInLater(run, numbered.seq(), numbered.recordedAt());
    }

    private static Finding putInLater(Run run, long seq, Instant recordedAt) {
        return new Finding(Finding.What.PUT_IN_LATER, name(run), seq, seq, WEEK, recordedAt.toString());
    }

    private static Finding misdated(Instant earliest, Instant at) {
        return Finding.ofHead(Finding.What.HEAD_MISDATED, WEEK, earliest.toString(), at.toString());
    }

    private static String name(Run run) {
        return String.valueOf(run.number());
    }

    @Test
    void aHeadThatWasSetBackToBeforeARunThatWasPutInIsNamedAndSoIsTheRun() {
        with(office -> {
            Run run = office.run();
            String root = office.putIn(run);
            Instant before = run.journal().getFirst().recordedAt();
            office.setBack(WEEK, before);

            assertThat(office.findings(root)).containsExactly(misdated(ENDED, before), putInLater(run));
        });
    }

    @Test
    void aHeadThatWasSetBackToTheEndOfItsWeekHidesNothingFromBefore() {
        with(office -> {
            Run run = office.run();
            String root = office.putIn(run);
            office.setBack(WEEK, ENDED);

            assertThat(office.findings(root)).containsExactly(putInLater(run));
        });
    }

    /** It would count as the last one, and what was put in after it but before the true last one would not be missed. */
    @Test
    void anEarlierHeadThatWasPutBehindTheLastOneIsNamed() {
        with(office -> {
            String earlier = "2026-11-09..2026-11-15";
            Heads heads = new Heads(office.store());
            Instant at = MONDAY.minus(Duration.ofDays(7));
            Head ignored = heads.of(earlier, at);
            office.goOn(office.run(), MONDAY.minusSeconds(60));
            String root = heads.of(WEEK, MONDAY).root();
            assertThat(office.findings(root)).isEmpty();

            Document head = office.heads().find(earlier).orElseThrow();
            long behind = MONDAY.plus(Duration.ofDays(463)).toEpochMilli();
            assertThat(office.heads().replace(new Document(earlier, 2, behind, head.keys(), head.json()), 1))
                    .isTrue();
            assertThat(Verification.of(Source.of(office.store()), null).findings())
                    .contains(Finding.ofHead(
                            Finding.What.HEAD_CHANGED, earlier, "order " + at.toEpochMilli(), "order " + behind));
        });
    }

    /** All entries of the run count, also those before its number. */
    @Test
    void aRunThatNoHeadCoversIsProvedByItsChainAlone() {
        with(office -> {
            long all = Verification.of(Source.of(office.store()), null).entries();
            Run run = office.run();
            String root = office.putIn(run);

            Verification verification = Verification.of(Source.of(office.store()), root);
            long covered = new Runs(office.runs())
                    .newest(Long.MAX_VALUE, 1000).runs().stream()
                            .filter(one -> one.number() != null && !one.id().equals(run.id()))
                            .mapToLong(Run::seq)
                            .sum();
            assertThat(verification.uncovered()).isEqualTo(all - covered).isGreaterThanOrEqualTo(run.seq());
        });
    }

    @Test
    void aHeadThatSaysThatItCoversMoreRunsIsNamedByTheirCounts() {
        with(office -> {
            Head head = new Heads(office.store()).of(WEEK, MONDAY);
            Document stored = office.heads().find(WEEK).orElseThrow();
            String json = ((ObjectNode) JSON.readTree(stored.json()))
                    .put("runs", head.runs() + 1)
                    .toString();
            assertThat(office.heads().replace(new Document(WEEK, 2, stored.order(), stored.keys(), json), 1))
                    .isTrue();

            assertThat(office.findings(head.root()))
                    .containsExactly(Finding.ofHead(
                            Finding.What.HEAD_CHANGED, WEEK, "runs " + (head.runs() + 1), "runs " + head.runs()));
        });
    }

    @Test
    void aHeadThatIsNotFoundAsOneAnyMoreIsNamed() {
        with(office -> {
            Head ignored = new Heads(office.store()).of(WEEK, MONDAY);
            Document stored = office.heads().find(WEEK).orElseThrow();
            assertThat(office.heads().replace(new Document(WEEK, 2, stored.order(), Set.of(), stored.json()), 1))
                    .isTrue();

            assertThat(Verification.of(Source.of(office.store()), null).findings())
                    .containsExactly(Finding.ofHead(Finding.What.HEAD_CHANGED, WEEK, "root, runs, at, after", "-"));
        });
    }

    @Test
    void headsThatWereTakenOutAreNamedByTheSummariesThatToldThem() {
        with(office -> {
            String first = new Heads(office.store())
                    .of("2026-11-09..2026-11-15", MONDAY.minus(Duration.ofDays(7)))
                    .root();
            String second = new Heads(office.store()).of(WEEK, MONDAY).root();
            office.told("2026-11-02..2026-11-08", null);
            office.told("2026-11-09..2026-11-15", first);
            office.told(WEEK, second);
            assertThat(Verification.of(Source.of(office.store()), null).findings())
                    .isEmpty();

            office.takeOut(document -> document.id().startsWith(WEEK));
            assertThat(Verification.of(Source.of(office.store()), null).findings())
                    .contains(Finding.ofHead(Finding.What.HEAD_GONE, WEEK, second, ""));

            office.takeOut(document -> true);
            assertThat(Verification.of(Source.of(office.store()), null).findings())
                    .containsExactly(
                            Finding.ofHead(Finding.What.HEAD_GONE, "2026-11-09..2026-11-15", first, ""),
                            Finding.ofHead(Finding.What.HEAD_GONE, WEEK, second, ""));
        });
    }

    @Test
    void theListOfAHeadThatWasNeverWrittenSinceItsProcessWasKilledChangesNothing() {
        with(office -> {
            new Heads(office.store()).of(WEEK, MONDAY);
            office.takeOut(document -> document.id().equals(WEEK));
            assertThat(Verification.of(Source.of(office.store()), null).findings())
                    .isEmpty();

            Head next = new Heads(office.store()).of("2026-11-23..2026-11-29", MONDAY.plus(Duration.ofDays(7)));
            Verification verified = Verification.of(Source.of(office.store()), next.root());
            assertThat(verified.findings()).isEmpty();
            assertThat(verified.uncovered()).isZero();
        });
    }

    @Test
    void aHeadThatIsSaidToBeOfAnEarlierWeekIsFromAfterWhatItCovers() {
        with(office -> {
            Run run = office.run();
            Instant newest = office.newestBut(run);
            String root = office.putIn(run);
            Instant before = run.journal().getFirst().recordedAt();
            LocalDate last = LocalDate.ofInstant(before, ZoneOffset.UTC).minusDays(2);
            String earlier = last.minusDays(6) + ".." + last;
            office.setBack(WEEK, before);
            office.rename(WEEK, earlier);

            assertThat(office.findings(root))
                    .extracting(Finding::what, Finding::where, Finding::expected)
                    .containsExactly(
                            tuple(
                                    Finding.What.HEAD_MISDATED,
                                    earlier,
                                    newest.minus(Duration.ofDays(1)).toString()),
                            tuple(Finding.What.PUT_IN_LATER, name(run), earlier));
        });
    }

    /** Nothing was written in the week between: the later head, of the same root, counts. */
    @Test
    void whatWasPutInBetweenTwoHeadsOfTheSameRootIsNamed() {
        with(office -> {
            Heads heads = new Heads(office.store());
            String root =
                    heads.of("2026-11-09..2026-11-15", MONDAY.minusSeconds(60)).root();
            assertThat(heads.of(WEEK, MONDAY.plus(Duration.ofDays(7))).root()).isEqualTo(root);
            Run run = office.run();
            Instant between = MONDAY.plus(Duration.ofDays(2));
            office.goOn(run, between);

            assertThat(office.findings(root)).containsExactly(putInLater(run, run.seq() + 1, between));
        });
    }

    /** No head was made in that time; it is left to the head after, until it goes on. */
    @Test
    void whatAClockThatWasAYearAheadHasWrittenLeavesLaterHeadsAsTheyAre() {
        with(office -> {
            Heads heads = new Heads(office.store());
            String before = heads.of(WEEK, MONDAY).root();
            office.goOn(office.run(), MONDAY.plus(Duration.ofDays(366)));
            String without = heads.of("2026-11-23..2026-11-29", MONDAY.plus(Duration.ofDays(7)))
                    .root();
            assertThat(without).isEqualTo(before);
            office.goOn(office.run(), MONDAY.plus(Duration.ofDays(8)));
            assertThat(office.findings(without)).isEmpty();
            String with = heads.of("2026-11-30..2026-12-06", MONDAY.plus(Duration.ofDays(14)))
                    .root();
            assertThat(with).isNotEqualTo(before);
            assertThat(office.findings(with)).isEmpty();
        });
    }

    @Test
    void aSecondHeadThatCoversAJournalAsItWasWrittenAnewDoesNotMakeItFit() {
        with(office -> {
            Run run = office.run();
            String root = new Heads(office.store()).of(WEEK, MONDAY).root();
            Leaf forged = office.writeAnew(run);
            String forgedRoot = MerkleTree.root(List.of(forged));
            Instant before = MONDAY.minusSeconds(60);
            HeadBook.add(
                    office.heads(), new Head("2026-11-09..2026-11-15", before, forgedRoot, 1, null), List.of(forged));

            assertThat(office.findings(root))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.found()).contains(forged.line()))
                    .extracting(Finding::what, Finding::where, Finding::expected)
                    .containsExactly(Finding.What.HEAD_CHANGED, WEEK, root);
        });
    }

    @Test
    void aSecondLineOfARunInTheListDoesNotMakeAJournalFitThatWasWrittenAnew() {
        with(office -> {
            Run run = office.run();
            String root = new Heads(office.store()).of(WEEK, MONDAY).root();
            Leaf forged = office.writeAnew(run);
            Document list = office.heads().query(Query.of("list:" + WEEK)).getFirst();
            String both = list.json().replaceFirst("\\[", "[\"" + forged.line() + "\",");
            Document changed = new Document(list.id(), 2, list.order(), list.keys(), both);
            assertThat(office.heads().replace(changed, 1)).isTrue();

            assertThat(office.findings(root))
                    .extracting(Finding::what, Finding::where, Finding::expected)
                    .containsExactly(tuple(Finding.What.HEAD_CHANGED, WEEK, root));
        });
    }

    @Test
    void listsForWhichMemoryHasNoRoomEndNothingWithoutAWord() {
        Document part = new Document(WEEK + "/null/root/0", 1, 0, Set.of("list:" + WEEK), "{\"leaves\":[\"a\"]}");
        Source source = (collection, each) -> each.accept(part);
        assertThat(HeadBook.read(source, part.json().length()).heads()).isEmpty();
        assertThatThrownBy(() -> HeadBook.read(source, part.json().length() - 1))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("larger than memory has room for");
    }
}
