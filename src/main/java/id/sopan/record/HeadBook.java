package id.sopan.record;

import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Legible;
import id.sopan.store.Query;
import id.sopan.store.StoreUnavailable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The heads of a source, each with the list of what is other than in the head before. */
final class HeadBook {

    private static final JsonMapper JSON = ArchiveLine.JSON;
    /** So few, because one part of each head is held while the next one is made. */
    static final int LINES = 500;

    private static final String HEAD = "head";
    /** And only one: nothing of a head is ever written anew. */
    private static final long FIRST_VERSION = 1;

    private static final Legible<Head> LEGIBLE = new Legible<>(Collection.HEADS, HeadBook::parsed);

    private final List<Head> heads = new ArrayList<>();
    private final List<String> illegible = new ArrayList<>();
    private final List<Finding> misplaced = new ArrayList<>();
    private final Map<String, TreeMap<Long, Document>> lists = new HashMap<>();
    private long room;

    private HeadBook(long room) {
        this.room = room;
    }

    /** @throws StoreUnavailable where a newer Sopan made a head, or memory has no room for their lists */
    static HeadBook read(Source source) {
        return read(source, Runtime.getRuntime().maxMemory() / 2);
    }

    /** @param room in characters */
    static HeadBook read(Source source, long room) {
        HeadBook book = new HeadBook(room);
        source.each(Collection.HEADS, book::take);
        return book;
    }

    private void take(Document document) {
        room -= document.json().length();
        if (room < 0) {
            throw new StoreUnavailable("""
                    Daftar sidik pekanan lebih besar daripada yang muat dalam memori. Mohon beri lebih banyak, misalnya \
                    JAVA_OPTS=-Xmx2g, atau pakai salinan lain.
                    The lists of weekly heads are larger than memory has room for. Give it more, such as \
                    JAVA_OPTS=-Xmx2g, or use another copy.""");
        }
        if (document.keys().contains(HEAD)) {
            refuseNewer(document);
            LEGIBLE.read(document)
                    .ifPresentOrElse(head -> take(head, document.order()), () -> illegible.add(document.id()));
        } else if (!document.keys().contains(lists(week(document.id())))) {
            illegible.add(document.id());
        } else {
            String list = document.id().substring(0, document.id().lastIndexOf('/') + 1);
            lists.computeIfAbsent(list, unused -> new TreeMap<>()).put(document.order(), document);
        }
    }

    private void take(Head head, long order) {
        long at = head.at().toEpochMilli();
        if (order != at) {
            misplaced.add(Finding.ofHead(Finding.What.HEAD_CHANGED, head.week(), "order " + at, "order " + order));
        } else if (!heads.isEmpty() && head.at().isBefore(heads.getLast().at())) {
            misplaced.add(Finding.ofHead(
                    Finding.What.HEAD_CHANGED,
                    head.week(),
                    "at >= " + heads.getLast().at(),
                    "at " + head.at()));
        }
        heads.add(head);
    }

    private static void refuseNewer(Document head) {
        try {
            Schemas.refuseNewer(
                    Collection.HEADS, JSON.readTree(head.json()).path("schema").asInt(0));
        } catch (JacksonException illegible) {
            // named among those
        }
    }

    private static String week(String list) {
        return list.replaceFirst("/.*", "");
    }

    /** Ids of heads that cannot be read, and of what is neither a head nor part of a list. */
    List<String> illegible() {
        return illegible;
    }

    /** Those that stand elsewhere among the others than at their time, so that another one counts as the last. */
    List<Finding> misplaced() {
        return misplaced;
    }

    /**
     * Those that go on from an older head than the one before them. One that was begun while the machine's clock was behind goes on
     * from one that stands after it, and none goes on from that.
     */
    List<Finding> passedOver() {
        List<Finding> passedOver = new ArrayList<>();
        Set<String> earlier = new HashSet<>();
        String last = null;
        for (Head head : heads) {
            String after = head.after();
            if (after == null || earlier.contains(after)) {
                if (after != null && last != null && !after.equals(last)) {
                    passedOver.add(
                            Finding.ofHead(Finding.What.HEAD_CHANGED, head.week(), "after " + last, "after " + after));
                }
                last = head.week();
            }
            earlier.add(head.week());
        }
        return passedOver;
    }

    /** The oldest first. */
    List<Head> heads() {
        return heads;
    }

