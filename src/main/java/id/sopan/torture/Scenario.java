package id.sopan.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What happened, so that it can be played again.
 *
 * @param steps in their order
 * @param plan the fault plan, as {@code docs/sandbox.md} describes it
 */
record Scenario(long seed, List<Step> steps, Map<String, ?> plan) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FORM = "a scenario is a file that `torture` has written:"
            + " {\"seed\": .., \"plan\": {..}, \"steps\": [{\"after\": 120, \"who\": \"Rina\", \"pick\": 7}, ..]}";

    /** Steps and faults, each of which may be left out. */
    List<Object> parts() {
        List<Object> parts = new ArrayList<>(steps);
        parts.addAll(strikes());
        return parts;
    }

    /** With these {@link #parts} alone. */
    Scenario of(List<Object> fewer) {
        List<Step> kept = fewer.stream()
                .filter(Step.class::isInstance)
                .map(Step.class::cast)
                .toList();
        return new Scenario(seed, kept, plan)
                .struckBy(fewer.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList());
    }

    String size() {
        return steps.size() + " steps, " + strikes().size() + " faults";
    }

    /** With exactly these faults in place of rates. */
    Scenario struckBy(List<String> strikes) {
        Map<String, Object> exactly = new TreeMap<>(plan);
        exactly.remove("rates");
        exactly.put("strikes", strikes);
        return new Scenario(seed, steps, exactly);
    }

    List<String> strikes() {
        return plan.get("strikes") instanceof List<?> strikes
                ? strikes.stream().map(String::valueOf).toList()
                : List.of();
    }

    void write(Path file) throws IOException {
        ObjectNode json = JSON.createObjectNode().put("seed", seed);
        json.set("plan", JSON.valueToTree(plan));
        ArrayNode all = json.putArray("steps");
        for (Step step : steps) {
            ObjectNode one = all.addObject().put("after", step.after()).put("pick", step.pick());
            if (step.isKill()) {
                one.put("kill", true);
            } else {
                one.put("who", step.who());
            }
        }
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json));
    }

    /** @throws IOException where it cannot be read, or is none */
    @SuppressWarnings("unchecked")
    static Scenario read(Path file) throws IOException {
        try {
            JsonNode json = JSON.readTree(Files.readString(file));
            if (!json.path("seed").isIntegralNumber() || !json.path("plan").isObject()) {
                throw new IOException(file + ": " + FORM);
            }
            List<Step> steps = new ArrayList<>();
            for (JsonNode step : json.path("steps")) {
                steps.add(new Step(
                        step.path("after").asInt(),
                        step.path("kill").asBoolean(false)
                                ? null
                                : step.path("who").asString(),
                        step.path("pick").asInt()));
            }
            return new Scenario(json.path("seed").asLong(), steps, JSON.treeToValue(json.path("plan"), Map.class));
        } catch (JacksonException e) {
            throw new IOException(file + ": " + FORM, e);
        }
    }
}
