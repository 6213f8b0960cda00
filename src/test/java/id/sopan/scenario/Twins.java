package id.sopan.scenario;

import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Query;
import id.sopan.store.Store;
import id.sopan.wording.Tap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cards that can be tapped though the bot does not know them: it was killed after it had sent them and before it could
 * note that, and has sent another.
 */
record Twins(List<Twin> all) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Twin(long chat, SeenMessage message) {}

    static Twins in(Store store, List<Long> chats, Warga reader) {
        Map<Long, List<SeenMessage>> read = new LinkedHashMap<>();
        chats.forEach(chat -> read.put(chat, reader.person().reads(chat)));
        Map<Long, Set<Integer>> known = known(store, ""); // what is sent meanwhile is known and not read
        List<Twin> twins = new ArrayList<>();
        read.forEach((chat, messages) -> messages.stream()
                .filter(message ->
                        isCard(message) && !known.getOrDefault(chat, Set.of()).contains(message.id()))
                .forEach(message -> twins.add(new Twin(chat, message))));
        return new Twins(twins);
    }

    /** Ids of the messages that the bot knows about subjects of this kind, by chat. */
    static Map<Long, Set<Integer>> known(Store store, String kind) {
        Map<Long, Set<Integer>> known = new HashMap<>();
        for (Document document : store.documents(Collection.SURFACES).query(Query.all())) {
            JsonNode json = JSON.readTree(document.json());
            if (json.path("subject").asString().startsWith(kind)) {
                Set<Integer> messages =
                        known.computeIfAbsent(json.path("at").path("chat").asLong(), unused -> new HashSet<>());
                messages.add(json.path("message").asInt());
                json.path("retired").forEach(retired -> messages.add(retired.asInt()));
            }
        }
        return known;
    }

    private static boolean isCard(SeenMessage message) {
        return message.data().stream().flatMap(data -> Tap.parse(data).stream()).anyMatch(tap -> switch (tap) {
            case Tap.OnRun onRun -> !onRun.action().isBeside();
            case Tap.OnDialogue ignored -> true;
            case Tap.OnMenu ignored -> false;
        });
    }

    /** Each loses its buttons when somebody touches it. */
    void touch(Warga somebody) {
        for (Twin twin : all) {
            SeenMessage card = twin.message();
            somebody.person().taps(twin.chat(), card, card.buttons().getFirst());
            somebody.sees(
                    twin.chat(),
                    "no buttons on " + card,
                    seen -> seen.id() == card.id() && seen.buttons().isEmpty());
        }
    }
}
