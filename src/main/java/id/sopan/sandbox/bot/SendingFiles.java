package id.sopan.sandbox.bot;

import id.sopan.sandbox.store.Json;
import id.sopan.sandbox.world.Files.Upload;
import id.sopan.sandbox.world.ImageSize;
import id.sopan.sandbox.world.Message;
import id.sopan.sandbox.world.Room;
import id.sopan.sandbox.world.StoredFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Documents, photos and albums, and the way back to their bytes. */
final class SendingFiles {

    private static final long MEGABYTE = 1024 * 1024;
    private static final long DOWNLOAD = 20 * MEGABYTE;

    private SendingFiles() {}

    static JsonNode single(Call call, String kind) {
        Room room = Targets.chat(call);
        ObjectNode body = Json.object();
        Texts.caption(call, body);
        attach(call, body, kind, call.text(kind), kind);
        return call.show(Sending.post(call, room, Drafting.draft(call, room, body)));
    }

    /** Sets the file of a message: an upload, {@code attach://} an upload, or the id of a file that is here. */
    static void attach(Call call, ObjectNode body, String kind, String reference, String part) {
        String name = reference.startsWith("attach://") ? reference.substring("attach://".length()) : part;
        Upload upload = call.parameters().uploads().get(name);
        StoredFile file = upload != null ? store(call, kind, upload) : known(call, kind, reference);
        call.network().files().describe(body, file);
    }

    private static StoredFile store(Call call, String kind, Upload upload) {
        if (upload.size() == 0) {
            throw ApiError.badRequest("file must be non-empty");
        }
        boolean photo = kind.equals("photo");
        if (upload.size() > (photo ? 10 : 50) * MEGABYTE) {
            throw ApiError.badRequest(photo ? "too big for a photo" : "file is too big");
        }
        if (photo) {
            check(upload.picture());
        }
        return call.network().files().store(kind, upload);
    }

    private static void check(ImageSize size) {
        if (!size.isPicture()) {
            throw ApiError.badRequest("IMAGE_PROCESS_FAILED");
        }
        if (!size.isPhoto()) {
            throw ApiError.badRequest("PHOTO_INVALID_DIMENSIONS");
        }
    }

    private static StoredFile known(Call call, String kind, String reference) {
        if (reference.isEmpty()) {
            throw ApiError.badRequest("there is no " + kind + " in the request");
        }
        @Nullable StoredFile file = call.network().files().byFileId(reference, call.self());
        if (file == null) {
            throw ApiError.badRequest(
                    reference.startsWith("http")
                            ? "failed to get HTTP URL content"
                            : "wrong file identifier/HTTP URL specified");
        }
        if (!file.kind().equals(kind)) {
            throw ApiError.badRequest("can't use file of type " + named(file.kind()) + " as " + named(kind));
        }
        return file;
    }

    private static String named(String kind) {
        return kind.equals("photo") ? "Photo" : "Document";
    }

    static JsonNode album(Call call) {
        Room room = Targets.chat(call);
        JsonNode media = call.parameters().json("media");
        if (media == null || !media.isArray() || media.size() < 2 || media.size() > 10) {
            throw ApiError.badRequest("media group must include 2-10 items");
        }
        if (media.valueStream().map(SendingFiles::kind).distinct().count() > 1) {
            throw ApiError.badRequest("document can't be mixed with other media types");
        }
        String group = newAlbum(call, 0);
        List<Message> drafts = new ArrayList<>();
        for (JsonNode item : media) {
            ObjectNode body = Json.object().put("media_group_id", group);
            item(call, body, item);
            drafts.add(Drafting.draft(call, room, body));
        }
        call.throttle().send(call.self(), room, drafts.size());
        ArrayNode answer = Json.array();
        call.network().messages().postAll(drafts).forEach(message -> answer.add(call.show(message)));
        return answer;
    }

    /** @param number of the album among those of this call */
    static String newAlbum(Call call, int number) {
        return String.valueOf(call.network().world().elapsed().nanos() + number);
    }

    /** One InputMedia, with its caption. */
    static void item(Call call, ObjectNode body, JsonNode item) {
        String kind = kind(item);
        Texts.caption(
                call,
                body,
                item.path("caption").asString(""),
                item.path("parse_mode").asString(""),
                item.get("caption_entities"));
        attach(call, body, kind, item.path("media").asString(""), "media");
    }

    private static String kind(JsonNode item) {
        String kind = item.path("type").asString("");
        if (!kind.equals("photo") && !kind.equals("document")) {
            throw ApiError.badRequest("can't parse InputMedia: type must be photo or document");
        }
        return kind;
    }

    static JsonNode file(Call call) {
        StoredFile file = call.network().files().byFileId(call.text("file_id"), call.self());
        if (file == null) {
            throw ApiError.badRequest("invalid file_id");
        }
        if (file.size() > DOWNLOAD) {
            throw ApiError.badRequest("file is too big");
        }
        return call.network().files().show(file, call.bot());
    }
}