    /**
     * Of the runs whose last entry is another than in the head before.
     *
     * @throws IllegalArgumentException where that cannot be read
     */
    List<Leaf> changed(Head head) {
        List<Leaf> changed = new ArrayList<>();
        lists.getOrDefault(list(head), new TreeMap<>()).values().forEach(part -> changed.addAll(leaves(part)));
        return changed;
    }

    private static List<Leaf> leaves(Document part) {
        List<Leaf> leaves = new ArrayList<>();
        try {
            JsonNode json = JSON.readTree(part.json());
            if (json.path("schema").asInt(0) > Collection.HEADS.schema()) {
                throw new IllegalArgumentException("the list " + part.id() + " is of schema " + json.path("schema"));
            }
            json.path("leaves").forEach(line -> leaves.add(Leaf.of(line.asString(""))));
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException("the list " + part.id() + " cannot be read", unreadable);
        }
        return leaves;
    }

    /**
     * A part of the head's list.
     *
     * @param part from 0; empty after the last
     * @throws IllegalArgumentException where it cannot be read
     */
    static Optional<List<Leaf>> part(Documents documents, Head head, int part) {
        return documents.find(list(head) + part).map(HeadBook::leaves);
    }

    /** All that the head covers, by number. */
    TreeMap<String, Leaf> leaves(Head last) {
        TreeMap<String, Leaf> leaves = new TreeMap<>();
        line(heads, last).forEach(head -> apply(head, leaves));
        return leaves;
    }

    void apply(Head head, TreeMap<String, Leaf> leaves) {
        changed(head).forEach(leaf -> leaves.put(leaf.run(), leaf));
    }

    /** The head, and those from which its list goes on; the oldest first. */
    private static List<Head> line(List<Head> heads, Head last) {
        Map<String, Head> known = new HashMap<>();
        heads.forEach(head -> known.put(head.week(), head));
        LinkedList<Head> line = new LinkedList<>();
        for (@Nullable Head head = last;
                head != null;
                head = head.after() == null ? null : known.remove(head.after())) {
            line.addFirst(head);
        }
        return line;
    }

    /** The last head, and those from which its list goes on, the oldest first; none where one of all heads cannot be read. */
    static List<Head> line(Documents documents) {
        List<Document> stored = documents.query(Query.of(HEAD));
        List<Head> heads = LEGIBLE.read(stored);
        return heads.isEmpty() || heads.size() < stored.size() ? List.of() : line(heads, heads.getLast());
    }

    /**
     * The list first, so that a head that is there is whole; of two that are made at once one counts.
     *
     * @param changed in the order of their numbers
     */
    static Head add(Documents documents, Head head, List<Leaf> changed) {
        for (int from = 0; from < changed.size(); from += LINES) {
            ObjectNode json = JSON.createObjectNode().put("schema", Collection.HEADS.schema());
            ArrayNode lines = json.putArray("leaves");
            changed.subList(from, Math.min(from + LINES, changed.size())).forEach(leaf -> lines.add(leaf.line()));
            long part = from / LINES;
            boolean ignored = documents.insert(
                    new Document(list(head) + part, FIRST_VERSION, part, Set.of(lists(head.week())), json.toString()));
        }
        boolean first = documents.insert(
                new Document(head.week(), FIRST_VERSION, head.at().toEpochMilli(), Set.of(HEAD), write(head)));
        Head counts =
                first ? head : documents.find(head.week()).map(HeadBook::head).orElseThrow();
        for (String part : documents.ids(Query.of(lists(head.week())))) {
            if (!part.startsWith(list(counts))) {
                boolean ignored = documents.delete(part, FIRST_VERSION);
            }
        }
        return counts;
    }

    private static String lists(String week) {
        return "list:" + week;
    }

    private static String list(Head head) {
        return head.week() + "/" + head.after() + "/" + head.root() + "/";
    }

    private static String write(Head head) {
        return JSON.createObjectNode()
                .put("schema", Collection.HEADS.schema())
                .put("root", head.root())
                .put("runs", head.runs())
                .put("at", head.at().toString())
                .put("after", head.after())
                .toString();
    }

    /** @throws IllegalStateException where it cannot be read */
    static Head head(Document document) {
        return LEGIBLE.require(document);
    }

    private static Head parsed(Document document) {
        JsonNode json = JSON.readTree(document.json());
        return new Head(
                document.id(),
                Instant.parse(json.path("at").asString()),
                json.path("root").asString(),
                json.path("runs").asInt(),
                json.path("after").isString() ? json.path("after").asString() : null);
    }
}
