package id.sopan.definition;

import id.sopan.digest.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.JsonNode;

/** The name of a definition's content: comments, order of keys and layout do not change it. */
public final class ContentHash {

    private ContentHash() {}

    /** SHA-256 over the RFC 8785 form, in hexadecimal. */
    public static String of(JsonNode content) {
        try {
            return Sha256.hex(new JsonCanonicalizer(content.toString()).getEncodedString());
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
