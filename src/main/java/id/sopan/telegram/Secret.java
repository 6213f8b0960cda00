package id.sopan.telegram;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The token, and how to keep it out of what is read by people: it is part of every address. */
final class Secret {

    private static final String ALGORITHM = "HmacSHA256";

    private final String token;
    private final String key;

    Secret(String token) {
        this.token = token;
        this.key = token.substring(token.indexOf(':') + 1);
    }

    String hide(@Nullable String text) {
        return text == null ? "" : text.replace(token, "***").replace(key, "***");
    }

    /** Which only those know who have the token: for {@code secret_token} of setWebhook, 64 hexadecimal digits. */
    String ofWebhook() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.US_ASCII), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal("webhook".getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What went wrong, in one line: the innermost cause's type and message. */
    String describe(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return hide(root.getClass().getSimpleName() + ": " + root.getMessage());
    }
}
