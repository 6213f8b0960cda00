package id.sopan.sandbox.bot;

import tools.jackson.databind.JsonNode;

/** Answers to callback queries. */
final class AnsweringTaps {

    private static final int TEXT = 200;

    private AnsweringTaps() {}

    static JsonNode answer(Call call) {
        String text = call.text("text");
        if (text.length() > TEXT) {
            throw ApiError.badRequest("MESSAGE_TOO_LONG");
        }
        boolean taken = call.network()
                .taps()
                .answer(
                        call.self(),
                        call.text("callback_query_id"),
                        text.isEmpty() ? null : text,
                        call.parameters().flag("show_alert"),
                        call.parameters().has("url") ? call.text("url") : null);
        if (!taken) {
            throw ApiError.badRequest("query is too old and response timeout expired or query ID is invalid");
        }
        return Call.TRUE;
    }
}
