package id.sopan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.By;
import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.Origin;
import id.sopan.engine.Person;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is taken out of a journal with a person, and what others keep. */
class ConcealingTest {

    private static final long SARI = 5001;
    private static final long AGUS = 5004;
    private static final long RINA = 5003;

    private final ArrayNode journal = Journals.written(entries());

    /** Sari's request as in the example, what the program passed on of it, and work that she was given by somebody else. */
    private static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>(Journals.entries());
        Instant at = entries.getLast().recordedAt();
        By agus = new By(new Person(AGUS, "Agus"), "unit-ti", Role.UNIT_TI);
        add(
                entries,
                at,
                By.PROGRAM,
                new Event.SubrunRequested(
                        "analisis", "pengembangan", "unit-ti", Role.UNIT_TI, Map.of("aplikasi", "SIAKAD baru")));
        add(
                entries,
                at,
                agus,
                new Event.HandedOver(
                        "analisis", new Person(SARI, "Sari"), "unit-ti", Role.UNIT_TI, new Person(RINA, "Rina")));
        add(entries, at, agus, new Event.NoteAdded("Sudah kami telepon", null));
        return entries;
    }

    private static void add(List<Entry> entries, Instant at, By by, Event event) {
        entries.add(new Entry(entries.size() + 1L, at, at, by, Origin.message(-1001000000002L, 40), event));
    }

    @Test
    void anAnswerToAQuestionThatIsCalledNameIsNobody() {
        JsonNode answers = Json.MAPPER.readTree("{\"value\": {\"name\": \"SIAKAD\", \"id\": \"7\"}, \"salt\": \"\"}");
        assertThat(Concealing.isPerson(answers)).isFalse();
        assertThat(Concealing.isPerson(Json.MAPPER.readTree("{\"value\": {\"name\": \"Sari\", \"id\": 7}}")))
                .isTrue();
    }

    @Test
    void aPersonGoesWithAllThatIsTheirsAndOthersStay() {
        assertThat(journal.valueStream().filter(entry -> Concealing.names(entry, SARI)))
                .hasSize(3);

        journal.forEach(entry -> Concealing.person(entry, SARI));

        assertThat(journal.toString())
                .doesNotContain("Sari", "5001", "SIAKAD", "4382000000000000013")
                .contains("Agus", "Rina", "Mohon dilengkapi", "Sudah kami telepon", "bagian-akademik");
        assertThat(journal.valueStream().filter(entry -> Concealing.names(entry, SARI)))
                .isEmpty();
        assertThat(Chain.holds(journal, journal.size())).isTrue();
    }

    @Test
    void whoWasRepresentedGoesAndWhoActedForThemStays() {
        journal.forEach(entry -> Concealing.person(entry, RINA));

        assertThat(journal.toString()).doesNotContain("Rina").contains("Agus", "Sari", "Mohon dilengkapi");
        assertThat(Chain.holds(journal, journal.size())).isTrue();
    }

    @Test
    void whoeverTheyHandedWorkOverToStays() {
        journal.forEach(entry -> Concealing.person(entry, AGUS));

        assertThat(journal.toString())
                .doesNotContain("Agus", "5004", "Mohon dilengkapi", "Sudah kami telepon")
                .contains("Sari", "Rina");
    }

    @Test
    void whyTheyReopenedItGoesWhereAColleagueSentWorkBackForItToo() {
        By budi = new By(new Person(5002, "Budi"), "bagian-akademik", Role.UNIT_TERKAIT);
        By sari = new By(new Person(SARI, "Sari"), "bagian-akademik", Role.UNIT_TERKAIT);
        List<Entry> entries = new ArrayList<>(Journals.entries());
        Instant at = entries.getLast().recordedAt();
        add(entries, at, budi, new Event.Decided("konfirmasi", "belum", "Kambuh lagi"));
        add(entries, at, sari, new Event.Reopened("Kambuh lagi"));
        add(entries, at, By.PROGRAM, new Event.StepOpened("konfirmasi", 2));
        add(entries, at, budi, new Event.Decided("konfirmasi", "belum", "Kambuh lagi"));
        add(entries, at, budi, new Event.Decided("konfirmasi", "belum", "Kambuh lagi"));
        ArrayNode written = Journals.written(entries);
        int first = Journals.entries().size();

        written.forEach(Concealing.eachOf(SARI));

        assertThat(written.valueStream()
                        .skip(first)
                        .map(entry -> entry.toString().contains("Kambuh lagi")))
                .as("their own words stay")
                .containsExactly(true, false, false, false, true);
        assertThat(written.get(first + 3).toString()).contains("Budi");
        assertThat(Chain.holds(written, written.size())).isTrue();
    }

    /** In the journal of the request above, where the program writes how its sub-run ended. */
    private static ArrayNode subrunEnded(By by) {
        Event ended = new Event.SubrunEnded("child", Ending.DITOLAK, "Kapasitas habis", by);
        List<Entry> entries = new ArrayList<>(Journals.entries());
        add(entries, entries.getLast().recordedAt(), By.PROGRAM, ended);
        return Journals.written(entries);
    }

    private static ArrayNode without(ArrayNode journal, long person) {
        journal.forEach(entry -> Concealing.person(entry, person));
        assertThat(Chain.holds(journal, journal.size())).isTrue();
        return journal;
    }

    @Test
    void whoEndedASubRunGoesWithTheirReasonAndStaysWhereAnotherGoes() {
        By joko = new By(new Person(5007, "Joko"), "server", Role.MANAGE_SERVER, new Person(5008, "Dewi"));
        JsonNode named = subrunEnded(joko).get(6);
        assertThat(List.of(5007L, 5008L)).allMatch(person -> Concealing.names(named, person));

        JsonNode without = without(subrunEnded(joko), 5007).get(6);
        assertThat(without.toString())
                .doesNotContain("Joko", "5007", "Kapasitas")
                .contains("Dewi", "\"unit\":\"server\"", "\"role\":\"manage-server\"");
        assertThat(without(subrunEnded(joko), 5008).get(6).toString())
                .doesNotContain("Dewi", "5008")
                .contains("Joko", "Kapasitas");
        assertThat(without(subrunEnded(joko), SARI).get(6).toString()).contains("Joko", "Dewi", "Kapasitas");
        assertThat(without(subrunEnded(By.PROGRAM), SARI).get(6).toString())
                .as("it may be theirs")
                .doesNotContain("Kapasitas");

        ArrayNode all = subrunEnded(joko);
        all.forEach(Concealing::all);
        assertThat(all.get(6).toString()).doesNotContain("Joko", "Dewi", "Kapasitas");
        assertThat(Chain.holds(all, all.size())).isTrue();
    }

    @Test
    void whatWasPutBesideASealedValueBreaksTheChainAndGoesWithTheValue() {
        ObjectNode sari = (ObjectNode) journal.path(0).path("by").path("person");
        sari.put("nip", "19800101");
        assertThat(Chain.broken(journal)).hasValue(1);

        journal.forEach(Concealing::all);
        assertThat(journal.toString()).doesNotContain("19800101");
        assertThat(Chain.holds(journal, journal.size())).isTrue();
    }

    @Test
    void doneTwiceItChangesNothingMore() {
        journal.forEach(entry -> Concealing.person(entry, AGUS));
        ArrayNode once = journal.deepCopy();
        journal.forEach(entry -> Concealing.person(entry, AGUS));
        assertThat(journal).isEqualTo(once);
        journal.forEach(Concealing::all);
        assertThat(journal.toString()).doesNotContain("salt", "value");
        assertThat(Chain.holds(journal, journal.size())).isTrue();
    }
}
