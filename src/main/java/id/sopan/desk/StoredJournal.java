package id.sopan.desk;

import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Legible;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The journal of a run to the letter, whether it can be understood or not: for whoever is to prove it. */
public final class StoredJournal {

    private static final RunCodec CODEC = new RunCodec();
    private static final EntryCodec ENTRIES = new EntryCodec(() -> "");
    private static final String NUMBERED = "numberAssigned";
    /** Of what has the form of a number none has so many characters. */
    private static final int LONGEST_NAME = 200;

    /** In characters: twice what a document has at most. */
    private static final int LONGEST = 8 << 20;

    private static final Legible<ObjectNode> LEGIBLE = new Legible<>(Collection.RUNS, StoredJournal::concealed);

    private final String id;
    private final long version;
    private final long order;
    private final @Nullable String numberedAs;
    private final List<String> numberKeys;
    private final String text;
    private final JsonNode json;
    private final ArrayNode entries;

    private StoredJournal(Document document, JsonNode json) {
        this.id = document.id();
        this.version = document.version();
        this.order = document.order();
        this.numberedAs = RunKeys.numberOf(document).orElse(null);
        this.numberKeys = RunKeys.numberKeys(document).toList();
        this.text = document.json();
        this.json = json;
        this.entries = json.path("journal") instanceof ArrayNode journal ? journal : Json.MAPPER.createArrayNode();
    }

    public static StoredJournal of(Document document) {
        return new StoredJournal(document, json(document));
    }

    /** What is longer than any document was written by nobody, and is not read. */
    private static JsonNode json(Document document) {
        try {
            return Json.MAPPER.readTree(document.json().length() > LONGEST ? "{}" : document.json());
        } catch (JacksonException unreadable) {
            return Json.MAPPER.createObjectNode();
        }
    }

    /** What the journal says that its number is; null where it has none yet. */
    public @Nullable String number() {
        return entry(numberedBy()).path("data").path("number").asString(null);
    }

