package id.sopan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.Entry;
import id.sopan.engine.Origin;
import id.sopan.engine.Run;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every run that lies in a store, held against its own journal. */
public final class RunAudit {

    private final RunCodec codec = new RunCodec();
    private final ProcedureLibrary procedures;
    private final List<Document> documents;
    private final List<Document> claims;

    public RunAudit(Store store, ProcedureLibrary procedures) {
        this.procedures = procedures;
        documents = store.documents(Collection.RUNS).query(Query.all());
        claims = store.documents(Collection.NUMBERS).query(Query.all());
    }

    /** In the order of their numbers. */
    public List<Run> runs() {
        return documents.stream()
                .map(codec::run)
                .sorted(Comparator.comparing(Run::number))
                .toList();
    }

    /** A run's journal without salts and hashes, which differ each time. */
    public List<String> told(Run run) {
        List<String> told = new ArrayList<>();
        journal(run.id()).forEach(entry -> {
            ObjectNode copy = (ObjectNode) entry.deepCopy();
            copy.remove(List.of("hash", "prev", "origin"));
            unseal(copy);
            told.add(copy.toString());
        });
        return told;
    }

    private static void unseal(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("salt");
        }
        node.forEach(RunAudit::unseal);
    }

    private ArrayNode journal(String run) {
        return documents.stream()
                .filter(document -> document.id().equals(run))
                .map(RunCodec::journal)
                .findFirst()
                .orElseThrow();
    }

    /** Each bears a number of its own, without gaps, and is what its journal says, link by link. */
    public RunAudit areSound() {
        documents.forEach(this::isSound);
        numbersHaveNoGaps();
        return this;
    }

    private void isSound(Document document) {
        eachOriginCountsOnce(StoredRuns.sound(document, procedures));
    }

    /** The entries that one tap or message brought about follow each other: it had its effect once. */
    private static void eachOriginCountsOnce(Run run) {
        Set<String> over = new HashSet<>();
        String current = "";
        for (Entry entry : run.journal()) {
            String origin = origin(entry.origin());
            if (!origin.equals("the program") && !origin.equals(current)) {
                assertThat(over)
                        .as("%s had its effect twice on %s", origin, run.number())
                        .doesNotContain(origin);
                over.add(current);
                current = origin;
            }
        }
    }

    private static String origin(Origin origin) {
        return origin.callback() != null
                ? "tap " + origin.callback()
                : origin.message() == null ? "the program" : "message " + origin.chat() + " " + origin.message();
    }

    private void numbersHaveNoGaps() {
        TreeMap<String, Long> highest = new TreeMap<>();
        Set<String> borne = new HashSet<>();
        for (Run run : runs()) {
            String number = Objects.requireNonNull(run.number());
            assertThat(borne.add(number)).as("borne twice: " + number).isTrue();
            int digits = number.lastIndexOf('-');
            highest.merge(number.substring(0, digits), Long.valueOf(number.substring(digits + 1)), Math::max);
        }
        assertThat(borne)
                .hasSize((int) highest.values().stream().mapToLong(n -> n).sum());
        assertThat(claims).extracting(Document::id).containsExactlyInAnyOrderElementsOf(borne);
    }
}
