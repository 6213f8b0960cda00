package id.sopan.report.export;

import id.sopan.desk.Anonymising;
import id.sopan.desk.RemovalOrders;
import id.sopan.desk.Runs;
import id.sopan.engine.Run;
import id.sopan.report.TemporaryFiles;
import id.sopan.roster.Asking;
import id.sopan.roster.Audit;
import id.sopan.roster.Colleague;
import id.sopan.roster.Roster;
import id.sopan.roster.StandIn;
import id.sopan.store.Documents;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is stored about one person, as JSON: what the roster has, what they did in which request, what they changed as an admin
 * or was changed of them, and what of theirs could not be handled; nobody else's words.
 *
 * @param forms those that a person has not sent
 * @param removals that wait for requests to end
 * @param deadLetters updates that could not be handled
 */
public record OwnData(
        Anonymising anonymising,
        Runs runs,
        Roster roster,
        LongFunction<List<UnsentForm>> forms,
        RemovalOrders removals,
        Documents deadLetters,
        InstantSource clock) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** @param numbers of the requests in which they stand */
    record Written(Path file, List<String> numbers) {}

    /** Writes a temporary file, which is the caller's to delete. */
    Written write(long person) throws IOException {
        ObjectNode all = JSON.createObjectNode();
        all.put("at", clock.instant().toString());
        roster.colleague(person).ifPresent(known -> tell(all, known));
        all.put("admin", roster.isAdmin(person));
        removals.open().stream()
                .filter(order -> order.person() == person)
                .forEach(order -> all.put("removalOrdered", order.at()));
        ArrayNode asked = all.putArray("askedFor");
        roster.askedBy(person).forEach(one -> tell(asked.addObject(), one));
        all.put("user", person);
        tellGroups(all.putArray("groups"), person);
        ArrayNode standIns = all.putArray("standIns");
        roster.standIns().with(person).forEach(one -> tell(standIns.addObject(), one, person));
        ArrayNode unsent = all.putArray("forms");
        forms.apply(person).forEach(form -> tell(unsent.addObject(), form));
        OwnEntries entries = new OwnEntries(person);
        List<String> numbers = tellRequests(all.putArray("requests"), entries, person);
        ArrayNode names = all.putArray("namesInRequests");
        entries.names().forEach(names::add);
        ArrayNode log = all.putArray("log");
        roster.auditOf(person).forEach(audit -> tell(log.addObject(), audit, person));
        new SetAside(deadLetters).tell(all.putArray("setAside"), person);
        Path file = TemporaryFiles.write(".json", to -> to.write(JSON.writeValueAsBytes(all)));
        return new Written(file, numbers.stream().sorted().toList());
    }

    /** Also those to which only something of theirs was passed on; the numbers of the others are given back. */
    private List<String> tellRequests(ArrayNode requests, OwnEntries entries, long person) {
        List<String> ids = anonymising.with(person);
        ids.stream()
                .flatMap(id -> runs.legible(id).stream())
                .flatMap(run -> runs.journal(run.id()).stream())
                .forEach(entries::read);
        List<String> numbers = new ArrayList<>();
        ids.stream()
                .flatMap(id -> runs.legible(id).stream())
                .forEach(run -> runs.journal(run.id()).ifPresent(journal -> {
                    ArrayNode told = entries.of(journal, String.valueOf(run.number()));
                    if (run.number() != null && !told.isEmpty()) {
                        tell(requests.addObject(), run).set("entries", told);
                    }
                    if (run.number() != null && entries.isNamedIn(journal)) {
                        numbers.add(run.number());
                    }
                }));
        return numbers;
    }

    private static void tell(ObjectNode node, Audit audit, long person) {
        node.put("at", audit.at().toString())
                .put("what", audit.what().name())
                .put("own", Long.valueOf(person).equals(audit.by()))
                .put("subject", audit.subject())
                .put("detail", audit.detail());
    }

    private static void tell(ObjectNode all, Colleague known) {
        all.put("name", known.name());
        all.put("username", known.username());
        all.put("language", known.language() == null ? null : known.language().name());
        all.put("startedPrivateChat", known.started());
        ArrayNode listed = all.putArray("listedFor");
        known.listed()
                .forEach(hat -> listed.addObject()
                        .put("unit", hat.unit())
                        .put("role", hat.role().id()));
    }

    /** Also those that they left, of which it is stored when. */
    private void tellGroups(ArrayNode groups, long person) {
        Set<Long> there = roster.groupsOf(person);
        Map<Long, Instant> news = roster.comingsAndGoings(person);
        Stream.concat(there.stream(), news.keySet().stream())
                .distinct()
                .sorted()
                .forEach(group -> groups.addObject()
                        .put("chat", group)
                        .put(
                                "title",
                                roster.chats()
                                        .chat(group)
                                        .map(chat -> chat.title())
                                        .orElse(""))
                        .put("left", !there.contains(group))
                        .put(
                                "cameOrLeft",
                                Optional.ofNullable(news.get(group))
                                        .map(Instant::toString)
                                        .orElse(null)));
    }

    private static void tell(ObjectNode node, Asking one) {
        node.put("unit", one.hat().unit())
                .put("role", one.hat().role().id())
                .put("at", one.at().toString())
                .put("refused", one.refused() == null ? null : one.refused().toString());
    }

    private static void tell(ObjectNode node, StandIn one, long person) {
        node.put("as", one.deputy().id() == person ? "deputy" : "represented")
                .put("unit", one.hat().unit())
                .put("role", one.hat().role().id())
                .put("from", one.from().toString())
                .put("until", one.until().toString());
        if (one.represented().id() == person) {
            node.put("reason", one.reason());
        }
    }

    private static void tell(ObjectNode node, UnsentForm form) {
        node.put("kind", form.kind())
                .put("procedure", form.procedure())
                .put("chat", form.chat())
                .put("since", form.since().toString());
        ObjectNode answers = node.putObject("answers");
        new TreeMap<>(form.answers()).forEach(answers::put);
    }

    private static ObjectNode tell(ObjectNode node, Run run) {
        return node.put("number", run.number())
                .put("procedure", run.procedure())
                .put("unit", run.unit())
                .put("state", run.state())
                .put("since", run.since().toString());
    }
}
