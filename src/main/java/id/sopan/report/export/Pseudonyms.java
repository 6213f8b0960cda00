package id.sopan.report.export;

import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Store;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.function.LongFunction;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * Names that stand for people and stay the same from one export to the next: an HMAC-SHA-256 (RFC 2104) of the person's
 * id under a secret of the installation, which never leaves its store.
 */
public final class Pseudonyms implements LongFunction<String> {

    private static final String ID = "pseudonyms";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_BYTES = 32;
    private static final int LENGTH = 10;
    /** Without letters that are taken for digits (crockford.com/base32.html). */
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final SecretKeySpec key;

    private Pseudonyms(byte[] secret) {
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** Those of this installation; the first call makes its secret. */
    public static Pseudonyms of(Store store) {
        Documents settings = store.documents(Collection.SETTINGS);
        byte[] fresh = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(fresh);
        String json = JSON.createObjectNode()
                .put("secret", Base64.getEncoder().encodeToString(fresh))
                .toString();
        settings.insert(new Document(ID, 1, 0, Set.of(), json));
        Document kept = settings.find(ID).orElseThrow();
        return new Pseudonyms(Base64.getDecoder()
                .decode(JSON.readTree(kept.json()).path("secret").asString()));
    }

    /** Such as {@code P-7K2M9QX4TB}: 50 bits, so that two of a million people share one with a chance of 1 in 2,000. */
    @Override
    public String apply(long person) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] digest = mac.doFinal(("person:" + person).getBytes(StandardCharsets.US_ASCII));
            StringBuilder name = new StringBuilder("P-");
            for (int i = 0; i < LENGTH; i++) {
                name.append(DIGITS.charAt(fiveBits(digest, i)));
            }
            return name.toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int fiveBits(byte[] bytes, int index) {
        int bits = 0;
        for (int bit = index * 5; bit < index * 5 + 5; bit++) {
            bits = (bits << 1) | ((bytes[bit / 8] >> (7 - bit % 8)) & 1);
        }
        return bits;
    }
}
