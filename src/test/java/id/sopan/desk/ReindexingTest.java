package id.sopan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.Run;
import id.sopan.report.GeneratedRuns;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReindexingTest {

    private SqliteStore store;
    private GeneratedRuns generated;
    private Documents runs;

    @BeforeEach
    void open(@TempDir Path directory) {
        store = SqliteStore.open(directory);
        generated = new GeneratedRuns(store);
        generated.write(300, 7);
        runs = store.documents(Collection.RUNS);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void look() {
        look(GeneratedRuns.LAST);
    }

    private void look(Instant now) {
        new Reindexing(store, generated.procedures(), () -> now).run();
    }

    private Document changed(String told, String otherwise) {
        return changed(runs.query(Query.all()).getFirst(), told, otherwise);
    }

    private Document changed(Document before, String told, String otherwise) {
        String json = before.json().replaceFirst(told, otherwise);
        Document changed = new Document(before.id(), before.version(), before.order(), before.keys(), json);
        assertThat(changed.json()).isNotEqualTo(before.json());
        assertThat(runs.replace(changed, before.version())).isTrue();
        return changed;
    }

    private Document stored(Document document) {
        return runs.find(document.id()).orElseThrow();
    }

    @Test
    void whatIsStoredAsItIsTodayStays() {
        List<Document> before = runs.query(Query.all());
        look();
        assertThat(runs.query(Query.all())).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"state\":\"[a-z]+\" | \"state\":\"lain\"", "\"taken\": | \"asked\":[],\"taken\":"})
    void whatIsToldOtherwiseIsWrittenAnew(String told, String otherwise) {
        String before = runs.query(Query.all()).getFirst().json();
        Document other = changed(told, otherwise);
        look();
        assertThat(stored(other).json()).isEqualTo(before);
    }

    /** An earlier version may have written it meanwhile, beside this one; within a day clocks may be apart. */
    @Test
    void whatEndedLongBeforeTheLastLookIsNotReadAgain() {
        Document ended = first(document -> !document.keys().contains(RunKeys.OPEN)
                && written(document).atOffset(ZoneOffset.UTC).getDayOfWeek().compareTo(DayOfWeek.WEDNESDAY) <= 0);
        Instant written = written(ended);
        look(written.plus(Duration.ofDays(2)));
        Document other = changed(ended, "\"state\":\"[a-z]+\"", "\"state\":\"lain\"");
        look(written.plus(Duration.ofDays(2)));
        assertThat(stored(ended)).isEqualTo(other);

        StoredRuns.letAllBeLookedAt(store);
        look(written.plus(Duration.ofHours(1)));
        changed(ended, "\"state\":\"[a-z]+\"", "\"state\":\"lain\"");
        look(written.plus(Duration.ofHours(1)));
        assertThat(stored(ended).json()).isEqualTo(ended.json());
    }

    private static Instant written(Document document) {
        StoredJournal journal = StoredJournal.of(document);
        return Objects.requireNonNull(journal.recordedAt(journal.size()));
    }

    /** Whoever acts in a sub-run writes it anew, without an entry. */
    @Test
    void whatIsOpenIsReadAgainEachTime() {
        Instant later = GeneratedRuns.LAST.plus(Duration.ofDays(40));
        look(later);
        Document open = first(document -> document.keys().contains(RunKeys.OPEN));
        changed(open, "\"state\":\"[a-z]+\"", "\"state\":\"lain\"");
        look(later);
        assertThat(stored(open).json()).isEqualTo(open.json());
    }

    private Document first(Predicate<Document> such) {
        return runs.query(Query.all()).stream().filter(such).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"ended\":", "\"opened\":"})
    void whatANewerVersionToldMoreOfStays(String before) {
        Document newer = changed(before, "\"newer\":1," + before);
        look();
        assertThat(runs.find(newer.id())).contains(newer);
    }

    @Test
    void whoeverChangesWhatIsWrittenLetsAllBeLookedAtAgain() {
        Run run = Run.fold("id", Journals.deniedAndUndone());
        assertThat(RunCodec.head(run))
                .as("where this changes, Reindexing.DONE gets another name, so that what is stored is written anew")
                .isEqualTo("""
                        {"schema":2,"number":"WS-2026-0001","procedure":"webservice",\
                        "definition":"3379ec5e955d4e3fa48614f4432cfd59863c782231c9aeea1086d98f6c5aee98",\
                        "unit":"bagian-akademik","state":"open","units":{"unit-terkait":"bagian-akademik"},\
                        "since":"2026-11-24T01:00:00Z","ended":null,"visits":[\
                        {"step":"permohonan","number":1,"opened":"2026-11-24T01:00:00Z","unit":"bagian-akademik",\
                        "taken":[],"paused":[],"closed":"2026-11-24T01:02:03.456Z","exit":null,"completed":true},\
                        {"step":"analisis","number":1,"opened":"2026-11-24T01:02:03.456Z","taken":[],\
                        "paused":[["2026-11-24T02:00:00Z","2026-11-24T03:00:00Z"]]}],"journal":""");
    }
}
