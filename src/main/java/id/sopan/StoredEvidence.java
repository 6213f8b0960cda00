package id.sopan;

import id.sopan.engine.Run;
import id.sopan.engine.RunId;
import id.sopan.outbox.RunProjection;
import id.sopan.outbox.Show;
import id.sopan.outbox.Surfaces;
import id.sopan.record.Finding;
import id.sopan.record.Source;
import id.sopan.record.Verification;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Query;
import id.sopan.store.Store;
import id.sopan.torture.Evidence;
import id.sopan.wording.Button;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a killed bot has left in its store. */
final class StoredEvidence implements Evidence {

    private final Bot bot;
    private final Store store;
    private final Surfaces surfaces;
    private final String waiting;

    /** @param bot not started, on that store */
    StoredEvidence(Bot bot, Store store) {
        this.bot = bot;
        this.store = store;
        this.surfaces = new Surfaces(store);
        bot.procedures().refresh();
        waiting = all(Collection.DIALOGUES).map(Document::json).collect(Collectors.joining());
    }

    private Stream<Document> all(Collection collection) {
        return store.documents(collection).query(Query.all()).stream();
    }

    @Override
    public List<Run> runs() {
        return all(Collection.RUNS)
                .map(document -> bot.runs().find(document.id()).orElseThrow())
                .toList();
    }

    @Override
    public List<Card> cards() {
        List<Card> cards = new ArrayList<>();
        for (Run run : runs()) {
            bot.projection()
                    .wanted(run.id())
                    .ifPresent(wanted -> wanted.shows().forEach(show -> cards.add(card(run, show))));
        }
        return cards;
    }

    private Card card(Run run, Show show) {
        long message = surfaces.message(RunProjection.RUN + ":" + run.id(), show.to(), show.slot())
                .orElse(0L);
        List<String> labels = show.card().rows().stream()
                .flatMap(List::stream)
                .map(Button::label)
                .toList();
        return new Card(
                String.valueOf(run.number()),
                show.to().chat(),
                message,
                show.card().plain(),
                labels);
    }

    @Override
    public boolean isSettled() {
        return Stream.of(Collection.RUNS, Collection.DIALOGUES, Collection.REPLIES)
                        .allMatch(collection -> none(collection, "unshown"))
                && none(Collection.RUNS, "owes")
                && none(Collection.RUNS, "unnumbered");
    }

    private boolean none(Collection collection, String key) {
        return store.documents(collection).ids(Query.of(key).limit(1)).isEmpty();
    }

    @Override
    public List<String> contradictions() {
        List<String> all = new ArrayList<>();
        Verification.of(Source.of(store), null).findings().stream()
                .map(Finding::toString)
                .forEach(all::add);
        all(Collection.DEADLETTERS).map(letter -> "set aside: " + letter.json()).forEach(all::add);
        all(Collection.RUNS).forEach(document -> compare(document, all));
        return all;
    }

    private void compare(Document document, List<String> contradictions) {
        Run run = bot.runs().find(document.id()).orElseThrow();
        JsonNode json = JsonMapper.shared().readTree(document.json());
        boolean same = document.version() == run.seq()
                && json.path("state").asString("").equals(run.state())
                && json.path("number").asString("").equals(String.valueOf(run.number()));
        if (!same) {
            contradictions.add(run.number() + " is stored otherwise than its journal tells");
        }
    }

    @Override
    public boolean knows(long chat, long message) {
        return surfaces.subject(chat, message).isPresent();
    }

    @Override
    public boolean answered(long chat, long message) {
        return store.documents(Collection.REPLIES)
                        .find("message " + chat + " " + message)
                        .isPresent()
                || !none(Collection.DIALOGUES, "heard:" + chat + ":" + message);
    }

    @Override
    public boolean hasBegun(long chat, long message, long person) {
        return store.documents(Collection.DIALOGUES)
                .find(RunId.ofMessage(chat, message, person))
                .isPresent();
    }

    @Override
    public boolean waits(String text) {
        return waiting.contains(text);
    }

    @Override
    public void close() {
        bot.close();
        store.close();
    }
}
