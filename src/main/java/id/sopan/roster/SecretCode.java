package id.sopan.roster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A code of 60 random bits as it is stored.
 *
 * @param salt 16 bytes in hexadecimal
 * @param hash SHA-256 of salt and code, in hexadecimal
 * @param usedBy who became admin by it; null while nobody did, 0 for somebody whose data were removed
 */
record SecretCode(String salt, String hash, @Nullable Long usedBy) {

    /** Nobody's id. */
    static final long NOBODY = 0;

    /** Crockford's base 32: without I, L, O and U, which are misread. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 12;

    static String random(SecureRandom random) {
        return random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(index -> String.valueOf(LETTERS.charAt(index)))
                .collect(Collectors.joining())
                .replaceAll("(.{4})(?!$)", "$1-");
    }

    static SecretCode hidden(String code, SecureRandom random) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        String hex = HexFormat.of().formatHex(salt);
        return new SecretCode(hex, hash(hex, code), null);
    }

    /** Whether it stands in these words, wherever and whatever stands between its letters. */
    boolean isIn(String words) {
        String read = read(words);
        return IntStream.rangeClosed(0, read.length() - LENGTH)
                .mapToObj(at -> read.substring(at, at + LENGTH))
                .anyMatch(this::is);
    }

    boolean is(String code) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), hash(salt, code).getBytes(StandardCharsets.US_ASCII));
    }

    SecretCode usedBy(long person) {
        return new SecretCode(salt, hash, person);
    }

    boolean isUsedBy(long person) {
        return usedBy != null && usedBy == person;
    }

    /** The letters and digits of what people write, in whichever case, width or ornament. */
    private static String read(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1");
    }

    private static String hash(String salt, String code) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest((salt + read(code)).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
