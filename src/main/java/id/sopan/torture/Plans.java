package id.sopan.torture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Fault plans as {@code docs/sandbox.md} describes them. */
final class Plans {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Plans() {}

    /**
     * With this seed.
     *
     * @param file null for what usually goes wrong
     * @throws IOException where it cannot be read, or is no JSON object
     */
    static Map<String, ?> read(@Nullable Path file, long seed) throws IOException {
        try (InputStream json = file == null
                ? Objects.requireNonNull(Plans.class.getResourceAsStream("faults.json"))
                : Files.newInputStream(file)) {
            Map<String, Object> plan = new TreeMap<>();
            JSON.readTree(json).properties().forEach(field -> plan.put(field.getKey(), field.getValue()));
            plan.put("seed", seed);
            return plan;
        } catch (JacksonException e) {
            throw new IOException("is no JSON object: " + e.getOriginalMessage(), e);
        }
    }
}
