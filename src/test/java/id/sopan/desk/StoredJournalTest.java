package id.sopan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.Origin;
import id.sopan.engine.Run;
import id.sopan.store.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What does not fit is told as what it is, whatever was done to the document. */
class StoredJournalTest {

    private final Run run = Run.fold("AbCdEfGhIjKl", Journals.entries());
    private final ObjectNode json = Json.MAPPER.createObjectNode();
    private final ArrayNode journal = Journals.written(Journals.entries());
    private long version = 6;

    StoredJournalTest() {
        json.put("schema", 2);
        json.setAll(RunCodec.beside(run));
        json.set("journal", journal);
    }

    private StoredJournal stored(String text) {
        return StoredJournal.of(
                new Document(run.id(), version, run.since().toEpochMilli(), Set.of("number:" + run.number()), text));
    }

    private StoredJournal stored() {
        return stored(json.toString());
    }

    /** With a chain that holds. */
    private void chained(int seq, Consumer<ObjectNode> change) {
        ObjectNode entry = (ObjectNode) journal.get(seq - 1);
        change.accept(entry);
        String prev =
                seq == 1 ? Chain.BEGINNING : journal.get(seq - 2).path("hash").asString();
        Chain.link((ObjectNode) entry.without("hash"), prev);
    }

    private void appended(Consumer<ObjectNode> change) {
        journal.add(journal.get(journal.size() - 1).deepCopy());
        version++;
        chained((int) version, entry -> {
            entry.put("seq", version);
            change.accept(entry);
        });
    }

    @Test
    void whatWasNotTouchedFits() {
        assertThat(stored().misfit()).isEmpty();
        assertThat(stored().beside().misfit()).isEmpty();
        assertThat(stored().name()).isEqualTo(run.number());
    }

    /** Its clock stands still in that time; what was written before that was so has no such pause. */
    @Test
    void aRunWhoseEndWasTakenBackFitsAlsoAsItWasWrittenBefore() {
        Run undone = Run.fold(run.id(), Journals.deniedAndUndone());
        json.setAll(RunCodec.beside(undone));
        json.set("journal", Journals.written(Journals.deniedAndUndone()));
        version = undone.seq();
        ArrayNode paused = (ArrayNode) json.path("visits").path(1).path("paused");
        assertThat(paused).hasSize(1);
        assertThat(stored().beside()).isEqualTo(new StoredJournal.Beside(Optional.empty(), false));

        ArrayNode other = paused.deepCopy();
        paused.removeAll();
        assertThat(stored().beside()).isEqualTo(new StoredJournal.Beside(Optional.empty(), true));

        ((ArrayNode) other.get(0)).set(0, "2026-11-24T01:00:00Z");
        paused.addAll(other);
        assertThat(stored().beside().misfit()).map(Misfit::field).contains("visits");
    }

    /** Of what was written before heads told which pauses are questions. */
    @Test
    void aRunThatAskedFitsAlsoAsItWasWrittenBefore() {
        List<Entry> entries = new ArrayList<>(Journals.entries().subList(0, 5));
        Entry last = entries.getLast();
        entries.add(new Entry(
                last.seq() + 1,
                last.at(),
                last.recordedAt(),
                last.by(),
                Origin.NONE,
                new Event.QuestionAsked("analisis", "Versi yang mana?")));
        Run asking = Run.fold(run.id(), entries);
        json.setAll(RunCodec.beside(asking));
        json.set("journal", Journals.written(entries));
        version = asking.seq();
        ObjectNode visit = (ObjectNode) json.path("visits").path(asking.visits().size() - 1);
        assertThat(visit.path("asked")).hasSize(1);
        assertThat(stored().beside().earlier()).isFalse();

        visit.remove("asked");
        assertThat(stored().beside()).isEqualTo(new StoredJournal.Beside(Optional.empty(), true));

        visit.putArray("asked");
        assertThat(stored().beside().misfit()).map(Misfit::field).contains("visits");
    }

