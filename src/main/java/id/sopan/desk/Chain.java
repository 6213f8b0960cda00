package id.sopan.desk;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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

    /** In bytes. */
    static final int SALT = 16;

    /** To be cloned, since looking for one takes as long as using it; so is the other. */
    private static final Mac MAC = mac();

    private static final MessageDigest SHA_256 = digest();

    private Chain() {}

    static ObjectNode link(ObjectNode entry, String prev) {
        entry.put("prev", prev);
        return entry.put("hash", hash(entry));
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
        String prev = BEGINNING;
        long seq = 0;
        for (JsonNode entry : journal) {
            seq++;
            Optional<Misfit> misfit = misfit(entry, seq, prev);
            if (misfit.isPresent()) {
                return misfit;
            }
            prev = entry.path("hash").asString("");
        }
        return Optional.empty();
    }

    private static Optional<Misfit> misfit(JsonNode entry, long seq, String prev) {
        if (!(entry instanceof ObjectNode object)) {
            return Optional.of(new Misfit(seq, "form", "{}", entry.toString()));
        }
        try {
            return compared(seq, "seq", String.valueOf(seq), entry)
                    .or(() -> compared(seq, "prev", prev, entry))
                    .or(() -> compared(seq, "hash", hash(object), entry));
        } catch (IllegalArgumentException unfit) {
            return Optional.of(new Misfit(seq, "form", "I-JSON", String.valueOf(unfit.getMessage())));
        } catch (JacksonException unreadable) {
            return Optional.of(new Misfit(seq, "form", "I-JSON", "-"));
        }
    }

    private static Optional<Misfit> compared(long seq, String field, String expected, JsonNode entry) {
        String found = entry.path(field).asString("");
        return found.equals(expected) ? Optional.empty() : Optional.of(new Misfit(seq, field, expected, found));
    }

    static String hash(ObjectNode entry) {
        return HexFormat.of()
                .formatHex(sha256(Canonical.of(Concealing.concealed(entry).without("hash"))));
    }

    /**
     * What stands for a sealed value once it is taken out.
     *
     * @throws IllegalArgumentException where the salt is none, or the value none of I-JSON; the message says which
     */
    static String hmac(JsonNode sealed) {
        return hmac(salt(sealed.path("salt").asString("")), Canonical.of(sealed.path("value")));
    }

    /** Whatever else would give the same HMAC, such as with zeros after it, is no salt. */
    private static byte[] salt(String text) {
        try {
            byte[] salt = Base64.getDecoder().decode(text);
            if (salt.length == SALT && Base64.getEncoder().encodeToString(salt).equals(text)) {
                return salt;
            }
        } catch (IllegalArgumentException noBase64) {
            // neither
        }
        throw new IllegalArgumentException("salt");
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return ((MessageDigest) SHA_256.clone()).digest(bytes);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hmac(byte[] salt, byte[] bytes) {
        try {
            Mac mac = (Mac) MAC.clone();
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(bytes));
        } catch (GeneralSecurityException | CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mac mac() {
        try {
            return Mac.getInstance("HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
