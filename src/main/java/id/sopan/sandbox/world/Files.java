package id.sopan.sandbox.world;

import id.sopan.sandbox.store.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Documents and photos: what they are in a table, their bytes in a directory. */
public final class Files {

    /**
     * What came over the wire.
     *
     * @param size in bytes
     * @param bytes can be opened again and again as long as the call lasts
     */
    public record Upload(String name, String type, long size, InputStreamSource bytes) {

        /** In pixels; {@link ImageSize#NONE} where it is no picture. */
        public ImageSize picture() {
            try (InputStream stream = bytes.getInputStream()) {
                return ImageSize.of(stream);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final World world;

    Files(World world) {
        this.world = world;
    }

    public StoredFile store(String kind, Upload upload) {
        String id = "AgAD" + Long.toString(world.tables().count("file", 1_000_000), 36);
        ImageSize size = kind.equals("photo") ? upload.picture() : ImageSize.NONE;
        var file = new StoredFile(id, kind, upload.name(), upload.type(), upload.size(), size.width(), size.height());
        try (InputStream bytes = upload.bytes().getInputStream()) {
            java.nio.file.Files.createDirectories(world.files());
            java.nio.file.Files.copy(bytes, bytes(file), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        world.tables().files().put(id, file);
        return file;
    }

    public @Nullable StoredFile find(String id) {
        return world.tables().files().find(id);
    }

    public @Nullable StoredFile byFileId(String fileId, long bot) {
        return world.tables().files().all().stream()
                .filter(file -> file.fileId(bot).equals(fileId))
                .findFirst()
                .orElse(null);
    }

    /** What was shown to this bot at that path. */
    public @Nullable StoredFile shown(Bot bot, String path) {
        String id = world.tables().paths().find(key(bot, path));
        return id == null ? null : find(id);
    }

    private static String key(Bot bot, String path) {
        return bot.id() + "/" + path;
    }

    /** Its id leads nowhere any more. */
    public void remove(StoredFile file) {
        world.tables().files().remove(file.id());
    }

    public Path bytes(StoredFile file) {
        return world.files().resolve(file.id());
    }

    /** Sets {@code document} or {@code photo}. */
    public void describe(ObjectNode body, StoredFile file) {
        ObjectNode node = reference(file);
        if (file.kind().equals("photo")) {
            body.putArray("photo").add(node.put("width", file.width()).put("height", file.height()));
        } else {
            body.set("document", node.put("file_name", file.name()).put("mime_type", file.type()));
        }
    }

    private static ObjectNode reference(StoredFile file) {
        return Json.object().put("file_unique_id", file.id()).put("file_size", file.size());
    }

    /** What {@code getFile} answers: its path, where from now on this bot finds it. */
    public ObjectNode show(StoredFile file, Bot bot) {
        world.tables().paths().put(key(bot, file.path()), file.id());
        return reference(file).put("file_id", file.fileId(bot.id())).put("file_path", file.path());
    }

    /** Sets the {@code file_id} of each file in a message's body, as this bot knows it. */
    static void identify(ObjectNode body, long bot) {
        if (body.has("document")) {
            body.set("document", identified("document", body.path("document"), bot));
        }
        if (body.has("photo")) {
            ArrayNode sizes = Json.array();
            body.path("photo").forEach(size -> sizes.add(identified("photo", size, bot)));
            body.set("photo", sizes);
        }
        if (body.path("pinned_message") instanceof ObjectNode pinned) {
            ObjectNode own = pinned.deepCopy();
            identify(own, bot);
            body.set("pinned_message", own);
        }
    }

    private static ObjectNode identified(String kind, JsonNode file, long bot) {
        ObjectNode own = (ObjectNode) file.deepCopy();
        return own.put(
                "file_id", StoredFile.fileId(kind, file.path("file_unique_id").asString(""), bot));
    }
}
