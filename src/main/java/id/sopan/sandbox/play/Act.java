package id.sopan.sandbox.play;

import tools.jackson.databind.JsonNode;

/** Something that a person can do. */
@FunctionalInterface
interface Act {

    JsonNode play(Scene scene);
}
