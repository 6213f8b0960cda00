package id.sopan.desk;

import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The hash chain over a journal: each entry bears the hash of the one before it. The hash is SHA-256 over the entry
 * without {@code hash} as RFC 8785 canonical JSON, in which every sealed value stands as
 * {@code {"hmac": base64(HMAC-SHA256(salt, canonical value))}}: as it does where value and salt have been deleted.
 */
final class Chain {

    /** What the first entry bears as {@code prev}. */
    static final String BEGINNING = "0".repeat(64);

    private Chain() {}

    static ObjectNode link(ObjectNode entry, String prev) {
        entry.put("prev", prev);
        return entry.put("hash", new Hashes().of(entry));
    }

    /** Whether these are all entries, each as it was written and in its place. */
    static boolean holds(ArrayNode journal, long entries) {
        return journal.size() == entries && broken(journal).isEmpty();
    }

    /** Which entry is the first that was not written so after the one before it, from 1; empty for none. */
    static OptionalLong broken(ArrayNode journal) {
        return misfit(journal).stream().mapToLong(Misfit::seq).findFirst();
    }

    /** The same, and by what it shows. */
    static Optional<Misfit> misfit(ArrayNode journal) {
        Hashes hashes = new Hashes();
        String prev = BEGINNING;
        long seq = 0;
        for (JsonNode entry : journal) {
            seq++;
            Optional<Misfit> misfit = misfit(entry, seq, prev, hashes);
            if (misfit.isPresent()) {
                return misfit;
            }
            prev = entry.path("hash").asString("");
        }
        return Optional.empty();
    }

    private static Optional<Misfit> misfit(JsonNode entry, long seq, String prev, Hashes hashes) {
        if (!(entry instanceof ObjectNode object)) {
            return Optional.of(new Misfit(seq, "form", "{}", entry.toString()));
        }
        try {
            return compared(seq, "seq", String.valueOf(seq), entry)
                    .or(() -> compared(seq, "prev", prev, entry))
                    .or(() -> compared(seq, "hash", hashes.of(object), entry));
        } catch (IllegalArgumentException unfit) {
            return Optional.of(new Misfit(seq, "form", "I-JSON", String.valueOf(unfit.getMessage())));
        } catch (JacksonException unreadable) {
            return Optional.of(new Misfit(seq, "form", "I-JSON", "-"));
        }
    }

    private static Optional<Misfit> compared(long seq, String field, String expected, JsonNode entry) {
        JsonNode there = entry.path(field);
        String found = there.isFloatingPointNumber() ? "-" : there.asString("");
        return found.equals(expected) ? Optional.empty() : Optional.of(new Misfit(seq, field, expected, found));
    }
}
