package id.sopan.session;

import java.security.SecureRandom;
import java.util.Base64;

/** 256 random bits that nobody guesses, so that a plain hash hides them well enough. */
final class Secret {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    /** 43 characters of {@code [A-Za-z0-9_-]}. */
    static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
