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
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Updates that could not be handled, kept with their text so that nothing is lost. */
final class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final Documents documents;
    private final InstantSource clock;
    private final Secret secret;

    DeadLetters(Documents documents, InstantSource clock, Secret secret) {
        this.documents = documents;
        this.clock = clock;
        this.secret = secret;
    }

    /**
     * Once for each update, however often it comes.
     *
     * @throws StoreUnavailable when it could not be kept
     */
    void keep(JsonNode update, Throwable reason) {
        String raw = raw(update);
        String id = id(update, raw);
        try {
            if (documents.insert(document(id, raw, reason))) {
                LOG.error(
                        "Pembaruan {} tidak dapat diproses dan disisihkan / Update {} could not be handled and was set"
                                + " aside in the collection deadletters: {}",
                        id,
                        id,
                        reason.getClass().getName());
            }
        } catch (StoreUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error(
                    "Pembaruan {} tidak dapat diproses maupun disimpan / Update {} could neither be handled nor kept:"
                            + " {}",
                    id,
                    id,
                    e.getClass().getName());
        }
    }

    /** Ids start anew at random, so the content is part of it. */
    private static String id(JsonNode update, String raw) {
        UUID content = UUID.nameUUIDFromBytes(raw.getBytes(StandardCharsets.UTF_8));
        return update.path("update_id").asInt() + "-" + content;
    }

    /** Token by token, since it may be deeper than what calls itself can print. */
    private static String raw(JsonNode update) {
        StringWriter raw = new StringWriter();
        try (JsonParser parser = RawUpdates.MAPPER.treeAsTokens(update);
                JsonGenerator generator = RawUpdates.MAPPER.createGenerator(raw)) {
            while (parser.nextToken() != null) {
                generator.copyCurrentEvent(parser);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Labels.text(raw.toString());
    }

    private Document document(String id, String raw, Throwable reason) {
        Instant now = clock.instant();
        String json = JsonNodeFactory.instance
                .objectNode()
                .put("update", raw)
                .put("at", now.toString())
                .put("reason", Labels.text(secret.hide(trace(reason))))
                .toString();
        return new Document(id, 1, now.toEpochMilli(), Set.of(), json);
    }

    private static String trace(Throwable reason) {
        StringWriter trace = new StringWriter();
        reason.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
