package id.sopan.sandbox.play;

import id.sopan.sandbox.bot.Parameters;
import id.sopan.sandbox.settings.EmulatorLimits;
import id.sopan.sandbox.store.Json;
import id.sopan.sandbox.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The limits in force, read and changed one by one. */
record LimitControl(World world) {

    private static final int HIGHEST = 1_000_000;

    ObjectNode read() {
        return (ObjectNode) Json.tree(world.limits());
    }

    ObjectNode change(Parameters with) {
        ObjectNode merged = read();
        with.values().forEach((name, value) -> set(merged, name, value));
        world.limit(Json.MAPPER.treeToValue(merged, EmulatorLimits.class));
        return merged;
    }

    private static void set(ObjectNode limits, String name, String value) {
        JsonNode present = limits.get(name);
        if (present == null) {
            throw PlayError.wrong("no limit " + name + ": there are " + String.join(", ", limits.propertyNames()));
        }
        if (present.isBoolean()) {
            limits.put(name, flag(name, value));
        } else {
            limits.put(name, number(name, value));
        }
    }

    private static boolean flag(String name, String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw PlayError.wrong(name + " is true or false, not " + value);
        }
        return value.equals("true");
    }

    private static int number(String name, String value) {
        try {
            int number = Integer.parseInt(value);
            if (number >= 1 && number <= HIGHEST) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw PlayError.wrong(name + " is a whole number from 1 to " + HIGHEST + ", not " + value
                + "; {\"enabled\": false} switches the rates off");
    }
}
