package id.sopan.sandbox.world;

import tools.jackson.databind.node.ArrayNode;

/** One of a bot's lists of commands, by scope and language. */
record Commands(long bot, String scope, String language, ArrayNode list) {}
