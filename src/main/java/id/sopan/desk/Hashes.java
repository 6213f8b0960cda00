package id.sopan.desk;

import id.sopan.digest.Sha256;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Hashes of entries and of what is sealed in them, as {@link Chain} says; by one thread at a time. */
final class Hashes {

    /** In bytes. */
    static final int SALT = 16;

    private static final String HMAC = "HmacSHA256";

    /** To be cloned, since looking for one takes as long as using it; so is the other. */
    private static final Mac MAC = mac();

    private static final MessageDigest SHA_256 = Sha256.digest();

    private final Mac mac;
    private final MessageDigest sha256;

    Hashes() {
        try {
            mac = (Mac) MAC.clone();
            sha256 = (MessageDigest) SHA_256.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Throws as {@link #hmac} does, also of what is not sealed. */
    String of(ObjectNode entry) {
        Canonical text = new Canonical();
        text.object(entry, name -> !name.equals("hash"), (name, value) -> {
            if (Concealing.isPart(name) && value.isObject()) {
                text.object(value, field -> true, (field, held) -> held(text, held));
            } else {
                text.value(value);
            }
        });
        return HexFormat.of().formatHex(sha256.digest(text.written()));
    }

    private void held(Canonical text, JsonNode value) {
        if (Concealing.isSealed(value)) {
            text.value(Json.MAPPER.createObjectNode().put("hmac", hmac(value)));
        } else {
            text.value(value);
        }
    }

    /**
     * What stands for a sealed value once it is taken out.
     *
     * @throws IllegalArgumentException where the salt is none, or the value none of I-JSON; the message says which
     */
    String hmac(JsonNode sealed) {
        byte[] salt = salt(sealed.path("salt").asString(""));
        try {
            mac.init(new SecretKeySpec(salt, HMAC));
            return Base64.getEncoder().encodeToString(mac.doFinal(Canonical.of(sealed.path("value"))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whatever else would give the same HMAC, such as with zeros after it, is no salt: its last digit bears two bits. */
    private static byte[] salt(String text) {
        try {
            byte[] salt = Base64.getDecoder().decode(text);
            if (salt.length == SALT && text.endsWith("==") && "AQgw".indexOf(text.charAt(text.length() - 3)) >= 0) {
                return salt;
            }
        } catch (IllegalArgumentException noBase64) {
            // neither
        }
        throw new IllegalArgumentException("salt");
    }

    private static Mac mac() {
        try {
            return Mac.getInstance(HMAC);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
