package id.sopan.report.export;

import id.sopan.desk.Anonymising;
import id.sopan.desk.Concealing;
import id.sopan.desk.Runs;
import id.sopan.engine.Run;
import id.sopan.report.TemporaryFiles;
import id.sopan.roster.Asking;
import id.sopan.roster.Colleague;
import id.sopan.roster.Roster;
import id.sopan.roster.StandIn;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is stored about one person, as JSON: what the roster has, and what they did in which request; nobody else's words.
 *
 * @param forms those that a person has not sent
 */
public record OwnData(
        Anonymising anonymising, Runs runs, Roster roster, LongFunction<List<UnsentForm>> forms, InstantSource clock) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** @param numbers of the requests in which they stand */
    record Written(Path file, List<String> numbers) {}

    /** Writes a temporary file, which is the caller's to delete. */
    Written write(long person) throws IOException {
        ObjectNode all = JSON.createObjectNode();
        all.put("at", clock.instant().toString());
        roster.colleague(person).ifPresent(known -> tell(all, known));
        ArrayNode asked = all.putArray("askedFor");
        roster.askedBy(person).forEach(one -> tell(asked.addObject(), one));
        all.put("user", person);
        tellGroups(all.putArray("groups"), person);
        ArrayNode standIns = all.putArray("standIns");
        roster.standIns().current().stream()
                .filter(one -> one.represented().id() == person || one.deputy().id() == person)
                .forEach(one -> tell(standIns.addObject(), one, person));
        ArrayNode unsent = all.putArray("forms");
        forms.apply(person).forEach(form -> tell(unsent.addObject(), form));
        List<String> numbers = new ArrayList<>();
        ArrayNode requests = all.putArray("requests");
        for (String id : anonymising.naming(person)) {
            runs.legible(id).filter(run -> run.number() != null).ifPresent(run -> {
                numbers.add(String.valueOf(run.number()));
                tell(requests.addObject(), run, person);
            });
        }
        Path file = TemporaryFiles.write(".json", to -> to.write(JSON.writeValueAsBytes(all)));
        return new Written(file, numbers.stream().sorted().toList());
    }

    private static void tell(ObjectNode all, Colleague known) {
        all.put("name", known.name());
        all.put("username", known.username());
        all.put("language", known.language() == null ? null : known.language().name());
        all.put("startedPrivateChat", known.started());
        all.put("admin", known.admin());
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

    private void tell(ObjectNode node, Run run, long person) {
        node.put("number", run.number())
                .put("procedure", run.procedure())
                .put("unit", run.unit())
                .put("state", run.state())
                .put("since", run.since().toString());
        ArrayNode entries = node.putArray("entries");
        runs.journal(run.id()).ifPresent(journal -> journal.forEach(entry -> tell(entries, entry, person)));
    }

    /** All of what they did; of what others did only that they were named. */
    private static void tell(ArrayNode entries, JsonNode entry, long person) {
        if (!Concealing.names(entry, person)) {
            return;
        }
        boolean own = Concealing.is(entry.path("by").path("person"), person);
        ObjectNode told = entries.addObject();
        told.set("seq", entry.path("seq"));
        told.set("at", entry.path("at"));
        told.set("type", entry.path("type"));
        told.put("own", own);
        if (own) {
            told.set("unit", entry.path("by").path("unit"));
            told.set("role", entry.path("by").path("role"));
            ObjectNode data = told.putObject("data");
            entry.path("data")
                    .propertyStream()
                    .filter(field -> !Concealing.isPerson(field.getValue()))
                    .forEach(field -> data.set(
                            field.getKey(),
                            field.getValue().has("salt") ? field.getValue().path("value") : field.getValue()));
        }
    }
}
