package id.sopan.desk;

import id.sopan.engine.Entry;
import id.sopan.engine.Run;
import id.sopan.procedure.Procedure;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.WrittenByNewer;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A run as a document: its journal to the letter, and beside it what is asked for without reading that. */
final class RunCodec {

    /**
     * A journal of more bytes takes no more remarks: it is written whole with each entry, in several copies, and some runs
     * at once. That is far from MongoDB's limit, so that the run itself can always go on.
     */
    private static final int FULL = 1 << 19;

    private static final Set<String> NAMES = Set.of(
            "schema",
            "number",
            "procedure",
            "definition",
            "unit",
            "state",
            "units",
            "since",
            "ended",
            "visits",
            "journal");

    private static final String END_OF_JOURNAL = "]";
    private static final String END_OF_OBJECT = "}";

    private final SecureRandom random = new SecureRandom();
    private final EntryCodec entries = new EntryCodec(this::salt);

    /** @throws IllegalStateException where it is of a newer Sopan or cannot be read */
    Filed read(Document document) {
        return read(document.id(), journal(document));
    }

    /** The same for whoever will not write it. */
    Run run(Document document) {
        return run(document.id(), Json.MAPPER.readTree(document.json()));
    }

    /** The same of a document that has been read as JSON. */
    Run run(String id, JsonNode json) {
        return fold(id, journal(id, json));
    }

    /** The journal as it is stored; throws as {@link #read(Document)} does where it is of a newer Sopan. */
    static ArrayNode journal(Document document) {
        return journal(document.id(), Json.MAPPER.readTree(document.json()));
    }

    private static ArrayNode journal(String id, JsonNode json) {
        refuseNewer(id, json.path("schema").asInt());
        return (ArrayNode) json.path("journal");
    }

    /** @throws WrittenByNewer where a newer Sopan wrote it */
    static void refuseNewer(String id, int schema) {
        if (schema > Collection.RUNS.schema()) {
            throw new WrittenByNewer("the run " + id + " was written by a newer version of Sopan");
        }
    }

    /** The journal of a new run. */
    Filed begin(String id, List<Entry> written) {
        ArrayNode first = Json.MAPPER.createArrayNode();
        first.add(Chain.link(entries.write(written.getFirst()), Chain.BEGINNING));
        return append(read(id, first), written.subList(1, written.size()));
    }

    /** With further entries; as they would be read, so that what is known of it never differs from what is stored. */
    Filed append(Filed filed, List<Entry> written) {
        StringBuilder added = new StringBuilder();
        Run run = filed.run();
        String hash = filed.hash();
        for (Entry entry : written) {
            ObjectNode linked = Chain.link(entries.write(entry), hash);
            added.append(',').append(linked);
            hash = hash(linked);
            run = run.apply(entries.read(linked));
        }
        String open = filed.journal().substring(0, filed.journal().length() - END_OF_JOURNAL.length());
        return new Filed(run, open + added + END_OF_JOURNAL, hash);
    }

    /** The same run by a journal from which something was taken out. */
    Filed without(Filed filed, Consumer<JsonNode> taking) {
        ArrayNode journal = (ArrayNode) Json.MAPPER.readTree(filed.journal());
        journal.forEach(taking);
        Run run = fold(filed.run().id(), journal);
        RecordedCopies.ofNoFile(run).forEach(seq -> Concealing.all(journal.get(Math.toIntExact(seq - 1))));
        return read(run.id(), journal);
    }

    private Filed read(String id, ArrayNode journal) {
        return new Filed(fold(id, journal), journal.toString(), hash(journal.get(journal.size() - 1)));
    }

    private Run fold(String id, ArrayNode journal) {
        List<Entry> read = new ArrayList<>();
        journal.forEach(node -> read.add(entries.read(node)));
        return Run.fold(id, read);
    }

    private static String hash(JsonNode linked) {
        return linked.path("hash").asString();
    }

    Document write(Procedure procedure, Filed filed) {
        Run run = filed.run();
        return new Document(
                run.id(),
                run.seq(),
                run.since().toEpochMilli(),
                RunKeys.of(procedure, run),
                head(run) + filed.journal() + END_OF_OBJECT);
    }

    /** With entries by which nothing happened to it: it is found as before, and what is shown of it stays. */
    Document noted(Document before, Filed filed) {
        Run run = filed.run();
        return new Document(
                run.id(),
                run.seq(),
                run.since().toEpochMilli(),
                RunKeys.noted(before, run),
                head(run) + filed.journal() + END_OF_OBJECT);
    }

    /**
     * Whether it is ordered and found as it would be if it were written now, and tells the same before the journal. What tells
     * there what this version does not know was written by a newer one, and stays.
     */
    static boolean isAsWritten(Document document, Procedure procedure, Run run) {
        return document.json().startsWith(head(run))
                ? document.order() == run.since().toEpochMilli() && RunKeys.areThere(document, procedure, run)
                : isOfNewer((ObjectNode) Json.MAPPER.readTree(document.json()));
    }

    private static boolean isOfNewer(ObjectNode json) {
        return json.path("schema").asInt() == Collection.RUNS.schema()
                && (!NAMES.containsAll(json.propertyNames())
                        || json.path("visits").valueStream().anyMatch(CompactVisits::isOfNewer));
    }

    /** What is written before the journal. */
    static String head(Run run) {
        StringWriter head = new StringWriter();
        try (JsonGenerator json = Json.MAPPER.createGenerator(head)) {
            json.writeStartObject();
            json.writeNumberProperty("schema", Collection.RUNS.schema());
            json.writeStringProperty("number", run.number());
            json.writeStringProperty("procedure", run.procedure());
            json.writeStringProperty("definition", run.definition());
            json.writeStringProperty("unit", run.unit());
            json.writeStringProperty("state", run.state());
            json.writeObjectPropertyStart("units");
            run.unitsByRole().forEach(json::writeStringProperty);
            json.writeEndObject();
            json.writeStringProperty("since", Json.text(run.since()));
            json.writeStringProperty(
                    "ended", run.end() == null ? null : Json.text(run.end().at()));
            json.writeName("visits");
            CompactVisits.write(json, run.visits());
            json.writeName("journal");
            json.writeRawValue("");
            json.flush();
            return head.toString();
        }
    }

    /** What stands beside the journal, and follows from it. */
    static ObjectNode beside(Run run) {
        ObjectNode json = (ObjectNode) Json.MAPPER.readTree(head(run) + "[]" + END_OF_OBJECT);
        return json.remove(List.of("schema", "journal"));
    }

    /** Whether it is not so large that remarks must be refused, as journals of earlier versions may be by far. */
    static boolean hasRoom(Filed filed) {
        String journal = filed.journal();
        return journal.length() <= FULL && journal.getBytes(StandardCharsets.UTF_8).length <= FULL;
    }

    private String salt() {
        byte[] salt = new byte[Hashes.SALT];
        random.nextBytes(salt);
        return Base64.getEncoder().encodeToString(salt);
    }
}