    /** The entry by which it got its number; 0 where it has none yet. */
    public long numberedBy() {
        for (int i = 0; i < entries.size(); i++) {
            if (isNumbering(entries.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static boolean isNumbering(JsonNode entry) {
        return entry.path("type").asString("").equals(NUMBERED);
    }

    /** The number, or where there is none the id of its document; of what cannot be read the one that it is found by. */
    public String name() {
        String number = entries.isEmpty() ? numberedAs : number();
        return number == null || number.length() > LONGEST_NAME ? id : number;
    }

    public long size() {
        return entries.size();
    }

    /** The first entry that does not follow from the one before; those that are missing at the end are no entries. */
    public Optional<Misfit> misfit() {
        if (entries.isEmpty()) {
            return Optional.of(new Misfit(1, "form", "JSON", "-"));
        }
        return Chain.misfit(entries)
                .or(this::numberedOddly)
                .or(this::numberedAgain)
                .or(this::missing);
    }

    private Optional<Misfit> numberedOddly() {
        String number = String.valueOf(number());
        return numberedBy() == 0 || Runs.NUMBER.matcher(number).matches()
                ? Optional.empty()
                : Optional.of(new Misfit(numberedBy(), "number", "WS-2026-0001", number));
    }

    private Optional<Misfit> numberedAgain() {
        long numbered = numberedBy();
        for (long seq = numbered + 1; numbered > 0 && seq <= size(); seq++) {
            if (isNumbering(entry(seq))) {
                return Optional.of(new Misfit(seq, "type", "-", NUMBERED));
            }
        }
        return Optional.empty();
    }

    private Optional<Misfit> missing() {
        return version <= size()
                ? Optional.empty()
                : Optional.of(new Misfit(size() + 1, "version", String.valueOf(version), String.valueOf(size())));
    }

    /**
     * What stands beside the journal, held against it.
     *
     * @param misfit what does not follow from it; empty where all does. {@code seq} is that of the last entry; where an entry
     *     cannot be read its own, with {@code form}
     * @param earlier whether it follows only by what an earlier version told there, which is less
     */
    public record Beside(Optional<Misfit> misfit, boolean earlier) {

        private static Beside other(Misfit misfit) {
            return new Beside(Optional.of(misfit), false);
        }
    }

    public Beside beside() {
        int schema = json.path("schema").asInt();
        if (schema > Collection.RUNS.schema()) {
            return Beside.other(beside("schema", Collection.RUNS.schema(), schema));
        }
        Run run;
        boolean isAsWritten;
        try {
            run = CODEC.run(id, json);
            isAsWritten = text.startsWith(RunCodec.head(run));
        } catch (RuntimeException unreadable) {
            return Beside.other(illegible().orElseGet(() -> beside("journal", "{}", unreadable.getMessage())));
        }
        if (version != size()) {
            return Beside.other(beside("version", size(), version));
        }
        long since = since(run).toEpochMilli();
        if (order != since) {
            return Beside.other(beside("order", since, order));
        }
        Optional<Misfit> misfit = isAsWritten ? Optional.empty() : drift(schema, run);
        return new Beside(misfit, !isAsWritten && misfit.isEmpty());
    }

    /** Whether it is found by another number than its own, or not by that; to be asked where documents bear their keys. */
    public Optional<Misfit> foundOtherwise() {
        String number = number();
        List<String> keys = number == null ? List.of() : List.of(RunKeys.number(number));
        return numberKeys.equals(keys) ? Optional.empty() : Optional.of(beside("keys", keys, numberKeys));
    }

    /** Of a head that is not to the letter what is written today, field by field. */
    private Optional<Misfit> drift(int schema, Run run) {
        ObjectNode told = RunCodec.beside(run);
        if (schema < Collection.RUNS.schema()) {
            if (entries.valueStream().anyMatch(entry -> entry.path("origin").has("from"))) {
                return Optional.of(beside("schema", Collection.RUNS.schema(), schema));
            }
            keepKnown(told.path("visits"), json.path("visits"));
        }
        keepCharged(run, told.path("visits"), json.path("visits"));
        keepUnasked(told.path("visits"), json.path("visits"));
        if (!since(run).equals(run.since())) {
            told.put("since", Json.text(run.asked()));
            ((ObjectNode) told.path("visits").path(0)).put("opened", Json.text(run.asked()));
        }
        return told.propertyStream()
                .filter(field -> !field.getValue().equals(json.path(field.getKey())))
                .map(field -> beside(field.getKey(), field.getValue(), json.path(field.getKey())))
                .findFirst();
    }

    /** Earlier versions let all count from when it was asked for, though it was sent later. */
    private Instant since(Run run) {
        return json.path("since").asString("").equals(Json.text(run.asked())) ? run.asked() : run.since();
    }

    private Misfit beside(String field, Object expected, @Nullable Object found) {
        return new Misfit(size(), field, String.valueOf(expected), String.valueOf(found));
    }

    /** The first entry that cannot be read by itself. */
    private Optional<Misfit> illegible() {
        for (long seq = 1; seq <= size(); seq++) {
            try {
                ENTRIES.read(entry(seq));
            } catch (RuntimeException unreadable) {
                return Optional.of(new Misfit(seq, "form", "journal.md", type(seq)));
            }
        }
        return Optional.empty();
    }

    /** Visits that were written before they had all their fields are held against those that they have. */
    private static void keepKnown(JsonNode told, JsonNode stored) {
        for (int i = 0; i < told.size(); i++) {
            if (told.path(i) instanceof ObjectNode visit) {
                visit.retain(List.copyOf(stored.path(i).propertyNames()));
            }
        }
    }

    /** Earlier versions did not let the clock stand still while a run was over by an end that was taken back. */
    private static void keepCharged(Run run, JsonNode told, JsonNode stored) {
        for (int i = 0; i < run.visits().size(); i++) {
            Set<JsonNode> paused = stored.path(i).path("paused").valueStream().collect(Collectors.toSet());
            Set<List<String>> over = run.visits().get(i).holds().stream()
                    .filter(Visit.Hold::whileEnded)
                    .map(hold -> List.of(Json.text(hold.from()), Json.text(Objects.requireNonNull(hold.until()))))
                    .collect(Collectors.toSet());
            if (told.path(i).path("paused") instanceof ArrayNode pauses) {
                for (int j = pauses.size() - 1; j >= 0; j--) {
                    if (!paused.contains(pauses.get(j)) && over.contains(texts(pauses.get(j)))) {
                        pauses.remove(j);
                    }
                }
            }
        }
    }

    /** Nor did they tell beside a journal which pauses are questions. */
    private static void keepUnasked(JsonNode told, JsonNode stored) {
        for (int i = 0; i < told.size(); i++) {
            if (told.path(i) instanceof ObjectNode visit && !stored.path(i).has("asked")) {
                visit.remove("asked");
            }
        }
    }

    private static List<String> texts(JsonNode stretch) {
        return stretch.valueStream().map(instant -> instant.asString("")).toList();
    }

    /** @param seq 1 to {@link #size} */
    public String hash(long seq) {
        return entry(seq).path("hash").asString("");
    }

    /** What happened, likewise; empty where it cannot be read. */
    String type(long seq) {
        return entry(seq).path("type").asString("");
    }

    /** The same; null where it cannot be read. */
    public @Nullable Instant recordedAt(long seq) {
        try {
            return Instants.parse(entry(seq).path("recordedAt").asString(""));
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private JsonNode entry(long seq) {
        return entries.path(Math.toIntExact(seq - 1));
    }

    /** Ids of the runs to which, or from which, something led that was recorded after that. */
    public Set<String> ledToSince(Instant since) {
        Set<String> others = new HashSet<>();
        for (long seq = 1; seq <= size(); seq++) {
            JsonNode entry = entry(seq);
            Instant at = recordedAt(seq);
            if (at != null && !at.isBefore(since)) {
                switch (entry.path("type").asString("")) {
                    case "subrunStarted", "subrunEndUndone" ->
                        others.add(entry.path("data").path("child").asString(""));
                    case "parentInformed", "undone" -> {
                        JsonNode parent = entry(1).path("data").path("parent");
                        if (parent.has("run")) {
                            others.add(parent.path("run").asString(""));
                        }
                    }
                    default -> {}
                }
            }
        }
        return others;
    }

    /**
     * The document with each sealed value as its HMAC alone: nobody's name or words, no keys, and the chain holds as
     * before. Of one that cannot be read nothing is left but its id.
     */
    public static Document withoutPersonal(Document document) {
        String json = LEGIBLE.read(document).map(ObjectNode::toString).orElse("{}");
        return new Document(document.id(), document.version(), document.order(), Set.of(), json);
    }

    private static ObjectNode concealed(Document document) {
        ObjectNode json = (ObjectNode) Json.MAPPER.readTree(document.json());
        json.path("journal").forEach(Concealing::all);
        return json;
    }
}
