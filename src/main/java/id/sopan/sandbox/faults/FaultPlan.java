package id.sopan.sandbox.faults;

import id.sopan.sandbox.store.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which faults happen by themselves: each kind at a rate, or, where a story is played again, exactly those listed.
 *
 * @param seed what is decided with; the same calls meet the same faults
 * @param rates between 0 and 1, of the occasions at which a fault of that kind is possible
 * @param strikes that happen beside
 * @param retryAfter seconds for which a 429 asks
 * @param delayMillis how long a delayed call waits
 */
public record FaultPlan(long seed, Map<FaultKind, Double> rates, Set<Strike> strikes, int retryAfter, int delayMillis) {

    /** None. */
    static final FaultPlan NONE = new FaultPlan(0, Map.of(), Set.of(), 3, 1_000);

    private static final Set<String> FIELDS =
            new TreeSet<>(Set.of("seed", "rates", "strikes", "retry_after", "delay_ms"));

    public static final int LONGEST_RETRY = 3_600;
    public static final int LONGEST_DELAY = 60_000;

    /** A plan that cannot be one; the message says what is allowed. */
    public static final class Unfit extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        Unfit(String message) {
            super(message);
        }
    }

    /** @throws Unfit where the text is not a plan */
    public static FaultPlan parse(String json) {
        try {
            return read(Json.MAPPER.readTree(json));
        } catch (JacksonException e) {
            throw new Unfit("a fault plan is a JSON object with the fields " + FIELDS + ": " + e.getOriginalMessage());
        }
    }

    /** @throws Unfit where this is not a plan */
    public static FaultPlan read(JsonNode json) {
        if (!json.isObject()) {
            throw new Unfit("a fault plan is a JSON object with the fields " + FIELDS);
        }
        for (String name : json.propertyNames()) {
            if (!FIELDS.contains(name)) {
                throw new Unfit("a fault plan has no " + name + ", but " + FIELDS);
            }
        }
        return new FaultPlan(
                number(json, "seed", NONE.seed, Long.MIN_VALUE, Long.MAX_VALUE),
                rates(json.path("rates")),
                strikes(json.path("strikes")),
                (int) number(json, "retry_after", NONE.retryAfter, 1, LONGEST_RETRY),
                (int) number(json, "delay_ms", NONE.delayMillis, 0, LONGEST_DELAY));
    }

    private static long number(JsonNode json, String name, long otherwise, long least, long most) {
        JsonNode given = json.path(name);
        if (given.isMissingNode()) {
            return otherwise;
        }
        if (!given.isIntegralNumber() || !given.canConvertToLong() || given.asLong() < least || given.asLong() > most) {
            throw new Unfit(name + " is a whole number from " + least + " to " + most + ", not " + given);
        }
        return given.asLong();
    }

    private static Map<FaultKind, Double> rates(JsonNode json) {
        Map<FaultKind, Double> rates = new EnumMap<>(FaultKind.class);
        if (!json.isMissingNode() && !json.isObject()) {
            throw new Unfit("rates is an object such as {\"lost_answer\": 0.01}, not " + json);
        }
        for (Map.Entry<String, JsonNode> rate : json.properties()) {
            if (!rate.getValue().isNumber()
                    || rate.getValue().asDouble() < 0
                    || rate.getValue().asDouble() > 1) {
                throw new Unfit("the rate of " + rate.getKey() + " is a number from 0 to 1, not " + rate.getValue());
            }
            rates.put(planned(rate.getKey()), rate.getValue().asDouble());
        }
        return rates;
    }

    private static FaultKind planned(String name) {
        return FaultKind.of(name)
                .filter(FaultKind.planned()::contains)
                .orElseThrow(() -> new Unfit("there is no fault " + name + " to plan, but "
                        + FaultKind.planned().stream().map(FaultKind::wire).collect(Collectors.joining(", "))));
    }

    private static Set<Strike> strikes(JsonNode json) {
        List<Strike> strikes = new ArrayList<>();
        if (!json.isMissingNode() && !json.isArray()) {
            throw new Unfit("strikes is a list of texts, not " + json);
        }
        for (JsonNode text : json) {
            Strike strike = Strike.parse(text.asString(""));
            if (strike == null || !FaultKind.planned().contains(strike.kind())) {
                throw new Unfit("a strike is written as \"lost_answer sendmessage/-1002000000001#17\" (kind, what it"
                        + " happens to, at which occasion), not " + text);
            }
            strikes.add(strike);
        }
        return Set.copyOf(strikes);
    }

    boolean strikes(Strike strike) {
        return strikes.contains(strike) || strike.chance(seed) < rates.getOrDefault(strike.kind(), 0.0);
    }

    /** As it was given; and what happened by it. */
    ObjectNode json(Collection<Strike> struck) {
        ObjectNode json = Json.object().put("seed", seed);
        ObjectNode given = json.putObject("rates");
        rates.forEach((kind, rate) -> given.put(kind.wire(), rate));
        ArrayNode listed = json.putArray("strikes");
        strikes.stream().map(Strike::toString).sorted().forEach(listed::add);
        json.put("retry_after", retryAfter).put("delay_ms", delayMillis);
        ArrayNode happened = json.putArray("struck");
        struck.forEach(strike -> happened.add(strike.toString()));
        return json;
    }
}
