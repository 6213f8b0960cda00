package id.sopan.procedure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The definitions that come with Sopan, as tests read them. */
final class Shipped {

    private Shipped() {}

    static Procedure procedure(String id) {
        return ProcedureReader.read(id + ".yaml", yaml(id)).orThrow();
    }

    static String yaml(String id) {
        try (InputStream file = Shipped.class.getResourceAsStream("/conversations/" + id + ".yaml")) {
            return new String(Objects.requireNonNull(file, id).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
