package id.sopan.report;

import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Legible;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** What people wrote of how it went, as it stands in reports that were told; their figures stay. */
public final class ToldWords {

    private static final Legible<JsonNode> LEGIBLE =
            new Legible<>(Collection.SUMMARIES, document -> JsonMapper.shared().readTree(document.json()));

    private final Documents documents;

    public ToldWords(Store store) {
        documents = store.documents(Collection.SUMMARIES);
    }

    /** Takes all out of reports that were told before that. */
    public void forgetBefore(Instant instant) {
        change(Query.all().between(Long.MIN_VALUE, instant.toEpochMilli()), ArrayNode::removeAll);
    }

    /** @param said in any case; also where somebody else said the same */
    public void forget(List<String> said) {
        if (!said.isEmpty()) {
            Set<String> gone = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            gone.addAll(said);
            change(Query.all(), words -> forget(words, gone));
        }
    }

    private static void forget(ArrayNode words, Set<String> gone) {
        for (int i = words.size() - 1; i >= 0; i--) {
            if (gone.contains(words.get(i).path("word").asString(""))) {
                words.remove(i);
            }
        }
    }

    private void change(Query query, Consumer<ArrayNode> taking) {
        for (Document found : documents.query(query)) {
            Optional<Document> document = Optional.of(found);
            while (document.isPresent() && !isTaken(document.get(), taking)) {
                document = documents.find(found.id());
            }
        }
    }

    /** False where it has become another meanwhile. */
    private boolean isTaken(Document document, Consumer<ArrayNode> taking) {
        JsonNode json = LEGIBLE.read(document).orElse(NullNode.getInstance());
        if (!(json.at("/report/figures/ratings") instanceof ObjectNode ratings
                && ratings.path("words") instanceof ArrayNode words
                && !words.isEmpty())) {
            return true;
        }
        taking.accept(words);
        Document next = document.next(json.toString());
        return next.json().equals(document.json()) || documents.replace(next, document.version());
    }
}
