package id.sopan.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The hash chain over a journal: each entry bears the hash of the one before it. The hash is SHA-256 over the entry
 * without {@code hash} as RFC 8785 canonical JSON, in which every sealed value stands as
 * {@code {"hmac": base64(HMAC-SHA256(salt, canonical value))}}.
 */
final class Chain {

    /** What the first entry bears as {@code prev}. */
    static final String BEGINNING = "0".repeat(64);

    private Chain() {}

    static ObjectNode link(ObjectNode entry, String prev) {
        entry.put("prev", prev);
        return entry.put("hash", hash(entry));
    }

    static String hash(ObjectNode entry) {
        ObjectNode covered = entry.deepCopy();
        covered.remove("hash");
        conceal((ObjectNode) covered.path("by"));
        conceal((ObjectNode) covered.path("data"));
        return HexFormat.of().formatHex(sha256(canonical(covered)));
    }

    private static void conceal(ObjectNode node) {
        for (String name : node.propertyNames().stream().toList()) {
            JsonNode sealed = node.path(name);
            if (sealed.has("salt") && sealed.has("value")) {
                byte[] salt = Base64.getDecoder().decode(sealed.path("salt").asString());
                node.putObject(name).put("hmac", hmac(salt, canonical(sealed.path("value"))));
            }
        }
    }

    private static byte[] canonical(JsonNode node) {
        try {
            // The canonicalizer takes objects and arrays only.
            String wrapped = new JsonCanonicalizer("[" + node + "]").getEncodedString();
            return wrapped.substring(1, wrapped.length() - 1).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hmac(byte[] salt, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