    @Test
    void aRunHasButOneNumber() {
        appended(entry -> entry.put("type", "numberAssigned").putObject("data").put("number", "WS-2026-0100"));
        assertThat(stored().misfit()).contains(new Misfit(7, "type", "-", "numberAssigned"));
    }

    /** It could name a directory elsewhere. */
    @Test
    void aNumberOfAnotherFormIsNamed() {
        for (String number : List.of("../../victim", "WS-2026-0001/..", "ws-2026-0001", "WS-2026-1", "")) {
            chained(5, entry -> ((ObjectNode) entry.path("data")).put("number", number));
            chained(6, entry -> {});
            json.put("number", number);
            assertThat(stored().misfit()).contains(new Misfit(5, "number", "WS-2026-0001", number));
        }
        for (String number : List.of("WS-2026-10000", "ABCD-2031-0001")) {
            chained(5, entry -> ((ObjectNode) entry.path("data")).put("number", number));
            chained(6, entry -> {});
            assertThat(stored().misfit()).isEmpty();
        }
    }

    @Test
    void aNumberThatIsLongerThanAnyIsNamedByItsBeginning() {
        chained(5, entry -> ((ObjectNode) entry.path("data")).put("number", "x".repeat(100_000)));
        chained(6, entry -> {});
        assertThat(stored().name()).isEqualTo(run.id());
        assertThat(stored().misfit()).contains(new Misfit(5, "number", "WS-2026-0001", "x".repeat(300) + "…"));
    }

    /** Nobody wrote it, and memory might have no room for what stands in it. */
    @Test
    void whatIsLargerThanAnyJournalIsNotRead() {
        for (String large : List.of(
                json.put("beside", "x".repeat(9 << 20)).toString(),
                json.put("beside", "").toString().replace("\"\"}", "[" + "{},".repeat(600_000) + "{}]}"))) {
            assertThat(stored(large).size()).isZero();
            assertThat(stored(large).misfit()).contains(new Misfit(1, "form", "JSON", "-"));
        }
    }

    @Test
    void anEntryThatCannotBeReadIsNamed() {
        appended(entry -> entry.remove("data"));
        assertThat(stored().misfit()).isEmpty();
        assertThat(stored().beside().misfit()).contains(new Misfit(7, "form", "journal.md", "returned"));
    }

    @Test
    void anEntryWithoutItsTimeIsNamed() {
        appended(entry -> entry.put("recordedAt", "kemarin"));
        assertThat(stored().beside().misfit()).contains(new Misfit(7, "form", "journal.md", "returned"));
    }

    /** Of a field that stands twice others may read the first. */
    @Test
    void aFieldThatStandsTwiceCannotBeRead() {
        String twice = json.toString().replace("\"number\":", "\"number\":\"WS-2026-0099\",\"number\":");
        assertThat(stored(twice).misfit()).contains(new Misfit(1, "form", "JSON", "-"));
        assertThat(stored(twice).name()).as("by its key").isEqualTo(run.number());
    }

    @Test
    void aJournalThatIsGoneIsNoJournal() {
        journal.removeAll();
        assertThat(stored().misfit()).contains(new Misfit(1, "form", "JSON", "-"));
    }

    @Test
    void whatANewerSopanWroteIsToldSo() {
        json.put("schema", 3);
        assertThat(stored().beside().misfit()).contains(new Misfit(6, "schema", "2", "3"));
    }

    @Test
    void whatSchemaTwoWroteIsNotOfSchemaOne() {
        json.put("schema", 1);
        assertThat(stored().beside().misfit()).contains(new Misfit(6, "schema", "2", "1"));
    }

    @Test
    void aVersionThatIsTooLowStandsBesideAGoodJournal() {
        version = 5;
        assertThat(stored().misfit()).isEmpty();
        assertThat(stored().beside().misfit()).contains(new Misfit(6, "version", "6", "5"));
        version = 7;
        assertThat(stored().misfit()).contains(new Misfit(7, "version", "7", "6"));
    }
}
