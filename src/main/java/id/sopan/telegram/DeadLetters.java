package id.sopan.telegram;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.StoreUnavailable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Updates that could not be handled, kept with their text so that nothing is lost; of one that is longer than any that Telegram
 * sends, its beginning and its length.
 */
record DeadLetters(Documents documents, InstantSource clock, Secret secret) {

    /** Characters. */
    private static final int LONGEST = 1 << 18;

    /** Likewise of the reason, which may quote the update. */
    private static final int LONGEST_REASON = 1 << 14;

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    /**
     * Once for each update, however often it comes. Of one that the store refuses for what is in it, that it came is kept
     * instead: it would be refused each time.
     *
     * @return whether it is kept with its text
     * @throws StoreUnavailable when it could not be kept: the store does not answer, or refuses whatever it is given
     */
    boolean keep(JsonNode update, Throwable reason) {
        String raw = raw(update);
        String id = id(update, raw);
        try {
            if (documents.insert(document(id, raw, trace(reason)))) {
                LOG.error(
                        "Pembaruan {} tidak dapat diproses dan disisihkan / Update {} could not be handled and was set"
                                + " aside in the collection deadletters: {}",
                        id,
                        id,
                        reason.getClass().getName());
            }
            return true;
        } catch (StoreUnavailable e) {
            throw e;
        } catch (RuntimeException refused) {
            keepThatItCame(id + "-refused", reason, refused);
            return false;
        }
    }

    private void keepThatItCame(String id, Throwable reason, RuntimeException refused) {
        String refusal = refused.getClass().getName();
        try {
            if (documents.insert(document(id, "", reason.getClass().getName() + ", " + refusal))) {
                LOG.error(
                        "Pembaruan {} tidak dapat diproses, dan isinya ditolak basis data / Update {} could not be handled,"
                                + " and the store refuses what is in it: {}",
                        id,
                        id,
                        refusal);
            }
        } catch (StoreUnavailable e) {
            throw e;
        } catch (RuntimeException whatever) {
            throw new StoreUnavailable(
                    "Basis data menolak apa pun yang disisihkan / The store refuses whatever is set aside: " + refusal,
                    whatever);
        }
    }

    /** Ids start anew at random, so the content is part of it. */
    private static String id(JsonNode update, String raw) {
        UUID content = UUID.nameUUIDFromBytes(raw.getBytes(StandardCharsets.UTF_8));
        return update.path("update_id").asInt() + "-" + content;
    }

    /** Token by token, so that one that is too long is never in memory as text. */
    private static String raw(JsonNode update) {
        Beginning raw = new Beginning(LONGEST);
        try (JsonParser parser = RawUpdates.MAPPER.treeAsTokens(update);
                JsonGenerator generator = RawUpdates.MAPPER.createGenerator(raw)) {
            while (parser.nextToken() != null) {
                generator.copyCurrentEvent(parser);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Labels.text(raw.text());
    }

    /** Of what is written to it. */
    private static final class Beginning extends Writer {

        private final int longest;
        private final StringBuilder kept = new StringBuilder();
        private long length;

        Beginning(int longest) {
            this.longest = longest;
        }

        @Override
        public void write(char[] characters, int from, int count) {
            kept.append(characters, from, Math.min(count, longest - kept.length()));
            length += count;
        }

        String text() {
            return length == kept.length() ? kept.toString() : kept + "… (" + length + ")";
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private Document document(String id, String raw, String reason) {
        Instant now = clock.instant();
        String json = JsonNodeFactory.instance
                .objectNode()
                .put("update", raw)
                .put("at", now.toString())
                .put("reason", Labels.text(secret.hide(reason)))
                .toString();
        return new Document(id, 1, now.toEpochMilli(), Set.of(), json);
    }

    private static String trace(Throwable reason) {
        Beginning trace = new Beginning(LONGEST_REASON);
        reason.printStackTrace(new PrintWriter(trace, true));
        return trace.text();
    }
}
