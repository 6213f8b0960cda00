package id.sopan.sandbox.bot;

import tools.jackson.databind.JsonNode;

/** What one method of the Bot API does; it answers the {@code result}, or throws an {@link ApiError}. */
@FunctionalInterface
interface BotMethod {

    JsonNode run(Call call);
}
