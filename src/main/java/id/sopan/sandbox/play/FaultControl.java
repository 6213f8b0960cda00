package id.sopan.sandbox.play;

import id.sopan.sandbox.bot.BotApi;
import id.sopan.sandbox.bot.Parameters;
import id.sopan.sandbox.faults.Fault;
import id.sopan.sandbox.faults.FaultPlan;
import id.sopan.sandbox.faults.Faults;
import id.sopan.sandbox.store.Json;
import java.util.SortedSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Faults that are ordered, planned, and put away. */
record FaultControl(Faults faults) {

    private static final WholeNumber RETRY_AFTER = new WholeNumber("retry_after", 0, FaultPlan.LONGEST_RETRY);
    private static final WholeNumber DELAY = new WholeNumber("delay_ms", 0, FaultPlan.LONGEST_DELAY);
    private static final WholeNumber TIMES = new WholeNumber("times", 1, 1_000_000);

    private static final SortedSet<String> METHODS = BotApi.methods();

    JsonNode order(Parameters with) {
        long amount = DELAY.in(with, RETRY_AFTER.in(with, 1));
        int times = (int) TIMES.in(with, 1);
        String method = with.text("method");
        if (!METHODS.contains(method)) {
            throw PlayError.wrong("method must be one of " + String.join(", ", METHODS));
        }
        String description = with.has("description") ? with.text("description") : "ordered by a test";
        try {
            faults.order(method, Fault.ordered(with.text("kind"), amount, description), times);
        } catch (FaultPlan.Unfit e) {
            throw PlayError.wrong(String.valueOf(e.getMessage()));
        }
        return Json.object();
    }

    JsonNode planned() {
        return faults.planned();
    }

    JsonNode plan(Parameters with) {
        ObjectNode json = Json.object();
        with.values().forEach((name, value) -> json.set(name, tree(value)));
        try {
            faults.plan(FaultPlan.read(json));
        } catch (FaultPlan.Unfit e) {
            throw PlayError.wrong(String.valueOf(e.getMessage()));
        }
        return faults.planned();
    }

    private static JsonNode tree(String value) {
        try {
            return Json.MAPPER.readTree(value);
        } catch (JacksonException text) {
            return Json.tree(value);
        }
    }

    JsonNode forget() {
        faults.forget();
        return Json.object();
    }
}
