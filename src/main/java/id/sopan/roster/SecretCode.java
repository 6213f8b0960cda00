package id.sopan.roster;

import id.sopan.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /** So many letters are looked at for what is almost the code, since each place takes hundreds of hashes. */
    private static final int LOOKED = 2 * LENGTH;

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

    /**
     * Whether it stands near the beginning of these words but for one slip: a letter that is wrong, missing or one too many, or
     * two that changed places.
     */
    boolean isAlmostIn(String words) {
        String read = read(words);
        String looked = read.substring(0, Math.min(read.length(), LOOKED));
        return IntStream.rangeClosed(LENGTH - 1, LENGTH + 1)
                .boxed()
                .flatMap(length -> IntStream.rangeClosed(0, looked.length() - length)
                        .mapToObj(at -> looked.substring(at, at + length)))
                .flatMap(SecretCode::mended)
                .anyMatch(this::is);
    }

    /** What was meant, if it was the code, by whoever wrote this with a slip. */
    private static Stream<String> mended(String slip) {
        return IntStream.range(0, LENGTH).boxed().flatMap(at -> {
            String before = slip.substring(0, at);
            String behind = slip.substring(at);
            return switch (slip.length()) {
                case LENGTH - 1 -> letters().map(letter -> before + letter + behind);
                case LENGTH ->
                    Stream.concat(
                            letters().map(letter -> before + letter + behind.substring(1)),
                            Stream.of(before + swapped(behind)));
                default -> Stream.of(before + behind.substring(1));
            };
        });
    }

    private static Stream<String> letters() {
        return LETTERS.chars().mapToObj(Character::toString);
    }

    /** The first two. */
    private static String swapped(String letters) {
        return letters.length() < 2 ? letters : "" + letters.charAt(1) + letters.charAt(0) + letters.substring(2);
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
        return Sha256.hex(salt + read(code));
    }
}
