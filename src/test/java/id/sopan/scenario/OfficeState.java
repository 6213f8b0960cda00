package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.desk.RunAudit;
import id.sopan.engine.Run;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that counts of an office: the same for two that were told the same, however often their bots died.
 *
 * @param journals every run's entries, without what differs by chance
 * @param dialogues that still wait
 * @param cards what each chat shows of what the bot knows
 */
record OfficeState(List<String> journals, List<String> dialogues, List<String> cards) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Checks on its way that every run is sound, that nothing was set aside, and that no dead button stays alive. */
    static OfficeState of(Afterlife office) {
        office.touchTwins();
        RunAudit stored = new RunAudit(office.durable(), office.kantor.bot().procedures()).areSound();
        assertThat(documents(office, Collection.DEADLETTERS))
                .as("updates set aside")
                .isEmpty();
        Map<String, String> numbers = new HashMap<>();
        stored.runs().forEach(run -> numbers.put(run.id(), run.number()));
        return new OfficeState(journals(stored, numbers), dialogues(office, numbers), cards(office));
    }

    void isLike(OfficeState other) {
        assertThat(journals).isEqualTo(other.journals);
        assertThat(dialogues).isEqualTo(other.dialogues);
        assertThat(cards).containsExactlyInAnyOrderElementsOf(other.cards);
    }

    private static List<String> journals(RunAudit stored, Map<String, String> numbers) {
        List<String> journals = new ArrayList<>();
        for (Run run : stored.runs()) {
            stored.told(run).forEach(entry -> journals.add(run.number() + " " + named(entry, numbers)));
        }
        return journals;
    }

    private static String named(String text, Map<String, String> numbers) {
        String named = text;
        for (Map.Entry<String, String> number : numbers.entrySet()) {
            named = named.replace(number.getKey(), number.getValue());
        }
        return named;
    }

    private static List<String> dialogues(Afterlife office, Map<String, String> numbers) {
        return documents(office, Collection.DIALOGUES).stream()
                .map(document -> JSON.readTree(document.json()))
                .filter(json -> json.has("subject") && json.path("closing").isNull())
                .map(json ->
                        json.path("person").path("name").asString() + " " + json.path("field") + json.path("answers")
                                + named(json.path("subject").path("run").asString(), numbers))
                .sorted()
                .toList();
    }

    private static List<Document> documents(Afterlife office, Collection collection) {
        return office.durable().documents(collection).query(Query.all());
    }

    private static List<String> cards(Afterlife office) {
        Map<Long, Set<Integer>> runs = Twins.known(office.durable(), "run:");
        List<String> cards = new ArrayList<>();
        for (long chat : office.chats()) {
            office.kantor.admin.person().reads(chat).stream()
                    .filter(message -> runs.getOrDefault(chat, Set.of()).contains(message.id()))
                    .map(message -> chat + " " + message.text() + message.buttons())
                    .forEach(cards::add);
        }
        return cards;
    }
}
