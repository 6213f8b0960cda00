package id.sopan.telegram;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What came of a call to the Bot API. Descriptions never hold the token. */
sealed interface Outcome<T> {

    record Done<T>(T result) implements Outcome<T> {}

    /** A call that brought no result; an answer of Telegram and a fault of the network are different things. */
    sealed interface Failure {
        String description();
    }

    /**
     * Telegram answered no, or something before it failed.
     *
     * @param code {@code error_code}; 5xx, or 413, also where the answer was not the Bot API's
     * @param retryAfter seconds; null when not given
     * @param migrateTo the new id of the chat; null when not given
     */
    record Rejected(
            int code,
            String description,
            @Nullable Integer retryAfter,
            @Nullable Long migrateTo) implements Failure {

        boolean says(String part) {
            return description.toLowerCase(Locale.ROOT).contains(part);
        }

        /**
         * 401 for a token that was revoked, 404 for one that never was, and nothing else. A server in trouble answers so, too: it
         * may be right again.
         */
        boolean tokenIsWrong() {
            return code == 401 || (code == 404 && description.equalsIgnoreCase("not found"));
        }
    }

    /** Telegram was not reached, or a proxy turned the call away; nothing can have happened. */
    record NotSent(String description) implements Failure {}

    /** It was sent, and no answer came or none that can be read: it may have happened or not. */
    record AnswerLost(String description) implements Failure {}

    /** The library refused to send it. */
    record Invalid(String description) implements Failure {}

    record Failed<T>(Failure failure) implements Outcome<T> {}
}
